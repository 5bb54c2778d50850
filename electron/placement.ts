/** Where windows stand: pure arithmetic on displays. */
import type { DisplayMark } from '#contract/displays.ts'
import type { Bounds } from '#contract/shell.ts'

export type Area = { x: number; y: number; width: number; height: number }
/** A display, as far as placing a window asks. `internal`: it is part of the computer. */
export type Screen = { id: number; label: string; internal: boolean; bounds: Area; workArea: Area }

/** How much of a remembered window must be on some display for it to be found. */
const LEAST_VISIBLE = 100

/** Remembered bounds, made to fit a display that is there now; null where they are on none of them (a projector that is gone). */
export function fitBounds(bounds: Bounds, screens: readonly Screen[]): Bounds | null {
  const screen = screens.find(({ workArea }) => {
    const wide = Math.min(bounds.x + bounds.width, workArea.x + workArea.width) - Math.max(bounds.x, workArea.x)
    const high = Math.min(bounds.y + bounds.height, workArea.y + workArea.height) - Math.max(bounds.y, workArea.y)
    // The top edge is where a window is taken hold of.
    return wide >= LEAST_VISIBLE && high >= LEAST_VISIBLE && bounds.y >= workArea.y - 10
  })
  if (!screen) return null
  const { workArea } = screen
  return { ...bounds, width: Math.min(bounds.width, workArea.width), height: Math.min(bounds.height, workArea.height) }
}

/** Where an ordinary window goes on a display: where it was there, else in the middle, and no larger than there is room for. */
export function areaOn(screen: Screen, remembered: Bounds | null, size: { width: number; height: number }): Area {
  const fitting = remembered && fitBounds(remembered, [screen])
  if (fitting) return { x: fitting.x, y: fitting.y, width: fitting.width, height: fitting.height }
  const { workArea } = screen
  const width = Math.min(size.width, workArea.width)
  const height = Math.min(size.height, workArea.height)
  return {
    x: workArea.x + Math.floor((workArea.width - width) / 2),
    y: workArea.y + Math.floor((workArea.height - height) / 2),
    width,
    height,
  }
}

/** Where the displays are and what the coach has said; from it follows where the wall stands. */
export type Scene = {
  screens: readonly Screen[]
  /** The display the coach's window is on. */
  coach: Screen
  /** Displays the wall belongs on, the one meant first: this meeting's, then those of earlier meetings. */
  known: readonly DisplayMark[]
  /** An ordinary window, to be shared. */
  shared: boolean
  /** The coach wants it over the one display there is. */
  front: boolean
}

export type Stand = { kind: 'fills' | 'window' | 'front'; screen: Screen } | { kind: 'behind' }

/**
 * Where the wall is to stand. Over the coach's display only where the coach has said so and there is no other; a projector that comes is where
 * the wall belongs, whatever was said before it came.
 */
export function standOf({ screens, coach, known, shared, front }: Scene): Stand {
  const screen = audienceScreen(screens, coach, known)
  if (screen) return { kind: shared ? 'window' : 'fills', screen }
  return front ? { kind: 'front', screen: coach } : { kind: 'behind' }
}

/**
 * The display for the audience: another than the coach's. What lies over the coach's own display shows the same picture and is no place to hide
 * a coach's window from. Among several: the one known first, else one that is not part of the computer. Null: there is none.
 */
export function audienceScreen(
  screens: readonly Screen[],
  coach: Screen,
  known: readonly DisplayMark[] = [],
): Screen | null {
  const free = apartFrom(screens, coach)
  for (const mark of known) {
    const again = recognised(free, mark)
    if (again) return again
  }
  return free.find((screen) => !screen.internal) ?? free[0] ?? null
}

/** Displays that show another picture than the coach's. */
export function apartFrom(screens: readonly Screen[], coach: Screen): Screen[] {
  return screens.filter((screen) => screen.id !== coach.id && !overlaps(screen.bounds, coach.bounds))
}

/** Displays that show the coach's own picture, or a part of it. */
export function mirrorsOf(screens: readonly Screen[], coach: Screen): Screen[] {
  return screens.filter((screen) => screen.id !== coach.id && overlaps(screen.bounds, coach.bounds))
}

export function markOf({ label, bounds }: Screen): DisplayMark {
  return { label, ...bounds }
}

/**
 * The display a mark is of, also under a new id, at another place or in another size. A name is what it is known by; of several with that name
 * (two of the same make), and where the system gives none, by size, then by place. Null: it is not there.
 */
function recognised(screens: readonly Screen[], mark: DisplayMark): Screen | null {
  const isSize = ({ bounds }: Screen) => bounds.width === mark.width && bounds.height === mark.height
  const isPlace = ({ bounds }: Screen) => bounds.x === mark.x && bounds.y === mark.y
  const named = screens.filter(({ label }) => label === mark.label)
  const alike = mark.label === '' ? named.filter(isSize) : named
  return (
    alike.find((screen) => isSize(screen) && isPlace(screen)) ??
    alike.find(isSize) ??
    alike.find(isPlace) ??
    alike[0] ??
    null
  )
}

/** True where two areas have a pixel in common. */
export function overlaps(a: Area, b: Area): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

export function sameArea(a: Area, b: Area): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
}
