/** How large each thing is on the map: as high as its words need. The style sheet has the same measures. */
import type { Id } from '#domain/shared/basics.ts'
import type { Thing } from '../logic/graph.ts'
import type { Size, Spaces } from '../logic/layout.ts'

/** All in rem, as in `MapNode.module.css`. */
const CARD_WIDTH = 20
const SMALL_WIDTH = 18.5
const HEADING_WIDTH = 40
const CARD_INSIDE = CARD_WIDTH - 1.75
/** Less the mark, and a key result's share of the way. */
const CONTRIBUTOR_INSIDE = SMALL_WIDTH - 2.75
const KEY_RESULT_INSIDE = SMALL_WIDTH - 5.75
const CARD_LINE = 1.1875
const SMALL_LINE = 1.125
const DIRECTION_AROUND = 2.875
const OBJECTIVE_AROUND = 4.5
const SMALL_AROUND = 0.875
const HEADING = 3.5
/** In one column the words under the question take more lines. */
const NARROW_HEADING = 6
const NARROW = 32
/** A title of 120 characters needs three lines; one of very long words may take a fourth. What is longer still stands in full in the list. */
const MOST_LINES = 4

const INDENT = 1.5
const ROW = 0.5
const GAP = 1.75
const RANK = 3.5

export type Words = {
  /** What stands in the box. */
  readonly title: (thing: Thing) => string
}

/** How many lines a text takes at a width in pixels. */
export type CountLines = (text: string, look: 'card' | 'small', width: number) => number

export function spacesAt(rem: number): Spaces {
  return { indent: INDENT * rem, row: ROW * rem, gap: GAP * rem, rank: RANK * rem }
}

export const cardWidthAt = (rem: number) => CARD_WIDTH * rem

export function headingAt(rem: number): (width: number) => Size {
  return (most) => {
    const width = Math.min(most, HEADING_WIDTH * rem)
    return { width, height: (width < NARROW * rem ? NARROW_HEADING : HEADING) * rem }
  }
}

export function sizesOf(things: ReadonlyMap<Id, Thing>, words: Words, count: CountLines, rem: number) {
  return (id: Id): Size => {
    const thing = things.get(id)
    if (thing === undefined) return { width: 0, height: 0 }
    const isCard = thing.kind === 'direction' || thing.kind === 'objective'
    const inside = (isCard ? CARD_INSIDE : thing.kind === 'keyResult' ? KEY_RESULT_INSIDE : CONTRIBUTOR_INSIDE) * rem
    const lines = Math.min(MOST_LINES, count(words.title(thing), isCard ? 'card' : 'small', inside))
    const around =
      thing.kind === 'direction' ? DIRECTION_AROUND : thing.kind === 'objective' ? OBJECTIVE_AROUND : SMALL_AROUND
    return {
      width: (isCard ? CARD_WIDTH : SMALL_WIDTH) * rem,
      height: (lines * (isCard ? CARD_LINE : SMALL_LINE) + around) * rem,
    }
  }
}

/** Counts lines as the browser will break them: word by word, at the width the words have in the window's own letters. */
export function lineCounter(rem: number): CountLines {
  const context = document.createElement('canvas').getContext('2d')
  const { fontFamily } = getComputedStyle(document.body)
  const looks = { card: { size: 0.875, weight: 560 }, small: { size: 0.8125, weight: 400 } }
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
