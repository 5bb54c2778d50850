/** A line at right angles with round corners, as an SVG path. */
export type Point = { readonly x: number; readonly y: number }

/** Through the points in their order; those that lie on one another count once. */
export function lineThrough(points: readonly Point[], radius: number): string {
  const through = points.filter((point, index) => {
    const before = points[index - 1]
    return before === undefined || Math.abs(before.x - point.x) + Math.abs(before.y - point.y) > 0.5
  })
  const [first, ...rest] = through
  if (first === undefined) return ''
  return rest.reduce((path, point, index) => {
    const before = through[index] ?? first
    const next = rest[index + 1]
    if (next === undefined) return `${path} L ${point.x} ${point.y}`
    const into = towards(point, before, radius)
    const out = towards(point, next, radius)
    return `${path} L ${into.x} ${into.y} Q ${point.x} ${point.y} ${out.x} ${out.y}`
  }, `M ${first.x} ${first.y}`)
}

/** So far from one point towards another, and never beyond the middle. */
function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const share = length === 0 ? 0 : Math.min(distance, length / 2) / length
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}
