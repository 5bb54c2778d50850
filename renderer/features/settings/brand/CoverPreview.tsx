/** The first page of a document in small, as it will look: black on white whatever the theme, with logo, names and colour. */
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Logo, OwnBrand } from '#contract/brand.ts'
import { accentOnPaper } from '#domain/brand/accent.ts'
import { contactLines } from '#domain/brand/coach-brand.ts'
import { PictureCanvas } from '#renderer/design/picture/PictureCanvas.tsx'
import classes from './CoverPreview.module.css'
import { useBitmap } from './use-bitmap.ts'

export interface CoverPreviewProps {
  own: OwnBrand
  client: { name: string; accent: string | null; logo: Logo | null }
  cover: boolean
}

export function CoverPreview({ own, client, cover }: CoverPreviewProps) {
  const { t } = useTranslation('brand')
  const sheet = useRef<HTMLDivElement>(null)
  const accent = accentOnPaper(client.accent ?? own.accent).color
  useEffect(() => sheet.current?.style.setProperty('--document-accent', `#${accent}`), [accent])
  const [logo, ownLogo] = [useBitmap(client.logo), useBitmap(own.logo)]
  const by = [own.name, [own.role, own.company].filter((part) => part !== '').join(', '), ...contactLines(own.contact)]
  const said = by.filter((line) => line !== '')
  return (
    <figure className={classes.preview}>
      <div ref={sheet} className={classes.sheet} role="group" aria-label={t('preview.title')}>
        {cover && logo !== null ? <PictureCanvas className={classes.logo} picture={logo} label={client.name} /> : null}
        <div className={cover ? classes.head : undefined}>
          <p className={classes.client}>{client.name}</p>
          <p className={classes.title}>{t('preview.document')}</p>
          <p className={classes.line}>{t('preview.line')}</p>
        </div>
        {cover ? (
          <div className={classes.by}>
            {ownLogo === null ? null : <PictureCanvas className={classes.ownLogo} picture={ownLogo} label="" />}
            {said.map((line, at) => (
              <p key={`${at} ${line}`} className={at === 0 ? classes.name : undefined}>
                {line}
              </p>
            ))}
          </div>
        ) : (
          <div className={classes.text} aria-hidden="true" />
        )}
      </div>
      <figcaption className="meta">{t(cover ? 'preview.cover' : 'preview.noCover')}</figcaption>
    </figure>
  )
}
