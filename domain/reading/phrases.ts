/** Finds known phrases among tokens, forwards or backwards, longest first. */
import type { Token } from './tokens.ts'

export type PhraseBook<M> = {
  readonly byFirst: ReadonlyMap<string, readonly Phrase<M>[]>
  readonly byLast: ReadonlyMap<string, readonly Phrase<M>[]>
}
type Phrase<M> = { readonly words: readonly string[]; readonly means: M }
export type PhraseHit<M> = { readonly means: M; readonly length: number }

/** Makes a book out of lists; where two lists hold the same phrase, the first list wins. */
export function phraseBook<M>(entries: readonly (readonly [readonly string[], M])[]): PhraseBook<M> {
  const byFirst = new Map<string, Phrase<M>[]>()
  const byLast = new Map<string, Phrase<M>[]>()
  const add = (index: Map<string, Phrase<M>[]>, key: string, phrase: Phrase<M>): void => {
    const list = index.get(key)
    if (list === undefined) index.set(key, [phrase])
    else list.push(phrase)
  }
  const seen = new Set<string>()
  for (const [list, means] of entries) {
    for (const text of list) {
      if (seen.has(text)) continue
      seen.add(text)
      const words = text.split(' ')
      add(byFirst, words[0] ?? '', { words, means })
      add(byLast, words.at(-1) ?? '', { words, means })
    }
  }
  const longest = (a: Phrase<M>, b: Phrase<M>): number => b.words.length - a.words.length
  for (const index of [byFirst, byLast]) for (const list of index.values()) list.sort(longest)
  return { byFirst, byLast }
}

/** The longest phrase that begins at token `at`. */
export function phraseFrom<M>(book: PhraseBook<M>, tokens: readonly Token[], at: number): PhraseHit<M> | null {
  const list = book.byFirst.get(tokens[at]?.lower ?? '') ?? []
  for (const { words, means } of list) {
    if (words.every((word, offset) => tokens[at + offset]?.lower === word)) return { means, length: words.length }
  }
  return null
}

/** The longest phrase whose last word is token `at`. */
export function phraseUntil<M>(book: PhraseBook<M>, tokens: readonly Token[], at: number): PhraseHit<M> | null {
  const list = book.byLast.get(tokens[at]?.lower ?? '') ?? []
  for (const { words, means } of list) {
    const first = at - words.length + 1
    if (first >= 0 && words.every((word, offset) => tokens[first + offset]?.lower === word)) {
      return { means, length: words.length }
    }
  }
  return null
}
