/** Moving one of a row of things a step: a place between two others is a number between theirs, so that nothing else has to move. */
type Placed = { readonly id: string; readonly position: number }

/** The position that takes it one step up or down among those it stands with; null where it is first or last. */
export function positionOneStep(all: readonly Placed[], id: string, step: -1 | 1): number | null {
  const siblings = all.toSorted((one, other) => one.position - other.position)
  const at = siblings.findIndex((other) => other.id === id)
  const over = siblings[at + step]
  if (at === -1 || !over) return null
  const beyond = siblings[at + 2 * step]
  return beyond ? (over.position + beyond.position) / 2 : over.position + step
}
