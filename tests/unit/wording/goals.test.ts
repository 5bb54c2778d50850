import { describe, expect, test } from 'vitest'
import { reviewLine } from '#domain/wording/review.ts'
import { unseenFirst, unseenSecond, unseenThird } from '../reading/unseen-lines.ts'
import { bad, good } from './goals.ts'

const context = { today: '2026-05-04', cycle: null }
const found = (line: string) => reviewLine(line, context)

describe('good goals', () => {
  test.each(good)('no warning: %s', (line) => {
    expect(found(line).filter(({ severity }) => severity === 'warning')).toEqual([])
  })

  const read = [...unseenFirst, ...unseenSecond, ...unseenThird].filter(([, , , , , questions]) => questions === '')
  test.each(read)('no warning where the reader has nothing to ask: %s', (line) => {
    expect(found(`KR: ${line}`).filter(({ severity }) => severity === 'warning')).toEqual([])
  })

  test('are hardly given advice either, apart from a why that may stand elsewhere', () => {
    const advised = good.filter((line) => found(line).some(({ id }) => id !== 'no_why'))
    expect(advised.length / good.length).toBeLessThan(0.05)
  })
})

describe('bad goals', () => {
  test.each(bad)('%s: %s', (line, id) => {
    expect(found(line).map((each) => each.id)).toContain(id)
  })

  test('get few questions at a time: what is said by one finding is not said by another', () => {
    const counts = bad.map(([line]) => found(line).filter(({ severity }) => severity === 'warning').length)
    expect(Math.max(...counts)).toBeLessThanOrEqual(3)
    expect(counts.reduce((sum, count) => sum + count, 0) / counts.length).toBeLessThan(1.25)
  })
})

test('there are many goals to judge by, in every language', () => {
  expect(good.length + bad.length).toBeGreaterThan(400)
})
