/** For whoever comes late: where the meeting is, what it has decided so far, and what comes. */
import { useMemo } from 'react'
import type { StageCapture, StageSoFar } from '#contract/stage.ts'
import { Calm } from './Calm.tsx'
import { PlainHead } from './PlainHead.tsx'
import { Room } from './Room.tsx'
import type { StageStep } from './StageScreen.tsx'
import { useStepWords } from './step-words.ts'
import { useWords } from './stage-words.ts'
import { WallList } from './WallList.tsx'
import { WallRow } from './WallRow.tsx'
import classes from './SinceStage.module.css'

/** Coming steps that are named: the next two are what somebody who has just sat down can hold. */
const NAMED = 2

type Row = StageCapture & { what: 'decision' | 'priority' }

export function SoFarStage({ soFar, step }: { soFar: StageSoFar; step: StageStep }) {
  const { t, day } = useWords()
  const wordsOf = useStepWords()
  const rows = useMemo<Row[]>(
    () => [
      ...soFar.decisions.map((row) => ({ ...row, what: 'decision' as const })),
      ...soFar.priorities.map((row) => ({ ...row, what: 'priority' as const })),
    ],
    [soFar],
  )
  const named = soFar.next.slice(0, NAMED).map((each) => wordsOf({ ...each, question: '' }).title)
  const more = soFar.next.length - named.length
  const facts = [
    soFar.next.length === 0
      ? t('soFar.last')
      : t('soFar.next', {
          steps: [named.join(', '), ...(more > 0 ? [t('soFar.more', { count: more })] : [])].join(' '),
        }),
    soFar.checkedIn === null ? '' : t('soFar.checkedIn', soFar.checkedIn),
  ].filter((fact) => fact !== '')
  const head = (
    <PlainHead
      title={t('soFar.title')}
      detail={t('soFar.place', { step: wordsOf(step).title, index: step.index + 1, of: step.of })}
    />
  )
  if (rows.length === 0)
    return (
      <Room head={head}>
        <Calm level={2} title={t('soFar.nothing')}>
          {facts.map((fact) => (
            <p key={fact}>{fact}</p>
          ))}
        </Calm>
      </Room>
    )
  return (
    <Room
      head={head}
      foot={
        <div className={classes.facts}>
          {facts.map((fact) => (
            <p key={fact}>{fact}</p>
          ))}
        </div>
      }
    >
      <WallList
        rows={rows}
        at={rows.length - 1}
        columns="words"
        renderRow={(row) => (
          <WallRow
            label={
              row.what === 'priority'
                ? t('capture.thisWeek')
                : row.number === null
                  ? t('capture.decision')
                  : t('capture.decisionNumber', { number: row.number })
            }
            text={row.text}
            end={[row.owner, row.dueDate === null ? '' : t('initiative.due', { date: day(row.dueDate) })]}
          />
        )}
      />
    </Room>
  )
}
