/**
 * Draws what only a report has: native charts, tables of figures, lines to sign on. Charts are read in print and by everyone: shades that differ in grey,
 * every value written on them, no frame.
 */
import {
  AlignmentType,
  LeaderType,
  LineRuleType,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  type ParagraphChild,
} from 'docx'
import { ChartRun, type ChartFont, type ChartRunOptions } from 'docx/charts'
import type { Part } from '#contract/document-parts.ts'
import { type Block, dataTable, runs, TEXT_WIDTH } from './family.ts'
import { FJORD, INK, INK_SECOND, LINE } from './look.ts'
import type { ChartPart, ReportPart } from './report-part.ts'
import { clean } from '../typed-text.ts'

/** Pixels at 96 to the inch: the width of the text. */
const WIDTH = 642
/** Stands about where its figures stand in the table below: pixels, and twentieths of a point from the left. */
const STANDING = { width: 369, height: 116, left: 1770 }
const FONT = 'Arial'
/** From 1 to 5, light to dark: told apart in grey too, each with the colour its figure is written in. */
const SHADES = [
  { fill: 'DCE5EC', text: INK },
  { fill: 'B0C6D7', text: INK },
  { fill: '7BA0BC', text: INK },
  { fill: '3F6F95', text: 'FFFFFF' },
  { fill: '173F5F', text: 'FFFFFF' },
] as const
/** Of two, what was before and what is now. */
const BEFORE_AND_NOW = ['B0C6D7', FJORD] as const
/** No figure where there is nobody. */
const COUNTS = '0;;;'

/** A part as the document takes it: what every document shares as it is, the rest as blocks. */
export function drawn(part: ReportPart): (Part | Block)[] {
  if (part.kind === 'chart') return [chartParagraph(part)]
  if (part.kind === 'lead') return [leading(part)]
  if (part.kind === 'sign')
    return part.lines.flatMap(({ who, date }, at) => signLine(who, date, at === part.lines.length - 1))
  if (part.kind !== 'figures') return [part]
  const { columns, rows, words, withNext } = part
  const figures = new Set([...columns.keys()].filter((at) => !words.includes(at)))
  return [dataTable(columns, rows, { figures, keep: withNext ? 'with_next' : 'together' })]
}

function leading({ text, label, apart, alone }: Extract<ReportPart, { kind: 'lead' }>): Paragraph {
  return new Paragraph({
    keepNext: alone !== true,
    keepLines: true,
    ...(apart ? { spacing: { before: 140 } } : {}),
    children: [...(label === '' ? [] : runs(`${label} `, { bold: true })), ...runs(text)],
  })
}

function chartParagraph(part: ChartPart): Paragraph {
  return new Paragraph({
    // Its table follows, and stands on the same page.
    keepNext: true,
    ...(part.form === 'columns' ? { indent: { left: STANDING.left } } : {}),
    spacing: { before: 60, after: 60, line: 240, lineRule: LineRuleType.AUTO },
    children: [new ChartRun(optionsOf(part))],
  })
}

function optionsOf(part: ChartPart): ChartRunOptions {
  const { form, most, series, format } = part
  const common = {
    categories: part.categories.map(clean),
    altText: { name: clean(part.text), title: '', description: clean(part.text) },
    font: { name: FONT, color: INK },
    chartArea: { fill: 'none', border: 'none' },
  } as const
  const axis = { font: font(9), gridlines: false }
  const hidden = { minimum: 0, maximum: most, visible: false, gridlines: false }
  const legend = { position: 'bottom', font: font(9) } as const
  const named = series.map(({ name, values }) => ({ name: clean(name), values }))
  if (form === 'columns')
    return {
      ...common,
      type: 'column',
      series: named.map((each) => ({ ...each, color: FJORD })),
      gapWidth: 60,
      legend: false,
      categoryAxis: axis,
      valueAxis: { ...hidden, maximum: Math.max(...series.flatMap(({ values }) => values.map(Number))) * 1.25 },
      dataLabels: { value: true, position: 'outsideEnd', numberFormat: COUNTS, font: font(9) },
      transformation: { width: STANDING.width, height: STANDING.height },
    }
  // The first at the top, as in the table.
  const lying = { ...axis, reverseOrder: true }
  if (form === 'stacked')
    return {
      ...common,
      type: 'bar',
      stacking: 'stacked',
      series: named.map((each, at) => ({
        ...each,
        color: SHADES[at]?.fill ?? FJORD,
        dataLabels: { value: true, numberFormat: COUNTS, font: font(9, SHADES[at]?.text ?? INK) },
      })),
      gapWidth: 40,
      legend,
      categoryAxis: lying,
      valueAxis: hidden,
      transformation: { width: WIDTH, height: 56 + 27 * part.categories.length },
    }
  return {
    ...common,
    type: 'bar',
    series: named.map((each, at) => ({
      ...each,
      color: series.length === 1 ? FJORD : (BEFORE_AND_NOW[at] ?? FJORD),
    })),
    gapWidth: 45,
    legend: series.length === 1 ? false : legend,
    categoryAxis: lying,
    valueAxis: hidden,
    dataLabels: {
      value: true,
      position: 'outsideEnd',
      font: font(9),
      ...(format === undefined ? {} : { numberFormat: format }),
    },
    transformation: { width: WIDTH, height: 40 + (series.length === 1 ? 28 : 32) * part.categories.length },
  }
}

const font = (size: number, color: string = INK_SECOND): ChartFont => ({ name: FONT, size, color })

/** Where the line of the name ends, and where that of the date begins. */
const SIGN = { name: Math.round(TEXT_WIDTH * 0.62), date: Math.round(TEXT_WIDTH * 0.67) }

/** Room to write, a line under it, and who writes there. All of it, with the heading above, on one page. */
function signLine(who: string, date: string, isLast: boolean): Paragraph[] {
  const tab = () => new TextRun({ children: [new Tab()], color: LINE })
  const row = (children: ParagraphChild[], leader: (typeof LeaderType)[keyof typeof LeaderType], keepNext: boolean) =>
    new Paragraph({
      keepNext,
      keepLines: true,
      alignment: AlignmentType.LEFT,
      spacing: { before: leader === LeaderType.NONE ? 0 : 340, after: 0 },
      tabStops: [
        { type: TabStopType.LEFT, position: SIGN.name, leader },
        { type: TabStopType.LEFT, position: SIGN.date },
        { type: TabStopType.LEFT, position: TEXT_WIDTH, leader },
      ],
      children,
    })
  return [
    row([tab(), tab(), tab()], LeaderType.UNDERSCORE, true),
    row([...runs(who), tab(), tab(), ...runs(date)], LeaderType.NONE, !isLast),
  ]
}
