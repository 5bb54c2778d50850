/** How the client's documents look: its logo and colour, a cover or not, its own template; and the first page of one beside it. */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { client as backEnd } from '#renderer/app/api.ts'
import { ChooseFew } from '#renderer/app/fields/Choose.tsx'
import { useDroppedFile } from '#renderer/app/use-dropped-file.ts'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { type SectionProps, useSettingsEdit } from '../use-settings-edit.ts'
import { AccentField } from './AccentField.tsx'
import classes from './BrandSection.module.css'
import { CoverPreview } from './CoverPreview.tsx'
import { LogoField } from './LogoField.tsx'
import { TemplateField } from './TemplateField.tsx'
import { useChangeBrand, useClientBrand, useOwnBrand } from './use-brand.ts'
import { useLogo } from './use-logo.ts'
import { useTemplate } from './use-template.ts'

const COVERS = ['own', 'on', 'off'] as const
const COVER = { own: null, on: true, off: false } as const

export function BrandSection({ client }: SectionProps) {
  const { t } = useTranslation(['brand', 'settings'])
  const own = useOwnBrand()
  const brand = useClientBrand(client.id)
  const { changeCover, logo } = useChangeBrand(client.id)
  const edit = useSettingsEdit(client.id)
  const givenLogo = useLogo(logo)
  const givenTemplate = useTemplate(client.id)
  const dropping = useDroppedFile((file) => {
    if (file.type.startsWith('image/')) givenLogo.choose(file)
    else givenTemplate.choose(file)
  })
  const ownCover = t(own.cover ? 'cover.ownOn' : 'cover.ownOff')
  return (
    <div className={classes.section}>
      <div className={classes.fields}>
        <section className={classes.group} aria-labelledby="brand-look">
          <SectionTitle id="brand-look">{t('look')}</SectionTitle>
          <LogoField label={t('logo.title')} hint={t('logo.hint')} logo={brand.logo} given={givenLogo} />
          <AccentField
            label={t('accent.title')}
            hint={t('accent.hint')}
            crest={client.name}
            value={client.accent}
            unchosen={own.accent === null ? undefined : t('accent.asOwn')}
            onChange={(accent) =>
              void edit((command) => backEnd.client.update({ ...command, patch: { accent } }), {
                message: t('settings:changed', { what: t('accent.title') }),
              })
            }
          />
          <ChooseFew
            label={t('cover.title')}
            value={COVERS.find((each) => COVER[each] === brand.cover) ?? 'own'}
            choices={COVERS.map((value) => ({ value, label: value === 'own' ? ownCover : t(`cover.${value}`) }))}
            onChoose={(value) => void changeCover(COVER[value])}
          />
        </section>
        <TemplateField template={brand.template} given={givenTemplate} dropping={dropping} />
      </div>
      <section className={classes.preview} aria-labelledby="brand-preview">
        <SectionTitle id="brand-preview">{t('preview.title')}</SectionTitle>
        <CoverPreview
          own={own}
          client={{ name: client.name, accent: client.accent, logo: brand.logo }}
          cover={brand.cover ?? own.cover}
        />
        {brand.template === null ? null : <p className="meta">{t('preview.template')}</p>}
        {own.isRead && own.name === '' ? (
          <p className="meta">
            {t('preview.unsigned')} <Link to="/settings">{t('preview.sign')}</Link>
          </p>
        ) : null}
      </section>
    </div>
  )
}
