/** How many rows of key results the window has room for without scrolling. Follows the window; known before the first paint, so nothing jumps. */
import { useSyncExternalStore } from 'react'

/** In rem, as the styles have them: everything above and between the rows, a row, and the strip of KPIs below. */
const AROUND = 12.25
const ROW = 2.5
const KPI_STRIP = 6.5
/** A window lower than this scrolls. */
const FEWEST = 6

function subscribe(listener: () => void): () => void {
  addEventListener('resize', listener)
  return () => removeEventListener('resize', listener)
}

function heightInRem(): number {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return innerHeight / rem
}

/** On a tall window there is room for more signs above the wheel. */
const TALL = 58
export function useIsTall(): boolean {
  return useSyncExternalStore(subscribe, heightInRem) >= TALL
}

export function useRooms(hasKpis: boolean): number {
  const height = useSyncExternalStore(subscribe, heightInRem)
  return Math.max(FEWEST, Math.floor((height - AROUND - (hasKpis ? KPI_STRIP : 0)) / ROW))
}
