/** Rows of the wall with themes: a theme whose notes would fill more than half of it goes on in a row of its own. */
import type { StageContent } from '#contract/stage.ts'

type Content = Pick<Extract<StageContent, { kind: 'themes' }>, 'themes' | 'loose'>

export type ThemeRow = {
  /** Null: the note is in no theme. */
  name: string | null
  goesOn: boolean
  votes: number | null
  notes: string[]
  /** Place of its first note among all. */
  from: number
}

/** As many letters as a row may have beside its name, and never more than this many notes. */
const MOST_LETTERS = 200
const MOST_NOTES = 5

export function themeRows({ themes, loose }: Content): ThemeRow[] {
  let from = 0
  const rows: ThemeRow[] = []
  const take = (name: string | null, votes: number | null, goesOn: boolean, notes: string[]) => {
    rows.push({ name, votes: goesOn ? null : votes, goesOn, notes, from })
    from += notes.length
  }
  for (const { name, votes, notes } of themes)
    for (const [index, part] of parted(notes).entries()) take(name, votes, index > 0, part)
  for (const note of loose) take(null, null, false, [note])
  return rows
}

function parted(notes: readonly string[]): string[][] {
  const parts: string[][] = []
  for (const note of notes) {
    const last = parts.at(-1)
    const letters = last?.reduce((sum, each) => sum + each.length, note.length) ?? 0
    if (last === undefined || last.length >= MOST_NOTES || letters > MOST_LETTERS) parts.push([note])
    else last.push(note)
  }
  return parts
}
