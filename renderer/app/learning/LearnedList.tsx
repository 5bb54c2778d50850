/** A few things the client has learned, shown again where they are of use: the words, and in small where they come from. Shared by the screens. */
import type { Learned } from '#contract/learning.ts'
import type { Id } from '#domain/shared/basics.ts'
import { useWhere } from './use-where.ts'
import classes from './LearnedList.module.css'

export interface LearnedListProps {
  clientId: Id
  learned: readonly Learned[]
  /** A way on from each, at the end of its line. */
  renderAction?: ((learned: Learned) => React.ReactNode) | undefined
}

export function LearnedList({ clientId, learned, renderAction }: LearnedListProps) {
  const where = useWhere(clientId)
  return (
    <ul className={classes.list}>
      {learned.map((each) => {
        const { words, about } = where(each)
        return (
          <li key={each.id} className={classes.row}>
            <span className={classes.words}>
              {each.text} <span className="meta">{[words, about].filter((part) => part !== null).join(' · ')}</span>
            </span>
            {renderAction?.(each)}
          </li>
        )
      })}
    </ul>
  )
}
