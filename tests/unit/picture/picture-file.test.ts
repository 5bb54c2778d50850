/** What a picture file says of itself: told from its bytes, whatever its name says, and without unpacking it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  fitWithin,
  LARGEST_CHOSEN,
  LARGEST_KEPT,
  LONGEST_SIDE,
  readKeptPicture,
  readPicture,
} from '#domain/picture/picture-file.ts'
import { JPEG, jpegWithExif, pngChunk, pngOf, pngThatSays, WEBP } from '#tests/support/pictures.ts'

const still = { moves: false, tellsMore: false, whole: true }
const ascii = (text: string) => Buffer.from(text, 'latin1')

/** The extended form of a WebP, with flags and a size. */
function extendedWebp(flags: number, width: number, height: number): Buffer {
  const file = Buffer.alloc(40)
  file.write('RIFF', 0, 'latin1')
  file.writeUInt32LE(32, 4)
  file.write('WEBPVP8X', 8, 'latin1')
  file.writeUInt32LE(10, 16)
  file[20] = flags
  file.writeUIntLE(width - 1, 24, 3)
  file.writeUIntLE(height - 1, 27, 3)
  return file
}

describe('a picture file', () => {
  test('is known by its bytes, with its size', () => {
    expect(readPicture(pngOf(30, 20))).toEqual({ file: { type: 'image/png', width: 30, height: 20, ...still } })
    expect(readPicture(JPEG)).toEqual({ file: { type: 'image/jpeg', width: 48, height: 32, ...still } })
    expect(readPicture(WEBP)).toEqual({ file: { type: 'image/webp', width: 48, height: 32, ...still } })
    expect(readPicture(extendedWebp(0, 3000, 2000))).toEqual({
      file: { type: 'image/webp', width: 3000, height: 2000, ...still },
    })
  })

  test('that moves, or tells where and with what it was taken, is known by that', () => {
    expect(readPicture(pngOf(8, 8, undefined, [pngChunk('acTL', Buffer.alloc(8))]))).toMatchObject({
      file: { moves: true },
    })
    expect(readPicture(extendedWebp(0x02, 8, 8))).toMatchObject({ file: { moves: true, tellsMore: false } })
    expect(readPicture(extendedWebp(0x08, 8, 8))).toMatchObject({ file: { tellsMore: true } })
    expect(readPicture(extendedWebp(0x04, 8, 8))).toMatchObject({ file: { tellsMore: true } })
    expect(readPicture(jpegWithExif('63.43 N'))).toMatchObject({ file: { width: 48, tellsMore: true } })
    for (const type of ['eXIf', 'tEXt', 'iTXt', 'zTXt', 'tIME'])
      expect(readPicture(pngOf(8, 8, undefined, [pngChunk(type, ascii('Kamera\0x'))])), type).toMatchObject({
        file: { tellsMore: true },
      })
  })

  test.each([
    ['nothing at all', new Uint8Array(), 'empty'],
    ['a PDF, whatever it is called', ascii('%PDF-1.7\n%âãÏÓ'), 'pdf'],
    ['a drawing', ascii('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'), 'svg'],
    ['a picture of an iPhone’s own', ascii('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), 'heic'],
    ['a GIF', ascii('GIF89a\x01\0\x01\0'), 'unknown'],
    ['a text', ascii('Hei'), 'unknown'],
    ['a PNG that is cut off', pngOf(64, 64).subarray(0, 90), 'broken'],
    ['a JPEG that is cut off', JPEG.subarray(0, JPEG.length - 40), 'broken'],
    ['a WebP that is cut off', WEBP.subarray(0, WEBP.length - 4), 'broken'],
    ['a picture without a side', pngThatSays(0, 40), 'broken'],
    ['20 000 × 20 000 pixels', pngThatSays(20_000, 20_000), 'too_many_pixels'],
    ['sixty megabytes', new Uint8Array(LARGEST_CHOSEN + 1), 'too_large'],
  ])('is told from %s', (_, bytes, problem) => {
    expect(readPicture(bytes)).toEqual({ problem })
  })

  test('never fails to be read, however it is cut or spoiled', () => {
    const files = [pngOf(9, 7), JPEG, WEBP, jpegWithExif('x'), extendedWebp(2, 9, 9)]
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.nat({ max: 2000 }),
        fc.array(fc.tuple(fc.nat({ max: 200 }), fc.nat({ max: 255 })), { maxLength: 6 }),
        (file, length, changes) => {
          const bytes = new Uint8Array(file.subarray(0, length))
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value
          const read = readPicture(bytes)
          expect('problem' in read || read.file.width * read.file.height > 0).toBe(true)
        },
      ),
    )
  })
})

describe('a picture that is kept', () => {
  test('is a still PNG or JPEG of a projector’s size, and tells nothing more', () => {
    expect(readKeptPicture(pngOf(30, 20))).toMatchObject({ width: 30, height: 20 })
    expect(readKeptPicture(JPEG)).toMatchObject({ type: 'image/jpeg' })
    expect(readKeptPicture(pngThatSays(LONGEST_SIDE, 10))).not.toBeNull()
    for (const refused of [
      WEBP,
      jpegWithExif('63.43 N'),
      pngOf(8, 8, undefined, [pngChunk('acTL', Buffer.alloc(8))]),
      pngThatSays(LONGEST_SIDE + 1, 10),
      Buffer.concat([pngOf(8, 8), Buffer.alloc(LARGEST_KEPT)]),
      ascii('%PDF-1.7'),
      new Uint8Array(),
    ])
      expect(readKeptPicture(refused)).toBeNull()
  })
})

describe('a picture in its place', () => {
  test('keeps its shape, touches an edge of the box unless that would blow it up, and never leaves it', () => {
    const side = fc.integer({ min: 1, max: 4000 })
    fc.assert(
      fc.property(side, side, side, side, fc.constantFrom(1, 2, 3), (width, height, wide, high, most) => {
        const fitted = fitWithin({ width, height }, { width: wide, height: high }, most)
        expect(fitted.width).toBeLessThanOrEqual(Math.max(1, wide))
        expect(fitted.height).toBeLessThanOrEqual(Math.max(1, high))
        expect(fitted.width).toBeLessThanOrEqual(width * most)
        const touches = fitted.width >= wide - 1 || fitted.height >= high - 1 || fitted.width >= width * most - 1
        expect(touches).toBe(true)
      }),
    )
    expect(fitWithin({ width: 400, height: 300 }, { width: 1000, height: 600 }, 3)).toEqual({ width: 800, height: 600 })
    expect(fitWithin({ width: 40, height: 30 }, { width: 1000, height: 600 }, 3)).toEqual({ width: 120, height: 90 })
  })
})
