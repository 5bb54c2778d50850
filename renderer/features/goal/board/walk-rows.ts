/** Arrow up and down, Home and End move the focus between the rows of a list; a row is whatever carries `data-row`. */
const ROWS = '[data-row]'

export function walkRows(event: React.KeyboardEvent<HTMLElement>): void {
  const from = (event.target as HTMLElement).closest<HTMLElement>(ROWS)
  if (from === null || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(ROWS)]
  const at = rows.indexOf(from)
  const targets: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }
  const to = rows[targets[event.key] ?? -1]
  if (to === undefined) return
  event.preventDefault()
  to.focus()
  to.scrollIntoView({ block: 'nearest' })
}

/** Puts the focus back on the row of what was open. */
export function focusRow(type: string, id: string): void {
  document.querySelector<HTMLElement>(`[data-row="${type}-${id}"]`)?.focus()
}
