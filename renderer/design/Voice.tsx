import { cx } from './cx.ts'
import classes from './Voice.module.css'

export interface VoiceProps {
  /** The coach's question. It asks, it never warns. */
  question: React.ReactNode
  /** Why it is asked; may hold a <Blank/>. */
  reason?: React.ReactNode
  /** Where the thought comes from. */
  source?: React.ReactNode
  /** Buttons: one way on, one way to keep things as they are. */
  actions?: React.ReactNode
  className?: string | undefined
}

/** What the app says as a coach. Owns the coloured left edge; nothing else has one. */
export function Voice({ question, reason, source, actions, className }: VoiceProps) {
  return (
    <div className={cx(classes.voice, className)}>
      <p className={classes.question}>{question}</p>
      {reason === undefined || reason === null ? null : <p className={classes.reason}>{reason}</p>}
      {source === undefined || source === null ? null : <p className={classes.source}>{source}</p>}
      {actions === undefined || actions === null ? null : <div className={classes.actions}>{actions}</div>}
    </div>
  )
}
