/**
 * Makes of a chosen file the picture that is kept: unpacked, laid on white, no longer than a projector is wide, and packed again. Place, camera, names and
 * whatever else lay in the file stays behind, because only the pixels go on.
 */
import {
  fitWithin,
  LARGEST_CHOSEN,
  LARGEST_KEPT,
  LONGEST_SIDE,
  type PictureProblem,
  type PictureType,
  readPicture,
} from '#domain/picture/picture-file.ts'
import { base64Of } from '#renderer/app/base64.ts'

/** `gone`: it can no longer be read from where it lay. */
export type NotDrawn = { problem: PictureProblem | 'gone' }
/** In base64. `moves`: of several pictures in the file it is the first. */
export type Drawn = { bytes: string; moves: boolean }

/** Each side is tried until the bytes are few enough; the last always are. */
const SIDES = [LONGEST_SIDE, 1920, 1280, 640]
/** Pixels of a logo's longer side: sharp at its size on paper, and light to carry in every document. */
export const LOGO_SIDE = 1280
const QUALITIES = [0.92, 0.85, 0.75, 0.6]

/** `longest`: pixels of the longer side at most. */
export async function drawAnew(file: File, longest = LONGEST_SIDE): Promise<Drawn | NotDrawn> {
  // Before its bytes are in memory at all.
  if (file.size > LARGEST_CHOSEN) return { problem: 'too_large' }
  const content = await bytesOf(file)
  if (content === null) return { problem: 'gone' }
  const read = readPicture(content)
  if ('problem' in read) return read
  const { type, moves } = read.file
  const bitmap = await unpacked(content, type)
  if (bitmap === null) return { problem: 'broken' }
  try {
    const packed = await packedSmall(bitmap, type, longest)
    return packed === null ? { problem: 'broken' } : { bytes: await base64Of(packed), moves }
  } finally {
    bitmap.close()
  }
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return null
  }
}

async function unpacked(content: Uint8Array<ArrayBuffer>, type: PictureType): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(new Blob([content], { type }))
  } catch {
    return null
  }
}

/** Null where the browser gives no picture. */
async function packedSmall(bitmap: ImageBitmap, type: PictureType, longest: number): Promise<Blob | null> {
  for (const side of SIDES.filter((each) => each <= longest)) {
    const canvas = drawnWithin(bitmap, side)
    // Slides and screens stay sharp to the letter; photographs are far too large for it.
    const ways: [type: string, quality?: number][] = [
      ...(type === 'image/png' ? [['image/png'] as [string]] : []),
      ...QUALITIES.map((quality): [string, number] => ['image/jpeg', quality]),
    ]
    for (const [as, quality] of ways) {
      // One after the other: the first that is small enough will do.
      // oxlint-disable-next-line no-await-in-loop
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, as, quality))
      if (blob === null) return null
      if (blob.size <= LARGEST_KEPT) return blob
    }
  }
  return null
}

function drawnWithin(bitmap: ImageBitmap, side: number): HTMLCanvasElement {
  const size = fitWithin(bitmap, { width: side, height: side }, 1)
  const canvas = document.createElement('canvas')
  canvas.width = size.width
  canvas.height = size.height
  const context = canvas.getContext('2d')
  if (context === null) return canvas
  // What can be seen through was drawn for paper: on a dark wall black letters would be gone.
  context.fillStyle = 'white'
  context.fillRect(0, 0, size.width, size.height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, 0, size.width, size.height)
  return canvas
}
