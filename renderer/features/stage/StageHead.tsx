/** The head of a step: its name, where in it we are, its question where the list needs no foot, and the time left. */
import { StageTimer } from './StageTimer.tsx'
import type { StageStep } from './StageScreen.tsx'
import { useStepWords } from './step-words.ts'
import classes from './StageHead.module.css'

export interface StageHeadProps {
  step: StageStep
  /** «3 av 7», «7 til samtale, 1 av 2». */
  detail?: string | undefined
  /** The step's question under its title. Left out where it stands at the foot. */
  question?: boolean | undefined
  /** The title of the picture is something else (the key result): the step's name is no heading then. */
  heading?: boolean | undefined
}

export function StageHead({ step, detail, question = false, heading = true }: StageHeadProps) {
  const words = useStepWords()(step)
  const Name = heading ? 'h1' : 'p'
  return (
    <header className={classes.head}>
      <div>
        <Name className={classes.step}>
          {words.title}
          {detail === undefined ? null : <span className={classes.detail}>{detail}</span>}
        </Name>
        {question ? <p className={classes.question}>{words.question}</p> : null}
      </div>
      {step.deadlineAt === null ? null : (
        <StageTimer deadlineAt={step.deadlineAt} plannedSeconds={step.plannedSeconds} />
      )}
    </header>
  )
}
