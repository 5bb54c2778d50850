/**
 * Reads an initiative as a coach types it: «Forhåndssjekk i chat (Samir Haddad, 15. juni) → komplette søknader». Owner and date stand in the
 * last parentheses, what it serves after the arrow. What is not recognised stays in the title or is asked about; nothing is guessed.
 */
import type { Id, IsoDate } from '#domain/shared/basics.ts'
import type { ReadingContext } from '#domain/reading/calendar.ts'
import { readDates } from '#domain/reading/due.ts'
import { languageOf } from '#domain/reading/language.ts'
import { cleanLine, tokenize } from '#domain/reading/tokens.ts'
import { matchPerson, type Named } from '#domain/organisation/match-person.ts'

export type InitiativeContext = ReadingContext & {
  readonly people: readonly Named[]
  readonly keyResults: readonly { readonly id: Id; readonly title: string; readonly shortName: string }[]
}

export type InitiativeQuestion =
  'no_title' | 'no_owner' | 'no_date' | 'owner_unknown' | 'serves_unknown' | 'serves_several'

export type InitiativeLine = {
  readonly title: string
  readonly ownerId: Id | null
  /** A name that nobody here has. */
  readonly unknownOwner: string | null
  readonly dueDate: IsoDate | null
  readonly keyResultId: Id | null
  /** What stands after the arrow. */
  readonly serves: string | null
  readonly questions: readonly InitiativeQuestion[]
}

const ARROW = /\s*(?:[→⇒➔➜]|[-–—=]{1,2}>)\s*/u
const LAST_PARENTHESES = /\s*\(([^()]*)\)\s*$/u
const NAME = /^\p{Lu}[\p{L}'’.-]*(?:\s+(?:\p{Lu}[\p{L}'’.-]*|von|van|de|der|den|af|av|la))+$/u

/** Null for a line with nothing on it. */
export function readInitiativeLine(line: string, context: InitiativeContext): InitiativeLine | null {
  const text = cleanLine(line).replace(/^[-–•*]\s+/u, '')
  if (text === '') return null
  const [before = '', ...rest] = text.split(ARROW)
  const serves = rest.join(' ').trim() || null
  const inside = LAST_PARENTHESES.exec(before)
  let title = before
  let owner: { id: Id | null; unknown: string | null } = { id: null, unknown: null }
  let dueDate: IsoDate | null = null
  if (inside !== null) {
    const left: string[] = []
    for (const part of (inside[1] ?? '').split(/[,;]/u).map((each) => each.trim())) {
      if (part === '') continue
      const date: IsoDate | null = dueDate === null ? readDay(part, context) : null
      const person = owner.id === null ? matchPerson(part, context.people) : null
      if (date !== null) dueDate = date
      else if (person !== null) owner = { id: person, unknown: null }
      else if (owner.id === null && NAME.test(part)) owner = { id: null, unknown: part }
      else left.push(part)
    }
    const kept = left.length === 0 ? '' : ` (${left.join(', ')})`
    title = before.replace(LAST_PARENTHESES, kept)
  }
  const served = serves === null ? [] : keyResultsNamed(serves, context)
  const questions: InitiativeQuestion[] = []
  if (title.trim() === '') questions.push('no_title')
  if (owner.unknown !== null) questions.push('owner_unknown')
  else if (owner.id === null) questions.push('no_owner')
  if (dueDate === null) questions.push('no_date')
  if (serves !== null && served.length === 0) questions.push('serves_unknown')
  if (served.length > 1) questions.push('serves_several')
  return {
    title: title.trim(),
    ownerId: owner.id,
    unknownOwner: owner.unknown,
    dueDate,
    keyResultId: served.length === 1 ? (served[0] ?? null) : null,
    serves,
    questions,
  }
}

/** A part that is a day and nothing else. */
function readDay(part: string, context: ReadingContext): IsoDate | null {
  const limit = /^\d{4}-\d{2}-\d{2}$/u.test(part) ? part : `innen ${part}`
  const language = languageOf(part)
  const tokens = tokenize(limit, language)
  const dates = readDates(tokens, language, context)
  const only = dates[0]
  return dates.length === 1 && only !== undefined && only.end - only.start >= tokens.length ? only.date : null
}

function keyResultsNamed(text: string, { keyResults }: InitiativeContext): Id[] {
  const wanted = bare(text)
  const tests: ((keyResult: InitiativeContext['keyResults'][number]) => boolean)[] = [
    ({ shortName }) => shortName !== '' && bare(shortName) === wanted,
    ({ title }) => bare(title) === wanted,
    ({ shortName }) => shortName !== '' && (bare(shortName).includes(wanted) || wanted.includes(bare(shortName))),
    ({ title }) => bare(title).includes(wanted),
    // «komplette søknader» of «Øke andelen søknader som er komplette …»: the same words in another order.
    ({ title }) => wanted.split(' ').every((word) => bare(title).split(' ').includes(word)),
  ]
  for (const test of tests) {
    const found = keyResults.filter(test)
    if (found.length > 0) return found.map((each) => each.id)
  }
  return []
}

/** Without quotes, marks and capitals: how people say a name. */
function bare(text: string): string {
  return text
    .toLocaleLowerCase()
    .replaceAll(/[«»"'“”‘’.,:;?!]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}
