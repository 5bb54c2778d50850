/** Finds the person a typed name means: the whole name, or a first name that only one here has. */
import type { Id } from '#domain/shared/basics.ts'

export type Named = { readonly id: Id; readonly name: string }

export function matchPerson(typed: string, people: readonly Named[]): Id | null {
  const wanted = bare(typed)
  if (wanted === '') return null
  const named = people.filter(({ name }) => name !== '')
  const exact = named.filter(({ name }) => bare(name) === wanted)
  const byFirst = named.filter(({ name }) => bare(name).split(' ')[0] === wanted)
  const found = exact.length > 0 ? exact : byFirst
  return found.length === 1 ? (found[0]?.id ?? null) : null
}

function bare(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase().replaceAll(/\s+/gu, ' ').trim()
}
