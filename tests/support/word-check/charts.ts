/** Charts that can be edited in Word: a sound workbook within, with the values that are drawn. */
import { at, descendants, elements, parseXml, textOf, type XmlElement } from '../xml.ts'
import { violation, type Violation } from './violation.ts'
import { unzip, type WordPackage } from './word-package.ts'

export async function charts(word: WordPackage): Promise<Violation[]> {
  const parts = [...word.xml].filter(([name]) => /^word\/charts\/chart[^/]*\.xml$/u.test(name))
  return (await Promise.all(parts.map(([name, root]) => chartPart(name, root, word)))).flat()
}

async function chartPart(name: string, root: XmlElement, word: WordPackage): Promise<Violation[]> {
  const id = descendants(root, 'c:externalData')[0]?.attributes['r:id']
  const relation = (word.relations.get(name) ?? []).find((each) => each.id === id)
  // What it relates to and is not there is named by the package's own rules.
  if (id === undefined) return [violation('chart-workbook', `${name} has no workbook within`)]
  const bytes = relation === undefined ? undefined : word.parts.get(relation.target)
  if (relation === undefined || bytes === undefined) return []
  const cells = await cellsOf(bytes)
  if (cells === null) return [violation('chart-workbook', `${relation.target} of ${name} is no workbook that opens`)]
  return [...descendants(root, 'c:numRef'), ...descendants(root, 'c:strRef')].flatMap((reference) => {
    const address = textOf(at(reference, 'c:f'))
    const drawn = pointsOf(reference)
    const kept = addressesOf(address).map((each) => cells.get(each) ?? '')
    return drawn.length === kept.length && drawn.every((value, nth) => isSame(value, kept[nth] ?? ''))
      ? []
      : [
          violation(
            'chart-values',
            `${name} draws ${drawn.join('; ')}, its workbook has ${kept.join('; ')} in ${address}`,
          ),
        ]
  })
}

const isSame = (one: string, other: string) =>
  one === other || (one !== '' && other !== '' && Math.abs(Number(one) - Number(other)) < 1e-9)

/** What the chart itself keeps, each in its place; empty where there is none. */
function pointsOf(reference: XmlElement): string[] {
  const count = Number(descendants(reference, 'c:ptCount')[0]?.attributes['val'] ?? 0)
  const given = new Map(
    descendants(reference, 'c:pt').map((point) => [Number(point.attributes['idx']), textOf(at(point, 'c:v'))]),
  )
  return Array.from({ length: count }, (_, place) => given.get(place) ?? '')
}

/** «Sheet1!$B$2:$B$4» cell by cell: `Sheet1!B2`. One row or one column. */
function addressesOf(range: string): string[] {
  const found = /^'?(.+?)'?!\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/u.exec(range)
  if (found === null) return []
  const [, sheet = '', fromColumn = '', fromRow = '', toColumn = fromColumn, toRow = fromRow] = found
  const columns = between(numberOf(fromColumn), numberOf(toColumn))
  const rows = between(Number(fromRow), Number(toRow))
  return rows.flatMap((row) => columns.map((column) => `${sheet}!${lettersOf(column)}${row}`))
}

const between = (from: number, to: number) => Array.from({ length: Math.max(0, to - from + 1) }, (_, nth) => from + nth)
const numberOf = (letters: string) =>
  [...letters].reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 0) - 64, 0)
function lettersOf(column: number): string {
  const last = String.fromCodePoint(65 + ((column - 1) % 26))
  return column <= 26 ? last : lettersOf(Math.floor((column - 1) / 26)) + last
}

/** Every cell of a workbook, by sheet and address; null where it does not open. */
async function cellsOf(bytes: Uint8Array): Promise<Map<string, string> | null> {
  const parts = await unzip(bytes)
  if (parts === null) return null
  try {
    const xml = (name: string) => parseXml(new TextDecoder().decode(parts.get(name)))
    const shared = parts.has('xl/sharedStrings.xml')
      ? elements(xml('xl/sharedStrings.xml'), 'si').map((each) => descendants(each, 't').map(textOf).join(''))
      : []
    const targets = new Map(
      elements(xml('xl/_rels/workbook.xml.rels')).map(({ attributes }) => [
        attributes['Id'],
        attributes['Target'] ?? '',
      ]),
    )
    return new Map(
      descendants(xml('xl/workbook.xml'), 'sheet').flatMap(({ attributes }) => {
        const target = targets.get(attributes['r:id']) ?? ''
        const sheet = xml(target.startsWith('/') ? target.slice(1) : `xl/${target}`)
        return descendants(sheet, 'c').map((cell) => {
          const value = textOf(at(cell, 'v'))
          const inline = descendants(cell, 't').map(textOf).join('')
          const text = cell.attributes['t'] === 's' ? (shared[Number(value)] ?? '') : value === '' ? inline : value
          return [`${attributes['name']}!${cell.attributes['r']}`, text] as const
        })
      }),
    )
  } catch {
    return null
  }
}
