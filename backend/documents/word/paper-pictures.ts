/** Pictures of a Word document by the id its parts name them by; and how large they stand on the page. */
import { fitWithin } from '#domain/picture/picture-file.ts'

export type PaperPicture = { mediaType: 'image/png' | 'image/jpeg'; content: Uint8Array }
export type PaperPictures = Map<string, PaperPicture>

/** Pixels at 96 to the inch: the width of the text, and rather less than half the page's height, so that what belongs to it stays with it. */
const MOST = { width: 642, height: 440 }

/** A small one stands as it is. */
export function sizeOnPaper(picture: { width: number; height: number }): { width: number; height: number } {
  return fitWithin(picture, MOST, 1)
}
