/**
 * Measurements as the status marks, drawn as vectors from the same silhouettes as the marks beside words: sharp at any zoom, on paper and in a
 * copied picture. A number without a status is a plain dot; a held level is a full beat, one that was not held a hollow one.
 */
import type { Plugin } from 'chart.js'
import { MARK_SHAPES, MARK_SIZE } from '../mark-shapes.ts'
import type { ChartColors } from './chart-colors.ts'

export type ChartMark = 'green' | 'yellow' | 'red' | 'plain' | 'held' | 'missed'

export type MarksOptions = {
  colors?: ChartColors
  points?: readonly { x: number; y: number; mark: ChartMark }[]
}

/** 11 px, as the design says. */
const SIZE = 0.6875

export const marks: Plugin<'line', MarksOptions> = {
  id: 'marks',
  descriptors: { _scriptable: false, _indexable: false },
  afterDatasetsDraw(chart, _args, { colors, points = [] }) {
    const { x, y } = chart.scales
    if (!colors || !x || !y) return
    for (const point of points)
      drawMark(
        chart.ctx,
        point.mark,
        x.getPixelForValue(point.x),
        y.getPixelForValue(point.y),
        SIZE * colors.rem,
        colors,
      )
  },
} as Plugin<'line', MarksOptions>

/** Draws a mark around a point, `size` pixels wide. */
export function drawMark(
  pen: CanvasRenderingContext2D,
  mark: ChartMark,
  x: number,
  y: number,
  size: number,
  colors: ChartColors,
): void {
  pen.save()
  pen.translate(x - size / 2, y - size / 2)
  pen.scale(size / MARK_SIZE, size / MARK_SIZE)
  const shape = new Path2D(
    mark === 'plain' ? DOT : mark === 'held' || mark === 'missed' ? BEAT : MARK_SHAPES[mark].shape,
  )
  // A rim of paper keeps a mark apart from the line it stands on.
  pen.lineJoin = 'round'
  pen.strokeStyle = colors.surface
  pen.lineWidth = 4
  pen.stroke(shape)
  pen.fillStyle = fillOf(mark, colors)
  // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- a pen, not an array
  pen.fill(shape)
  const edge = edgeOf(mark, colors)
  if (edge !== null) {
    pen.strokeStyle = edge
    pen.lineWidth = 2
    pen.stroke(shape)
  }
  pen.restore()
}

const DOT = 'M3.5 8a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0Z'
const BEAT = 'M4 2.5h8a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-8a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2Z'

function fillOf(mark: ChartMark, colors: ChartColors): string {
  if (mark === 'plain') return colors.accent
  if (mark === 'held') return colors.ink
  return mark === 'missed' ? colors.surface : colors[mark]
}

function edgeOf(mark: ChartMark, colors: ChartColors): string | null {
  if (mark === 'yellow') return colors.yellowEdge
  return mark === 'missed' ? colors.ink : null
}
