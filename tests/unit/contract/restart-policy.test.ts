import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { afterDeath } from '#contract/restart-policy.ts'

/** Dies at each of the moments in turn and says what was decided. */
function live(moments: readonly number[]): Array<number | null> {
  let deaths: readonly number[] = []
  return moments.map((moment) => {
    const decided = afterDeath(deaths, moment)
    deaths = decided.deaths
    return decided.restartIn
  })
}

describe('restart policy', () => {
  test('restarts at once after the first death', () => {
    expect(live([1000])).toEqual([0])
  })

  test('waits longer each time and gives up at the fifth death in a minute', () => {
    expect(live([0, 1000, 2000, 3000, 4000])).toEqual([0, 100, 400, 1500, null])
  })

  test('forgets deaths that are a minute old', () => {
    expect(live([0, 60_000, 120_000, 180_000, 240_000, 300_000])).toEqual([0, 0, 0, 0, 0, 0])
  })

  test('never gives up on a back end that dies less than five times in any minute, and always on one that does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40_000 }), { maxLength: 30 }), (gaps) => {
        let now = 0
        const moments = gaps.map((gap) => (now += gap))
        const decided = live(moments)
        moments.forEach((moment, index) => {
          const recent = moments.slice(0, index + 1).filter((death) => moment - death < 60_000)
          expect(decided[index] === null).toBe(recent.length >= 5)
        })
      }),
    )
  })
})
