/** Text that can be seen: its contrast and its size, and no colour that says something alone. */
import { at, descendants, elements, textOf, type XmlElement } from '../xml.ts'
import { channels, contrast, isColour, type Look, lookOf, shadeOf } from './look.ts'
import type { Styles } from './styles.ts'
import { quoted, violation, type Violation } from './violation.ts'
import type { WordPackage } from './word-package.ts'
import { said, textParts } from './word-text.ts'

/** Points. */
const SMALLEST = 8
/** What contrast is enough of large text and of the rest. */
const ENOUGH = { large: 3, usual: 4.5 }
/** As far apart as the channels of a grey may be. */
const GREY = 24

export function colours(word: WordPackage, styles: Styles): Violation[] {
  return [...textParts(word).flatMap((part) => textIn(part, styles)), ...charts(word)]
}

function textIn([name, root]: [string, XmlElement], styles: Styles): Violation[] {
  const violations: Violation[] = []
  const look = (paragraph: XmlElement, cell?: XmlElement, table?: XmlElement) => {
    for (const run of descendants(paragraph, 'w:r')) {
      const text = descendants(run, 'w:t').map(textOf).join('')
      if (text.trim() === '') continue
      const found = lookOf({ paragraph, run, styles, cell, table })
      const place = `${name}, ${quoted(text)} in ${quoted(said(paragraph))}`
      if (found.size < SMALLEST) violations.push(violation('small-text', `${place} is ${found.size} points`))
      if (!isSeen(found)) violations.push(violation('contrast', `${place} is ${faint(found.colour, found.background)}`))
    }
  }
  const walk = (element: XmlElement, cell?: XmlElement, table?: XmlElement) => {
    for (const child of elements(element)) {
      if (child.name === 'w:p') look(child, cell, table)
      else if (child.name === 'w:tbl') walk(child, cell, child)
      else if (child.name === 'w:tc') {
        walk(child, child, table)
        violations.push(...colourAlone(child, { name, styles, table }))
      } else walk(child, cell, table)
    }
  }
  walk(root)
  return violations
}

function isSeen({ size, bold, colour, background }: Look): boolean {
  if (colour === null) return true
  const isLarge = size >= 18 || (bold && size >= 14)
  return contrast(colour, background) >= (isLarge ? ENOUGH.large : ENOUGH.usual)
}

const faint = (colour: string | null, background: string) =>
  `${colour} on ${background}, a contrast of ${contrast(colour ?? '000000', background).toFixed(2)}`

/** A mark or a ground in a colour, and neither a word nor a figure beside it. */
function colourAlone(
  cell: XmlElement,
  { name, styles, table }: { name: string; styles: Styles; table: XmlElement | undefined },
): Violation[] {
  const text = said(cell)
  if (/[\p{L}\p{N}]/u.test(text)) return []
  const ground = shadeOf(at(cell, 'w:tcPr'))
  const inks = descendants(cell, 'w:p').flatMap((paragraph) =>
    descendants(paragraph, 'w:r')
      .filter((run) => said(run).trim() !== '')
      .map((run) => lookOf({ paragraph, run, styles, cell, table }).colour),
  )
  const coloured = [ground, ...inks].filter((each) => each !== null && isHue(each))
  return coloured.length === 0
    ? []
    : [violation('colour-alone', `${name}, a cell with ${quoted(text)} in ${String(coloured[0])} has no word`)]
}

function isHue(colour: string): boolean {
  const found = channels(colour)
  return Math.max(...found) - Math.min(...found) > GREY
}

/** The text of charts: on the page, or on the bar it stands in. */
function charts({ xml }: WordPackage): Violation[] {
  return [...xml].flatMap(([name, root]) => {
    if (!/^word\/charts\/chart[^/]*\.xml$/u.test(name)) return []
    const isStacked = descendants(root, 'c:grouping').some(({ attributes }) => /tacked/u.test(valueOf(attributes)))
    const series = descendants(root, 'c:ser')
    const inside = isStacked ? series.flatMap((each) => descendants(each, 'a:defRPr')) : []
    return [
      ...descendants(root, 'a:defRPr').flatMap((font) =>
        inside.includes(font) ? [] : chartText(font, 'FFFFFF', name),
      ),
      ...(isStacked
        ? series.flatMap((each) => {
            const fill = colourOf(at(each, 'c:spPr')) ?? 'FFFFFF'
            return descendants(each, 'a:defRPr').flatMap((font) => chartText(font, fill, name))
          })
        : []),
    ]
  })
}

function chartText(font: XmlElement, background: string, name: string): Violation[] {
  const colour = colourOf(font)
  const size = Number(font.attributes['sz'] ?? 1000) / 100
  const isSeenThere = colour === null || isSeen({ size, bold: font.attributes['b'] === '1', colour, background })
  return [
    ...(size < SMALLEST ? [violation('small-text', `${name} has text of ${size} points`)] : []),
    ...(isSeenThere ? [] : [violation('contrast', `${name} has text that is ${faint(colour, background)}`)]),
  ]
}

const valueOf = (attributes: Record<string, string>) => attributes['val'] ?? ''

function colourOf(properties: XmlElement | undefined): string | null {
  const colour = at(properties, 'a:solidFill', 'a:srgbClr')?.attributes['val'] ?? ''
  return isColour(colour) ? colour.toUpperCase() : null
}
