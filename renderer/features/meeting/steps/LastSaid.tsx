/** Who owns it, what was said last and when, and why it is on the agenda. */
import { useTranslation } from 'react-i18next'
import type { AgendaKeyResult } from '#contract/meeting.ts'
import { inOneLine, uncapitalised } from '#renderer/format/names.ts'
import { useReasonWords } from '../reason-words.ts'
import { useRoom } from '../room/room-context.ts'
import classes from '#renderer/app/check-in/LastSaid.module.css'

export function LastSaid({ row }: { row: AgendaKeyResult }) {
  const { t } = useTranslation(['meeting', 'common', 'agenda'])
  const { words } = useRoom()
  const reasonWords = useReasonWords()
  const { standing, definition } = row
  const said = [
    standing.value === null
      ? t('okr.notMeasured')
      : words.withUnit(standing.value, definition.decimals, definition.unitLabel),
    standing.status === null ? '' : t(`common:status.${standing.status}`).toLocaleLowerCase(),
    standing.confidence === null ? '' : t('okr.confidenceOf', { value: standing.confidence }),
  ].filter((part) => part !== '')
  const why = row.sweep ? t('okr.unchangedGreen') : uncapitalised(inOneLine(reasonWords(row.reasons)))
  return (
    <p className={classes.last}>
      <span>{words.person(definition.ownerId) || t('common:noOwner')}</span>
      <span>
        {standing.checkedOn === null
          ? t('okr.never')
          : t(row.checkInId === null ? 'okr.last' : 'okr.now', {
              date: words.day(standing.checkedOn),
              said: said.join(', '),
            })}
      </span>
      {definition.target === null ? null : (
        <span>
          {t('okr.target', { target: words.withUnit(definition.target, definition.decimals, definition.unitLabel) })}
        </span>
      )}
      {why === '' ? null : <span>{t('agenda:why.now', { why })}</span>}
    </p>
  )
}
