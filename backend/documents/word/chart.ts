/**
 * Native Word charts. They are read in print and by everyone: shades and lines that differ in grey, every value written on them or in the table that
 * follows, no frame.
 */
import { LineRuleType, Paragraph } from 'docx'
import { ChartRun, type ChartFont, type ChartRunOptions } from 'docx/charts'
import { clean } from '../typed-text.ts'
import { INK, INK_SECOND, LINE_STRONG } from './look.ts'
import { type PaperLook, textPixels } from './paper-look.ts'
import type { ChartPart, ChartSeries } from '#contract/document-parts.ts'

/** Stands about where its figures stand in the table below: parts of the text's width, and pixels. */
const STANDING = { width: 0.575, height: 116, left: 0.184 }
/** From light to dark: told apart in grey too, each with the colour its figure is written in. */
const SHADES = [
  { fill: 'DCE5EC', text: INK },
  { fill: 'B0C6D7', text: INK },
  { fill: '7BA0BC', text: INK },
  { fill: '3F6F95', text: 'FFFFFF' },
  { fill: '173F5F', text: 'FFFFFF' },
] as const
/** A status is a word in the legend and a figure on the bar; its shades lie far apart in grey. */
const STATUS_SHADES: Partial<Record<NonNullable<ChartSeries['as']>, { fill: string; text: string }>> = {
  green: { fill: '1F6B43', text: 'FFFFFF' },
  yellow: { fill: 'F2CE6B', text: INK },
  red: { fill: 'B3261B', text: 'FFFFFF' },
  none: { fill: 'E4E5DF', text: INK },
}
/** Of two, what was before. */
const BEFORE = 'B0C6D7'
/** No figure where there is nobody. */
const COUNTS = '0;;;'
/** More bars than this lie closer. */
const MANY = 12
/** A name among the drawings of a document, beside the whole sentence. */
const LONGEST_NAME = 80

/** The chart in a paragraph of its own, on the page of the table that follows. */
export function chartParagraph(part: ChartPart, look: PaperLook): Paragraph {
  const left = Math.round(textPixels(look) * STANDING.left) * 15
  return new Paragraph({
    keepNext: true,
    ...(part.form === 'columns' ? { indent: { left } } : {}),
    spacing: { before: 60, after: 60, line: 240, lineRule: LineRuleType.AUTO },
    children: [new ChartRun(optionsOf(part, look))],
  })
}

function optionsOf(part: ChartPart, look: PaperLook): ChartRunOptions {
  const { form, least = 0, step, format } = part
  // Where all is nothing so far there is still an axis to draw: the library refuses one without length.
  const most = part.most > least ? part.most : least + 1
  const said = clean(part.text)
  const common = {
    categories: part.categories.map(clean),
    altText: { name: said.slice(0, LONGEST_NAME), title: '', description: said },
    font: { name: look.font, color: INK },
    chartArea: { fill: 'none', border: 'none' },
  } as const
  const font = (size: number, color: string = INK_SECOND): ChartFont => ({ name: look.font, size, color })
  const series = part.series.map(({ name, values, as }) => ({ name: clean(name), values, as }))
  const numberFormat = format === undefined ? {} : { numberFormat: format }
  const axis = { font: font(9), gridlines: false }
  // The first at the top, as in the table.
  const lying = { ...axis, reverseOrder: true }
  const hidden = { minimum: least, maximum: most, visible: false, gridlines: false }
  const legend = { position: 'bottom', font: font(9) } as const
  const width = textPixels(look)
  switch (form) {
    case 'columns':
      return {
        ...common,
        type: 'column',
        series: series.map(({ name, values }) => ({ name, values, color: look.accent })),
        gapWidth: 60,
        legend: false,
        categoryAxis: axis,
        valueAxis: {
          ...hidden,
          maximum: Math.max(...series.flatMap(({ values }) => values.map(Number))) * 1.25 || most,
        },
        dataLabels: { value: true, position: 'outsideEnd', numberFormat: format ?? COUNTS, font: font(9) },
        transformation: { width: Math.round(width * STANDING.width), height: STANDING.height },
      }
    case 'stacked':
      return {
        ...common,
        type: 'bar',
        stacking: 'stacked',
        series: series.map(({ name, values, as }, at) => {
          const { fill, text } = (as && STATUS_SHADES[as]) ?? SHADES[at] ?? SHADES[0]
          return { name, values, color: fill, dataLabels: { value: true, numberFormat: COUNTS, font: font(9, text) } }
        }),
        gapWidth: 40,
        legend,
        categoryAxis: lying,
        valueAxis: hidden,
        transformation: { width, height: 56 + (part.categories.length > MANY ? 20 : 27) * part.categories.length },
      }
    case 'bars':
      return {
        ...common,
        type: 'bar',
        series: series.map(({ name, values }, at) => ({
          name,
          values,
          color: series.length > 1 && at === 0 ? BEFORE : look.accent,
        })),
        gapWidth: 45,
        legend: series.length === 1 ? false : legend,
        categoryAxis: lying,
        valueAxis: hidden,
        dataLabels: { value: true, position: 'outsideEnd', font: font(9), ...numberFormat },
        transformation: { width, height: 40 + (series.length === 1 ? 28 : 32) * part.categories.length },
      }
    case 'lines':
      return {
        ...common,
        type: 'line',
        series: series.map(({ name, values, as }) => ({ name, values, ...lineOf(as, look) })),
        legend: series.length === 1 ? false : legend,
        emptyValues: 'connect',
        categoryAxis: axis,
        valueAxis: {
          minimum: least,
          maximum: most,
          ...(step === undefined ? {} : { interval: step }),
          font: font(9),
          gridlines: true,
          ...numberFormat,
        },
        transformation: { width, height: 190 },
      }
    case 'radar':
      return {
        ...common,
        type: 'radar',
        series: series.map(({ name, values }, at) =>
          series.length > 1 && at === 0
            ? { name, values, color: LINE_STRONG, line: { color: LINE_STRONG, dash: 'dash', width: 1.5 } }
            : { name, values, color: look.accent, line: { color: look.accent, width: 2.25 } },
        ),
        markers: true,
        legend: series.length === 1 ? false : legend,
        categoryAxis: { font: font(9) },
        valueAxis: { minimum: least, maximum: most, interval: 1, font: font(8), gridlines: true },
        transformation: { width, height: 330 },
      }
  }
}

/** What was measured is a whole line with its points; what was aimed at and what was expected are dashed in two ways, without points. */
function lineOf(as: ChartSeries['as'], { accent }: PaperLook) {
  if (as === 'target')
    return {
      color: INK,
      line: { color: INK, dash: 'longDash', width: 2 },
      markers: false,
      dataLabels: false,
    } as const
  if (as === 'expected')
    return {
      color: LINE_STRONG,
      line: { color: LINE_STRONG, dash: 'dash', width: 1.25 },
      markers: false,
      dataLabels: false,
    } as const
  return { color: accent, line: { color: accent, width: 2.25 }, markers: true } as const
}
