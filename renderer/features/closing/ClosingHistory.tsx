/** When the cycle was closed, and opened again, and why. */
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#renderer/app/language.ts'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { formatDate, formatInstant } from '#renderer/format/date.ts'
import { useClosing } from './closing-context.ts'
import classes from './Closing.module.css'

export function ClosingHistory() {
  const { t } = useTranslation('closing')
  const language = useLanguage()
  const { closings } = useClosing().view
  if (closings.length === 0) return null
  return (
    <section className={classes.measure}>
      <SectionTitle>{t('screen.history')}</SectionTitle>
      <ol className={classes.history}>
        {closings.flatMap((closing) => [
          <li key={closing.id}>
            {t('screen.historyClosed', { date: formatDate(closing.closedOn, language, 'withYear') })}
          </li>,
          ...(closing.reopenedAt === null
            ? []
            : [
                <li key={`${closing.id}-again`}>
                  {t('screen.historyReopened', {
                    date: formatInstant(closing.reopenedAt, language),
                    reason: closing.reason,
                  })}
                </li>,
              ]),
        ])}
      </ol>
    </section>
  )
}
