/** What the minutes' file is called: «2026-06-01 Nordlys kommune – Referat fremdriftsmøte.docx». */
import { documentTexts } from '#texts/documents.ts'
import { fill } from '#texts/fill.ts'
import type { MinutesContent } from './minutes-content.ts'

/** Bytes of UTF-8: every file system takes 255, and Windows 260 characters for the whole path, of which a folder needs its share. */
const MOST_BYTES = 150
const EXTENSION = '.docx'

/**
 * Safe on Windows, macOS and Linux: characters no file name may hold become a hyphen, invisible ones go, and a long client name is cut, never
 * in the middle of a character. Date and kind always stand.
 */
export function minutesFileName(
  content: Pick<MinutesContent, 'language' | 'date' | 'clientName' | 'meetingKind'>,
): string {
  const { fileName, title } = documentTexts[content.language].minutes
  const named = (client: string) => fill(fileName, { date: content.date, client, title: title[content.meetingKind] })
  const room = MOST_BYTES - bytes(named('') + EXTENSION)
  // A name never starts with a point (hidden) nor ends with one or a space (Windows drops them): the date and the extension stand there.
  return named(shortened(safe(content.clientName), room)).replaceAll(/ {2,}/g, ' ') + EXTENSION
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
