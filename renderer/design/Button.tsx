/**
 * The app's buttons. Plain elements rather than Mantine's: they look exactly like the pictures, and other components
 * (a menu's target, a tooltip, the router's `createLink`) can take them as they are.
 */
import { Tooltip } from '@mantine/core'

import classes from './Button.module.css'
import { cx } from './cx.ts'
import { Icon, type IconName } from './Icon.tsx'
import { KeyCap } from './KeyCap.tsx'

interface Look {
  /** One primary a view. `danger` is for what removes something. */
  kind?: 'default' | 'primary' | 'quiet' | 'danger' | undefined
  size?: 'normal' | 'large' | undefined
  icon?: IconName | undefined
  /** The key that does the same, as a cap after the words. Not part of the button's name. */
  keyCap?: string | undefined
  /** The cap first, as in the capture bar. */
  keyFirst?: boolean | undefined
}

export interface ButtonProps extends Look, React.ComponentProps<'button'> {
  /** Work is under way: a second press does nothing, the words stay. */
  busy?: boolean | undefined
}

export interface ButtonLinkProps extends Look, React.ComponentProps<'a'> {}

function look({ kind = 'default', size = 'normal' }: Look, className: string | undefined): string {
  return cx(classes.button, classes[kind], size === 'large' && classes.large, className)
}

/** A cap with one sign is of a key that can be switched off; base.css hides it then. */
const isSingle = (keyCap: string) => [...keyCap].length === 1

function Inside({ icon, keyCap, keyFirst = false, children }: Look & { children: React.ReactNode }) {
  const cap =
    keyCap === undefined ? null : (
      <span aria-hidden="true" data-single-key={isSingle(keyCap) || undefined}>
        <KeyCap className={classes.key}>{keyCap}</KeyCap>
      </span>
    )
  return (
    <>
      {keyFirst ? cap : null}
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
      {keyFirst ? null : cap}
    </>
  )
}

export function Button({
  kind,
  size,
  icon,
  keyCap,
  keyFirst,
  busy = false,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      // oxlint-disable-next-line react/button-has-type -- a prop with a safe default
      type={type}
      className={look({ kind, size }, className)}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      <Inside icon={icon} keyCap={keyCap} keyFirst={keyFirst}>
        {children}
      </Inside>
    </button>
  )
}

/** A link that looks like a button. `createLink(ButtonLink)` makes the router's own. */
export function ButtonLink({ kind, size, icon, keyCap, keyFirst, className, children, ...rest }: ButtonLinkProps) {
  return (
    <a {...rest} className={look({ kind, size }, className)}>
      <Inside icon={icon} keyCap={keyCap} keyFirst={keyFirst}>
        {children}
      </Inside>
    </a>
  )
}

export interface IconButtonProps extends Omit<React.ComponentProps<'button'>, 'children' | 'aria-label'> {
  icon: IconName
  /** Its name, and what the tooltip says. */
  label: string
  kind?: 'default' | 'quiet' | 'danger' | undefined
  /** Shown in the tooltip after the words. */
  keyCap?: string | undefined
  /** False where the icon needs no explanation and a bubble would be in the way: the cross of a dialog. */
  tip?: boolean | undefined
}

/** Where there is no room for words. 32 px square, named, with a tooltip. */
export function IconButton({
  icon,
  label,
  kind = 'quiet',
  keyCap,
  tip = true,
  className,
  type = 'button',
  ...rest
}: IconButtonProps) {
  const words = (
    <span className={classes.tip}>
      {label}
      {keyCap === undefined ? null : (
        <span data-single-key={isSingle(keyCap) || undefined}>
          <KeyCap className={classes.tipKey}>{keyCap}</KeyCap>
        </span>
      )}
    </span>
  )
  return (
    <Tooltip label={words} disabled={!tip}>
      <button
        {...rest}
        // oxlint-disable-next-line react/button-has-type -- a prop with a safe default
        type={type}
        className={cx(classes.button, classes[kind], classes.icon, className)}
        aria-label={label}
      >
        <Icon name={icon} />
      </button>
    </Tooltip>
  )
}

/** Buttons in a row, wrapping. */
export function Actions({
  children,
  align = 'start',
  className,
}: {
  children: React.ReactNode
  align?: 'start' | 'end' | undefined
  className?: string | undefined
}) {
  return <div className={cx(classes.actions, align === 'end' && classes.end, className)}>{children}</div>
}
