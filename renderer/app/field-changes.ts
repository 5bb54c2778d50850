/**
 * Does a text field hold typing of its own that Ctrl+Z should take back? If so the key is the browser's; if not, it takes back the last edit, as its
 * message promises: after Enter has stored what was typed, or where nothing has been typed since the field was entered.
 */

/** Fields typed in since they were entered, or since Enter. */
const touched = new WeakSet<EventTarget>()

/** Listens for as long as the window lives, or until it is stopped. Before anybody else: what others make of a key is theirs. */
export function followFieldChanges(): () => void {
  const typed = (event: Event) => event.target && touched.add(event.target)
  const entered = (event: Event) => event.target && touched.delete(event.target)
  const stored = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.isComposing && event.target instanceof HTMLInputElement)
      touched.delete(event.target)
  }
  document.addEventListener('input', typed, true)
  document.addEventListener('focusin', entered, true)
  document.addEventListener('keydown', stored, true)
  return () => {
    document.removeEventListener('input', typed, true)
    document.removeEventListener('focusin', entered, true)
    document.removeEventListener('keydown', stored, true)
  }
}

/** `data-own-undo` marks what is a sheet of its own: its lines keep the browser's undo also when they were not typed in just now. */
export function hasOwnChange(field: Element): boolean {
  return (
    touched.has(field) ||
    // Refused by Enter: it is still only typed.
    field.getAttribute('aria-invalid') === 'true' ||
    field.closest('[data-own-undo]') !== null
  )
}
