/** OKR status: one key result at a time, or the list. */
import type { StageContent } from '#contract/stage.ts'
import { KeyResultFocus } from './KeyResultFocus.tsx'
import { KeyResultList } from './KeyResultList.tsx'
import type { StageStep } from './StageScreen.tsx'

type Content = Extract<StageContent, { kind: 'okr_status' }>

export function KeyResultsStage({ step, content }: { step: StageStep; content: Content }) {
  const { keyResults, at, alone } = content
  const inFocus = at === null ? undefined : keyResults[at]
  if (!alone || inFocus === undefined || at === null)
    return <KeyResultList step={step} keyResults={keyResults} at={at} />
  return (
    <KeyResultFocus
      // A new one is a new picture: nothing of the one before may linger.
      key={at}
      step={step}
      keyResult={inFocus}
      index={at}
      done={keyResults.map((keyResult) => keyResult.done)}
    />
  )
}
