/** The place in a step that has the keys: focused when the step opens and when a dialog closes. */
import { cx } from '#renderer/design/cx.ts'
import { useRoom } from '../room/room-context.ts'
import classes from './StepHome.module.css'

export interface StepHomeProps {
  label: string
  onKeyDown?: React.KeyboardEventHandler<HTMLElement> | undefined
  className?: string | undefined
  children: React.ReactNode
}

export function StepHome({ label, onKeyDown, className, children }: StepHomeProps) {
  const { home, coming } = useRoom()
  return (
    <section
      ref={home}
      className={cx(classes.home, className)}
      tabIndex={-1}
      aria-label={label}
      onKeyDown={(event) => {
        // A field, a button and a list keep their own keys.
        if (event.target !== event.currentTarget && isControl(event.target)) return
        if (event.ctrlKey || event.metaKey) return
        if (coming.holds(event.nativeEvent)) {
          event.preventDefault()
          event.stopPropagation()
          return
        }
        if (event.altKey) return
        onKeyDown?.(event)
      }}
    >
      {children}
    </section>
  )
}

function isControl(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, button, a') !== null
}
