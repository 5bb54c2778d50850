/** Where the word of the expected line disturbs least: as far as can be from what was measured and foretold. */
import type { Course } from '#contract/course.ts'

type Point = { at: number; value: number }

const TRIES = 16

/** At most one place, with whether the line lies over the others there. */
export function quietPlace({ expected, measured, forecast, targets, length }: Course): (Point & { isOver: boolean })[] {
  const line = expected.flat()
  const others: Point[][] = [
    [...measured.slice(0, forecast.length > 0 ? -1 : undefined), ...forecast].map(({ at, value }) => ({ at, value })),
    ...targets.map(({ from, to, value }) => [
      { at: from.at, value },
      { at: to.at, value },
    ]),
  ]
  const tried = Array.from({ length: TRIES }, (_, index) => (length * (index + 5)) / (TRIES + 8)).flatMap((at) => {
    const value = valueAt(line, at)
    if (value === null) return []
    const gaps = others.flatMap((other) => {
      const there = valueAt(other, at)
      return there === null ? [] : [value - there]
    })
    const nearest = gaps.toSorted((a, b) => Math.abs(a) - Math.abs(b))[0]
    return nearest === undefined ? [] : [{ at, value, room: Math.abs(nearest), isOver: nearest > 0 }]
  })
  const best = tried.toSorted((a, b) => b.room - a.room)[0]
  return best ? [{ at: best.at, value: best.value, isOver: best.isOver }] : []
}

function valueAt(line: readonly Point[], at: number): number | null {
  const next = line.findIndex((point) => point.at >= at)
  const [from, to] = [line[next - 1], line[next]]
  if (!to) return null
  if (to.at === at) return to.value
  if (!from) return null
  return from.value + ((to.value - from.value) * (at - from.at)) / (to.at - from.at)
}
