/**
 * Opens a spreadsheet that came from elsewhere, without trusting it: how much it unpacks to, how many parts it has, what they are called. What is read on is
 * a copy with only the parts a reader of cells needs, and no way out of it.
 */
import JSZip from 'jszip'
import type { SheetTaken } from '#contract/check-in.ts'
import { LARGEST_SHEET } from '#contract/sheet-size.ts'
import { type ArchiveProblem, NoArchive, unpackedParts } from './archive.ts'
import { percentsAsSeen, percentStyles } from './percent-cells.ts'

const LIMITS = { largest: LARGEST_SHEET, mostParts: 1000, largestUnpacked: 30_000_000 }

/** Why a file is not read. The screen has a sentence for each. */
export type SheetProblem = Extract<SheetTaken, { outcome: 'refused' }>['problem']

export class NoSheet extends Error {
  readonly problem: SheetProblem
  constructor(problem: SheetProblem, options?: ErrorOptions) {
    super(problem, options)
    this.problem = problem
  }
}

const PROBLEMS: Record<ArchiveProblem, SheetProblem> = {
  empty: 'empty',
  too_large: 'too_large',
  compound: 'not_a_sheet',
  compound_password: 'encrypted',
  not_an_archive: 'not_a_sheet',
  encrypted: 'encrypted',
  broken: 'not_a_sheet',
  unsafe: 'unsafe',
}

/** The workbook, its sheets, texts, formats, and how they hang together. Never pictures, macros, or what is linked to. */
const NEEDED =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/u

const SHEETS = 'xl/worksheets/'

/**
 * The parts needed, packed anew. A cell shown as a percentage holds the figure a person sees: see `percent-cells.ts`.
 * @throws NoSheet
 */
export async function safeCopy(bytes: Uint8Array): Promise<ArrayBuffer> {
  const kept = new Map<string, Uint8Array | string>()
  for (const [name, content] of await neededParts(bytes)) kept.set(name, withoutWayOut(name, content))
  const percents = percentStyles(textOf(kept.get('xl/styles.xml')))
  const copy = new JSZip()
  for (const [name, content] of kept)
    copy.file(name, name.startsWith(SHEETS) && percents.size > 0 ? percentsAsSeen(textOf(content), percents) : content)
  if (copy.file('xl/workbook.xml') === null) throw new NoSheet('not_a_sheet')
  return copy.generateAsync({ type: 'arraybuffer', compression: 'STORE' })
}

async function neededParts(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  try {
    return await unpackedParts(bytes, LIMITS, (name) => NEEDED.test(name))
  } catch (error) {
    if (error instanceof NoArchive) throw new NoSheet(PROBLEMS[error.problem], { cause: error })
    throw error
  }
}

/** Nothing that an XML reader could be made to fetch or to multiply, and no relation that leads out of the file. */
function withoutWayOut(name: string, content: Uint8Array): Uint8Array | string {
  const text = new TextDecoder().decode(content)
  // Every program writes UTF-8; in another encoding this could not be looked for.
  if (text.includes('\0') || /<!(?:DOCTYPE|ENTITY)/iu.test(text)) throw new NoSheet('unsafe')
  return name.endsWith('.rels')
    ? text.replaceAll(/<Relationship\b[^>]*\bTargetMode\s*=\s*["']External["'][^>]*>/giu, '')
    : content
}

function textOf(content: Uint8Array | string | undefined): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content)
}
