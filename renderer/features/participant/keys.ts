/** Which keys are the page's: none that is held down, in a dialog, or for what has the focus. */

const isElsewhere = (target: EventTarget | null, what: string) =>
  target instanceof Element && target.closest(what) !== null

/** A key of the page, pressed once and alone. */
export function isOwnKey(event: KeyboardEvent): boolean {
  const { repeat, ctrlKey, altKey, metaKey, defaultPrevented, target } = event
  if (repeat || ctrlKey || altKey || metaKey || defaultPrevented) return false
  return !isElsewhere(target, '[role="dialog"], [role="listbox"], input:not([type="radio"])')
}

/** Enter, where no button has the focus that it would press. One that is held down from the page before is not meant for this. */
export function isEnter(event: KeyboardEvent): boolean {
  return event.key === 'Enter' && isOwnKey(event) && !isElsewhere(event.target, 'button')
}
