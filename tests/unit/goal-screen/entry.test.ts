import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { correct, EMPTY, insert, joinAbove, type Typed, without } from '#renderer/features/goal/entry/lines.ts'
import { makePlan } from '#renderer/features/goal/entry/plan.ts'
import { readEntry } from '#renderer/features/goal/entry/read-entry.ts'

const context = { today: '2026-05-04', cycle: { start: '2026-05-01', end: '2026-08-31' } }
const nowhere = { units: [], people: [], withObjectives: new Set<string>(), unitId: null }
const textOf = (typed: Typed) => typed.lines.map((line) => line.text).join('\n')
const typedAs = (text: string): Typed => insert(EMPTY, 0, 0, 0, text).typed
const planOf = (typed: Typed, where: Parameters<typeof makePlan>[1] = nowhere) =>
  makePlan(
    readEntry(
      typed.lines,
      context,
      where.units.map(({ name }) => name),
    ),
    where,
  )

describe('the lines of the quick entry', () => {
  test('Enter splits, Backspace joins, and a paste becomes lines', () => {
    const pasted = insert(EMPTY, 0, 0, 0, 'one\r\ntwo\nthree')
    expect(textOf(pasted.typed)).toBe('one\ntwo\nthree')
    const [, second] = pasted.typed.lines
    const split = insert(pasted.typed, second?.id ?? -1, 1, 1, '\n')
    expect(textOf(split.typed)).toBe('one\nt\nwo\nthree')
    expect(split.caret.at).toBe(0)
    const joined = joinAbove(split.typed, split.caret.id)
    expect(joined === null ? '' : textOf(joined.typed)).toBe('one\ntwo\nthree')
    expect(joined?.caret.at).toBe(1)
    expect(joinAbove(EMPTY, 0)).toBeNull()
  })

  test('Enter at the start pushes a line down with what was put right in it', () => {
    const fixed = correct(typedAs('Redusere skjema'), 0, { target: { value: 2, was: null } })
    const pushed = insert(fixed, 0, 0, 0, '\n').typed
    expect(textOf(pushed)).toBe('\nRedusere skjema')
    expect(pushed.lines[1]?.fix).toEqual({ target: { value: 2, was: null } })
  })

  test('what is put in goes, what waits stays, and there is always a line to write on', () => {
    const typed = typedAs('one\ntwo')
    expect(textOf(without(typed, new Set([typed.lines[0]?.id ?? -1])))).toBe('two')
    expect(without(typed, new Set(typed.lines.map(({ id }) => id))).lines).toHaveLength(1)
  })
})

describe('what is read and planned', () => {
  test('a line of several owners is asked about and stays, whatever is put in', () => {
    const typed = typedAs('O: Improve the webshop\nOwner: Kari Moen, Leo Strand\n- Conversion from 1.8 % to 2.6 %')
    const plan = planOf(typed, {
      ...nowhere,
      units: [{ id: 'shop', name: 'Shop' }],
      unitId: 'shop',
    })
    const ids = plan.units.flatMap((unit) =>
      unit.objectives.flatMap((objective) => [
        ...objective.lineIds,
        ...objective.keyResults.map(({ lineId }) => lineId),
      ]),
    )
    expect(plan.units[0]?.objectives[0]?.owner).toBeNull()
    expect(textOf(without(typed, new Set(ids)))).toBe('Owner: Kari Moen, Leo Strand')
  })

  const data = readFileSync(join(import.meta.dirname, '../../fixtures/nordlys-goals.txt'), 'utf8')

  test('the goals of Nordlys, in a customer where nothing is known', () => {
    const plan = planOf(typedAs(data))
    expect(plan.objectives).toBe(4)
    expect(plan.keyResults).toBe(11)
    expect(plan.newUnits.map(({ name }) => name)).toEqual([
      'Byggesak og plan',
      'Team Mottak',
      'Team Behandling',
      'Ny innbyggerportal',
    ])
    expect(plan.newPeople.toSorted((a, b) => a.localeCompare(b))).toEqual([
      'Anne-Grethe Fjelltveit',
      'Jonas Ly',
      'Maja Øverby',
      'Samir Haddad',
      'Tor Henrik Lie',
    ])
    expect(plan.held).toBe(0)
    expect(plan.units[1]?.objectives[0]?.contributesTo).toEqual(['Byggesak og plan'])
  })

  test('known units and people are not made again', () => {
    const plan = planOf(typedAs(data), {
      ...nowhere,
      units: [{ id: 'mottak', name: 'Team Mottak' }],
      people: [{ id: 'samir', name: 'Samir Haddad' }],
    })
    expect(plan.newUnits.map(({ name }) => name)).not.toContain('Team Mottak')
    expect(plan.newPeople).not.toContain('Samir Haddad')
    expect(plan.units.find(({ name }) => name === 'Team Mottak')?.unitId).toBe('mottak')
  })

  test('goals without a unit wait for one; key results without a goal go under the one that is there', () => {
    const line = 'Redusere antall skjema fra 8 til 2'
    expect(planOf(typedAs(`Mål: Enkelt\n${line}`)).held).toBe(1)
    const where = { ...nowhere, units: [{ id: 'mottak', name: 'Team Mottak' }], unitId: 'mottak' }
    expect(planOf(typedAs(line), where).held).toBe(1)
    const plan = planOf(typedAs(line), { ...where, withObjectives: new Set(['mottak']) })
    expect(plan.held).toBe(0)
    expect(plan.units[0]?.loose).toHaveLength(1)
  })

  test('what is put right counts until the line says something else', () => {
    const typed = correct(typedAs('Øke gjenkjøp til over 34 %'), 0, { baseline: { value: 28.5, was: null } })
    const shown = readEntry(typed.lines, context, []).lines[0]?.shown
    expect(shown).toMatchObject({ kind: 'increase', baseline: 28.5, target: 34, decimals: 1 })
    expect(shown?.questions.map(({ id }) => id)).not.toContain('no_baseline')
    const changed = { ...typed, lines: typed.lines.map((line) => ({ ...line, text: 'Øke gjenkjøp fra 20 til 34 %' })) }
    expect(readEntry(changed.lines, context, []).lines[0]?.shown?.baseline).toBe(20)
  })
})
