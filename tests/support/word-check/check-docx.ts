/**
 * Reads any Word document and names each thing in it that would not open, would not be read aloud or would not be understood. It never throws: what it
 * cannot read is a violation too.
 */
import { charts } from './charts.ts'
import { colours } from './colours.ts'
import { contents } from './contents.ts'
import { drawings } from './drawings.ts'
import { headings } from './headings.ts'
import { type Expected, language, properties } from './language.ts'
import { paragraphs } from './paragraphs.ts'
import { stylesOf } from './styles.ts'
import { tables } from './tables.ts'
import { links, pageNumbers, texts } from './texts.ts'
import { violation, type Violation } from './violation.ts'
import { openPackage } from './word-package.ts'
import { blocksOf } from './word-text.ts'

export type { Violation } from './violation.ts'

export async function checkDocx(bytes: Uint8Array, expected: Expected): Promise<Violation[]> {
  const { word, violations } = await openPackage(bytes)
  // Without a document, or with one that is not well-formed, there is nothing else to look at.
  if (word.xml.get('word/document.xml') === undefined) return violations
  const styles = stylesOf(word)
  const blocks = blocksOf(word, styles)
  const looks: (() => Violation[] | Promise<Violation[]>)[] = [
    () => headings(blocks, styles),
    () => paragraphs(word, blocks, styles),
    () => tables(blocks),
    () => drawings(word, blocks, expected.language),
    () => charts(word),
    () => language(word, styles, expected),
    () => properties(word, expected),
    () => colours(word, styles),
    () => contents(word, blocks, styles),
    () => texts(word),
    () => links(word),
    () => pageNumbers(word),
  ]
  for (const look of looks) {
    try {
      violations.push(...(await look()))
    } catch (error) {
      violations.push(violation('package', `Something in it could not be read: ${String(error)}`))
    }
  }
  return violations
}
