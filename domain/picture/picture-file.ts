/**
 * What a picture file says of itself, read from its bytes without unpacking it: what it is, how large, whether it moves, what it tells beside the
 * picture. The window asks before it unpacks anything (20,000 × 20,000 pixels are 1.6 GB); the back end asks again before it keeps anything.
 */

export type PictureType = 'image/png' | 'image/jpeg' | 'image/webp'

export type PictureFile = {
  type: PictureType
  /** Pixels, as they lie in the file: before a camera's turn. */
  width: number
  height: number
  /** More than one picture, shown one after the other. */
  moves: boolean
  /** Place, camera, names or comments beside the picture. */
  tellsMore: boolean
  /** Its end is there. */
  whole: boolean
}

/** Why a file is no picture we show: an id the screens have a sentence for. */
export type PictureProblem = 'empty' | 'too_large' | 'too_many_pixels' | 'pdf' | 'svg' | 'heic' | 'unknown' | 'broken'

/** Bytes of the largest file that is looked at. */
export const LARGEST_CHOSEN = 50_000_000
/** Pixels of the largest picture that is unpacked: more than a telephone's camera takes. */
export const MOST_PIXELS = 64_000_000
/** Pixels of the longer side that are kept: what a good projector has. */
export const LONGEST_SIDE = 2560
/** Bytes that are kept: in base64 well within the longest message a window may send. */
export const LARGEST_KEPT = 700_000

type Read = { file: PictureFile } | { problem: PictureProblem }

/** Reads a file as somebody chose it, whatever its name says. */
export function readPicture(bytes: Uint8Array): Read {
  if (bytes.length === 0) return { problem: 'empty' }
  if (bytes.length > LARGEST_CHOSEN) return { problem: 'too_large' }
  const read = formatOf(bytes)
  if (typeof read === 'string') return { problem: read }
  const file = read(bytes)
  if (file === null || file.width === 0 || file.height === 0 || !file.whole) return { problem: 'broken' }
  if (file.width * file.height > MOST_PIXELS) return { problem: 'too_many_pixels' }
  return { file }
}

/** Reads a picture that is to be kept: still, small enough, and nothing told beside it. Null where it is not so. */
export function readKeptPicture(bytes: Uint8Array): PictureFile | null {
  if (bytes.length > LARGEST_KEPT) return null
  const read = readPicture(bytes)
  if ('problem' in read) return null
  const { type, width, height, moves, tellsMore } = read.file
  const fits = Math.max(width, height) <= LONGEST_SIDE
  return fits && type !== 'image/webp' && !moves && !tellsMore ? read.file : null
}

/** Width and height of a picture made to fit within a box, its shape kept. */
export function fitWithin(
  picture: { width: number; height: number },
  box: { width: number; height: number },
  mostScale: number,
): { width: number; height: number } {
  const scale = Math.min(box.width / picture.width, box.height / picture.height, mostScale)
  return {
    width: Math.max(1, Math.round(picture.width * scale)),
    height: Math.max(1, Math.round(picture.height * scale)),
  }
}

type Reader = (bytes: Uint8Array) => PictureFile | null

function formatOf(bytes: Uint8Array): Reader | PictureProblem {
  if (bytes[0] === 0x89 && textAt(bytes, 1, 3) === 'PNG') return readPng
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return readJpeg
  if (textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 4) === 'WEBP') return readWebp
  const start = textAt(bytes, 0, 1024)
  if (start.includes('%PDF-')) return 'pdf'
  if (/<svg[\s>]/i.test(start)) return 'svg'
  if (textAt(bytes, 4, 4) === 'ftyp' && /^(?:hei|hev|mif|msf)/.test(textAt(bytes, 8, 4))) return 'heic'
  return 'unknown'
}

const PNG_TELLS: ReadonlySet<string> = new Set(['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME'])

/** PNG 1.2, chapter 3: a signature of eight bytes, then chunks of length, type, data and check sum. */
const readPng: Reader = (bytes) => {
  if (textAt(bytes, 12, 4) !== 'IHDR' || bytes.length < 33) return null
  const view = viewOf(bytes)
  const file: PictureFile = {
    type: 'image/png',
    width: view.getUint32(16),
    height: view.getUint32(20),
    moves: false,
    tellsMore: false,
    whole: false,
  }
  for (let at = 8; at + 12 <= bytes.length;) {
    const type = textAt(bytes, at + 4, 4)
    if (type === 'acTL') file.moves = true
    if (PNG_TELLS.has(type)) file.tellsMore = true
    if (type === 'IEND') return { ...file, whole: true }
    at += 12 + view.getUint32(at)
  }
  return file
}

/** The marker segments that hold Exif and XMP, Photoshop's notes, and comments. */
const JPEG_TELLS: ReadonlySet<number> = new Set([0xe1, 0xed, 0xfe])

/** ITU T.81, appendix B: segments of a marker and a length, up to the scan; the frame (SOF) has the size. */
const readJpeg: Reader = (bytes) => {
  const view = viewOf(bytes)
  const file: PictureFile = { type: 'image/jpeg', width: 0, height: 0, moves: false, tellsMore: false, whole: false }
  for (let at = 2; at + 9 < bytes.length;) {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff) return null
    // Filling before a marker.
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (JPEG_TELLS.has(marker)) file.tellsMore = true
    if (isFrame(marker)) {
      file.height = view.getUint16(at + 5)
      file.width = view.getUint16(at + 7)
    }
    if (marker === 0xda) return { ...file, whole: hasEnd(bytes, at) }
    at += 2 + view.getUint16(at + 2)
  }
  return null
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

/** The end stands last, but for what cameras put after it. */
function hasEnd(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.length - 2; at > from; at -= 1) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true
  return false
}

/** RFC 9649: a RIFF of one picture (VP8, VP8L), or of an extended head (VP8X) that says what more there is. */
const readWebp: Reader = (bytes) => {
  if (bytes.length < 30) return null
  const view = viewOf(bytes)
  const file = { type: 'image/webp', moves: false, tellsMore: false } as const
  const whole = view.getUint32(4, true) + 8 <= bytes.length
  const kind = textAt(bytes, 12, 4)
  if (kind === 'VP8X') {
    const flags = bytes[20] ?? 0
    const three = (at: number) => view.getUint16(at, true) + (bytes[at + 2] ?? 0) * 0x10000
    const more = { moves: (flags & 0x02) !== 0, tellsMore: (flags & 0x0c) !== 0 }
    return { ...file, ...more, width: three(24) + 1, height: three(27) + 1, whole }
  }
  if (kind === 'VP8L') {
    const bits = view.getUint32(21, true)
    return { ...file, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1, whole }
  }
  if (kind !== 'VP8 ') return null
  return { ...file, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff, whole }
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** As Latin-1: what is looked for is ASCII. */
function textAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length))
}
