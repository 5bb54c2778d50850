/** The frame of every picture on the wall: edges, sizes and the floor that no text goes below. */
import { cx } from '../../design/cx.ts'
import classes from './Room.module.css'

export interface RoomProps {
  head?: React.ReactNode
  foot?: React.ReactNode
  children: React.ReactNode
}

export function Room({ head, foot, children }: RoomProps) {
  return (
    <main className={cx(classes.room, foot !== undefined && classes.withFoot, head === undefined && classes.bare)}>
      {head}
      {children}
      {foot}
    </main>
  )
}
