import { describe, expect, it } from 'vitest'
import type { Unit } from '#domain/organisation/organisation.ts'
import { readDays, weeksOf } from '#renderer/format/typed-days.ts'
import { readPeople } from '#renderer/features/settings/people/person-line.ts'
import {
  likelyKind,
  linesOf,
  positionBeside,
  positionLast,
  withBelow,
} from '#renderer/features/settings/units/unit-tree.ts'

const unit = (id: string, parentId: string | null, position: number, name = id): Unit => ({
  id,
  parentId,
  kind: 'team',
  name,
  leaderId: null,
  deputyId: null,
  position,
})
const units = [
  unit('mottak', 'plan', 3, 'Team Mottak'),
  unit('kommune', null, 1, 'Nordlys kommune'),
  unit('portal', 'kommune', 5, 'Ny innbyggerportal'),
  unit('plan', 'kommune', 2, 'Byggesak og plan'),
  unit('behandling', 'plan', 4, 'Team Behandling'),
]

describe('people as they stand in lists', () => {
  it.each([
    ['Tor Henrik Lie, avdelingsleder – Byggesak og plan', 'Tor Henrik Lie', 'avdelingsleder', 'plan', null],
    [
      '- Anne-Grethe Fjelltveit, teamleder – Team Behandling',
      'Anne-Grethe Fjelltveit',
      'teamleder',
      'behandling',
      null,
    ],
    ['Samir Haddad, teamleder, Team Mottak', 'Samir Haddad', 'teamleder', 'mottak', null],
    ['Ingrid Aasen (kommunaldirektør) - Nordlys kommune', 'Ingrid Aasen', 'kommunaldirektør', 'kommune', null],
    ['Jonas Ly\tprosjektleder\tNy innbyggerportal', 'Jonas Ly', 'prosjektleder', 'portal', null],
    ['Kari Nes', 'Kari Nes', '', null, null],
    ['1. Kari Nes – Arkiv', 'Kari Nes', '', null, 'Arkiv'],
    ['Kari Nes, leder, strategi og plan', 'Kari Nes', 'leder, strategi og plan', null, null],
  ])('%s', (line, name, title, unitId, unknownUnit) => {
    expect(readPeople(line, units)).toEqual([{ name, title, ambassador: false, unitId, unknownUnit }])
  })
  it('reads several lines and knows an ambassador', () => {
    const read = readPeople('Maja Øverby, OKR-ambassadør – Byggesak og plan\n\n* Jonas Ly\n', units)
    expect(read.map(({ name, ambassador }) => [name, ambassador])).toEqual([
      ['Maja Øverby', true],
      ['Jonas Ly', false],
    ])
  })
})

describe('pauses', () => {
  it.each([
    ['28–30', '2026-07-06', '2026-07-26'],
    ['uke 28-30', '2026-07-06', '2026-07-26'],
    ['Week 8', '2026-02-16', '2026-02-22'],
    ['uke 28 til 30', '2026-07-06', '2026-07-26'],
    ['uke 8 2027', '2027-02-22', '2027-02-28'],
    ['53-1', '2026-12-28', '2027-01-10'],
    ['6.7.–26.7.', '2026-07-06', '2026-07-26'],
    ['6. juli - 26. juli', '2026-07-06', '2026-07-26'],
    ['2026-07-06 – 2026-07-26', '2026-07-06', '2026-07-26'],
    ['1. mai', '2026-05-01', '2026-05-01'],
    ['28, 29, 30', '2026-07-06', '2026-07-26'],
    ['uke 28, 29 og 30', '2026-07-06', '2026-07-26'],
  ])('reads %s', (text, start, end) => {
    expect(readDays(text, '2026-06-29')).toEqual({ start, end })
  })
  it.each(['', 'uke 54', 'uke 99', 'sommer', '26.7.–6.7.', '53 2027'])('asks about «%s»', (text) => {
    expect(readDays(text, '2026-06-29')).toBeNull()
  })
  it('knows whole weeks again', () => {
    expect(weeksOf({ start: '2026-07-06', end: '2026-07-26' })).toEqual({ first: 28, last: 30 })
    expect(weeksOf({ start: '2026-07-07', end: '2026-07-26' })).toBeNull()
  })
})

describe('the tree of units', () => {
  it('lies in lines, each after the one it is under', () => {
    expect(linesOf(units).map((line) => [line.unit.id, line.depth])).toEqual([
      ['kommune', 0],
      ['plan', 1],
      ['mottak', 2],
      ['behandling', 2],
      ['portal', 1],
    ])
  })
  it('knows what is below', () => {
    expect([...withBelow(units, 'plan')].toSorted()).toEqual(['behandling', 'mottak', 'plan'])
  })
  it('moves among siblings without touching the others', () => {
    const [mottak, , portal, plan, behandling] = units
    if (!mottak || !portal || !plan || !behandling) throw new Error('no units')
    expect(positionBeside(units, mottak, -1)).toBeNull()
    expect(positionBeside(units, behandling, -1)).toBeLessThan(3)
    expect(positionBeside(units, plan, 1)).toBeGreaterThan(5)
    expect(positionLast(units, 'plan')).toBe(5)
    expect(positionLast(units, 'mottak')).toBe(1)
  })
  it('guesses what a new unit is', () => {
    const [, kommune] = units
    expect(likelyKind('Nordlys kommune', null)).toBe('organisation')
    expect(likelyKind('Team Mottak', kommune ?? null)).toBe('team')
    expect(likelyKind('Prosjekt portal', kommune ?? null)).toBe('project')
    expect(likelyKind('Byggesak', kommune ? { ...kommune, kind: 'organisation' } : null)).toBe('department')
  })
})
