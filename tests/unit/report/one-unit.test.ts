/** Of which unit a sheet is. */
import { describe, expect, test } from 'vitest'
import type { Unit } from '#domain/organisation/organisation.ts'
import { ALL_UNITS, oneUnitOf, unitsAtTop } from '#domain/report/one-unit.ts'

const unit = (id: string, parentId: string | null): Unit => ({
  id,
  parentId,
  name: id,
  kind: 'team',
  leaderId: null,
  deputyId: null,
  position: 0,
})
const UNITS = [unit('plan', null), unit('mottak', 'plan'), unit('portal', null)]

describe('the one unit of a sheet', () => {
  test('is asked for until one is chosen, and again when it is gone', () => {
    expect(oneUnitOf([], UNITS)).toBeNull()
    expect(oneUnitOf(['mottak'], UNITS)).toBe('mottak')
    expect(oneUnitOf(['gone'], UNITS)).toBeNull()
  })

  test('is all of them when every unit at the top is chosen, and is asked for when one has come since', () => {
    const top = unitsAtTop(UNITS)
    expect(top).toEqual(['plan', 'portal'])
    expect(oneUnitOf(top, UNITS)).toBe(ALL_UNITS)
    expect(oneUnitOf(top, [...UNITS, unit('new', null)])).toBeNull()
    expect(oneUnitOf(['plan', 'mottak'], UNITS)).toBeNull()
  })

  test('a unit whose own is not told stands at the top', () => {
    expect(unitsAtTop([unit('mottak', 'elsewhere')])).toEqual(['mottak'])
  })
})
