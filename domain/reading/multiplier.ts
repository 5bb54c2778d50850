/**
 * «Fem ganger så mange», «three times as many», «3x faster»: a number that something is multiplied with, which is nobody's value; and what the word after it makes of
 * that: twice as fast is half the time.
 */
import type { Token } from './tokens.ts'

const times = new Set(['gang', 'ganger', 'gonger', 'times'])
const comparisons = new Set(['så', 'as'])
const amounts = new Set(['number', 'amount', 'volume', 'share', 'rate'])
const faster = new Set(
  'raskt rask raske raskere raskare fort fortere fortare hurtig hurtige hurtigere kjapt kjappe kjappere snøgt snøgare fast faster quick quickly quicker'.split(
    ' ',
  ),
)
const less = new Set(
  'færre mindre lavere lågare kortere kortare billigere billegare fewer less lower shorter smaller cheaper'.split(' '),
)
/** Beyond this it is a turn of phrase. */
const MOST = 1000

/** What the number at a place multiplies with («3x fewer» is a third; «three times fewer» is said of several things); null where it is a number like others. */
export function multiplierAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (token?.kind !== 'number' || next?.kind !== 'word' || token.sign !== '' || token.unsure) return null
  const value = Number(token.digits)
  const [third, fourth] = tokens.slice(at + 2, at + 4)
  if (next.lower === 'x' && next.glued) {
    if (isTurns(tokens, at)) return null
    if (!token.plain || value < 2 || value > 10) return null
    return less.has(third?.lower ?? '') ? 1 / value : value
  }
  if (!times.has(next.lower) || value <= 1 || value > MOST || third?.kind !== 'word') return null
  const compared = comparisons.has(third.lower)
  // «3 times the number of …», but not «3 times the week».
  const ofAmount = third.lower === 'the' && amounts.has(fourth?.lower ?? '')
  return compared || ofAmount ? value : null
}

/** «From 3.1x to 4.5x»: what turns so many times is a level, and multiplies nothing. */
export function isTurns(tokens: readonly Token[], at: number): boolean {
  if (['from', 'fra', 'frå'].includes(tokens[at - 1]?.lower ?? '')) return true
  return tokens.some(({ kind }, other) => {
    const next = tokens[other + 1]
    return other !== at && kind === 'number' && next?.lower === 'x' && next.glued
  })
}

/** The words from a place on say that something goes faster: «så raskt», «as fast», «faster». */
export function saysFaster(tokens: readonly Token[], at: number): boolean {
  const word = comparisons.has(tokens[at]?.lower ?? '') ? tokens[at + 1] : tokens[at]
  return faster.has(word?.lower ?? '')
}
