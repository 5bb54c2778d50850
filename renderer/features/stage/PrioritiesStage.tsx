/** This week's priorities; before the first of them, what became of the last ones. */
import { useMemo } from 'react'
import type { StageCapture, StageContent } from '#contract/stage.ts'
import { capitalised } from '#renderer/format/names.ts'
import { Calm } from './Calm.tsx'
import { Room } from './Room.tsx'
import { StageHead } from './StageHead.tsx'
import type { StageStep } from './StageScreen.tsx'
import { type StageWords, useWords } from './stage-words.ts'
import { WallList } from './WallList.tsx'
import { WallRow } from './WallRow.tsx'
import { WallStatus } from './WallStatus.tsx'

type Content = Extract<StageContent, { kind: 'priorities' }>

export function PrioritiesStage({ step, content }: { step: StageStep; content: Content }) {
  const words = useWords()
  const { t } = words
  const rows = useMemo(() => [...content.last, ...content.now], [content])
  if (rows.length === 0)
    return (
      <Room head={<StageHead step={step} />}>
        <Calm level={2} title={t('step.priorities.question')} />
      </Room>
    )
  return (
    <Room head={<StageHead step={step} question />}>
      <WallList
        rows={rows}
        at={content.at ?? (content.now.length > 0 ? rows.length - 1 : 0)}
        columns="words"
        renderRow={(row) => (
          <WallRow
            label={<Label row={row} words={words} />}
            text={row.text}
            end={[row.owner || t('common:noOwner'), capitalised(row.serves) || t('operations')]}
            settled={row.state !== 'open'}
          />
        )}
      />
    </Room>
  )
}

function Label({ row, words: { t, day } }: { row: StageCapture; words: StageWords }) {
  if (row.state === 'done') return <WallStatus kind="green">{t('capture.done')}</WallStatus>
  if (row.state === 'not_done') return <WallStatus kind={null}>{t('capture.notDone')}</WallStatus>
  return row.carried ? t('capture.from', { date: day(row.raisedOn) }) : t('capture.thisWeek')
}
