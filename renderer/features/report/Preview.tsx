/** The document as it will read, on paper and in its own language; it stands at the section that is being written. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportKind, ReportSection } from '#domain/report/report.ts'
import type { Id } from '#domain/shared/basics.ts'
import { api } from '#renderer/app/api.ts'
import { DocumentParts } from '#renderer/app/document/DocumentParts.tsx'
import { useLanguage } from '#renderer/app/language.ts'
import { Loaded } from '#renderer/app/Loaded.tsx'
import { Button } from '#renderer/design/Button.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import classes from './Preview.module.css'

/** Of the section above its heading, in pixels. */
const MARGIN = 16

/** What stands nowhere but in the coach's own words. */
const BY_HAND: ReadonlySet<ReportSection> = new Set(['agreed'])

export interface PreviewProps {
  clientId: Id
  kind: ReportKind
  /** The section the coach is at. */
  at: ReportSection | null
  onWrite: (section: ReportSection) => void
}

export function Preview({ clientId, kind, at, onWrite }: PreviewProps) {
  const { t } = useTranslation('report')
  const query = useQuery(api.report.preview.queryOptions({ input: { clientId, kind } }))
  const frame = useRef<HTMLDivElement>(null)
  const isThere = query.data !== undefined
  useEffect(() => {
    const [box, section] = [frame.current, frame.current?.querySelector<HTMLElement>(`[data-part-of="${at}"]`)]
    if (box && section) box.scrollTo({ top: section.offsetTop - MARGIN })
  }, [at, isThere])
  return (
    <section className={classes.preview} aria-labelledby="report-preview">
      <SectionTitle id="report-preview" meta={t('preview.how')}>
        {t('preview.title')}
      </SectionTitle>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
      <div ref={frame} className={classes.frame} tabIndex={0} role="region" aria-label={t('preview.scroll')}>
        <Loaded query={query}>
          {({ language, parts, sections }) => (
            <div className={classes.paper} data-theme="light" lang={language}>
              <DocumentParts parts={parts.slice(0, sections[0]?.at ?? parts.length)} />
              {sections.map(({ id, at: start }, index) => {
                const own = parts.slice(start, sections[index + 1]?.at ?? parts.length)
                const isUnwritten = id !== at && BY_HAND.has(id) && own.length === 0
                return (
                  <div key={id} data-part-of={id} className={classes.section} data-at={id === at || undefined}>
                    <DocumentParts parts={own} />
                    {isUnwritten ? <Unwritten section={id} onWrite={() => onWrite(id)} /> : null}
                  </div>
                )
              })}
            </div>
          )}
        </Loaded>
      </div>
    </section>
  )
}

/** In the place of a section that is left out until the coach has written it. Not of the document: in the window's own language, and on no paper. */
function Unwritten({ section, onWrite }: { section: ReportSection; onWrite: () => void }) {
  const { t } = useTranslation('report')
  const language = useLanguage()
  return (
    <p className={`screen-only ${classes.unwritten}`} lang={language}>
      {t('preview.unwritten', { section: t(`section.${section}`) })}
      <Button kind="quiet" icon="pencil" onClick={onWrite}>
        {t('sections.write')}
      </Button>
    </p>
  )
}
