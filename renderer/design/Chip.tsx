import classes from './Chip.module.css'
import { cx } from './cx.ts'
import { Icon } from './Icon.tsx'

export interface ChipProps extends React.ComponentProps<'button'> {
  /** On or off (`aria-pressed`). Leave it out for a chip that opens a menu. */
  pressed?: boolean | undefined
  /** Filled although it is no toggle: a menu chip that holds a choice. */
  active?: boolean | undefined
  /** A chevron: the chip opens something. */
  opens?: boolean | undefined
}

/** A filter or a choice in the line above a list. Fits as a menu's target. */
export function Chip({ pressed, active, opens = false, className, children, type = 'button', ...rest }: ChipProps) {
  const on = pressed ?? active ?? false
  return (
    // oxlint-disable-next-line react/button-has-type -- a prop with a safe default
    <button {...rest} type={type} aria-pressed={pressed} className={cx(classes.chip, on && classes.on, className)}>
      {children}
      {opens ? <Icon name="down" className={classes.chevron} /> : null}
    </button>
  )
}
