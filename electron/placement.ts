/** Where windows stand: pure arithmetic on displays. */
import type { Bounds } from '#contract/shell.ts'

export type Area = { x: number; y: number; width: number; height: number }
export type Screen = { id: number; bounds: Area; workArea: Area }

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

/**
 * The display for the audience: another than the coach's. Displays with the coach's own bounds are mirrors of it and no place to hide a
 * coach's window from. Null: there is none.
 */
export function audienceScreen(screens: readonly Screen[], coach: Screen): Screen | null {
  return screens.find((screen) => screen.id !== coach.id && !sameArea(screen.bounds, coach.bounds)) ?? null
}

export function sameArea(a: Area, b: Area): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
}
