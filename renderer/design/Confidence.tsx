import classes from './Confidence.module.css'

export interface ConfidenceProps {
  /** 1–10 as text, or a dash. */
  value: string
  /** What changed since last time: «−2». */
  change?: string | undefined
}

/** Confidence: the number, then what changed since last time. Never a colour. */
export function Confidence({ value, change }: ConfidenceProps) {
  return (
    <span className={classes.trust}>
      <b>{value}</b>
      {change === undefined ? null : <span className={classes.change}>{change}</span>}
    </span>
  )
}
