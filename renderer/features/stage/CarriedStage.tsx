/** What was carried here: last time's priorities, or what is parked; since when, whose, and what became of it. */
import type { StageCapture, StageContent } from '#contract/stage.ts'
import { Calm } from './Calm.tsx'
import { Room } from './Room.tsx'
import { StageHead } from './StageHead.tsx'
import type { StageStep } from './StageScreen.tsx'
import { type StageWords, useWords } from './stage-words.ts'
import { WallList } from './WallList.tsx'
import { WallRow } from './WallRow.tsx'
import { WallStatus } from './WallStatus.tsx'

type Content = Extract<StageContent, { kind: 'last_priorities' | 'parked' }>

export function CarriedStage({ step, content }: { step: StageStep; content: Content }) {
  const words = useWords()
  const { t } = words
  const isParked = content.kind === 'parked'
  const rows = isParked ? content.parked : content.last
  if (rows.length === 0)
    return (
      <Room head={<StageHead step={step} />}>
        <Calm level={2} title={t(isParked ? 'empty.parked' : 'empty.lastPriorities')} />
      </Room>
    )
  return (
    <Room head={<StageHead step={step} question />}>
      <WallList
        rows={rows}
        at={content.at ?? 0}
        columns="words"
        renderRow={(row) => (
          <WallRow
            label={<Label row={row} isParked={isParked} words={words} />}
            text={row.text}
            end={isParked ? [row.owner] : [row.owner || t('common:noOwner'), row.serves]}
            settled={row.state !== 'open'}
          />
        )}
      />
    </Room>
  )
}

function Label({ row, isParked, words: { t, day } }: { row: StageCapture; isParked: boolean; words: StageWords }) {
  if (row.state === 'done')
    return <WallStatus kind="green">{t(isParked ? 'capture.takenUp' : 'capture.done')}</WallStatus>
  if (row.state === 'not_done')
    return <WallStatus kind={null}>{t(isParked ? 'capture.letGo' : 'capture.notDone')}</WallStatus>
  return t(isParked ? 'capture.since' : 'capture.from', { date: day(row.raisedOn) })
}
