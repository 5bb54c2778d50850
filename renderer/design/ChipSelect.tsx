/** A select that looks like a chip and is as wide as its choice: a filter in the line above a picture or a list. */
import { cx } from './cx.ts'
import classes from './ChipSelect.module.css'
import { Icon } from './Icon.tsx'

export interface ChipSelectProps {
  label: string
  value: string
  /** Filled: it holds a choice that narrows what is shown. */
  active: boolean
  onChange: (value: string) => void
  /** The options. */
  children: React.ReactNode
}

export function ChipSelect({ label, value, active, onChange, children }: ChipSelectProps) {
  return (
    <span className={cx(classes.chip, active && classes.active)}>
      <select aria-label={label} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {children}
      </select>
      <Icon name="down" className={classes.chevron} />
    </span>
  )
}
