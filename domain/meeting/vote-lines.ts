/**
 * Votes pasted from the meeting's chat, one per name: «Kari: 7», «Ola 4», also with what Teams and Zoom write around them. A name that could be
 * nobody or several is asked about; a figure that is no vote is refused; nothing is guessed.
 */
import type { Id } from '#domain/shared/basics.ts'
import { areChoices, type Ballot, type VoteQuestion } from './vote.ts'

type Named = { id: Id; name: string }

export type PastedVotes = {
  /** Understood. Of two votes by one person the last counts: people put themselves right in a chat. */
  ballots: Ballot[]
  /** A vote, but whose? `candidates` are all it could be; empty for a name nobody has. */
  asked: { line: string; name: string; choices: number[]; candidates: Id[] }[]
  /** Not a vote: a decimal, a figure outside the scale, or no figure at all. */
  refused: { line: string; reason: 'decimal' | 'outside' | 'no_figure' | 'no_name' }[]
}

/**
 * @param people everybody a name may mean
 * @param here those in the room: a name that fits one of them and somebody who is not there means the one in the room
 */
export function readVoteLines(
  text: string,
  question: Pick<VoteQuestion, 'kind' | 'options' | 'dots'>,
  people: readonly Named[],
  here: ReadonlySet<Id> = new Set(),
): PastedVotes {
  const ballots = new Map<Id, Ballot>()
  const asked: PastedVotes['asked'] = []
  const refused: PastedVotes['refused'] = []
  /** A line with a name alone: Teams writes it over what was said. */
  let above: string | null = null
  for (const line of text.split(/\r\n|\r|\n/)) {
    const said = withoutChat(line)
    if (said === '') continue
    const parts = split(said)
    if (parts.figures === '') {
      // The name of the line before has nothing said under it.
      if (above !== null) refused.push({ line: above, reason: 'no_figure' })
      above = said
      continue
    }
    const name: string = parts.name === '' ? (above ?? '') : parts.name
    if (parts.name !== '' && above !== null) refused.push({ line: above, reason: 'no_figure' })
    const shown: string = parts.name === '' && above !== null ? `${above}: ${said}` : said
    above = null
    if (name === '') {
      refused.push({ line: shown, reason: 'no_name' })
      continue
    }
    if (/\d\s?[.,]\d/.test(parts.figures) && question.kind !== 'dots') {
      refused.push({ line: shown, reason: 'decimal' })
      continue
    }
    const choices = parts.figures.split(/[\s,;+]+/).map(Number)
    if (!choices.every(Number.isInteger)) refused.push({ line: shown, reason: 'decimal' })
    else if (!areChoices(question, choices)) refused.push({ line: shown, reason: 'outside' })
    else {
      const candidates = matching(name, people, here)
      const [only] = candidates
      if (only !== undefined && candidates.length === 1) {
        ballots.delete(only)
        ballots.set(only, { personId: only, choices })
      } else asked.push({ line: shown, name, choices, candidates })
    }
  }
  if (above !== null) refused.push({ line: above, reason: 'no_figure' })
  return { ballots: [...ballots.values()], asked, refused }
}

/** What was said without the time and the address a chat puts before it. */
export function withoutChat(line: string): string {
  return line
    .normalize('NFC')
    .replace(/^\s*\[?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[AaPp][Mm])?\]?(?=\s|$)/, '')
    .replace(/\s\[?\d{1,2}[:.]\d{2}(?:\s?[AaPp][Mm])?\]?\s*$/, '')
    .replace(/^\s*(?:from|fra)\s+(.+?)\s+(?:to|til)\s+[^:]+:/iu, '$1:')
    .trim()
}

/** «Kari: 7», «Ola 4», «7 Kari», «Kari = 7/10», «7»: the name and the figures as written, each empty where there is none. */
function split(said: string): { name: string; figures: string } {
  const FIGURES = String.raw`[-−]?\d+(?:\s?[.,;+]\s?\d+|\s\d+)*`
  const text = said.replace(/\s*(?:\/|av|of)\s*(?:5|10)\s*[.!]*$/u, '')
  const after = new RegExp(String.raw`^(.*?)[\s:=–—-]*?(?<![\d.,])(${FIGURES})\s*[.!]*$`, 'u').exec(text)
  if (after) return { name: trimName(after[1] ?? ''), figures: after[2] ?? '' }
  const before = new RegExp(String.raw`^(${FIGURES})[\s:=,–—-]+(\D+)$`, 'u').exec(text)
  if (before) return { name: trimName(before[2] ?? ''), figures: before[1] ?? '' }
  return { name: trimName(text), figures: '' }
}

function trimName(name: string): string {
  return name.replace(/^[\s@,;:–—-]+|[\s,;:=–—-]+$/gu, '')
}

/**
 * All a written name could be. The whole name wins over a part of it, a whole word («Kari») over the beginning of one («Kar», «Kari N»).
 * @param wholeWords the beginning of a word is not enough
 */
export function matching(
  written: string,
  people: readonly Named[],
  here: ReadonlySet<Id>,
  { wholeWords = false }: { wholeWords?: boolean } = {},
): Id[] {
  const wanted = wordsOf(written)
  if (wanted.length === 0) return []
  const beginnings = (words: readonly string[]) => wanted.every((word) => words.some((each) => each.startsWith(word)))
  const tests: ((words: readonly string[]) => boolean)[] = [
    (words) => words.join(' ') === wanted.join(' '),
    (words) => wanted.every((word) => words.includes(word)),
    ...(wholeWords ? [] : [beginnings]),
  ]
  for (const test of tests) {
    const found = people.filter((person) => test(wordsOf(person.name))).map((person) => person.id)
    const inRoom = found.filter((id) => here.has(id))
    if (found.length > 0) return inRoom.length > 0 ? inRoom : found
  }
  return []
}

function wordsOf(name: string): string[] {
  return name
    .normalize('NFC')
    .toLocaleLowerCase()
    .split(/[\s.,()-]+/u)
    .filter((word) => word !== '')
}
