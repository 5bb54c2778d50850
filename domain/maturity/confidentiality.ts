/**
 * Which figures of a confidential check may be shown: none of fewer answers than the threshold, nor any that tells of fewer by what is left when
 * shown parts are taken from a shown whole. Source: domain rules, Maturity.
 */

/** The least a coach can set the threshold to, and what it is from the start. */
export const LEAST_THRESHOLD = 3
export const USUAL_THRESHOLD = 5

/** A unit and those below it. `answered`: of this unit and all below it, «don't know» left out. */
export type Part = { id: string; answered: number; parts: readonly Part[] }

/**
 * Ids of the units whose figures may be shown. A part is shown only where its whole is, and where what remains of the whole without its shown
 * parts is nothing or at least the threshold; where it would be fewer, the smallest shown part is held back too. Whatever shown figures are
 * taken from each other, what is left is then a union of such remainders.
 */
export function shownParts(whole: Part, threshold: number): Set<string> {
  const shown = new Set<string>()
  const show = (part: Part) => {
    shown.add(part.id)
    const kept = part.parts.filter(({ answered }) => answered >= threshold)
    // The largest are kept longest; of equals the first.
    const bySize = kept.toSorted((one, other) => other.answered - one.answered)
    const remainder = () => part.answered - bySize.reduce((sum, { answered }) => sum + answered, 0)
    while (bySize.length > 0 && remainder() > 0 && remainder() < threshold) bySize.pop()
    for (const each of bySize) show(each)
  }
  if (whole.answered >= threshold) show(whole)
  return shown
}
