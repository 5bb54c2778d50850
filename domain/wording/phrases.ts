/** Lists of words and phrases as one pattern each: commas or line breaks between them, a star for any letters. */

/** Matches any of the listed phrases as whole words, in any case. */
export function anyOf(list: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives(list)})(?![\\p{L}\\p{N}])`, 'iu')
}

/** The same, only where the text begins with it. */
export function startsWithAny(list: string): RegExp {
  return new RegExp(`^(?:${alternatives(list)})(?![\\p{L}\\p{N}])`, 'iu')
}

/** The whole text is one of them. */
export function isAny(list: string): RegExp {
  return new RegExp(`^(?:${alternatives(list)})$`, 'iu')
}

function alternatives(list: string): string {
  return list
    .split(/[,\n]/)
    .map((phrase) => phrase.trim().replaceAll(/\s+/g, ' '))
    .filter((phrase) => phrase !== '')
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) => phrase.replaceAll(/[.?+^$()[\]{}|\\]/g, String.raw`\$&`).replaceAll('*', String.raw`[\p{L}-]*`))
    .join('|')
}

/** The words of a text, in lower case, without signs. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []
}
