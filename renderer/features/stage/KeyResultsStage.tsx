/** OKR status: one key result at a time, or the list. */
import type { StageContent } from '#contract/stage.ts'
import { KeyResultFocus } from './KeyResultFocus.tsx'
import { KeyResultList } from './KeyResultList.tsx'
import type { StageStep } from './StageScreen.tsx'

type Content = Extract<StageContent, { kind: 'okr_status' }>

export function KeyResultsStage({ step, content }: { step: StageStep; content: Content }) {
  const inFocus = content.focus === null ? undefined : content.keyResults[content.focus]
  if (inFocus === undefined || content.focus === null)
    return <KeyResultList step={step} keyResults={content.keyResults} />
  return (
    <KeyResultFocus
      // A new one is a new picture: nothing of the one before may linger.
      key={content.focus}
      step={step}
      keyResult={inFocus}
      index={content.focus}
      done={content.keyResults.map((keyResult) => keyResult.done)}
    />
  )
}
