/** Which key result a cell means: by the id we wrote, else by its title or short name, else by a part that only one has. */
import type { Id } from '#domain/shared/basics.ts'

export type Nameable = { readonly id: Id; readonly title: string; readonly shortName: string }

const CODE = /\bnr-([0-9a-f]{8})\b/iu

/** The short id a sheet or e-mail carries: the random end of the id, with letters before it so that no spreadsheet takes it for a number. */
export function codeOf(id: Id): string {
  return `nr-${id.slice(-8)}`
}

/** The short id in a text, as it was written; null where there is none. */
export function codeIn(text: string): string | null {
  return CODE.exec(text)?.[0].toLocaleLowerCase() ?? null
}

/** Same letters, whatever the quotes, capitals and spaces. */
export function plainName(text: string): string {
  return text
    .normalize('NFKC')
    .toLocaleLowerCase()
    .replaceAll(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim()
}

/** All that a name may mean; one: that is it. None: nobody knows it. */
export function keyResultsNamed(text: string, keyResults: readonly Nameable[]): Id[] {
  const wanted = plainName(text)
  if (wanted === '') return []
  const named = keyResults.map(({ id, title, shortName }) => ({
    id,
    names: [plainName(title), plainName(shortName)].filter((name) => name !== ''),
  }))
  const those = (test: (name: string) => boolean) => named.filter(({ names }) => names.some(test)).map(({ id }) => id)
  const words = wanted.split(' ')
  const holdsAll = (name: string) => {
    const own = name.split(' ')
    // «skjema» is also the beginning of «skjemaer»; a short word is only itself.
    return words.every((word) => own.some((each) => each === word || (word.length > 3 && each.startsWith(word))))
  }
  for (const test of [
    (name: string) => name === wanted,
    (name: string) => ` ${name} `.includes(` ${wanted} `),
    holdsAll,
    (name: string) => name.includes(' ') && ` ${wanted} `.includes(` ${name} `),
  ]) {
    const found = those(test)
    if (found.length > 0) return found
  }
  return []
}
