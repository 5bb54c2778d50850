/**
 * The lines of a text from anywhere: UTF-8, with or without its mark; UTF-16 where its mark says so (PowerShell); and a line that is no UTF-8 as Windows writes it (Latin-1).
 * A line is given as soon as it is there, so that whoever types sees the answer.
 */

const utf8 = new TextDecoder('utf-8', { fatal: true })
const windows = new TextDecoder('windows-1252')
const NEWLINE = 0x0a

/** Lines without their ends (`\n`, `\r\n` or `\r`); the last one also where nothing ends it. */
export async function* textLines(source: AsyncIterable<Buffer | string>): AsyncGenerator<string> {
  let parts: Buffer[] = []
  let wide: TextDecoder | null = null
  let rest = ''
  let begun = false
  for await (const chunk of source) {
    let bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    if (!begun) {
      // The mark may come a byte at a time.
      bytes = Buffer.concat([...parts, bytes])
      parts = []
      if (bytes.length < 3 && isMarkBegun(bytes)) {
        parts = [bytes]
        continue
      }
      begun = true
      wide = wideDecoder(bytes)
      if (wide === null && bytes.subarray(0, 3).equals(UTF8_MARK)) bytes = bytes.subarray(3)
    }
    if (wide !== null) {
      const lines = (rest + wide.decode(bytes, { stream: true })).split(/\r\n|\r(?!$)|\n/)
      rest = lines.pop() ?? ''
      yield* lines
      continue
    }
    for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE)) {
      yield* decoded(Buffer.concat([...parts, bytes.subarray(0, at)]))
      parts = []
      bytes = bytes.subarray(at + 1)
    }
    if (bytes.length > 0) parts.push(bytes)
  }
  if (wide !== null) yield* (rest + wide.decode()).split(/\r\n|\r|\n/)
  else if (parts.length > 0) yield* decoded(Buffer.concat(parts))
}

const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf])

function isMarkBegun(bytes: Buffer): boolean {
  return (
    [UTF8_MARK, Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])].some((mark) =>
      mark.subarray(0, bytes.length).equals(bytes),
    ) && bytes.length < 2
  )
}

function wideDecoder(bytes: Buffer): TextDecoder | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le')
  return first === 0xfe && second === 0xff ? new TextDecoder('utf-16be') : null
}

/** One line of bytes, which may hold lines of its own where only `\r` ends them. */
function decoded(bytes: Buffer): string[] {
  let text: string
  try {
    text = utf8.decode(bytes)
  } catch {
    text = windows.decode(bytes)
  }
  const whole = text.endsWith('\r') ? text.slice(0, -1) : text
  return whole.split('\r')
}
