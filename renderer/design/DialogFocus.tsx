/**
 * The keys of a dialog: first in its content, it gives the focus to what should have it with the key that opens the dialog, and back when it goes.
 * Mantine's focus trap gets round to it a moment later, when a key struck in the same breath has been lost or has done something else.
 */
import { useLayoutEffect, useRef } from 'react'

const CAN_HAVE_IT = ['input:not([type="hidden"])', 'textarea', 'select', 'button', 'a[href]', '[tabindex="0"]']
  .map((selector) => `${selector}:not(:disabled)`)
  .join()

/** What Mantine's trap looks for. */
const WANTED = 'data-autofocus'

export function DialogFocus() {
  const mark = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    const before = document.activeElement
    const dialog = mark.current?.closest('[role="dialog"]')
    // By the time the trap gives the focus, the next key may have led somewhere else in the dialog: it is to find what has it.
    const follow = ({ target }: Event) => {
      for (const each of dialog?.querySelectorAll(`[${WANTED}]`) ?? []) each.removeAttribute(WANTED)
      if (target instanceof Element) target.setAttribute(WANTED, '')
    }
    dialog?.addEventListener('focusin', follow)
    const wanted = dialog?.querySelector(`[${WANTED}]`) ?? dialog?.querySelector(CAN_HAVE_IT)
    if (wanted instanceof HTMLElement) wanted.focus({ preventScroll: true })
    return () => {
      dialog?.removeEventListener('focusin', follow)
      const active = document.activeElement
      // Whoever closes it may have given the focus on already.
      const isLeft = active === null || active === document.body || dialog?.contains(active) === true
      if (isLeft && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  return <span ref={mark} hidden />
}
