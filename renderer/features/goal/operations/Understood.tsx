/** What was understood of a line: a few facts in a row, and below them what the coach would ask. */
import { Flag } from '#renderer/design/Flag.tsx'
import classes from './Operations.module.css'

export type UnderstoodProps = { readonly facts: readonly (string | null)[]; readonly questions: readonly string[] }

export function Understood({ facts, questions }: UnderstoodProps) {
  return (
    <>
      <p className={classes.facts}>
        {facts
          .filter((fact) => fact !== null)
          .map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
      </p>
      {questions.map((question) => (
        <Flag key={question} icon="question">
          {question}
        </Flag>
      ))}
    </>
  )
}
