/** Every early sign with its evidence and how the next step is taken, and honestly what the figures do not know. */
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { RhythmView } from '#contract/rhythm.ts'
import type { Id } from '#domain/shared/basics.ts'
import { useWarnings } from '#renderer/app/rhythm/warning-words.ts'
import { WarningList } from '#renderer/app/rhythm/WarningList.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import classes from './RhythmScreen.module.css'

export function Signs({ clientId, view }: { clientId: Id; view: RhythmView }) {
  const { t } = useTranslation('rhythm')
  const titleId = useId()
  const warnings = useWarnings(view.units)
  return (
    <section aria-labelledby={titleId} className="screen-only">
      <SectionTitle id={titleId}>{t('warning.title')}</SectionTitle>
      {warnings.length === 0 ? (
        <p className="meta">{t('warning.none')}</p>
      ) : (
        <WarningList clientId={clientId} warnings={warnings} advice />
      )}
      {view.leftOut.length === 0 ? null : (
        <div className={classes.leftOut}>
          <SectionTitle level={3}>{t('leftOutTitle')}</SectionTitle>
          {view.leftOut.map((id) => (
            <p key={id} className="meta">
              {t(`leftOut.${id}`)}
            </p>
          ))}
        </div>
      )}
    </section>
  )
}
