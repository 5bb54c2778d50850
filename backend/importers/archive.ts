/**
 * Opens a zip archive that came from elsewhere, without trusting it: how large it is, how many parts it has and what they are called, and how much they
 * unpack to, counted as it comes. Nothing is written to a disk.
 */
import JSZip from 'jszip'

/** `compound`, `compound_password`: the container of Office's old formats, and of a file with a password. `encrypted`: a zip with one. */
export type ArchiveProblem =
  'empty' | 'too_large' | 'compound' | 'compound_password' | 'not_an_archive' | 'encrypted' | 'broken' | 'unsafe'

export class NoArchive extends Error {
  readonly problem: ArchiveProblem
  constructor(problem: ArchiveProblem, options?: ErrorOptions) {
    super(problem, options)
    this.problem = problem
  }
}

type ArchiveLimits = {
  /** Bytes of the file. */
  largest: number
  mostParts: number
  /** Bytes of all parts that are unpacked. */
  largestUnpacked: number
}

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0]

/** The parts that are needed, unpacked, by their names. @throws NoArchive */
export async function unpackedParts(
  bytes: Uint8Array,
  limits: ArchiveLimits,
  isNeeded: (name: string) => boolean,
): Promise<Map<string, Uint8Array>> {
  if (bytes.byteLength === 0) throw new NoArchive('empty')
  if (bytes.byteLength > limits.largest) throw new NoArchive('too_large')
  if (isCompound(bytes)) throw new NoArchive(holdsPassword(bytes) ? 'compound_password' : 'compound')
  if (!startsWith(bytes, ZIP)) throw new NoArchive('not_an_archive')
  const archive = await opened(bytes)
  const parts = Object.values(archive.files)
  if (parts.length > limits.mostParts) throw new NoArchive('unsafe')
  if (parts.some((part) => isOutside(part.unsafeOriginalName ?? part.name))) throw new NoArchive('unsafe')
  let room = limits.largestUnpacked
  const unpackedOnes = new Map<string, Uint8Array>()
  for (const part of parts) {
    if (part.dir || !isNeeded(part.name)) continue
    // In turn: each has the room the others have left.
    // oxlint-disable-next-line no-await-in-loop
    const content = await unpacked(part, room)
    room -= content.byteLength
    unpackedOnes.set(part.name, content)
  }
  return unpackedOnes
}

export function isCompound(bytes: Uint8Array): boolean {
  return startsWith(bytes, COMPOUND)
}

async function opened(bytes: Uint8Array): Promise<JSZip> {
  try {
    return await JSZip.loadAsync(bytes)
  } catch (error) {
    const encrypted = error instanceof Error && error.message.includes('ncrypted')
    throw new NoArchive(encrypted ? 'encrypted' : 'broken', { cause: error })
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
        reject(new NoArchive('unsafe'))
      } else chunks.push(chunk)
    })
    stream.on('error', (cause) => reject(new NoArchive('broken', { cause })))
    stream.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
  })
}

/** A name that would leave the folder it is unpacked in. Nothing is ever unpacked to a disk here; who writes such a name means no good. */
function isOutside(name: string): boolean {
  return /^[/\\]|^[a-z]:|\\|(?:^|\/)\.\.(?:\/|$)|\0/iu.test(name)
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, index) => bytes[index] === byte)

function holdsPassword(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  )
}
