/** One line of the history: a check-in (struck through when corrected or withdrawn) or a change of what is aimed for. */
import { useTranslation } from 'react-i18next'
import type { KeyResultDefinition } from '#domain/goal/goal.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { IconButton } from '#renderer/design/Button.tsx'
import { cx } from '#renderer/design/cx.ts'
import { StatusMark } from '#renderer/design/StatusMark.tsx'
import type { HistoryEntry } from './history.ts'
import classes from './Panel.module.css'

export function HistoryLine({
  line,
  of,
  decimals = 0,
  onCorrect,
  onTake,
  isTaken = false,
}: {
  line: HistoryEntry
  /** What is measured is told with so many, as on the board. */
  decimals?: number
  /** Which key result was changed, where that is not plain. */
  of?: string | undefined
  onCorrect?: (() => void) | undefined
  /** Takes what was said into the learning log. */
  onTake?: (() => void) | undefined
  /** It stands there already. */
  isTaken?: boolean
}) {
  return line.type === 'change' ? (
    <Change line={line} of={of} />
  ) : (
    <Told line={line} decimals={decimals} onCorrect={onCorrect} onTake={onTake} isTaken={isTaken} />
  )
}

function Told({
  line,
  decimals,
  onCorrect,
  onTake,
  isTaken,
}: {
  line: Extract<HistoryEntry, { type: 'checkIn' }>
  decimals: number
  onCorrect: (() => void) | undefined
  onTake: (() => void) | undefined
  isTaken: boolean
}) {
  const { t } = useTranslation(['goal', 'common', 'learning'])
  const format = useFormat()
  const { checkIn, state } = line
  const value = checkIn.value === null ? t('checkIn.noMeasurement') : format.number(checkIn.value, decimals)
  const giver = format.person(checkIn.givenById)
  const beside = [
    checkIn.confidence === null ? null : t('checkIn.confidenceShort', { value: checkIn.confidence }),
    giver,
    checkIn.offWall ? t('checkIn.offWallShort') : null,
    isTaken ? t('learning:taken') : null,
  ].filter((part) => part !== null)
  const told = (
    <>
      {checkIn.status === null ? (
        <span />
      ) : (
        <StatusMark kind={checkIn.status} label={t(`common:status.${checkIn.status}`)} className={classes.mark} />
      )}
      <b className={cx(classes.figure, checkIn.value === null && classes.word)}>{value}</b>
      <span className={classes.words}>
        {checkIn.changed === '' ? null : <span>{checkIn.changed} </span>}
        {checkIn.blocks === '' ? null : <span>{t('checkIn.blocked', { text: checkIn.blocks })} </span>}
        <span className="meta">{beside.join(', ')}</span>
      </span>
    </>
  )
  return (
    <li
      className={cx(
        classes.log,
        onCorrect !== undefined && classes.correctable,
        onTake !== undefined && classes.takeable,
      )}
    >
      <span className="meta">{format.day(checkIn.date)}</span>
      {state === 'standing' ? told : <del className={classes.struck}>{told}</del>}
      {state === 'standing' ? null : (
        <span className={classes.state}>{t(state === 'corrected' ? 'checkIn.corrected' : 'checkIn.withdrawn')}</span>
      )}
      {checkIn.supersedesId !== null && state === 'standing' ? (
        <span className={classes.state}>{t('checkIn.correction')}</span>
      ) : null}
      {onTake === undefined ? null : (
        <IconButton
          icon="bulb"
          label={t('learning:takeOf', { date: format.day(checkIn.date) })}
          className={classes.take}
          onClick={onTake}
        />
      )}
      {onCorrect === undefined ? null : (
        <IconButton
          icon="pencil"
          label={t('checkIn.correctOf', { date: format.day(checkIn.date) })}
          className={classes.correct}
          onClick={onCorrect}
        />
      )}
    </li>
  )
}

function Change({ line, of = '' }: { line: Extract<HistoryEntry, { type: 'change' }>; of?: string | undefined }) {
  const { t } = useTranslation('goal')
  const format = useFormat()
  const { from, to } = line
  const decimals = Math.max(from.decimals, to.decimals)
  const number = (value: number | null) => (value === null ? t('history.nothing') : format.number(value, decimals))
  const kind = (definition: KeyResultDefinition) => t(`kind.${definition.kind ?? 'none'}`)
  const parts = [
    from.target === to.target ? null : t('history.target', { from: number(from.target), to: number(to.target) }),
    from.baseline === to.baseline
      ? null
      : t('history.baseline', { from: number(from.baseline), to: number(to.baseline) }),
    from.kind === to.kind ? null : t('history.kind', { from: kind(from), to: kind(to) }),
    from.ownerId === to.ownerId
      ? null
      : t('history.owner', {
          from: format.person(from.ownerId) ?? t('history.nobody'),
          to: format.person(to.ownerId) ?? t('history.nobody'),
        }),
    from.dropped === to.dropped ? null : t(to.dropped ? 'history.dropped' : 'history.takenUp'),
  ].filter((part) => part !== null)
  return (
    <li className={classes.log}>
      <span className="meta">{format.day(to.validFrom)}</span>
      <span className={classes.changed}>
        {of === '' ? null : <span className="meta">{of} </span>}
        {parts.length === 0 ? t('history.changed') : parts.join('. ')}
        {to.reason === '' ? null : <span className={classes.reason}>{to.reason}</span>}
      </span>
    </li>
  )
}
