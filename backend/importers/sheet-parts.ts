/**
 * Opens a spreadsheet that came from elsewhere, without trusting it: how much it unpacks to, how many parts it has, what they are called. What is read on is
 * a copy with only the parts a reader of cells needs, and no way out of it.
 */
import JSZip from 'jszip'
import type { SheetTaken } from '#contract/check-in.ts'
import { LARGEST_SHEET } from '#contract/sheet-size.ts'
import { percentsAsSeen, percentStyles } from './percent-cells.ts'

const MOST_PARTS = 1000
const LARGEST_UNPACKED = 30_000_000

/** Why a file is not read. The screen has a sentence for each. */
export type SheetProblem = Extract<SheetTaken, { outcome: 'refused' }>['problem']

export class NoSheet extends Error {
  readonly problem: SheetProblem
  constructor(problem: SheetProblem, options?: ErrorOptions) {
    super(problem, options)
    this.problem = problem
  }
}

const ZIP = [0x50, 0x4b, 0x03, 0x04]
/** The container of .xls, and of a workbook with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0]
/** The workbook, its sheets, texts, formats, and how they hang together. Never pictures, macros, or what is linked to. */
const NEEDED =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/u

const SHEETS = 'xl/worksheets/'

/**
 * The parts needed, packed anew. A cell shown as a percentage holds the figure a person sees: see `percent-cells.ts`.
 * @throws NoSheet
 */
export async function safeCopy(bytes: Uint8Array): Promise<ArrayBuffer> {
  if (bytes.byteLength === 0) throw new NoSheet('empty')
  if (bytes.byteLength > LARGEST_SHEET) throw new NoSheet('too_large')
  if (startsWith(bytes, COMPOUND)) throw new NoSheet(holdsPassword(bytes) ? 'encrypted' : 'not_a_sheet')
  if (!startsWith(bytes, ZIP)) throw new NoSheet('not_a_sheet')
  const archive = await opened(bytes)
  const parts = Object.values(archive.files)
  if (parts.length > MOST_PARTS) throw new NoSheet('unsafe')
  if (parts.some((part) => isOutside(part.unsafeOriginalName ?? part.name))) throw new NoSheet('unsafe')
  const copy = new JSZip()
  let room = LARGEST_UNPACKED
  const kept = new Map<string, Uint8Array | string>()
  for (const part of parts) {
    if (part.dir || !NEEDED.test(part.name)) continue
    const content = await unpacked(part, room)
    room -= content.byteLength
    kept.set(part.name, withoutWayOut(part.name, content))
  }
  const percents = percentStyles(textOf(kept.get('xl/styles.xml')))
  for (const [name, content] of kept)
    copy.file(name, name.startsWith(SHEETS) && percents.size > 0 ? percentsAsSeen(textOf(content), percents) : content)
  if (copy.file('xl/workbook.xml') === null) throw new NoSheet('not_a_sheet')
  return copy.generateAsync({ type: 'arraybuffer', compression: 'STORE' })
}

async function opened(bytes: Uint8Array): Promise<JSZip> {
  try {
    return await JSZip.loadAsync(bytes)
  } catch (error) {
    const encrypted = error instanceof Error && error.message.includes('ncrypted')
    throw new NoSheet(encrypted ? 'encrypted' : 'not_a_sheet', { cause: error })
  }
}

/** Counted as it comes: what a part says of its own size may be a lie. */
function unpacked(part: JSZip.JSZipObject, room: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    let size = 0
    const stream = part.nodeStream('nodebuffer')
    stream.on('data', (chunk: Buffer) => {
      size += chunk.byteLength
      if (size > room) {
        stream.pause()
        reject(new NoSheet('unsafe'))
      } else chunks.push(chunk)
    })
    stream.on('error', (cause) => reject(new NoSheet('not_a_sheet', { cause })))
    stream.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
  })
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

/** A name that would leave the folder it is unpacked in. Nothing is ever unpacked to a disk here; who writes such a name means no good. */
function isOutside(name: string): boolean {
  return /^[/\\]|^[a-z]:|\\|(?:^|\/)\.\.(?:\/|$)|\0/iu.test(name)
}

function textOf(content: Uint8Array | string | undefined): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content)
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, index) => bytes[index] === byte)

function holdsPassword(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  )
}
