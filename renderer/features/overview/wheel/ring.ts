/** Where on the ring a share of the year is. The year begins at the top and goes with the clock. */

export type Point = { readonly x: number; readonly y: number }

/** `share` 0–1 of the way round, at a distance from the middle. */
export function pointAt(share: number, radius: number): Point {
  const angle = share * 2 * Math.PI
  return { x: near(Math.sin(angle) * radius), y: near(-Math.cos(angle) * radius) }
}

/** The path of an arc between two shares, with a small gap at either end so that two arcs side by side are two. */
export function arcPath(from: number, to: number, radius: number, gap = 0): string {
  const share = Math.min(gap / (2 * Math.PI * radius), (to - from) / 2)
  const start = pointAt(from + share, radius)
  const end = pointAt(to - share, radius)
  const large = to - from - 2 * share > 0.5 ? 1 : 0
  return `M${start.x} ${start.y}A${radius} ${radius} 0 ${large} 1 ${end.x} ${end.y}`
}

/** Hundredths are finer than any screen. */
function near(value: number): number {
  return Math.round(value * 100) / 100
}
