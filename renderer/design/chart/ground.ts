/** What lies behind the lines: pauses as sunken bands, limits as hairlines with the name of the band between them at the edge. */
import type { Chart, Plugin } from 'chart.js'
import { drawMark, type ChartMark } from './marks.ts'
import type { ChartColors } from './chart-colors.ts'

export type GroundOptions = {
  colors?: ChartColors
  /** Along x. */
  pauses?: readonly { from: number; to: number; label: string }[]
  /** Along y, the highest first or last alike; an open end is null. */
  bands?: readonly { from: number | null; to: number | null; label: string; mark: ChartMark }[]
}

/** Room that a word needs to stand in a band without touching its edges. */
const LEAST_HEIGHT = 1.1

export const ground: Plugin<'line', GroundOptions> = {
  id: 'ground',
  descriptors: { _scriptable: false, _indexable: false },
  beforeDatasetsDraw(chart, _args, { colors, pauses = [], bands = [] }) {
    if (!colors) return
    drawPauses(chart, colors, pauses)
    drawBands(chart, colors, bands)
  },
} as Plugin<'line', GroundOptions>

function drawPauses(chart: Chart, colors: ChartColors, pauses: NonNullable<GroundOptions['pauses']>): void {
  const { ctx, chartArea } = chart
  const x = chart.scales['x']
  if (!x) return
  ctx.save()
  for (const { from, to, label } of pauses) {
    const [left, right] = [x.getPixelForValue(from), x.getPixelForValue(to)]
    ctx.fillStyle = colors.sunken
    ctx.fillRect(left, chartArea.top, right - left, chartArea.height)
    ctx.font = `${0.75 * colors.rem}px ${colors.font}`
    if (ctx.measureText(label).width > right - left) continue
    ctx.fillStyle = colors.ink3
    ctx.textAlign = 'center'
    ctx.textBaseline = 'top'
    ctx.fillText(label, (left + right) / 2, chartArea.top + 0.25 * colors.rem)
  }
  ctx.restore()
}

function drawBands(chart: Chart, colors: ChartColors, bands: NonNullable<GroundOptions['bands']>): void {
  const { ctx, chartArea } = chart
  const y = chart.scales['y']
  if (!y) return
  const inside = (pixel: number) => Math.min(chartArea.bottom, Math.max(chartArea.top, pixel))
  const { rem } = colors
  ctx.save()
  ctx.font = `${0.75 * rem}px ${colors.font}`
  ctx.textAlign = 'left'
  ctx.textBaseline = 'middle'
  for (const { from, to, label, mark } of bands) {
    const bottom = from === null ? chartArea.bottom : inside(y.getPixelForValue(from))
    const top = to === null ? chartArea.top : inside(y.getPixelForValue(to))
    ctx.strokeStyle = colors.ink3
    ctx.lineWidth = 1
    if (to !== null && top > chartArea.top && top < chartArea.bottom) {
      ctx.beginPath()
      ctx.moveTo(chartArea.left, Math.round(top) + 0.5)
      ctx.lineTo(chartArea.right, Math.round(top) + 0.5)
      ctx.stroke()
    }
    if (bottom - top < LEAST_HEIGHT * rem) continue
    const middle = (top + bottom) / 2
    drawMark(ctx, mark, chartArea.right + 1.1 * rem, middle, 0.7 * rem, colors)
    ctx.fillStyle = colors.ink2
    ctx.fillText(label, chartArea.right + 1.65 * rem, middle)
  }
  ctx.restore()
}
