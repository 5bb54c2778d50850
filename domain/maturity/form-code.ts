/** A short mark on every printed sheet, so that sheets of two checks are not mixed. */
import type { Id } from '#domain/shared/basics.ts'

/** No vowels, so that it is never a word, and none that are taken for another when they are read aloud or written by hand. */
const SIGNS = 'CDFHJKLMNPRTVWXY34679'
const LENGTH = 4
/** The last digits of an id are the random ones. */
const RANDOM_DIGITS = 12

/** Of the check with that id: «K7XF». The same each time, and unlike that of another check with near certainty (one in 194 481). */
export function formCode(checkId: Id): string {
  let rest = BigInt(`0x${checkId.replaceAll('-', '').slice(-RANDOM_DIGITS)}`)
  let code = ''
  while (code.length < LENGTH) {
    code += SIGNS[Number(rest % BigInt(SIGNS.length))]
    rest /= BigInt(SIGNS.length)
  }
  return code
}
