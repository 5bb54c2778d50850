/** Words on the lines, and the bar that closes a forecast with its number: a chart needs no legend. */
import type { Chart, Plugin } from 'chart.js'
import type { ChartColors } from './chart-colors.ts'

export type WordsOptions = {
  colors?: ChartColors
  notes?: readonly ChartNote[]
  end?: { x: number; low: number; high: number; value: number; label: string; range: string } | null
}

export type ChartNote = {
  x: number
  y: number
  text: string
  strong?: boolean
  /** Over or under the line it belongs to. */
  side: 'above' | 'below'
  align: 'start' | 'center' | 'end'
}

export const words: Plugin<'line', WordsOptions> = {
  id: 'words',
  descriptors: { _scriptable: false, _indexable: false },
  afterDatasetsDraw(chart, _args, { colors, notes = [], end = null }) {
    if (!colors) return
    for (const note of notes) drawNote(chart, note, colors)
    if (end) drawEnd(chart, end, colors)
  },
} as Plugin<'line', WordsOptions>

function drawNote(chart: Chart, note: ChartNote, colors: ChartColors): void {
  const { ctx, chartArea } = chart
  const { x, y } = chart.scales
  if (!x || !y) return
  const { rem } = colors
  ctx.save()
  ctx.font = fontOf(note.strong ?? false, colors)
  ctx.textAlign = note.align
  const width = ctx.measureText(note.text).width
  const room = note.align === 'start' ? [0, width] : note.align === 'end' ? [width, 0] : [width / 2, width / 2]
  const left = Math.min(
    chartArea.right - (room[1] ?? 0),
    Math.max(chartArea.left + (room[0] ?? 0), x.getPixelForValue(note.x)),
  )
  const line = y.getPixelForValue(note.y)
  // No room over the line: under it, and the other way about.
  const above = note.side === 'above' ? line - rem > chartArea.top : line + rem > chartArea.bottom
  ctx.textBaseline = above ? 'bottom' : 'top'
  const at = above ? line - 0.25 * rem : line + 0.3 * rem
  // A rim of paper, so that a word is read also where a line runs behind it.
  ctx.lineJoin = 'round'
  ctx.lineWidth = 4
  ctx.strokeStyle = colors.surface
  ctx.strokeText(note.text, left, at)
  ctx.fillStyle = note.strong ? colors.ink : colors.ink3
  ctx.fillText(note.text, left, at)
  ctx.restore()
}

function drawEnd(chart: Chart, end: NonNullable<WordsOptions['end']>, colors: ChartColors): void {
  const { ctx } = chart
  const { x, y } = chart.scales
  if (!x || !y) return
  const { rem } = colors
  const left = x.getPixelForValue(end.x)
  const [top, bottom, middle] = [end.high, end.low, end.value].map((value) => y.getPixelForValue(value)) as [
    number,
    number,
    number,
  ]
  ctx.save()
  ctx.strokeStyle = colors.accent
  ctx.lineWidth = 3
  ctx.lineCap = 'round'
  ctx.beginPath()
  ctx.moveTo(left, Math.min(top, middle - 2))
  ctx.lineTo(left, Math.max(bottom, middle + 2))
  ctx.stroke()
  ctx.textAlign = 'left'
  ctx.textBaseline = 'middle'
  const beside = left + 0.45 * rem
  if (end.label !== '') {
    ctx.font = fontOf(true, colors)
    ctx.fillStyle = colors.ink
    ctx.fillText(end.label, beside, middle)
  }
  if (end.range !== '') {
    ctx.font = fontOf(false, colors)
    ctx.fillStyle = colors.ink3
    ctx.fillText(end.range, beside, end.label === '' ? middle : middle + 0.95 * rem)
  }
  ctx.restore()
}

/** Ticks and quiet words 12, what is looked for 13 and bold. */
function fontOf(strong: boolean, { rem, font }: ChartColors): string {
  return strong ? `640 ${0.8125 * rem}px ${font}` : `${0.75 * rem}px ${font}`
}
