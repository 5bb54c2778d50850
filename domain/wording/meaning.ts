/** A goal as what it means: its words by their meaning, which way it is to go, and whether something shall not be. Numbers and dates are left out. */
import { DOWNWARDS, LIGHT, NOT, SAID_TOGETHER, SAME_WORDS, SAYS_NOTHING, UPWARDS } from './same-words.ts'
import { wordsOf } from './phrases.ts'

export type Heading = 'up' | 'down'

export type MeantWord = {
  /** As it stands in the goal. */
  readonly word: string
  /** Of the group it belongs to, else its stem. */
  readonly meaning: string
  /** How much of the goal it carries, 0–1. */
  readonly weight: number
}

export type Meaning = {
  readonly words: readonly MeantWord[]
  /** Null where neither words nor numbers say. */
  readonly heading: Heading | null
  readonly negated: boolean
}

/** Words that say how a thing is counted, or what everybody says. */
const LIGHT_WEIGHT = 0.25

/** Listed words, and listed beginnings, to what they stand for. */
class WordList<T> {
  private readonly whole = new Map<string, T>()
  private readonly beginnings: [string, T][] = []

  constructor(lists: readonly (readonly [string, T])[]) {
    for (const [list, means] of lists)
      for (const entry of list.split(/[,\n]/).map((each) => each.trim()))
        if (entry.endsWith('*')) this.beginnings.push([entry.slice(0, -1), means])
        else if (entry !== '' && !this.whole.has(entry)) this.whole.set(entry, means)
    this.beginnings.sort(([a], [b]) => b.length - a.length)
  }

  of(word: string): T | undefined {
    return this.whole.get(word) ?? this.beginnings.find(([beginning]) => word.startsWith(beginning))?.[1]
  }
}

const groups = new WordList(
  SAME_WORDS.split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => [line, `=${(line.split(',')[0] ?? '').replace('*', '')}`] as const),
)
const light = new WordList([[LIGHT, true]])
const silent = new WordList([[SAYS_NOTHING, true]])
const negations = new WordList([[NOT, true]])
const headings = new WordList<Heading>([
  [UPWARDS, 'up'],
  [DOWNWARDS, 'down'],
])

const FROM_TO = /(?:fra|frå|from)\s+(?:\D{0,6})(\d[\d\s.,]*)\D*?(?:til|to|→|->)\s+\D{0,12}?(\d[\d\s.,]*)/iu

/** What a goal means. */
export function meaningOf(text: string): Meaning {
  let plain = text.toLowerCase().replaceAll(/\s+/g, ' ')
  for (const [pattern, word] of SAID_TOGETHER) plain = plain.replaceAll(pattern, word)
  let heading: Heading | null = null
  let negated = false
  const words: MeantWord[] = []
  for (const word of wordsOf(plain)) {
    if (negations.of(word)) negated = true
    else if (headings.of(word) !== undefined) heading ??= headings.of(word) ?? null
    else if (!silent.of(word) && word.length > 1) {
      const meaning = groups.of(word) ?? stemOf(word)
      // Said twice it is said once.
      if (!words.some((each) => each.meaning === meaning))
        words.push({ word, meaning, weight: light.of(word) ? LIGHT_WEIGHT : 1 })
    }
  }
  return { words, heading: heading ?? headingOfNumbers(text), negated }
}

function headingOfNumbers(text: string): Heading | null {
  const [from, to] = (FROM_TO.exec(text)?.slice(1) ?? []).map((each) =>
    Number(each.replaceAll(/\s|[.,]$/g, '').replace(',', '.')),
  )
  if (from === undefined || to === undefined || !(from < to || from > to)) return null
  return from < to ? 'up' : 'down'
}

/** Nynorsk and Bokmål, the longest first; what is left of a word has at least three letters. */
const ENDINGS =
  'elsene ingane ingene heitene hetene arane erane erene elser elsen ingar inger ingen heiter heten heita ende ande erne inga heit else ane ene est ere are ast het ing ings ers ies ely ar er en et te de ed es ly a e s'.split(
    ' ',
  )
const SHORTEST_STEM = 3

/** The letters that stay when a word is bent: «søknaden» and «søknader» are one. */
export function stemOf(word: string): string {
  const spelled = word
    .replaceAll('-', '')
    .replaceAll(/['’]s?$/g, '')
    .replace(/(?:sj)u(?=k)/u, 'sy')
    .replaceAll('heim', 'hjem')
    .replaceAll('høg', 'høy')
  const ending = ENDINGS.find((each) => spelled.endsWith(each) && spelled.length - each.length >= SHORTEST_STEM)
  const stem = ending === undefined ? spelled : spelled.slice(0, spelled.length - ending.length)
  // «Søkjarar», «byggjer»; «stopped», «skjemma».
  return stem.replace(/(?<=[gk])j$/u, '').replace(/(\p{L})\1$/u, '$1')
}
