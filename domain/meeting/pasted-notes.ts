/**
 * Notes pasted under «continue, stop, start», as people keep them: headings on their own line or before the text, in Bokmål, Nynorsk or English, bullets,
 * numbers and ticks, or a table with a column each. What cannot be placed is given back as it was; nothing that was written is lost.
 */
import type { Id } from '#domain/shared/basics.ts'
import { isSender, withoutBullet, withoutSender } from './written-lines.ts'
import { withoutChat } from './vote-lines.ts'

export type NoteSection = 'continues' | 'stops' | 'starts'
export type Note = { section: NoteSection; text: string }

export type PastedNotes = {
  notes: Note[]
  /** As they were pasted, with the unknown heading they stood under. */
  left: string[]
  /** Why some are left; null where none are. The first reason there is. */
  why: 'heading' | 'long' | null
}

/** No line may be longer. */
const LONGEST = 400

/** A heading nobody knows is a few words; more of them before a colon are a thought. */
const HEADING_WORDS = 4

/** Bokmål, Nynorsk, English; parted by commas. */
const WORDS: Record<NoteSection, string> = {
  continues:
    'fortsette,fortsett,fortsetter,fortsettes,behold,beholde,bevare,bevar,halde fram,hald fram,held fram,halda fram,behalde,behald,continue,continues,continuing,keep,keep on',
  stops: 'slutte,slutt,slutter,slutta,stopp,stoppe,stopper,kutte,kutt,stogge,stogg,stop,stops,stopping,quit',
  starts: 'begynne,begynn,begynner,start,starte,starter,byrje,byrja,byrjar,byrj,ta til,starts,starting,begin',
}

const SECTION_OF = new Map(
  (Object.keys(WORDS) as NoteSection[]).flatMap((section) =>
    WORDS[section].split(',').map((word) => [word, section] as const),
  ),
)

/** Ticks, arrows and pictures before what was written. Digits are none of them. */
const TICKS = /^(?:(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u{FE0F}|\u{200D}|[✓✔✗✘☐☑☒→➜►‣⁃])+\s*)+/u
const MARKDOWN = /^(?:#{1,6}\s+|>\s+)|^\*\*(?=.*\*\*)|^__(?=.*__)/u

/**
 * @param at the section the coach is in: of what stands before any heading
 * @param people whose names a chat may have put before what they wrote
 * @param known what stands in the sections already; it is not added again
 */
export function readPastedNotes(
  pasted: string,
  at: NoteSection,
  people: readonly { id: Id; name: string }[] = [],
  known: readonly Note[] = [],
): PastedNotes {
  const notes: Note[] = []
  const left: string[] = []
  const has = new Set(known.map(keyOf))
  let why: PastedNotes['why'] = null
  let section: NoteSection = at
  let columns: (NoteSection | null)[] | null = null
  /** An unknown heading: what follows is not placed until a known one. */
  let lost = false
  const leave = (line: string, reason: 'heading' | 'long') => {
    left.push(line.trim())
    why ??= reason
  }
  const add = (to: NoteSection, written: string, line: string) => {
    const text = withoutSender(bare(written), people).trim()
    if (!/[\p{L}\p{N}]/u.test(text)) return
    if (text.length > LONGEST) return leave(line, 'long')
    const note = { section: to, text }
    if (has.has(keyOf(note))) return
    has.add(keyOf(note))
    notes.push(note)
  }
  for (const line of pasted.normalize('NFC').split(/\r\n|\r|\n|\u2028/)) {
    const cells = line.split('\t').map((cell) => cell.trim())
    const heads = cells.map(headingAlone)
    if (cells.length > 1 && heads.filter((head) => head !== null).length > 1) {
      columns = heads
      lost = false
      continue
    }
    if (columns !== null && headingOf(bare(line)) === null) {
      for (const [index, cell] of cells.entries()) {
        const to = columns[index]
        if (to) add(to, cell, cell)
        else if (/[\p{L}\p{N}]/u.test(cell)) leave(cell, 'heading')
      }
      continue
    }
    columns = null
    const said = bare(withoutChat(line))
    if (!/[\p{L}\p{N}]/u.test(said)) continue
    const heading = headingOf(said)
    if (heading !== null) {
      section = heading.section
      lost = false
      if (heading.rest !== '') add(section, heading.rest, line)
    } else if (isSender(said, people)) continue
    else if (isUnknownHeading(said, line)) {
      lost = true
      leave(line, 'heading')
    } else if (lost) leave(line, 'heading')
    else add(section, said, line)
  }
  return { notes, left, why }
}

/** The same words in the same section are the same note, however they are written. */
function keyOf({ section, text }: Note): string {
  return `${section} ${text
    .toLocaleLowerCase()
    .replaceAll(/[\s.!]+/g, ' ')
    .trim()}`
}

/** Without bullets, numbers, ticks and the marks of Markdown, in whatever order they stand. */
function bare(line: string): string {
  let text = line.trim()
  for (;;) {
    const less = withoutBullet(text.replace(TICKS, '').replace(MARKDOWN, '')).trim()
    if (less === text) return text.replace(/(?:\*\*|__)(?=\s*:?\s*$)/, '')
    text = less
  }
}

/** «Fortsette», «Slutte med:», «Start doing – a wiki»: the section, and what stands after it. Null: no heading. */
function headingOf(said: string): { section: NoteSection; rest: string } | null {
  const alone = headingAlone(said)
  if (alone !== null) return { section: alone, rest: '' }
  const before = /^([^:]{1,40}?)(?:\*\*|__)?\s*(?::|\s[–—-])\s*(?:\*\*|__)?\s*(\S.*)$/u.exec(said)
  const section = before === null ? null : headingAlone(before[1] ?? '')
  return section === null ? null : { section, rest: before?.[2] ?? '' }
}

/** A whole line that is a heading: «VI SLUTTER MED», «Start doing (3)», «Å fortsette:». */
function headingAlone(line: string): NoteSection | null {
  const words = bare(line)
    .toLocaleLowerCase()
    .replace(/\s*\(\d+\)\s*/u, ' ')
    .replaceAll(/\p{Extended_Pictographic}|\u{FE0F}|[*_]/gu, '')
    .replace(/^[\s:!.?–—-]+|[\s:!.?–—-]+$/gu, '')
    .replace(/^(?:dette |this )?(?:skal |should |will )?(?:vi |me |we )?(?:skal |vil |should |will )?(?:å |to )?/u, '')
    .replace(/\s+(?:med|med å|å gjøre|å gjere|doing|with)(?:\s+(?:vi|me|we))?$/u, '')
    .trim()
  return SECTION_OF.get(words) ?? null
}

/** «Tiltak:», «## Annet»: a few words that say what follows is something else. */
function isUnknownHeading(said: string, line: string): boolean {
  const isMarked = /^\s*#{1,6}\s/u.test(line)
  const isBullet = withoutBullet(line.trim()) !== line.trim()
  return isMarked || (!isBullet && /:\s*$/u.test(said) && said.split(/\s+/u).length <= HEADING_WORDS)
}
