/** The check-in card's keys: within the budget of the experience's second behaviour. */
import { describe, expect, it } from 'vitest'
import {
  type CheckInDraft,
  draftOf,
  EMPTY_DRAFT,
  figureValue,
  isEmpty,
  press,
  saidBy,
  unchanged,
} from '#renderer/app/check-in/check-in-keys.ts'

const type = (keys: string[], from: CheckInDraft = EMPTY_DRAFT): CheckInDraft =>
  keys.reduce((draft, key) => press(draft, key) ?? draft, from)

const LAST = { value: 171, status: 'yellow', confidence: 6 } as const

describe('the check-in card', () => {
  it('behaviour 2: takes a figure, a status and a confidence with one key each after the digits', () => {
    const draft = type(['1', '4', '8', 'g', '7'])
    expect(saidBy(draft, LAST)).toEqual({ value: 148, status: 'green', confidence: 7 })
  })

  it('keeps the last status and confidence when only a figure is typed', () => {
    expect(saidBy(type(['1', '4', '8']), LAST)).toEqual({ value: 148, status: 'yellow', confidence: 6 })
  })

  it('makes no measurement out of a status alone', () => {
    expect(saidBy(type(['r']), LAST)).toEqual({ value: null, status: 'red', confidence: 6 })
  })

  it('reads 0 as ten, and also 1 then 0', () => {
    expect(type(['g', '0']).confidence).toBe(10)
    expect(type(['g', '1', '0']).confidence).toBe(10)
  })

  it('writes a comma for a point, and only one', () => {
    expect(type(['3', '.', '6', ',', '1']).figure).toBe('3,61')
    expect(figureValue('3,61')).toBe(3.61)
  })

  it('behaviour 6: leaves a point before any digit to the black screen', () => {
    expect(press(EMPTY_DRAFT, '.')).toBeNull()
  })

  it('reads negative figures', () => {
    expect(figureValue(type(['-', '2', ',', '5']).figure)).toBe(-2.5)
    expect(figureValue('−')).toBeNaN()
  })

  it('erases backwards: confidence, then status, then the figure', () => {
    const draft = type(['4', '2', 'g', '7'])
    const one = type(['Backspace'], draft)
    const two = type(['Backspace'], one)
    const three = type(['Backspace'], two)
    expect([one.confidence, two.status, two.slot, three.figure]).toEqual([null, null, 'figure', '4'])
  })

  it('lets letters that are not its own through', () => {
    for (const key of ['d', 'h', 'p', 'n', 'k', 'b', 'Enter', ' ']) expect(press(EMPTY_DRAFT, key)).toBeNull()
  })

  it('is empty until something is typed, words included', () => {
    expect(isEmpty(EMPTY_DRAFT)).toBe(true)
    expect(isEmpty({ ...EMPTY_DRAFT, changed: 'Ny mal' })).toBe(false)
    expect(isEmpty(type(['u']))).toBe(false)
  })

  it('lays a given check-in open to be corrected', () => {
    const given = { value: -3.5, status: 'red', confidence: 4, changed: 'a', blocks: 'b', offWall: true } as const
    const draft = draftOf(given)
    expect(saidBy(draft, LAST)).toEqual({ value: -3.5, status: 'red', confidence: 4 })
    expect(draft).toMatchObject({ changed: 'a', blocks: 'b', offWall: true })
  })
})

describe('unchanged', () => {
  it('repeats the figure where it is measured as often as it is checked in', () => {
    expect(unchanged(LAST, 'week', 1)).toEqual(LAST)
    expect(unchanged(LAST, 'fortnight', 2)).toEqual(LAST)
  })

  it('makes no measurement where the next one is not due', () => {
    expect(unchanged(LAST, 'fortnight', 1)).toEqual({ ...LAST, value: null })
    expect(unchanged(LAST, 'month', 1)).toEqual({ ...LAST, value: null })
  })

  it('has nothing to repeat where nothing was ever said', () => {
    expect(unchanged({ value: null, status: null, confidence: null }, 'week', 1)).toBeNull()
  })
})
