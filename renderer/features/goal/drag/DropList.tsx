/** A list whose rows have an order: the end of it is a place to put one, too. */
import { useGap } from './drag-context.ts'
import classes from '../operations/Operations.module.css'
import { cx } from '#renderer/design/cx.ts'

export interface DropListProps {
  /** What its last gap is named by. */
  list: string
  onKeyDown: (event: React.KeyboardEvent<HTMLElement>) => void
  children: React.ReactNode
}

export function DropList({ list, onKeyDown, children }: DropListProps) {
  const { ref, gap } = useGap(list, 'after')
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- moves the focus between the buttons inside, and the rows
    <ul ref={ref} onKeyDown={onKeyDown} className={cx(classes.list, gap)}>
      {children}
    </ul>
  )
}
