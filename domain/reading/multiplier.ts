/** «Fem ganger så mange», «three times as many», «3x»: a number that something is multiplied with, which is nobody's value. */
import type { Token } from './tokens.ts'

const times = new Set(['gang', 'ganger', 'gonger', 'times'])
const comparisons = new Set(['så', 'as'])
const amounts = new Set(['number', 'amount', 'volume', 'share', 'rate'])
/** Beyond this it is a turn of phrase. */
const MOST = 1000

/** What the number at a place multiplies with; null where it is a number like others. */
export function multiplierAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (token?.kind !== 'number' || next?.kind !== 'word' || token.sign !== '' || token.unsure) return null
  const value = Number(token.digits)
  if (next.lower === 'x' && next.glued) return token.plain && value >= 2 && value <= 10 ? value : null
  if (!times.has(next.lower) || value <= 1 || value > MOST) return null
  const [third, fourth] = tokens.slice(at + 2, at + 4)
  const compared = third?.kind === 'word' && comparisons.has(third.lower)
  // «3 times the number of …», but not «3 times the week».
  const ofAmount = third?.lower === 'the' && amounts.has(fourth?.lower ?? '')
  return compared || ofAmount ? value : null
}
