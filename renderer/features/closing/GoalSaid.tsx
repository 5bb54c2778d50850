/** What has been said of a goal, to be read. */
import { useTranslation } from 'react-i18next'
import type { ClosingObjective } from '#contract/closing.ts'
import { useLanguage } from '#renderer/app/language.ts'
import { listOf, uncapitalised } from '#renderer/format/names.ts'
import classes from './GoalCard.module.css'

export function GoalSaid({ objective }: { objective: ClosingObjective }) {
  const { t } = useTranslation(['closing', 'common'])
  const language = useLanguage()
  const { review } = objective
  if (review === null) return null
  const causes = review.causes.map((cause, index) => {
    const words = t(`common:cause.${cause}`)
    return index === 0 ? words : uncapitalised(words)
  })
  const lines = [
    { label: t('goal.why'), text: review.why },
    { label: review.decision === null ? t('goal.reason') : t(`goal.reasonOf.${review.decision}`), text: review.reason },
    { label: t('goal.learned'), text: review.learned },
    { label: t('goal.causes'), text: causes.length === 0 ? '' : listOf(causes, language) },
  ].filter(({ text }) => text !== '')
  if (lines.length === 0) return null
  return (
    <dl className={classes.lines}>
      {lines.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
