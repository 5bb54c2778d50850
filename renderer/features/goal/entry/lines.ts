/** The text of the quick entry as lines with an identity of their own, so that what has been corrected stays with its line. */
import type { CheckId } from '#domain/wording/finding.ts'
import type { Fix } from '#domain/reading/put-right.ts'

/** A question answered for good: it stands so on purpose, as long as it says the same. */
export type KeptAsIs = { readonly checkId: CheckId; readonly reason: string; readonly wording: string }

/** What a goal was called when somebody first asked about it, and what was asked. */
export type FirstWording = { readonly title: string; readonly checks: readonly CheckId[] }

export type TypedLine = {
  readonly id: number
  readonly text: string
  readonly fix: Fix
  readonly kept?: readonly KeptAsIs[]
  readonly first?: FirstWording
}

export type Typed = { readonly lines: readonly TypedLine[]; readonly nextId: number }

/** Where the caret goes after a change. */
export type Caret = { readonly id: number; readonly at: number; readonly to?: number }

export const EMPTY: Typed = { lines: [{ id: 0, text: '', fix: {} }], nextId: 1 }

export function write(typed: Typed, id: number, text: string): Typed {
  return { ...typed, lines: typed.lines.map((line) => (line.id === id ? { ...line, text } : line)) }
}

export function correct(typed: Typed, id: number, fix: Fix): Typed {
  return {
    ...typed,
    lines: typed.lines.map((line) => (line.id === id ? { ...line, fix: { ...line.fix, ...fix } } : line)),
  }
}

export function keepAsIs(typed: Typed, id: number, kept: KeptAsIs): Typed {
  return change(typed, id, (line) => ({
    ...line,
    kept: [...(line.kept ?? []).filter(({ checkId }) => checkId !== kept.checkId), kept],
  }))
}

export function askAgain(typed: Typed, id: number, checkId: CheckId): Typed {
  return change(typed, id, (line) => ({ ...line, kept: (line.kept ?? []).filter((each) => each.checkId !== checkId) }))
}

/** Remembers what was asked about: the first time, for what comes after is on its way to something else. */
export function rememberFirst(typed: Typed, id: number, first: FirstWording): Typed {
  return change(typed, id, (line) => (line.first === undefined ? { ...line, first } : line))
}

/** A line that was emptied and left is about something else the next time. */
export function forgetEmptied(typed: Typed, id: number): Typed {
  return change(typed, id, (line) => {
    if (line.text.trim() !== '' || (line.first === undefined && line.kept === undefined)) return line
    return { id: line.id, text: line.text, fix: line.fix }
  })
}

/** Whether one stroke took away most of what stood there: then what stood there was thought through, and is being replaced. */
export function isReplaced(before: string, after: string): boolean {
  let start = 0
  while (start < before.length && before[start] === after[start]) start++
  let end = 0
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) end++
  return before.trim().length >= SHORTEST_SAID && start + end < before.length / 2
}

const SHORTEST_SAID = 6

function change(typed: Typed, id: number, to: (line: TypedLine) => TypedLine): Typed {
  const lines = typed.lines.map((line) => (line.id === id ? to(line) : line))
  return lines.every((line, index) => line === typed.lines[index]) ? typed : { ...typed, lines }
}

/** Puts text in the place of `from`–`to` of a line; every line break in it starts a new line. */
export function insert(
  typed: Typed,
  id: number,
  from: number,
  to: number,
  text: string,
): { typed: Typed; caret: Caret } {
  const index = typed.lines.findIndex((line) => line.id === id)
  const line = typed.lines[index]
  if (line === undefined) return { typed, caret: { id, at: 0 } }
  const parts = text.split(/\r\n|\r|\n/u)
  const first = line.text.slice(0, from) + (parts[0] ?? '')
  const tail = line.text.slice(to)
  if (parts.length === 1) return { typed: write(typed, id, first + tail), caret: { id, at: first.length } }
  const last = parts.at(-1) ?? ''
  const added = parts.slice(1).map((part, offset) => ({
    id: typed.nextId + offset,
    text: offset === parts.length - 2 ? part + tail : part,
    fix: {},
  }))
  // Enter at the start of a line pushes it down: the line itself moves, with what was corrected in it.
  const moved = from === 0 && to === 0 && parts.length === 2 && parts[0] === '' && tail !== ''
  const opened: TypedLine[] = moved
    ? [
        { id: typed.nextId, text: '', fix: {} },
        { ...line, text: last + tail },
      ]
    : [{ ...line, text: first }, ...added]
  const landed = opened.at(-1)
  return {
    typed: {
      lines: typed.lines.toSpliced(index, 1, ...opened),
      nextId: typed.nextId + added.length,
    },
    caret: { id: landed?.id ?? id, at: last.length },
  }
}

/** Backspace at the start: the line joins the one above. */
export function joinAbove(typed: Typed, id: number): { typed: Typed; caret: Caret } | null {
  const index = typed.lines.findIndex((line) => line.id === id)
  const line = typed.lines[index]
  const above = typed.lines[index - 1]
  if (line === undefined || above === undefined) return null
  const kept = above.text === '' ? line : above
  return {
    typed: { ...typed, lines: typed.lines.toSpliced(index - 1, 2, { ...kept, text: above.text + line.text }) },
    caret: { id: kept.id, at: above.text.length },
  }
}

/** What is left when some lines have been put in. Never without a line to write on. */
export function without(typed: Typed, ids: ReadonlySet<number>): Typed {
  const lines = typed.lines.filter((line) => !ids.has(line.id))
  return lines.some((line) => line.text.trim() !== '') ? { ...typed, lines } : { ...EMPTY, nextId: typed.nextId }
}
