import { useEffect, useRef, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'

import { Button, IconButton } from './Button.tsx'
import { StatusMark } from './StatusMark.tsx'
import { dismissToast, readToasts, subscribeToToasts, type Toast } from './toast-store.ts'
import classes from './Toasts.module.css'

/** Long enough to read twice; with something to press, longer. */
const STAYS_MS = 6_000
const STAYS_WITH_ACTION_MS = 10_000
const LOOK_AGAIN_MS = 1_500

/** Somebody is reading or about to press: the pointer or the focus is on one of the messages. */
function isHeld(line: HTMLElement | null): boolean {
  return line?.closest('section')?.matches(':hover, :focus-within') ?? false
}

function ToastLine({ toast, closeLabel }: { toast: Toast; closeLabel: string }) {
  const line = useRef<HTMLLIElement>(null)
  const isError = toast.kind === 'error'
  const stays = isError || toast.stays === true
  useEffect(() => {
    if (stays) return undefined
    let timer: ReturnType<typeof setTimeout>
    const leave = () => {
      if (isHeld(line.current)) timer = setTimeout(leave, LOOK_AGAIN_MS)
      else dismissToast(toast.id)
    }
    timer = setTimeout(leave, toast.action === undefined ? STAYS_MS : STAYS_WITH_ACTION_MS)
    return () => clearTimeout(timer)
  }, [stays, toast])
  const { action } = toast
  return (
    <li ref={line} className={classes.toast}>
      {isError ? <StatusMark kind="red" className={classes.mark} /> : null}
      <span className={classes.message}>{toast.message}</span>
      {action === undefined ? null : (
        <Button
          kind="quiet"
          keyCap={action.keyCap}
          onClick={() => {
            dismissToast(toast.id)
            action.run()
          }}
        >
          {action.label}
        </Button>
      )}
      {stays || action === undefined ? (
        <IconButton icon="close" label={closeLabel} onClick={() => dismissToast(toast.id)} />
      ) : null}
    </li>
  )
}

export interface ToastsProps {
  /** Names the region: «Meldinger». */
  label: string
  /** Names the cross: «Lukk». */
  closeLabel: string
}

/**
 * Rendered once per window, near the root. Read aloud when they come; never steal the focus; the clock stops while the
 * pointer or the focus is on them. Above dialogs, and outside the page's own order: last in the tab order.
 */
export function Toasts({ label, closeLabel }: ToastsProps) {
  const toasts = useSyncExternalStore(subscribeToToasts, readToasts, readToasts)
  return createPortal(
    <section className={classes.region} aria-label={label}>
      <ul className={classes.list} aria-live="polite" aria-relevant="additions text">
        {toasts.map((toast) => (
          <ToastLine key={toast.id} toast={toast} closeLabel={closeLabel} />
        ))}
      </ul>
    </section>,
    document.body,
  )
}
