/** A form that goes away takes the focus with it; the panel it stood in gets it back, so that keys still find their place. */
import { useEffect, type RefObject } from 'react'

export function useFocusBack(form: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const panel = form.current?.closest<HTMLElement>('[data-panel]')
    return () => {
      if (document.activeElement === document.body) panel?.focus({ preventScroll: true })
    }
  }, [form])
}
