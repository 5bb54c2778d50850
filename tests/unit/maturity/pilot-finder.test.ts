import { expect, it } from 'vitest'
import { marksOfUnit, measuredMark, missingMarks } from '#domain/maturity/pilot-finder.ts'
import { NO_MARKS } from '#domain/meeting/pilot.ts'

const measured = { leadership: 4, capacity: null, date: '2026-05-04' }

it('what the coach has said goes before what was measured, and a check measures two of the four', () => {
  expect(marksOfUnit(NO_MARKS, measured)).toEqual({ ...NO_MARKS, leadership: 4 })
  expect(marksOfUnit({ ...NO_MARKS, leadership: 2, pressure: 5 }, measured)).toEqual({
    pressure: 5,
    willingness: null,
    leadership: 2,
    capacity: null,
  })
  expect(marksOfUnit(NO_MARKS, null)).toEqual(NO_MARKS)
  expect(measuredMark('pressure', measured)).toBeNull()
  expect(missingMarks(marksOfUnit({ ...NO_MARKS, pressure: 1 }, measured))).toBe(2)
})
