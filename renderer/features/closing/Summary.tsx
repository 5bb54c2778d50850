/** The cycle in a few sentences: stored as it is typed, told in the report. */
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/app/api.ts'
import { CommitArea } from '#renderer/app/fields/CommitArea.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { useClosing } from './closing-context.ts'
import classes from './Closing.module.css'

export function Summary() {
  const { t } = useTranslation('closing')
  const { view, edit, readOnly } = useClosing()
  return (
    <section className={classes.measure}>
      <SectionTitle>{t('screen.summary')}</SectionTitle>
      {readOnly ? (
        <p className={classes.written}>{view.summary === '' ? t('screen.noSummary') : view.summary}</p>
      ) : (
        <CommitArea
          label={t('screen.summary')}
          hideLabel
          hint={t('screen.summaryHint')}
          value={view.summary}
          onCommit={async (text) =>
            (await edit((command) => client.closing.summarise({ ...command, cycleId: view.cycle.id, text }))).ok
          }
        />
      )}
    </section>
  )
}
