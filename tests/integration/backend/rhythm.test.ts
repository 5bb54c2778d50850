import { v7 as uuid } from 'uuid'
import { describe, expect, test } from 'vitest'
import type { EarlyWarning } from '#contract/rhythm.ts'
import type { MeetingKind } from '#domain/meeting/meeting.ts'
import { addDays } from '#domain/time/calendar.ts'
import { event, eventUnit } from '#db/schema/organisation.ts'
import { mondayOfIsoWeek } from '#domain/time/weeks.ts'
import { commandId, plantSample, startBackEnd, TODAY } from '#tests/support/back-end.ts'
import { measureOf } from '#tests/support/measure.ts'

const mondayOf = (week: number) => mondayOfIsoWeek({ year: 2026, week })

/** `planted`: the day the sample is laid around, where that is another. */
async function sampleRhythm(today = TODAY, planted = today) {
  const first = startBackEnd({ today: planted })
  const clientId = await plantSample(first.coach)
  const isLater = planted !== today
  if (isLater) first.backEnd.close()
  const { coach, backEnd } = isLater ? startBackEnd({ today, folder: first.folder }) : first
  const { units, people, cycles } = await coach.organisation.get({ clientId })
  const idOf = (name: string) => [...units, ...people].find((row) => row.name === name)?.id ?? ''
  const get = (cycleId: string | null = null) => coach.rhythm.get({ clientId, cycleId })
  const strip = async () => (await coach.rhythm.strip({ clientId })).beats
  const unit = async (name: string, cycleId: string | null = null) => {
    const found = (await get(cycleId)).units.find((row) => row.unitId === idOf(name))
    if (!found) throw new Error(`no row for ${name}`)
    return found
  }
  const warning = async (name: string, id: EarlyWarning['id']) =>
    (await unit(name)).warnings.find((each) => each.id === id)
  const keyResult = async (shortName: string) => {
    const { objectives } = await coach.goal.board({ clientId, cycleId: null })
    return objectives.flatMap((row) => row.keyResults).find((row) => row.shortName === shortName)?.id ?? ''
  }
  const checkIn = async (
    shortName: string,
    date: string,
    { supersedesId = null, givenById = null }: { supersedesId?: string | null; givenById?: string | null } = {},
  ) => {
    const given = {
      keyResultId: await keyResult(shortName),
      date,
      status: 'green' as const,
      confidence: 7,
      value: null,
      changed: '',
      blocks: '',
      givenById,
      meetingId: null,
      offWall: false,
    }
    const command = commandId()
    const { id } = await coach.goal.checkIn({ clientId, commandId: command, checkIn: given, supersedesId })
    return { id, command }
  }
  const meet = async (kind: MeetingKind, date: string, unitName: string, withBelow = false) => {
    const made = await coach.meeting.create({
      clientId,
      commandId: commandId(),
      meeting: {
        kind,
        date,
        startTime: '09:00',
        plannedMinutes: 30,
        place: '',
        leaderName: '',
        minuteTakerName: '',
        scopes: [{ unitId: idOf(unitName), withBelow }],
      },
    })
    return made.id
  }
  const hold = async (meetingId: string, worth: number | null = null) => {
    await coach.meeting.start({ clientId, meetingId, commandId: commandId() })
    await coach.meeting.end({ clientId, meetingId, commandId: commandId(), worth })
  }
  const vault = backEnd.services.data.vault(clientId, backEnd.services.data.fileFor(clientId))
  return { coach, clientId, vault, cycles, idOf, get, strip, unit, warning, checkIn, meet, hold, keyResult }
}

describe('the rhythm of the sample client', () => {
  test('Team Mottak’s streak is 9 after week 27, 9 through weeks 28–30, and 10 after week 31', async () => {
    for (const [today, streak] of [
      [addDays(mondayOf(27), 6), 9],
      [mondayOf(28), 9],
      [mondayOf(29), 9],
      [addDays(mondayOf(30), 6), 9],
      [mondayOf(31), 9],
      [addDays(mondayOf(31), 6), 10],
    ] as const)
      expect((await (await sampleRhythm(today)).unit('Team Mottak')).streak, today).toBe(streak)
  })

  test('has a heat map of the units with goals by the weeks of the cycle, and says what it cannot know', async () => {
    const { get, idOf } = await sampleRhythm()
    const { weeks, units, all, leftOut, cycle } = await get()
    expect(weeks).toHaveLength(19)
    expect([weeks[0], weeks.at(-1)]).toEqual([mondayOf(18), mondayOf(36)])
    expect(units.map((unit) => unit.unitId)).toEqual(
      ['Byggesak og plan', 'Team Mottak', 'Team Behandling', 'Ny innbyggerportal'].map(idOf),
    )
    for (const unit of units) expect(unit.beats.map((beat) => beat.week)).toEqual(weeks)
    expect(all.map((beat) => beat.state)).toEqual([
      'not_due',
      ...Array.from({ length: 8 }, () => 'complete'),
      'running',
      ...Array.from({ length: 3 }, () => 'pause'),
      ...Array.from({ length: 6 }, () => 'ahead'),
    ])
    // Week 23: the portal's three, one of Byggesak og plan and one of Team Behandling were silent.
    expect(all[5]).toMatchObject({ week: mondayOf(23), due: 11, checked: 6 })
    expect(leftOut).toEqual(['deciding_decision'])
    expect(cycle?.state).toBe('active')
  })

  test('«Ny innbyggerportal» never checked in: no week covered, and the coach is told to get in touch', async () => {
    const { unit } = await sampleRhythm()
    const { beats, streak, warnings } = await unit('Ny innbyggerportal')
    expect(beats.filter((beat) => beat.state === 'complete').map((beat) => beat.coverage)).toEqual(
      Array.from({ length: 8 }, () => 0),
    )
    expect(streak).toBe(0)
    expect(warnings[0]).toEqual({
      id: 'coverage_low',
      nextStep: 'contact',
      evidence: [{ id: 'coverage_low', params: { checked: 0, due: 9 } }],
    })
  })

  test('shows the week of Byggesak og plan that fell as a trend, with its evidence', async () => {
    const { unit } = await sampleRhythm()
    const { trend, warnings } = await unit('Byggesak og plan')
    expect(trend).toEqual({ recent: 10 / 12, before: 1, direction: 'falling' })
    expect(warnings[0]?.evidence).toEqual([{ id: 'coverage_falling', params: { from: 100, to: 83 } }])
  })

  test('answers a client without goals, and one without a cycle', async () => {
    const { coach, get } = await sampleRhythm()
    const empty = await coach.client.create({
      commandId: commandId(),
      cycle: null,
      client: {
        name: 'Tom',
        sector: 'public',
        documentLanguage: 'nb',
        goalTerms: 'goal',
        cycleKind: 'tertial',
        accent: null,
        fiscalYearStartMonth: 1,
        checkInWeekday: 1,
        cadenceWeeks: 1,
        cadenceAnchor: null,
        limitObjectives: 3,
        limitKeyResults: 3,
      },
    })
    const view = await coach.rhythm.get({ clientId: empty.id, cycleId: null })
    expect(view.units).toEqual([])
    const { beats } = await coach.rhythm.strip({ clientId: empty.id })
    expect(beats.map((beat) => beat.state)).toEqual(Array.from({ length: 8 }, () => 'not_due'))
    expect((await get(uuid())).cycle).toBeNull()
  })
})

describe('a running week', () => {
  test('makes the streak longer once four of five are in, and an undo takes that back', async () => {
    const { coach, clientId, unit, checkIn } = await sampleRhythm()
    expect((await unit('Team Mottak')).streak).toBe(8)
    await checkIn('antall skjema', TODAY)
    expect((await unit('Team Mottak')).streak).toBe(8)
    const { command } = await checkIn('komplette søknader', TODAY)
    expect((await unit('Team Mottak')).streak).toBe(9)
    await coach.system.undo({ clientId, commandId: commandId(), undone: command })
    expect((await unit('Team Mottak')).streak).toBe(8)
  })

  test('is open in the strip, and the strip tells the same as the heat map', async () => {
    for (const today of [TODAY, mondayOf(30), mondayOf(32)]) {
      const { get, strip } = await sampleRhythm(today)
      const { all } = await get()
      const beats = await strip()
      expect(beats).toHaveLength(8)
      expect(beats.at(-1)?.state).toBe(today === mondayOf(30) ? 'pause' : 'running')
      for (const beat of beats) expect(all, today).toContainEqual(beat)
    }
  })
})

describe('what was corrected, dropped or closed', () => {
  test('a check-in that a correction dates to another week counts there, also where the strip ends between them', async () => {
    const { unit, strip, get, checkIn } = await sampleRhythm()
    const { id } = await checkIn('startet i portalen', mondayOf(26))
    expect((await unit('Ny innbyggerportal')).beats[8]).toMatchObject({ due: 3, checked: 1 })
    // Long before the first week of the strip.
    await checkIn('startet i portalen', '2026-05-04', { supersedesId: id })
    const { beats } = await unit('Ny innbyggerportal')
    expect([beats[8]?.checked, beats[1]?.checked]).toEqual([0, 1])
    const { all } = await get()
    for (const beat of await strip()) expect(all).toContainEqual(beat)
  })

  test('a key result that is dropped is due until the day it was', async () => {
    const { coach, clientId, unit, keyResult } = await sampleRhythm()
    await coach.goal.updateKeyResult({
      clientId,
      commandId: commandId(),
      id: await keyResult('lansering'),
      patch: {},
      definition: { dropped: true },
      change: { date: '2026-06-10', reason: 'Flyttet til høsten', decisionId: null },
    })
    const { beats } = await unit('Ny innbyggerportal')
    expect([24, 25].map((week) => beats.find((beat) => beat.week === mondayOf(week))?.due)).toEqual([3, 2])
  })

  test('a draft asks for nothing, and a goal closed in a running cycle for no more than it was given', async () => {
    const { coach, clientId, unit } = await sampleRhythm()
    const { objectives } = await coach.goal.board({ clientId, cycleId: null })
    const [, mottak, , portal] = objectives
    const change = (id: string, patch: object) =>
      coach.goal.updateObjective({ clientId, commandId: commandId(), id, patch })
    await change(portal?.id ?? '', { state: 'draft' })
    await change(mottak?.id ?? '', { state: 'closed', outcome: 'achieved' })
    expect((await unit('Ny innbyggerportal')).beats.some((beat) => beat.due > 0)).toBe(false)
    const { beats, streak } = await unit('Team Mottak')
    expect(beats.find((beat) => beat.week === mondayOf(26))).toMatchObject({ state: 'complete', due: 2, checked: 2 })
    expect(beats.find((beat) => beat.week === mondayOf(27))).toMatchObject({ state: 'not_due' })
    expect(streak).toBe(8)
  })

  test('a streak reaches back into the cycle before', async () => {
    const { coach, clientId, cycles, idOf, unit, get } = await sampleRhythm()
    const [first] = cycles
    await coach.organisation.updateCycle({
      clientId,
      commandId: commandId(),
      id: first?.id ?? '',
      patch: { endDate: '2026-06-28' },
    })
    const { id: cycleId } = await coach.organisation.addCycle({
      clientId,
      commandId: commandId(),
      cycle: { name: 'Høst', kind: 'custom', startDate: '2026-06-29', endDate: '2026-12-31', state: 'active' },
    })
    await coach.goal.enter({
      clientId,
      commandId: commandId(),
      cycleId,
      unitId: idOf('Team Mottak'),
      objectives: [{ title: 'Videre', why: '', ownerId: null, contributesTo: [], keyResults: [plain] }],
    })
    expect(await unit('Team Mottak', cycleId)).toMatchObject({ streak: 8, trend: { recent: 1, before: 1 } })
    expect((await unit('Team Mottak', cycleId)).beats[0]).toMatchObject({ state: 'running', due: 1, checked: 0 })
    // The other units have no goals in the new cycle; the old one is told as it ended, without warnings.
    const now = await get()
    expect(now.units.map((row) => row.unitId)).toEqual([idOf('Team Mottak')])
    const before = await get(first?.id ?? '')
    expect(before.units.map((row) => row.warnings)).toEqual([[], [], [], []])
  })
})

const plain = {
  title: 'Fra 8 til 2',
  shortName: '',
  definition: measureOf({ kind: 'decrease', baseline: 8, target: 2 }),
}

describe('an early warning', () => {
  test('of no kick-off goes when one is held for the unit or for one above it, or stands in the calendar', async () => {
    const { vault, idOf, warning, meet, hold } = await sampleRhythm()
    const units = ['Byggesak og plan', 'Team Mottak', 'Team Behandling', 'Ny innbyggerportal']
    const untaught = async () => {
      const told: string[] = []
      for (const name of units) if (await warning(name, 'no_kickoff')) told.push(name)
      return told
    }
    expect(await untaught()).toEqual(units)
    // One that was planned for a day gone by, and never held, taught nobody.
    const missed = await meet('kickoff', '2026-05-04', 'Team Mottak')
    expect(await untaught()).toEqual(units)
    await hold(missed)
    expect(await untaught()).toEqual(['Byggesak og plan', 'Team Behandling', 'Ny innbyggerportal'])
    const id = uuid()
    const on = { startDate: '2026-07-06', endDate: '2026-07-06' }
    const command = { commandId: commandId(), procedure: 'test', at: new Date().toISOString() }
    vault.changes.commit(command, (edit) => {
      edit.insert(event, { id, kind: 'training', title: 'Opplæring', ...on })
      edit.insert(eventUnit, { id: uuid(), eventId: id, unitId: idOf('Byggesak og plan') })
      return null
    })
    expect(await untaught()).toEqual(['Ny innbyggerportal'])
  })

  test('of no look back goes when one is booked, and one in the first fortnight was the last cycle’s', async () => {
    const { warning, meet, hold } = await sampleRhythm()
    expect(await warning('Team Mottak', 'no_reflection')).toMatchObject({
      nextStep: 'book_evaluation',
      evidence: [{ params: { count: 8 } }, { id: 'no_evaluation', params: { date: '2026-06-08' } }],
    })
    await hold(await meet('retrospective', '2026-05-08', 'Team Mottak'))
    expect(await warning('Team Mottak', 'no_reflection')).toBeDefined()
    await meet('evaluation', '2026-07-06', 'Byggesak og plan', true)
    expect(await warning('Team Mottak', 'no_reflection')).toBeUndefined()
    expect(await warning('Ny innbyggerportal', 'no_reflection')).toBeDefined()
  })

  test('of a cycle that is over is told in the next one, until its retrospective is held and it is closed', async () => {
    const late = await sampleRhythm('2026-09-16', TODAY)
    const { coach, clientId, cycles, idOf, warning, meet, hold } = late
    const told = async () => (await late.unit('Team Mottak')).warnings.map((each) => each.id)
    expect(await told()).toEqual(
      expect.arrayContaining(['no_next_owner', 'no_retrospective', 'no_planning', 'not_closed']),
    )
    expect(await warning('Team Mottak', 'no_retrospective')).toMatchObject({
      evidence: [{ params: { date: '2026-08-24' } }],
    })
    const { id: cycleId } = await coach.organisation.addCycle({
      clientId,
      commandId: commandId(),
      cycle: { name: '3. tertial', kind: 'tertial', startDate: '2026-09-01', endDate: '2026-12-31', state: 'active' },
    })
    await coach.goal.enter({
      clientId,
      commandId: commandId(),
      cycleId,
      unitId: idOf('Team Mottak'),
      objectives: [{ title: 'Færre står i kø', why: '', ownerId: null, contributesTo: [], keyResults: [] }],
    })
    expect(await told()).toEqual(expect.arrayContaining(['no_retrospective', 'not_closed']))
    expect(await told()).not.toContain('no_planning')
    await hold(await meet('retrospective', '2026-09-10', 'Team Mottak'))
    expect(await told()).not.toContain('no_retrospective')
    await coach.closing.close({ clientId, commandId: commandId(), cycleId: cycles[0]?.id ?? '' })
    expect(await told()).not.toContain('not_closed')
  })

  test('of nobody owning the next cycle goes when somebody is named for the unit', async () => {
    const { coach, clientId, cycles, idOf, warning } = await sampleRhythm(mondayOf(30))
    expect(await warning('Team Mottak', 'no_next_owner')).toBeDefined()
    await coach.closing.setNextOwner({
      clientId,
      commandId: commandId(),
      cycleId: cycles[0]?.id ?? '',
      unitId: idOf('Team Mottak'),
      personId: idOf('Samir Haddad'),
    })
    expect(await warning('Team Mottak', 'no_next_owner')).toBeUndefined()
    expect(await warning('Byggesak og plan', 'no_next_owner')).toBeDefined()
  })

  test('of nobody owning the next cycle comes six due weeks before the end', async () => {
    expect(await (await sampleRhythm(mondayOf(30))).warning('Team Mottak', 'no_next_owner')).toMatchObject({
      evidence: [{ id: 'next_no_cycle', params: { count: 6 } }],
    })
    // Weeks 27 and 31 to 36 are seven.
    expect(await (await sampleRhythm()).warning('Team Mottak', 'no_next_owner')).toBeUndefined()

    const late = await sampleRhythm(mondayOf(33))
    const { id: cycleId } = await late.coach.organisation.addCycle({
      clientId: late.clientId,
      commandId: commandId(),
      cycle: { name: '3. tertial', kind: 'tertial', startDate: '2026-09-01', endDate: '2026-12-31', state: 'planned' },
    })
    expect(await late.warning('Team Mottak', 'no_next_owner')).toMatchObject({ evidence: [{ id: 'next_no_goals' }] })
    const { objectiveIds } = await late.coach.goal.enter({
      clientId: late.clientId,
      commandId: commandId(),
      cycleId,
      unitId: late.idOf('Team Mottak'),
      objectives: [
        {
          title: 'Det skal være lett å levere en komplett søknad første gang i 2027',
          why: '',
          ownerId: null,
          contributesTo: [],
          keyResults: [],
        },
      ],
    })
    const change = (patch: object) =>
      late.coach.goal.updateObjective({
        clientId: late.clientId,
        commandId: commandId(),
        id: objectiveIds[0] ?? '',
        patch,
      })
    expect(await late.warning('Team Mottak', 'no_next_owner')).toMatchObject({
      evidence: [{ id: 'next_no_owner', params: { goals: 1 } }],
    })
    expect(await late.warning('Team Mottak', 'near_copies')).toBeUndefined()
    await change({ state: 'draft', ownerId: late.idOf('Samir Haddad') })
    expect(await late.warning('Team Mottak', 'no_next_owner')).toBeUndefined()
    expect(await late.warning('Team Mottak', 'near_copies')).toMatchObject({
      evidence: [{ id: 'near_copies', params: { copies: 1, of: 1 } }],
    })
    const command = () => ({ clientId: late.clientId, commandId: commandId() })
    const objectiveId = objectiveIds[0] ?? ''
    const { id: learningId } = await late.coach.learning.add({
      ...command(),
      text: 'Bunken ble borte da vi begynte med den eldste saken',
      tags: [],
      unitId: null,
      learnedOn: null,
      objectiveId: null,
      keyResultId: null,
    })
    await late.coach.learning.link({ ...command(), objectiveId, learningId })
    expect(await late.warning('Team Mottak', 'near_copies')).toBeUndefined()
    await late.coach.learning.unlink({ ...command(), objectiveId, learningId })
    expect(await late.warning('Team Mottak', 'near_copies')).toBeDefined()

    // Learned of the goal before it: rubbed out there, the link to it says nothing.
    const before = (await late.coach.goal.board({ clientId: late.clientId, cycleId: null })).objectives[0]?.id ?? ''
    const learn = (learned: string) =>
      late.coach.closing.review({ ...command(), objectiveId: before, meetingId: null, patch: { learned } })
    await learn('Veiledning først')
    const { learned: log } = await late.coach.learning.list({ clientId: late.clientId })
    const said = log.find(({ text }) => text === 'Veiledning først')?.id ?? ''
    await late.coach.learning.link({ ...command(), objectiveId, learningId: said })
    expect(await late.warning('Team Mottak', 'near_copies')).toBeUndefined()
    await learn('')
    expect(await late.warning('Team Mottak', 'near_copies')).toBeDefined()
    const reason = 'Nå tar vi den eldste først'
    await late.coach.wording.accept({
      ...command(),
      of: { type: 'objective', id: objectiveId },
      checkId: 'near_copy',
      reason,
    })
    expect(await late.warning('Team Mottak', 'near_copies')).toBeUndefined()
  })

  test('of an absent leader counts the meetings they were called to', async () => {
    const { coach, clientId, idOf, warning, meet, hold } = await sampleRhythm()
    const leader = idOf('Samir Haddad')
    const without = async (date: string) => {
      const meetingId = await meet('progress', date, 'Team Mottak')
      await coach.meeting.attend({
        clientId,
        meetingId,
        commandId: commandId(),
        personId: leader,
        presence: 'absent',
      })
      await hold(meetingId)
    }
    await without('2026-06-08')
    // The sample's own meeting, where everybody was: one of two is not more than half.
    expect(await warning('Team Mottak', 'leader_absent')).toBeUndefined()
    await without('2026-06-15')
    expect(await warning('Team Mottak', 'leader_absent')).toEqual({
      id: 'leader_absent',
      nextStep: 'invite_leader',
      evidence: [{ id: 'leader_last', params: { person: leader, present: 1, of: 3, date: '2026-06-22' } }],
    })
    expect(await warning('Byggesak og plan', 'leader_absent')).toBeUndefined()
  })

  test('of one giver and of too many goals', async () => {
    const { coach, clientId, idOf, cycles, warning, checkIn } = await sampleRhythm()
    const jonas = idOf('Jonas Ly')
    for (const week of [19, 20, 21, 23, 24]) await checkIn('startet i portalen', mondayOf(week), { givenById: jonas })
    expect(await warning('Ny innbyggerportal', 'one_giver')).toMatchObject({
      evidence: [{ params: { person: jonas, given: 5, of: 5 } }],
    })
    // Nobody has said who gave those of the sample.
    expect(await warning('Team Mottak', 'one_giver')).toBeUndefined()
    const more = (title: string) => ({ title, why: '', ownerId: null, contributesTo: [], keyResults: [plain] })
    await coach.goal.enter({
      clientId,
      commandId: commandId(),
      cycleId: cycles[0]?.id ?? '',
      unitId: idOf('Ny innbyggerportal'),
      objectives: ['To', 'Tre', 'Fire'].map(more),
    })
    expect(await warning('Ny innbyggerportal', 'too_many_goals')).toMatchObject({
      evidence: [{ id: 'too_many_objectives', params: { goals: 4, limit: 3 } }],
    })
  })
})

describe('promises and meetings', () => {
  test('behaviour 11: are those of the cycle: kept by the next meeting, tied to a key result, decided and scored, with the scores in their order', async () => {
    const { coach, clientId, get, meet, keyResult } = await sampleRhythm()
    const before = await get()
    expect(before.meetings).toMatchObject({ held: 1, score: 8, scored: 1 })
    expect(before.promises.judged).toBe(0)

    const meetingId = await meet('progress', TODAY, 'Byggesak og plan', true)
    const { carried } = await coach.meeting.room({ clientId, meetingId })
    const [priority] = carried.filter((row) => row.kind === 'priority')
    await coach.meeting.start({ clientId, meetingId, commandId: commandId() })
    await coach.meeting.resolveCapture({
      clientId,
      meetingId,
      commandId: commandId(),
      id: priority?.id ?? '',
      state: 'done',
    })
    const capture = (kind: 'priority' | 'decision', keyResultId: string | null) =>
      coach.meeting.capture({
        clientId,
        meetingId,
        commandId: commandId(),
        kind,
        text: 'Noe',
        ownerId: null,
        keyResultId,
        dueDate: null,
        supersedesId: null,
      })
    await capture('priority', await keyResult('liggetid'))
    await capture('priority', null)
    await capture('decision', null)
    await coach.meeting.end({ clientId, meetingId, commandId: commandId(), worth: 9 })

    const { promises, meetings } = await get()
    expect(promises).toEqual({
      judged: before.promises.raised,
      kept: 1,
      raised: before.promises.raised + 2,
      tied: before.promises.tied + 1,
    })
    expect(meetings).toMatchObject({
      held: 2,
      withDecision: before.meetings.withDecision + 1,
      score: 8.5,
      scored: 2,
      lastScores: [8, 9],
    })
  })
})
