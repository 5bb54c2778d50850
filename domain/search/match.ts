/** How well what somebody has typed fits a thing's name: without accents, word by word. Used by the palette and by the search across clients alike. */

/** Lower case, without accents; ø, æ and å can be typed on any keyboard. */
export function fold(text: string): string {
  return text
    .toLocaleLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
}

/** The typed words, folded. */
export function wordsOf(query: string): string[] {
  return fold(query).split(/\s+/u).filter(Boolean)
}

function inOrder(word: string, text: string): boolean {
  let at = 0
  for (const letter of text) {
    if (letter === word[at]) at += 1
    if (at === word.length) return true
  }
  return false
}

/** How well one word fits: whole start, start of a word, somewhere inside, and where `loosely` letters in order; 0: not at all. */
function fit(word: string, name: string, rest: string, loosely: boolean): number {
  if (name.startsWith(word)) return 5
  if (` ${name}`.includes(` ${word}`)) return 4
  if (` ${rest}`.includes(` ${word}`)) return 3
  if (name.includes(word) || rest.includes(word)) return 2
  return loosely && word.length >= 3 && inOrder(word, name) ? 1 : 0
}

/** Points for a name, and what stands around it, both folded. Every word must fit: 0 where one does not. Without words everything fits. */
export function points(words: readonly string[], name: string, rest: string, { loosely = true } = {}): number {
  let sum = 1
  for (const word of words) {
    const own = fit(word, name, rest, loosely)
    if (own === 0) return 0
    sum += own
  }
  return sum
}
