/** Up to seven key results a page; the page follows what is talked about, before that the first that is not yet. */
import type { StageKeyResult } from '#contract/stage.ts'
import { capitalised } from '#renderer/format/names.ts'
import { Calm } from './Calm.tsx'
import { FigureRow } from './FigureRow.tsx'
import { againstTarget, valueWords } from './key-result-words.ts'
import { Room } from './Room.tsx'
import { StageHead } from './StageHead.tsx'
import type { StageStep } from './StageScreen.tsx'
import { useWords } from './stage-words.ts'
import { WallList } from './WallList.tsx'
import { WallStatus } from './WallStatus.tsx'

interface KeyResultListProps {
  step: StageStep
  keyResults: readonly StageKeyResult[]
  /** The one that is talked about. */
  at: number | null
}

export function KeyResultList({ step, keyResults, at }: KeyResultListProps) {
  const words = useWords()
  const { t } = words
  if (keyResults.length === 0)
    return (
      <Room head={<StageHead step={step} />}>
        <Calm level={2} title={t(`step.${step.kind}.question`)}>
          {t('empty.keyResults')}
        </Calm>
      </Room>
    )
  const left = keyResults.filter((keyResult) => !keyResult.done).length
  const first = keyResults.findIndex((keyResult) => !keyResult.done)
  return (
    <Room
      head={
        <StageHead step={step} question detail={left === 0 ? t('allDone') : t('leftToTalkAbout', { count: left })} />
      }
    >
      <WallList
        rows={keyResults}
        at={at ?? Math.max(0, first)}
        columns="figures"
        renderRow={(keyResult) => (
          <FigureRow
            status={<WallStatus kind={keyResult.shown}>{t(`common:status.${keyResult.shown ?? 'none'}`)}</WallStatus>}
            title={capitalised(keyResult.shortName || keyResult.title)}
            value={valueWords(keyResult, words)}
            measured={keyResult.value !== null}
            against={againstTarget(keyResult, words)}
          />
        )}
      />
    </Room>
  )
}
