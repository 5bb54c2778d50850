/** Reads strategic directions as people write them: «Innbyggerne får svar i tide – Kommuneplanens samfunnsdel», one a line; columns from a sheet do as well. */
import type { Direction } from '#domain/organisation/organisation.ts'

export type ReadDirection = Pick<Direction, 'title' | 'source' | 'reference'>

const BULLET = /^\s*(?:[-*•·]|\d+[.)])\s+/u
const DASH = /\s+[–—-]\s+/u
const BRACKETS = /^(.*?)\s*\(([^()]*)\)$/u

const TITLE_MAX = 400

/** Asked of where it is said to come from first, then of the text itself. The coach can choose another. */
const SOURCE_WORDS: readonly (readonly [Direction['source'], RegExp])[] = [
  ['allocation_letter', /tildelings?brev|oppdragsbrev|allocation/iu],
  ['strategy', /strateg/iu],
  ['plan', /plan/iu],
]

/** What kind of source a reference names; `other` where it says nothing of the kind. */
export function likelySource(reference: string): Direction['source'] {
  return SOURCE_WORDS.find(([, words]) => words.test(reference))?.[0] ?? 'other'
}

/** One direction a line that is not empty. */
export function readDirections(text: string): ReadDirection[] {
  return text
    .split(/\r?\n/u)
    .map((line) => line.replace(BULLET, '').trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [title = '', reference = ''] = partsOf(line)
      return { title: title.slice(0, TITLE_MAX), source: likelySource(reference), reference }
    })
}

function partsOf(line: string): string[] {
  const columns = line.split(/\t|;/u).map((part) => part.trim())
  if (columns.length > 1) return [columns[0] ?? '', columns.slice(1).filter(Boolean).join(', ')]
  const brackets = BRACKETS.exec(line)
  if (brackets && brackets[1] !== '') return [brackets[1] ?? '', brackets[2] ?? '']
  const [title = '', ...after] = line.split(DASH)
  return [title, after.join(' – ')]
}
