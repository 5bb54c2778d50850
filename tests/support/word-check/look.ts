/** Size, weight, colour and background of a run of text, as its own properties, its styles and the document's defaults say. */
import { at, elements, type XmlElement } from '../xml.ts'
import type { Styles } from './styles.ts'
import { isOn, styleOf } from './word-text.ts'

export type Look = {
  /** Points. */
  size: number
  bold: boolean
  /** Six digits; null where the program chooses it to be read. */
  colour: string | null
  background: string
}

type Where = {
  paragraph: XmlElement
  run: XmlElement
  styles: Styles
  /** The cell it stands in, and its table. */
  cell?: XmlElement | undefined
  table?: XmlElement | undefined
}

/** Points, where nothing says a size. */
const USUAL_SIZE = 10
const PAGE = 'FFFFFF'
/** The colours of a marker pen. */
const HIGHLIGHTS: Record<string, string> = {
  black: '000000',
  blue: '0000FF',
  cyan: '00FFFF',
  darkBlue: '000080',
  darkCyan: '008080',
  darkGray: '808080',
  darkGreen: '008000',
  darkMagenta: '800080',
  darkRed: '800000',
  darkYellow: '808000',
  green: '00FF00',
  lightGray: 'C0C0C0',
  magenta: 'FF00FF',
  red: 'FF0000',
  white: 'FFFFFF',
  yellow: 'FFFF00',
}

export function lookOf({ paragraph, run, styles, cell, table }: Where): Look {
  const own = at(run, 'w:rPr')
  const character = styles.chain(at(own, 'w:rStyle')?.attributes['w:val'] ?? '', 'character')
  const paragraphStyles = styles.chain(styleOf(paragraph), 'paragraph')
  const tableStyles =
    table === undefined ? [] : styles.chain(at(table, 'w:tblPr', 'w:tblStyle')?.attributes['w:val'] ?? '', 'table')
  // The nearest first: what one says, those after it no longer can.
  const properties = [
    own,
    ...[...character, ...paragraphStyles, ...tableStyles].map((style) => at(style, 'w:rPr')),
    styles.defaults,
  ]
  const first = (name: string) => properties.map((each) => at(each, name)).find((each) => each !== undefined)
  const grounds = [
    ...properties,
    at(paragraph, 'w:pPr'),
    ...paragraphStyles.map((style) => at(style, 'w:pPr')),
    at(cell, 'w:tcPr'),
    ...tableStyles.map((style) => at(style, 'w:tcPr')),
    at(table, 'w:tblPr'),
  ]
  const colour = first('w:color')?.attributes['w:val'] ?? 'auto'
  const marker = HIGHLIGHTS[first('w:highlight')?.attributes['w:val'] ?? '']
  const halfPoints = Number(first('w:sz')?.attributes['w:val'])
  return {
    size: halfPoints > 0 ? halfPoints / 2 : USUAL_SIZE,
    bold: isOn(first('w:b')) ?? false,
    colour: isColour(colour) ? colour.toUpperCase() : null,
    background: marker ?? grounds.map(shadeOf).find((each) => each !== null) ?? PAGE,
  }
}

/** The shade a property of a run, paragraph, cell or table lays behind the text; null for none. */
export function shadeOf(properties: XmlElement | undefined): string | null {
  const shade = properties === undefined ? undefined : elements(properties, 'w:shd')[0]
  const fill =
    (shade?.attributes['w:val'] === 'solid' ? shade.attributes['w:color'] : null) ?? shade?.attributes['w:fill']
  return fill !== undefined && isColour(fill) ? fill.toUpperCase() : null
}

export const isColour = (text: string) => /^[\da-f]{6}$/iu.test(text)

/** As WCAG works it out: 1 to 21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
    const part = channel / 255
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

export const channels = (colour: string) => [0, 2, 4].map((at_) => Number.parseInt(colour.slice(at_, at_ + 2), 16))
