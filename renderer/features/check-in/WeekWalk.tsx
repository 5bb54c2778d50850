/** One key result at the card, the others in line: at Enter it is recorded and the next is at hand. A click goes to one, also to correct it. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardKeyResult, BoardObjective } from '#contract/goal.ts'
import type { Client } from '#domain/client/client.ts'
import { isDueNow } from '#domain/goal/due-now.ts'
import type { Id } from '#domain/shared/basics.ts'
import { dueAfter } from '#renderer/app/check-in/due.ts'
import { OutsideCheckIn } from '#renderer/app/check-in/OutsideCheckIn.tsx'
import { useGoalWords } from '#renderer/app/goal/goal-words.ts'
import { rowNameOf } from '#renderer/app/goal/name.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { cx } from '#renderer/design/cx.ts'
import { StatusMark } from '#renderer/design/StatusMark.tsx'
import { inOneLine } from '#renderer/format/names.ts'
import classes from './WeekWalk.module.css'

export interface WeekWalkProps {
  client: Client
  objectives: readonly BoardObjective[]
  /** In the order of the board. */
  walked: readonly BoardKeyResult[]
}

export function WeekWalk({ client, objectives, walked }: WeekWalkProps) {
  const { t } = useTranslation('checkIn')
  const { today } = useGoalWords()
  const firstDue = walked.find((each) => isDueNow(each.standing, today))?.id ?? null
  const [chosen, setChosen] = useState<Id | null>(firstDue)
  const current = walked.find(({ id }) => id === chosen) ?? null
  return (
    <div className={classes.walk}>
      {current === null ? (
        <p className={cx('lede', classes.done)}>{t('allDoneHow')}</p>
      ) : (
        <OutsideCheckIn
          key={current.id}
          clientId={client.id}
          keyResult={current}
          cadenceWeeks={client.cadenceWeeks}
          onNext={() => setChosen(dueAfter(objectives, current.id, today))}
          onClose={() => setChosen(null)}
        />
      )}
      <ul className={classes.queue} aria-label={t('queue')}>
        {walked.map((each) => (
          <Row key={each.id} keyResult={each} current={each.id === chosen} onPick={() => setChosen(each.id)} />
        ))}
      </ul>
    </div>
  )
}

function Row({ keyResult, current, onPick }: { keyResult: BoardKeyResult; current: boolean; onPick: () => void }) {
  const { t } = useTranslation(['checkIn', 'common'])
  const { today } = useGoalWords()
  const format = useFormat()
  const { standing, definition } = keyResult
  const done = !isDueNow(standing, today)
  const status = t(`common:status.${standing.shown ?? 'none'}`)
  const when =
    standing.missed !== null
      ? t('missed', { date: format.day(standing.missed.due) })
      : standing.nextDue === null
        ? ''
        : t('due', { date: format.day(standing.nextDue) })
  return (
    <li className={classes.item}>
      <button
        type="button"
        className={cx(classes.row, current && classes.now, done && classes.checked)}
        aria-current={current || undefined}
        onClick={onPick}
      >
        {standing.shown === null ? <span /> : <StatusMark kind={standing.shown} className={classes.mark} />}
        <span className={classes.title}>{rowNameOf(keyResult)}</span>
        <span className={classes.owner}>{format.person(definition.ownerId) ?? ''}</span>
        <span className={classes.state}>{inOneLine([status, done ? t('checkedIn') : when])}</span>
        <span className={classes.value}>
          {standing.value === null
            ? t('plan.noMeasurement')
            : format.withUnit(standing.value, definition.decimals, definition.unitLabel)}
        </span>
      </button>
    </li>
  )
}
