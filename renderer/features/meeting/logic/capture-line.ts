/** A captured line: text with «@name» for its owner, «#key result» for what it moves. What matches nobody stays text. */

export type Named = { id: string; name: string }

export type CaptureLine = {
  /** Without the marks that were understood. */
  text: string
  ownerId: string | null
  keyResultId: string | null
}

export function readCaptureLine(line: string, people: readonly Named[], keyResults: readonly Named[]): CaptureLine {
  const owner = takeMark(line, '@', people)
  const about = takeMark(owner.text, '#', keyResults)
  return { text: about.text.replaceAll(/\s+/g, ' ').trim(), ownerId: owner.id, keyResultId: about.id }
}

function takeMark(line: string, mark: '@' | '#', named: readonly Named[]): { text: string; id: string | null } {
  const pattern = mark === '@' ? /(^|\s)@(\S+)/u : /(^|\s)#(\S+)/u
  const found = pattern.exec(line)
  const typed = found?.[2]
  if (!found || typed === undefined) return { text: line, id: null }
  const match = bestMatch(typed, named)
  if (!match) return { text: line, id: null }
  const before = line.slice(0, found.index)
  return { text: before + (found[1] ?? '') + line.slice(found.index + found[0].length), id: match.id }
}

/** Who is meant by a few letters: the start of the name first, then the start of any word of it, then initials. The first in the list wins. */
export function bestMatch(typed: string, named: readonly Named[]): Named | null {
  const wanted = typed.toLocaleLowerCase().replace(/[.,;:!?]+$/u, '')
  if (wanted === '') return null
  const words = (name: string) => name.toLocaleLowerCase().split(/[\s-]+/u)
  return (
    named.find(({ name }) => name.toLocaleLowerCase().startsWith(wanted)) ??
    named.find(({ name }) => words(name).some((word) => word.startsWith(wanted))) ??
    named.find(
      ({ name }) =>
        words(name)
          .map((word) => word.at(0) ?? '')
          .join('') === wanted,
    ) ??
    null
  )
}
