/**
 * What people wrote, as it is typed or pasted: one line a thought, without bullets, numbers, the chat's own marks, and the names of those who wrote.
 * Silent writing has no senders.
 */
import { matching, withoutChat } from './vote-lines.ts'
import type { Id } from '#domain/shared/basics.ts'

type Named = { id: Id; name: string }

const BULLET = /^(?:[-–—−*•●▪◦·]+\s+|\(?\d{1,3}[.)]\s+|\[[ xX]?\]\s+)+/u

/** Longer than any line may be is cut into no more than this: a pasted report is not a thought. */
const LONGEST = 400

/**
 * The thoughts in a text, in their order.
 * @param people whose names may stand before what they wrote, or over it
 */
export function readWrittenLines(text: string, people: readonly Named[]): string[] {
  const written = text
    .split(/\r\n|\r|\n/)
    .map((line) => withoutBullet(withoutSender(withoutBullet(withoutChat(line)), people)).trim())
    .filter((line) => line !== '')
  return written
    .filter((line) => written.length === 1 || !isSender(line, people))
    .map((line) => (line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line))
}

/** Without the bullets and numbers before it. */
export function withoutBullet(line: string): string {
  return line.replace(BULLET, '')
}

/** «Kari: mer tid til …» is what Kari wrote; «Mål: mer tid» is a thought with a colon. */
export function withoutSender(line: string, people: readonly Named[]): string {
  const sent = /^([^:]{1,60}?)(?:\s+\d{1,2}[:.]\d{2})?\s*(?::|\s[–—-]\s)\s*(.+)$/u.exec(line)
  return sent !== null && isName(sent[1] ?? '', people) ? (sent[2] ?? '') : line
}

/** A chat writes who it was over what was said: the whole name, on a line of its own. A first name alone may be what somebody wrote. */
export function isSender(line: string, people: readonly Named[]): boolean {
  return /\s/.test(line) && isName(line, people)
}

/** A whole name, or whole words of one: the beginning of a word is not enough here, where most words are no names. */
function isName(written: string, people: readonly Named[]): boolean {
  return matching(written, people, new Set(), { wholeWords: true }).length > 0
}

/** «Møter 6», «Journalføring: 2,5 t/uke»: the words, and the hours that end them; hours null where none do. */
export function readHours(line: string): { text: string; hours: number | null } {
  const found =
    /^(.*?\p{L}.*?)[\s:=–—-]+(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:t|h|timer?|hours?)?\.?(?:\s?(?:\/|per|i|a)\s?(?:uken?|week))?\s*$/iu.exec(
      line,
    )
  const hours = Number((found?.[2] ?? '').replace(',', '.'))
  // Nobody's week has more.
  if (found === null || hours > 168) return { text: line, hours: null }
  return { text: found[1] ?? line, hours }
}
