/** Tags as they are typed. Pure. */
import { fold } from '#domain/search/match.ts'

const LONGEST = 40

/** Tags written in a text as «#rekruttering», and the text without them. */
export function takeTags(typed: string): { text: string; tags: string[] } {
  const tags: string[] = []
  const text = typed
    .replaceAll(/(?<=^|\s)#([\p{L}\p{N}][\p{L}\p{N}_-]{0,39})/gu, (_, tag: string) => {
      if (!tags.some((known) => fold(known) === fold(tag))) tags.push(tag)
      return ''
    })
    .replaceAll(/[^\S\n]+/gu, ' ')
    .trim()
  return { text, tags }
}

/** The tags of a field that holds nothing else: «#telefon #skjema», with or without their signs. */
export function tagsIn(typed: string): string[] {
  const marked = typed
    .split(/[\s,;]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .map((word) => `#${word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').slice(0, LONGEST)}`)
  return takeTags(marked.join(' ')).tags
}

/** As such a field shows them. */
export function tagsAsTyped(tags: readonly string[]): string {
  return tags.map((tag) => `#${tag}`).join(' ')
}
