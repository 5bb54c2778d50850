/** The customer's own points: read from the lines people have, and kept out of our clock. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clientPointSchema } from '#contract/agenda.ts'
import { readPoints, theirSeconds } from '#domain/meeting/client-points.ts'
import { respread, type Running } from '#domain/meeting/steps.ts'

describe('lines of a customer’s own agenda', () => {
  test.each([
    ['Orientering fra leder, 10 min', 'Orientering fra leder', 10],
    ['1. Godkjenning av referat (5 min)', 'Godkjenning av referat', 5],
    ['- Budsjett 2027 – 20 minutter', 'Budsjett 2027', 20],
    ['• Update from the director: 15 minutes', 'Update from the director', 15],
    ['09:00 Velkommen', 'Velkommen', 10],
    ['kl. 9.15–9.30: Sykefravær, 15 min.', 'Sykefravær', 15],
    ["Eventuelt 5'", 'Eventuelt', 5],
    ['Økonomi\t20', 'Økonomi', 20],
    ['Økonomi - 20', 'Økonomi', 20],
    ['Budsjett 2027', 'Budsjett 2027', 10],
    ['Sak 12/26 Ny møteplan', 'Sak 12/26 Ny møteplan', 10],
    ['Uke 45', 'Uke 45', 10],
    ['5G-dekning', '5G-dekning', 10],
  ])('%s', (line, title, minutes) => {
    expect(readPoints(line)).toEqual([{ title, minutes }])
  })

  test('are read one by one, without the empty ones', () => {
    expect(readPoints('Referat, 5 min\n\n   \nEventuelt\r\n')).toEqual([
      { title: 'Referat', minutes: 5 },
      { title: 'Eventuelt', minutes: 10 },
    ])
    expect(readPoints('  \n- \n10 min')).toEqual([])
  })

  test('are always what the contract takes', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => {
        for (const point of readPoints(text)) expect(clientPointSchema.safeParse(point).success, text).toBe(true)
      }),
    )
  })
})

describe('their time', () => {
  const step = (id: string, part: Partial<Running>): Running => ({
    id,
    kind: 'okr_status',
    state: 'waiting',
    position: Number(id),
    plannedSeconds: 600,
    usedSeconds: 0,
    ...part,
  })
  const theirs = { kind: 'client_point' as const }

  test('is what they took where they are done, and what is set off where they are to come', () => {
    const steps = [
      step('1', { ...theirs, state: 'done', usedSeconds: 900 }),
      step('2', {}),
      step('3', theirs),
      step('4', { ...theirs, state: 'skipped' }),
    ]
    expect(theirSeconds(steps)).toBe(1500)
  })

  test('has no part in what is left of ours', () => {
    const steps = [step('1', { state: 'current' }), step('2', theirs), step('3', {})]
    expect(respread(steps, '1', 600).map(({ id, left }) => [id, left])).toEqual([
      ['1', 300],
      ['3', 300],
    ])
  })
})
