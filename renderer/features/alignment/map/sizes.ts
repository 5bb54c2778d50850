/** How large each thing is on the map: as high as its words need. The style sheet has the same measures. */
import type { Id } from '#domain/shared/basics.ts'
import type { Thing } from '../logic/graph.ts'
import type { Size, Spaces } from '../logic/layout.ts'

/** All in rem, as in `MapNode.module.css`. */
const CARD_WIDTH = 20
/** Of a large picture: more of them fit, and what stands in them is short. */
const LARGE_CARD_WIDTH = 18
const SMALL_LESS = 1.5
const HEADING_WIDTH = 40
const CARD_EDGES = 1.75
/** The mark, and a key result's share of the way. */
const CONTRIBUTOR_EDGES = 2.75
const KEY_RESULT_EDGES = 5.75
const CARD_LINE = 1.1875
const SMALL_LINE = 1.125
const DIRECTION_AROUND = 2.875
const OBJECTIVE_AROUND = 4.5
const SMALL_AROUND = 0.875
const HEADING = 3.5
/** In one column the words under the question take more lines. */
const NARROW_HEADING = 7.25
const NARROW = 32
/** A title of 120 characters needs three lines; one of very long words may take a fourth. What is longer still stands in full in the list. */
const MOST_LINES = 4

/** From far away the title and the state alone, in letters that can be read there: `.large` in the style sheet. */
const LARGE_LETTERS = 1.25
const LARGE_LINE = 1.4375
const LARGE_CARD_AROUND = 1.375
const LARGE_STATE = 1.8125
const LARGE_SMALL_EDGES = 3.25
const MOST_LARGE_LINES = 6

/** The smallest letters of a thing seen from near, and what nothing on the map should be smaller than when it opens, in pixels. */
const NEAR_LETTERS = 0.8125
const READABLE = 12

const INDENT = 1.5
const ROW = 0.375
const GAP = 1.75
const LARGE_GAP = 1.25
const RANK = 2.5

export type Words = {
  /** What stands in the box. */
  readonly shown: (thing: Thing) => string
}

/** How many lines a text takes at a width in pixels. */
export type CountLines = (text: string, look: Look, width: number) => number
type Look = 'card' | 'small' | 'largeCard' | 'largeSmall'

/** `large`: of a picture that is looked at from far away. */
export function spacesAt(rem: number, large: boolean): Spaces {
  return { indent: INDENT * rem, row: ROW * rem, gap: (large ? LARGE_GAP : GAP) * rem, rank: RANK * rem }
}

/** `large`: of a picture that is looked at from far away. */
export const cardWidthAt = (rem: number, large: boolean) => (large ? LARGE_CARD_WIDTH : CARD_WIDTH) * rem

/** How near the map must be looked at for the small print to be read, and from how far its large letters still can. */
export function zoomsAt(rem: number): { readonly near: number; readonly least: number } {
  return { near: READABLE / (NEAR_LETTERS * rem), least: READABLE / (LARGE_LETTERS * rem) }
}

export function headingAt(rem: number): (width: number) => Size {
  return (most) => {
    const width = Math.min(most, HEADING_WIDTH * rem)
    return { width, height: (width < NARROW * rem ? NARROW_HEADING : HEADING) * rem }
  }
}

/** `large`: also as high as the large letters need. */
export function sizesOf(
  things: ReadonlyMap<Id, Thing>,
  words: Words,
  { count, rem, large }: { count: CountLines; rem: number; large: boolean },
) {
  return (id: Id): Size => {
    const thing = things.get(id)
    if (thing === undefined) return { width: 0, height: 0 }
    const isCard = thing.kind === 'direction' || thing.kind === 'objective'
    const width = cardWidthAt(rem, large) - (isCard ? 0 : SMALL_LESS * rem)
    const edges = isCard ? CARD_EDGES : thing.kind === 'keyResult' ? KEY_RESULT_EDGES : CONTRIBUTOR_EDGES
    const text = words.shown(thing)
    const lines = Math.min(MOST_LINES, count(text, isCard ? 'card' : 'small', width - edges * rem))
    const around =
      thing.kind === 'direction' ? DIRECTION_AROUND : thing.kind === 'objective' ? OBJECTIVE_AROUND : SMALL_AROUND
    const near = lines * (isCard ? CARD_LINE : SMALL_LINE) + around
    if (!large) return { width, height: near * rem }
    const largeLines = count(
      text,
      isCard ? 'largeCard' : 'largeSmall',
      width - (isCard ? edges : LARGE_SMALL_EDGES) * rem,
    )
    return { width, height: Math.max(near, largeHeight(thing.kind, largeLines)) * rem }
  }
}

/** In rem. */
function largeHeight(kind: Thing['kind'], lines: number): number {
  const isCard = kind === 'direction' || kind === 'objective'
  const around = isCard ? LARGE_CARD_AROUND + (kind === 'objective' ? LARGE_STATE : 0) : SMALL_AROUND
  return Math.min(MOST_LARGE_LINES, lines) * LARGE_LINE + around
}

/** Counts lines as the browser will break them: word by word, at the width the words have in the window's own letters. */
export function lineCounter(rem: number): CountLines {
  const context = document.createElement('canvas').getContext('2d')
  const { fontFamily } = getComputedStyle(document.body)
  const looks = {
    card: { size: 0.875, weight: 560 },
    small: { size: NEAR_LETTERS, weight: 400 },
    largeCard: { size: LARGE_LETTERS, weight: 560 },
    largeSmall: { size: LARGE_LETTERS, weight: 400 },
  }
  return (text, look, width) => {
    const { size, weight } = looks[look]
    // Without a way to measure: half the letter's height is a wide letter.
    const widthOf = (word: string) => context?.measureText(word).width ?? (word.length * size * rem) / 2
    if (context) context.font = `${weight} ${size * rem}px ${fontFamily}`
    const space = widthOf(' ')
    let lines = 1
    let used = 0
    for (const word of text.split(/\s+/u)) {
      const wide = widthOf(word)
      if (used > 0 && used + space + wide > width) {
        lines += 1
        used = 0
      }
      used += (used > 0 ? space : 0) + wide
      // A word wider than the box is broken.
      while (used > width) {
        lines += 1
        used -= width
      }
    }
    return lines
  }
}
