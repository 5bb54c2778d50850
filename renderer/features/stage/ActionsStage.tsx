/** What the meeting agrees to do, with who and when; what nobody has or no day has yet says so. */
import type { StageContent } from '#contract/stage.ts'
import { Calm } from './Calm.tsx'
import { Room } from './Room.tsx'
import { StageHead } from './StageHead.tsx'
import type { StageStep } from './StageScreen.tsx'
import { useStepWords } from './step-words.ts'
import { useWords } from './stage-words.ts'
import { WallList } from './WallList.tsx'
import { WallRow } from './WallRow.tsx'

type Content = Extract<StageContent, { kind: 'actions' }>

export function ActionsStage({ step, content }: { step: StageStep; content: Content }) {
  const { t, day } = useWords()
  const { title, question } = useStepWords()(step)
  const { actions, at } = content
  if (actions.length === 0)
    return (
      <Room head={<StageHead step={step} />}>
        <Calm level={2} title={question === '' ? title : question} />
      </Room>
    )
  return (
    <Room head={<StageHead step={step} question />}>
      <WallList
        rows={actions}
        at={at ?? actions.length - 1}
        columns="lines"
        renderRow={({ text, owner, dueDate, state }) => (
          <WallRow
            text={text}
            end={[
              owner || t('common:noOwner'),
              dueDate === null ? t('noDate') : t('initiative.due', { date: day(dueDate) }),
            ]}
            settled={state !== 'open'}
          />
        )}
      />
    </Room>
  )
}
