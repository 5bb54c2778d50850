/** Since last time in one picture: what moved, from and to, the good first; solved obstacles; and how many promises were kept. */
import { useMemo } from 'react'
import type { StageMoved, StageSince } from '#contract/stage.ts'
import { capitalised } from '#renderer/format/names.ts'
import { Calm } from './Calm.tsx'
import { withSign } from './key-result-words.ts'
import { PlainHead } from './PlainHead.tsx'
import { Room } from './Room.tsx'
import { useWords } from './stage-words.ts'
import { WallList } from './WallList.tsx'
import { WallStatus } from './WallStatus.tsx'
import classes from './SinceStage.module.css'

type Row = { kind: 'moved'; moved: StageMoved } | { kind: 'solved'; text: string }

export function SinceStage({ since }: { since: StageSince }) {
  const { t, day } = useWords()
  const rows = useMemo<Row[]>(
    () => [
      ...since.moved.map((moved) => ({ kind: 'moved' as const, moved })),
      ...since.solved.map((text) => ({ kind: 'solved' as const, text })),
    ],
    [since],
  )
  const facts = [
    since.promised === 0 ? '' : t('since.kept', { kept: since.kept, promised: since.promised }),
    since.still === 0 ? '' : t('since.still', { count: since.still }),
  ].filter((fact) => fact !== '')
  const head = (
    <PlainHead
      title={t('since.title')}
      detail={since.date === null ? '' : t('since.from', { date: day(since.date) })}
    />
  )
  if (since.date === null || rows.length === 0)
    return (
      <Room head={head}>
        <Calm level={2} title={since.date === null ? t('since.first') : t('since.nothing')}>
          {facts.length === 0 ? undefined : facts.map((fact) => <p key={fact}>{fact}</p>)}
        </Calm>
      </Room>
    )
  return (
    <Room head={head} foot={facts.length === 0 ? undefined : <p className={classes.facts}>{facts.join('. ')}.</p>}>
      <WallList
        rows={rows}
        at={since.at ?? 0}
        columns="words"
        renderRow={(row) => (row.kind === 'moved' ? <Moved {...row.moved} /> : <Solved text={row.text} />)}
      />
    </Room>
  )
}

function Solved({ text }: { text: string }) {
  const { t } = useWords()
  return (
    <li>
      <span className={classes.label}>
        <WallStatus kind="green">{t('since.solved')}</WallStatus>
      </span>
      <span className={classes.text}>{text}</span>
      <span />
    </li>
  )
}

function Moved({ title, move, unitLabel, decimals, from, to }: StageMoved) {
  const { t, number } = useWords()
  const figure = (value: number | null) =>
    value === null ? t('notMeasured') : withSign(number(value, decimals), unitLabel)
  const status = (of: StageMoved['from']) => t(`common:status.${of.status ?? 'none'}`)
  const changed = from.value !== to.value
  return (
    <li>
      <span className={classes.label}>
        <WallStatus kind={to.status}>{t(`since.move.${move}`)}</WallStatus>
      </span>
      <span className={classes.text}>{capitalised(title)}</span>
      <span className={classes.end}>
        {changed ? (
          <span className={classes.figures}>
            <span>{from.value === null ? figure(null) : t('since.was', { value: figure(from.value) })}</span>
            <Arrow />
            <b className={classes.now}>{figure(to.value)}</b>
          </span>
        ) : null}
        {from.status === to.status ? null : (
          <span className={classes.figures}>
            <span>{status(from)}</span>
            <Arrow />
            <span>{status(to)}</span>
          </span>
        )}
      </span>
    </li>
  )
}

/** The font has none. */
function Arrow() {
  const { t } = useWords()
  return (
    <svg className={classes.arrow} viewBox="0 0 24 12" role="img" aria-label={t('since.to')}>
      <path d="M1 6h21M17 1l5 5-5 5" fill="none" stroke="currentColor" strokeWidth="2" />
    </svg>
  )
}
