/** Was this worth our time: 1–10 as buttons. The digits are whoever shows it to take. */
import { Button } from '#renderer/design/Button.tsx'
import classes from './ScoreScale.module.css'

const SCORES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

/** 1–9, and 0 for ten; null for any other key. */
export function scoreOfDigit(key: string): number | null {
  if (!/^\d$/.test(key)) return null
  return key === '0' ? 10 : Number(key)
}

export interface ScoreScaleProps {
  label: string
  /** The one that was said; null before that. */
  value: number | null
  onScore: (score: number) => void
}

export function ScoreScale({ label, value, onScore }: ScoreScaleProps) {
  return (
    <div role="group" aria-label={label} className={classes.scores}>
      {SCORES.map((score) => (
        <Button
          key={score}
          className={classes.score}
          kind={score === value ? 'primary' : 'default'}
          aria-pressed={score === value}
          onClick={() => onScore(score)}
        >
          {score}
        </Button>
      ))}
    </div>
  )
}
