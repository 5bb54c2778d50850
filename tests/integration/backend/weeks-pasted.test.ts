/** The weeks of Nordlys kommune pasted in: what they tell on the days they were lived, and that pasting again changes nothing. */
import { describe, expect, test } from 'vitest'
import type { PlannedRow } from '#contract/check-in.ts'
import { explain } from '#domain/goal/explain.ts'
import { STANDARD_PACE } from '#domain/goal/pace.ts'
import { commandId, startBackEnd } from '#tests/support/back-end.ts'
import { makeNordlys, NORDLYS_WEEKS } from '#tests/support/nordlys.ts'

const reading = (text: string) => ({
  cycleId: null,
  source: { kind: 'text' as const, text },
  day: null,
  meanings: [],
})
const lines = NORDLYS_WEEKS.trim().split('\n')
const through = (week: number) =>
  [lines[0], ...lines.slice(1).filter((line) => Number(line.slice(6, 8)) <= week)].join('\n')
const outcomes = (rows: readonly PlannedRow[]) =>
  Object.fromEntries([...Map.groupBy(rows, (row) => row.outcome)].map(([outcome, all]) => [outcome, all.length]))

async function nordlysOn(today: string, text = NORDLYS_WEEKS, options = {}) {
  const { coach } = startBackEnd({ today })
  const { clientId, unitIds } = await makeNordlys(coach, options)
  const plan = (pasted: string) => coach.checkIn.plan({ clientId, ...reading(pasted) })
  const record = (pasted: string, rows: number[] | null = null) =>
    coach.checkIn.record({ clientId, commandId: commandId(), ...reading(pasted), rows })
  const keyResult = async (name: string) => {
    const { objectives } = await coach.goal.board({ clientId, cycleId: null })
    const found = objectives
      .flatMap((each) => each.keyResults)
      .find((each) => each.shortName === name || each.title.includes(name))
    if (!found) throw new Error(`no key result ${name}`)
    return found
  }
  const why = async (name: string, figure: string) => {
    const { definition, standing } = await keyResult(name)
    return explain(definition, standing, STANDARD_PACE).find((each) => each.figure === figure)?.because
  }
  const streak = async (unit: string) =>
    (await coach.rhythm.get({ clientId, cycleId: null })).units.find((row) => row.unitId === unitIds.get(unit))?.streak
  const history = async (name: string) => coach.goal.history({ clientId, keyResultId: (await keyResult(name)).id })
  const recorded = await record(text)
  return { coach, clientId, plan, record, keyResult, why, streak, history, recorded }
}

const flags = async (today: string, week: number) =>
  (await (await nordlysOn(today, through(week))).keyResult('komplette søknader')).standing.flags.map(({ id }) => id)

describe('the weeks of Nordlys kommune, pasted in', () => {
  test('are read without a fault, all 77 of them', async () => {
    const { recorded, plan } = await nordlysOn('2026-08-10')
    expect(recorded).toMatchObject({ recorded: 77, corrected: 0 })
    const { rows, problem } = await plan(NORDLYS_WEEKS)
    expect(problem).toBeNull()
    expect(rows.map((row) => row.row)).toEqual(lines.slice(1).map((_, index) => index + 2))
  })

  test('are read without a fault also where no key result has a short name', async () => {
    const { plan } = await nordlysOn('2026-08-10', through(19), { shortNames: false })
    const { rows } = await plan(NORDLYS_WEEKS)
    const unread = new Set(rows.filter((row) => row.outcome === 'fault').map((row) => row.name))
    // No title holds the word «over»: that one is asked about.
    expect([...unread]).toEqual(['saker over 12 uker'])
  })

  test('lie in a tertial of 69 working days', async () => {
    const { keyResult } = await nordlysOn('2026-06-29')
    expect((await keyResult('liggetid')).standing.workingDays).toEqual({ passed: 38, of: 69 })
  })

  test('«komplette søknader» is not flagged on 18 May, green but flat after 26 May and 1 June, and clear after 8 June', async () => {
    expect(await flags('2026-05-18', 21)).toEqual([])
    expect(await flags('2026-05-26', 22)).toEqual(['green_flat'])
    expect(await flags('2026-06-01', 23)).toEqual(['green_flat'])
    expect(await flags('2026-06-08', 24)).toEqual([])
  })

  test('«hvor er saken min» waits on Tuesday 2 June, is outdated on Monday 8 June and fresh after 15 June', async () => {
    const tuesday = await nordlysOn('2026-06-02', through(23))
    expect((await tuesday.keyResult('hvor er saken min')).standing).toMatchObject({
      freshness: 'waiting',
      shown: 'green',
    })
    const monday = await nordlysOn('2026-06-08', through(24))
    expect((await monday.keyResult('hvor er saken min')).standing).toMatchObject({
      freshness: 'outdated',
      shown: 'stale',
      status: 'green',
      checkedOn: '2026-05-26',
    })
    expect(await monday.why('hvor er saken min', 'freshness')).toEqual([
      { id: 'outdated', params: { checkedOn: '2026-05-26', due: '2026-06-01', end: '2026-06-07' } },
    ])
    const after = await nordlysOn('2026-06-15', through(25))
    expect((await after.keyResult('hvor er saken min')).standing).toMatchObject({ freshness: 'fresh', shown: 'red' })
  })

  test('Team Mottak’s streak is 9 after week 27, 9 through weeks 28–30, and 10 after week 31', async () => {
    for (const [today, streak] of [
      ['2026-07-05', 9],
      ['2026-07-06', 9],
      ['2026-07-26', 9],
      ['2026-08-02', 10],
    ] as const)
      expect(await (await nordlysOn(today)).streak('Team Mottak'), today).toBe(streak)
  })

  test('«tildelt samme dag», a bare threshold, is held in n of m and has no pace', async () => {
    const { keyResult, why } = await nordlysOn('2026-08-10')
    const { standing, definition } = await keyResult('tildelt samme dag')
    expect(definition.kind).toBe('at_least')
    expect([standing.pace, standing.expected]).toEqual([null, null])
    expect(await why('tildelt samme dag', 'progress')).toContainEqual({ id: 'level_times', params: { held: 4, of: 6 } })
  })

  test('nothing of «Ny innbyggerportal» was ever checked in', async () => {
    const { coach, clientId } = await nordlysOn('2026-06-29')
    const { objectives } = await coach.goal.board({ clientId, cycleId: null })
    const portal = objectives.find((each) => each.title.startsWith('Innbyggerne finner og bruker portalen'))
    expect(portal?.keyResults.map((each) => each.standing.freshness)).toEqual(['never', 'never', 'never'])
  })

  test('pasted once more change nothing', async () => {
    const { plan, record, history } = await nordlysOn('2026-08-10')
    expect(outcomes((await plan(NORDLYS_WEEKS)).rows)).toEqual({ same: 77 })
    expect(await record(NORDLYS_WEEKS)).toMatchObject({ recorded: 0, corrected: 0 })
    expect((await history('liggetid')).checkIns).toHaveLength(11)
  })

  test('a row that has changed becomes a correction, with what it corrects still readable; never a second check-in', async () => {
    const { plan, record, keyResult, history } = await nordlysOn('2026-08-10')
    const changed = NORDLYS_WEEKS.replace('2026-W32;liggetid;10;grønn;8;', '2026-W32;liggetid;9,5;grønn;9;Målt på nytt')
    const { rows } = await plan(changed)
    expect(outcomes(rows)).toEqual({ same: 76, correction: 1 })
    expect(rows.find((row) => row.outcome === 'correction')).toMatchObject({
      date: '2026-08-03',
      before: { value: 10, confidence: 8 },
      said: { value: 9.5, confidence: 9, changed: 'Målt på nytt' },
    })
    expect(await record(changed)).toMatchObject({ recorded: 0, corrected: 1 })
    expect((await keyResult('liggetid')).standing.value).toBe(9.5)
    const { checkIns } = await history('liggetid')
    const ofTheDay = checkIns.filter((each) => each.date === '2026-08-03')
    expect(ofTheDay.map((each) => each.value)).toEqual([10, 9.5])
    expect(ofTheDay[1]?.supersedesId).toBe(ofTheDay[0]?.id)
  })

  test('are one edit, taken back in one', async () => {
    const { coach, clientId, recorded, keyResult, record } = await nordlysOn('2026-08-10')
    await coach.system.undo({ clientId, commandId: commandId(), undone: recorded.commandId })
    expect((await keyResult('liggetid')).standing).toMatchObject({ checkedOn: null, freshness: 'never' })
    expect(await record(NORDLYS_WEEKS)).toMatchObject({ recorded: 77, corrected: 0 })
  })
})

describe('rows that cannot be read', () => {
  test('are named by their line and what stands there, and the good ones are recorded without them', async () => {
    const { plan, record, history } = await nordlysOn('2026-06-29', through(19))
    const pasted = [
      'week\tkey result\tvalue\tstatus\tconfidence\tcomment\tsomething else',
      '26\tliggetid\tca. 60\tgreen\t7\t\tx',
      'W26\tantall skjema\t5\tturkis\t7\t\tx',
      '2026-26\tkomplette søknader\t640\tgreen\t12\t\tx',
      '27\tsvar innen frist\t80\tgreen\t8\tGood week\tx',
      '28\tforutsigbarhet\t3.6\tgreen\t8\t\tx',
      '27\tno such thing\t3\tgreen\t8\t\tx',
      'soon\tforutsigbarhet\t3\tgreen\t8\t\tx',
      '27\tsaker\t3\tgreen\t8\t\tx',
      '27\tsvar innen frist\t81\tgreen\t8\t\tx',
    ].join('\n')
    const { rows } = await plan(pasted)
    expect(rows.map((row) => [row.row, row.outcome, row.faults.map(({ id }) => id)])).toEqual([
      [2, 'fault', ['not_a_number']],
      [3, 'fault', ['unknown_status']],
      [4, 'fault', ['above_limit', 'not_a_confidence']],
      [5, 'new', []],
      [6, 'fault', ['future']],
      [7, 'fault', ['unknown_key_result']],
      [8, 'fault', ['not_a_day']],
      [9, 'fault', ['several_key_results']],
      [10, 'fault', ['repeated']],
    ])
    expect(await record(pasted)).toMatchObject({ recorded: 1, corrected: 0 })
    const { checkIns } = await history('svar innen frist')
    expect(checkIns.at(-1)).toMatchObject({ date: '2026-06-29', value: 80, changed: 'Good week' })
  })

  test('of a key result that was dropped are its history until that day, and none of it after', async () => {
    const { coach, clientId, plan, keyResult } = await nordlysOn('2026-06-29', through(20))
    const { id } = await keyResult('antall skjema')
    await coach.goal.updateKeyResult({
      clientId,
      commandId: commandId(),
      id,
      patch: {},
      definition: { dropped: true },
      change: { date: '2026-06-08', reason: 'Ikke nå', decisionId: null },
    })
    const { rows } = await plan(
      'uke;kr;verdi\n23;antall skjema;6\n24;antall skjema;5\n25;antall skjema;\n24;liggetid;12',
    )
    expect(rows.map(({ outcome, faults }) => [outcome, ...faults])).toEqual([
      ['new'],
      ['fault', { id: 'dropped', date: '2026-06-08' }],
      ['empty'],
      ['new'],
    ])
  })

  test('are read once the coach has said what a name means', async () => {
    const { coach, clientId, keyResult } = await nordlysOn('2026-06-29', through(19))
    const meant = (await keyResult('liggetid')).id
    const { rows } = await coach.checkIn.plan({
      clientId,
      ...reading('uke;kr;verdi\n26;tida i kø;11'),
      meanings: [{ name: 'Tida i kø', keyResultId: meant }],
    })
    expect(rows).toMatchObject([{ keyResultId: meant, outcome: 'new', date: '2026-06-22' }])
  })

  test('text without a heading says so, and so does nothing at all', async () => {
    const { plan } = await nordlysOn('2026-06-29', through(19))
    expect((await plan('26;liggetid;11')).problem).toBe('no_heading')
    expect((await plan('  \n')).problem).toBe('empty')
    expect((await plan('uke;nøkkelresultat;verdi')).problem).toBe('empty')
  })

  test('an empty cell never takes away what stands', async () => {
    const { plan } = await nordlysOn('2026-06-29', through(26))
    const { rows } = await plan('uke;nøkkelresultat;verdi;status;trygghet\n26;liggetid;;;\n26;liggetid;;gul;')
    expect(rows.map((row) => row.outcome)).toEqual(['empty', 'correction'])
    expect(rows[1]).toMatchObject({ said: { value: 11, status: 'yellow', confidence: 8 }, before: { status: 'green' } })
  })
})
