/** What is typed but not yet captured: survives leaving the screen and a reload, gone when the window closes. */
const PREFIX = 'rytme.capture.'

export function readKept(key: string): string {
  try {
    return sessionStorage.getItem(PREFIX + key) ?? ''
  } catch {
    return ''
  }
}

export function keepText(key: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(PREFIX + key)
    else sessionStorage.setItem(PREFIX + key, text)
  } catch {
    // No storage: the field itself still has it.
  }
}
