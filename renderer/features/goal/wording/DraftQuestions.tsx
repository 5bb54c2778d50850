/** Below a draft on the board: what the coach would ask of it. The first draft of an objective has its question open, the others folded. */
import type { BoardKeyResult, BoardObjective } from '#contract/goal.ts'
import { cx } from '#renderer/design/cx.ts'
import boardClasses from '../board/Board.module.css'
import { useKeyResultEye } from './use-eye.ts'
import { WordingQuestions } from './WordingQuestions.tsx'
import classes from './Wording.module.css'

/** Nobody has said how it is measured, or the objective itself is a draft; and nothing has been checked in. */
export function isDraft({ state }: BoardObjective, { definition, standing }: BoardKeyResult): boolean {
  return (definition.kind === null || state === 'draft') && standing.checkedOn === null && !definition.dropped
}

export function DraftQuestions({
  objective,
  keyResult,
  first,
  onRewrite,
}: {
  objective: BoardObjective
  keyResult: BoardKeyResult
  first: boolean
  onRewrite: () => void
}) {
  const eye = useKeyResultEye(keyResult)
  const [gravest] = eye.findings
  if (gravest === undefined) return null
  return (
    <tr className={cx(boardClasses.grid, classes.boardRow)}>
      <td colSpan={6}>
        <WordingQuestions
          questionsOnly
          folded={!first}
          eye={{ ...eye, findings: [gravest] }}
          objective={objective}
          keyResult={keyResult}
          onRewrite={onRewrite}
        />
      </td>
    </tr>
  )
}
