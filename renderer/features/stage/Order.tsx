/** Where in the row of things we are: dots, for those who look. The head says it in words. */
import { cx } from '../../design/cx.ts'
import classes from './Order.module.css'

/** More than this would be a string of pearls: the words are enough. */
const AT_MOST = 12

export function Order({ done, now }: { done: readonly boolean[]; now: number }) {
  if (done.length > AT_MOST || done.length < 2) return null
  return (
    <div className={classes.order} aria-hidden="true">
      {done.map((isDone, index) => (
        // eslint-disable-next-line react/no-array-index-key -- a dot is nothing but its place
        <i key={index} className={cx(isDone && classes.done, index === now && classes.now)} />
      ))}
    </div>
  )
}
