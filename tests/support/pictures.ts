/** Picture files for tests: drawn as PNG to any size, and a JPEG and a WebP of 48 × 32 with or without what a camera tells. */
import { crc32, deflateSync } from 'node:zlib'

type Paint = (x: number, y: number) => readonly [red: number, green: number, blue: number]

/** Stripes one can see the edges, the shape and the sharpness of. */
const stripes: Paint = (x, y) => ((Math.floor(x / 16) + Math.floor(y / 16)) % 2 === 0 ? [27, 79, 117] : [242, 189, 44])

/** A PNG of that many pixels, with chunks of one's own before the picture. */
export function pngOf(width: number, height: number, paint: Paint = stripes, more: readonly Buffer[] = []): Buffer {
  const row = 1 + width * 3
  const raw = Buffer.alloc(row * height)
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) raw.set(paint(x, y), y * row + 1 + x * 3)
  return Buffer.concat([pngStart(width, height), ...more, pngChunk('IDAT', deflateSync(raw)), pngChunk('IEND')])
}

/** A PNG that says it is that large, and has nothing behind it. */
export function pngThatSays(width: number, height: number): Buffer {
  return Buffer.concat([pngStart(width, height), pngChunk('IDAT', deflateSync(Buffer.alloc(64))), pngChunk('IEND')])
}

function pngStart(width: number, height: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  // Eight bits a colour, red, green and blue.
  head.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), pngChunk('IHDR', head)])
}

export function pngChunk(type: string, data: Uint8Array = new Uint8Array()): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(named.length + 8)
  framed.writeUInt32BE(data.length, 0)
  framed.set(named, 4)
  framed.writeUInt32BE(crc32(named), named.length + 4)
  return framed
}

export const JPEG = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAYEBQYFBAYGBQYHBwYIChAKCgkJChQODwwQFxQYGBcUFhYaHSUfGhsjHBYWICwgIyYnKSopGR8tMC0oMCUoKSj/2wBDAQcHBwoIChMKChMoGhYaKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCj/wAARCAAgADADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xAAWEAADAAAAAAAAAAAAAAAAAAAAFGH/xAAYAQEAAwEAAAAAAAAAAAAAAAAAAgQGB//EABcRAQADAAAAAAAAAAAAAAAAAAAUFWH/2gAMAwEAAhEDEQA/AIFGBGFShAhCVlqhESyMCMKlCBCCy0iJZGBGFShAhBZaRFUhAhCpRgRhz6y1qIiWQgQhUowIwWWkRLIQIQqUYEYLLSI//9k=',
  'base64',
)

export const WEBP = Buffer.from(
  'UklGRm4AAABXRUJQVlA4IGIAAACwBACdASowACAAPmUskEWkIqGarfwAQAZEsgBmQ+sKBP/+4ABsP7l7TVecDf2gAP72p8t4kn98/u//CHhDv/PptuMbrZxgrFJbl32O7axTV1czKzb+A70jBS7ngqAB00BQAA==',
  'base64',
)

/** The same JPEG as a telephone would give it: with a text among its data of the camera. */
export function jpegWithExif(text: string): Buffer {
  // A head of little endian, no entries, then the text: readers pass over it, and it is there to be found.
  const exif = Buffer.concat([
    Buffer.from('Exif\0\0II*\0\x08\0\0\0\0\0\0\0\0\0', 'latin1'),
    Buffer.from(text, 'latin1'),
  ])
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, 0]), exif])
  segment.writeUInt16BE(exif.length + 2, 2)
  return Buffer.concat([JPEG.subarray(0, 2), segment, JPEG.subarray(2)])
}
