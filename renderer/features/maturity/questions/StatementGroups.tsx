/** Statements under the names of their dimensions, numbered through the set. */
import type { Statement } from '#domain/maturity/question-set.ts'
import { useMaturityWords } from '#renderer/app/maturity/maturity-words.ts'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import classes from './StatementGroups.module.css'

export interface StatementGroupsProps {
  statements: readonly Statement[]
  /** `number` from 1. */
  children: (statement: Statement, number: number) => React.ReactNode
}

export function StatementGroups({ statements, children }: StatementGroupsProps) {
  const words = useMaturityWords()
  const numbered = statements.map((statement, place) => ({ statement, number: place + 1 }))
  return (
    <div className={classes.groups}>
      {[...Map.groupBy(numbered, ({ statement }) => statement.dimension)].map(([dimension, group]) => (
        <section key={dimension}>
          <SectionTitle ruled>{words.dimension(dimension)}</SectionTitle>
          <ul>
            {group.map(({ statement, number }) => (
              <li key={statement.id} className={classes.row}>
                {children(statement, number)}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
