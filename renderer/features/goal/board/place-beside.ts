/** A place in an order: a fraction between its neighbours, so that nothing else has to move. */
type Ordered = { readonly id: string; readonly position: number }

/** The position one step up or down, and the place that is, counted from 1; null at the end of the order. */
export function placeBeside(
  rows: readonly Ordered[],
  id: string,
  step: 1 | -1,
): { position: number; place: number } | null {
  const at = rows.findIndex((row) => row.id === id)
  const over = rows[at + step]
  if (at === -1 || over === undefined) return null
  const beyond = rows[at + 2 * step]
  return {
    position: beyond === undefined ? over.position + step : (over.position + beyond.position) / 2,
    place: at + step + 1,
  }
}
