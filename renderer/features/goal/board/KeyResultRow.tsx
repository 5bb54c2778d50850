/** One key result on the board. The title is a button that covers the row: it opens the panel. */
import { useTranslation } from 'react-i18next'
import type { BoardKeyResult } from '#contract/goal.ts'
import { OutsideCheckIn } from '#renderer/app/check-in/OutsideCheckIn.tsx'
import { useAge, useReasons } from '#renderer/app/goal/reasons.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { Confidence } from '#renderer/design/Confidence.tsx'
import { cx } from '#renderer/design/cx.ts'
import { Flag } from '#renderer/design/Flag.tsx'
import { Spark } from '#renderer/design/Spark.tsx'
import { StatusLabel } from '#renderer/design/StatusLabel.tsx'
import { DroppedMark } from '../actions/DroppedMark.tsx'
import { MoreButton } from '../actions/MoreButton.tsx'
import { useContributorNames } from '../contributors.ts'
import { useGap } from '../drag/drag-context.ts'
import { DragHandle } from '../drag/DragHandle.tsx'
import { useGoal } from '../goal-context.ts'
import { weekly } from '../weekly.ts'
import type { RowCheckIn } from './use-row-check-in.ts'
import { KeyResultValue } from './KeyResultValue.tsx'
import { PaceCell } from './PaceCell.tsx'
import classes from './Board.module.css'

const WEEKS = 8

export function KeyResultRow({
  keyResult,
  open,
  checkIn = null,
  onOpen,
}: {
  keyResult: BoardKeyResult
  open: boolean
  /** It is being checked in: the card stands under the row. */
  checkIn?: RowCheckIn | null
  onOpen: () => void
}) {
  const { t } = useTranslation(['goal', 'common', 'actions'])
  const format = useFormat()
  const { client, isClosed, today } = useGoal()
  const row = `keyResult-${keyResult.id}`
  const { ref, gap } = useGap(row, 'before')
  const { standing, definition } = keyResult
  const owner = format.person(definition.ownerId)
  const age = useAge(standing.checkedOn)
  const reasons = useReasons(keyResult, { isOver: isClosed })
  const contributors = useContributorNames(keyResult.id)
  const trend = weekly(keyResult.trend, today, WEEKS)
  const known = trend.filter((value) => value !== null)
  const first = known.at(0)
  const last = known.at(-1)
  const change =
    standing.confidence === null || standing.confidenceBefore === null
      ? 0
      : standing.confidence - standing.confidenceBefore
  return (
    <>
      <tr ref={ref} className={cx(classes.grid, classes.row, open && classes.open, gap)}>
        <td>
          {definition.dropped ? (
            <DroppedMark />
          ) : standing.shown === null ? (
            <span className={classes.nothing}>{t('common:status.none')}</span>
          ) : (
            <StatusLabel kind={standing.shown}>{t(`common:status.${standing.shown}`)}</StatusLabel>
          )}
        </td>
        <td>
          <button type="button" className={classes.title} data-row={row} aria-expanded={open} onClick={onOpen}>
            {keyResult.title}
          </button>
          <DragHandle row={row} title={keyResult.title} />
          <p className={classes.sub}>
            {owner === null ? null : <span>{owner}</span>}
            <span>{age}</span>
            {contributors.length === 0 ? null : (
              <span>{t('actions:contributors.with', { names: contributors.join(', ') })}</span>
            )}
            {reasons.map((reason) => (
              <Flag key={reason}>{reason}</Flag>
            ))}
          </p>
          <MoreButton row={{ type: 'keyResult', id: keyResult.id }} title={keyResult.title} />
        </td>
        <td className={classes.value}>
          <KeyResultValue keyResult={keyResult} />
        </td>
        <td>
          <PaceCell keyResult={keyResult} />
        </td>
        <td>
          <Confidence
            value={standing.confidence === null ? '–' : String(standing.confidence)}
            change={change === 0 ? undefined : format.signed(change)}
          />
        </td>
        <td className={classes.trend}>
          <Spark
            values={trend}
            label={
              first === undefined || last === undefined
                ? undefined
                : t('row.trend', {
                    first: format.number(first, definition.decimals),
                    last: format.number(last, definition.decimals),
                  })
            }
          />
        </td>
      </tr>
      {checkIn?.id === keyResult.id ? (
        <tr className={classes.checkIn}>
          <td colSpan={6}>
            <OutsideCheckIn
              clientId={client.id}
              keyResult={keyResult}
              cadenceWeeks={client.cadenceWeeks}
              onNext={checkIn.next}
              onClose={checkIn.close}
            />
          </td>
        </tr>
      ) : null}
    </>
  )
}
