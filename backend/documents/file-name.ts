/** File names that carry a client's name, safe on Windows, macOS and Linux. */

/** Bytes of UTF-8: every file system takes 255, and Windows 260 characters for the whole path, of which a folder needs its share. */
const MOST_BYTES = 150

/**
 * Characters no file name may hold become a hyphen, invisible ones go, and a long client name is cut, never in the middle of a character; what
 * `named` puts around it always stands.
 * @param extension with its point
 */
export function fileNameWith(clientName: string, named: (client: string) => string, extension: string): string {
  const room = MOST_BYTES - bytes(named('') + extension)
  return named(shortened(safe(clientName), room)).replaceAll(/ {2,}/g, ' ') + extension
}

function safe(name: string): string {
  return name
    .normalize('NFC')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .replaceAll(/ ?[<>:"/\\|?*][ <>:"/\\|?*]*/g, '-')
    .trim()
}

function shortened(name: string, room: number): string {
  if (bytes(name) <= room) return name
  let kept = ''
  for (const { segment } of new Intl.Segmenter().segment(name)) {
    if (bytes(`${kept}${segment}…`) > room) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

const bytes = (text: string) => new TextEncoder().encode(text).length
