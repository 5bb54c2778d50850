/** Obstacles and decisions in one list: those carried here first, then what this meeting has raised and decided. */
import { useMemo } from 'react'
import type { StageCapture, StageContent } from '#contract/stage.ts'
import { Calm } from './Calm.tsx'
import { Room } from './Room.tsx'
import { StageHead } from './StageHead.tsx'
import type { StageStep } from './StageScreen.tsx'
import { type StageWords, useWords } from './stage-words.ts'
import { WallList } from './WallList.tsx'
import { WallRow } from './WallRow.tsx'
import { WallStatus } from './WallStatus.tsx'

type Content = Extract<StageContent, { kind: 'obstacles_decisions' }>
type Row = StageCapture & { what: 'obstacle' | 'decision' }

export function ObstaclesStage({ step, content }: { step: StageStep; content: Content }) {
  const words = useWords()
  const { t, day } = words
  const rows = useMemo<Row[]>(
    () => [
      ...content.obstacles.map((row) => ({ ...row, what: 'obstacle' as const })),
      ...content.decisions.map((row) => ({ ...row, what: 'decision' as const })),
    ],
    [content],
  )
  if (rows.length === 0)
    return (
      <Room head={<StageHead step={step} />}>
        <Calm level={2} title={t('step.obstacles_decisions.question')} />
      </Room>
    )
  const newest = rows.findLastIndex((row) => !row.carried)
  return (
    <Room head={<StageHead step={step} question />}>
      <WallList
        rows={rows}
        at={content.at ?? Math.max(0, newest)}
        columns="words"
        renderRow={(row) => (
          <WallRow
            label={<Label row={row} words={words} />}
            text={row.text}
            end={[row.owner, row.dueDate === null ? '' : t('initiative.due', { date: day(row.dueDate) })]}
            settled={row.state !== 'open'}
          />
        )}
      />
    </Room>
  )
}

function Label({ row, words: { t, day } }: { row: Row; words: StageWords }) {
  if (row.what === 'decision')
    return row.number === null ? t('capture.decision') : t('capture.decisionNumber', { number: row.number })
  if (row.state === 'done') return <WallStatus kind="green">{t('capture.solved')}</WallStatus>
  return row.carried ? t('capture.since', { date: day(row.raisedOn) }) : t('capture.obstacle')
}
