import { describe, expect, test } from 'vitest'
import type { Client } from '#backend/back-end.ts'
import type { CaptureKind } from '#domain/meeting/meeting.ts'
import { addDays } from '#domain/time/calendar.ts'
import { commandId, plantSample, startBackEnd, TODAY } from '#tests/support/back-end.ts'

async function planned(coach: Client, clientId: string, date = TODAY): Promise<string> {
  const { units } = await coach.organisation.get({ clientId })
  const made = await coach.meeting.create({
    clientId,
    commandId: commandId(),
    meeting: {
      kind: 'progress',
      date,
      startTime: '09:00',
      plannedMinutes: 30,
      place: 'Rådhuset',
      leaderName: 'Maja Øverby',
      minuteTakerName: '',
      scopes: [{ unitId: units.find((unit) => unit.name === 'Byggesak og plan')?.id ?? '', withBelow: true }],
    },
  })
  return made.id
}

async function sampleMeeting(date = TODAY) {
  const { coach, backEnd } = startBackEnd({ today: date })
  const clientId = await plantSample(coach)
  const meetingId = await planned(coach, clientId, date)
  const room = () => coach.meeting.room({ clientId, meetingId })
  const start = () => coach.meeting.start({ clientId, meetingId, commandId: commandId() })
  const capture = (kind: CaptureKind, text: string) =>
    coach.meeting.capture({
      clientId,
      meetingId,
      commandId: commandId(),
      kind,
      text,
      ownerId: null,
      keyResultId: null,
      dueDate: null,
      supersedesId: null,
    })
  return { coach, backEnd, clientId, meetingId, room, start, capture }
}

describe('a progress meeting', () => {
  test('is made with six points whose time adds up, and everybody of its units', async () => {
    const { room } = await sampleMeeting()
    const { steps, attendance, unitNames, meeting } = await room()
    expect(steps.map((step) => step.kind)).toEqual([
      'good_news',
      'okr_status',
      'kpi_review',
      'initiatives',
      'obstacles_decisions',
      'priorities',
    ])
    expect(steps.reduce((sum, step) => sum + step.plannedSeconds, 0)).toBe(30 * 60)
    expect(attendance).toHaveLength(4) // the department and its two teams; not the director, not the project
    expect(unitNames).toEqual(['Byggesak og plan'])
    expect(meeting.state).toBe('planned')
  })

  test('has those who stand in for the leaders of its units there too', async () => {
    const { coach, clientId } = await sampleMeeting()
    const { units, people } = await coach.organisation.get({ clientId })
    const unit = units.find((each) => each.name === 'Byggesak og plan')
    const director = people.find((person) => !person.unitIds.includes(unit?.id ?? '') && person.unitIds.length > 0)
    await coach.organisation.updateUnit({
      clientId,
      commandId: commandId(),
      id: unit?.id ?? '',
      patch: { deputyId: director?.id ?? '' },
    })
    const meetingId = await planned(coach, clientId)
    const { attendance } = await coach.meeting.room({ clientId, meetingId })
    expect(attendance.map((each) => each.personId)).toContain(director?.id)
  })

  test('has those who own its goals there too, whatever unit they belong to', async () => {
    const { coach, clientId } = await sampleMeeting()
    const { people } = await coach.organisation.get({ clientId })
    const { objectives } = await coach.goal.board({ clientId, cycleId: null })
    const director = people.find((person) => person.title === 'kommunaldirektør')
    const goal = objectives.find((objective) => objective.title.startsWith('Saker skal flyte'))
    await coach.goal.updateKeyResult({
      clientId,
      commandId: commandId(),
      id: goal?.keyResults[0]?.id ?? '',
      patch: {},
      definition: { ownerId: director?.id ?? '' },
      change: null,
    })
    const meetingId = await planned(coach, clientId)
    const { attendance } = await coach.meeting.room({ clientId, meetingId })
    expect(attendance.map((each) => each.personId)).toContain(director?.id)
  })

  test('has its material made from what is due: the gravest first, each with its reason', async () => {
    const { room } = await sampleMeeting()
    const { keyResults, kpis, initiatives, carried } = await room()
    expect(keyResults).toHaveLength(8)
    expect(keyResults[0]?.reasons.length).toBeGreaterThan(0)
    expect(
      keyResults
        .filter((row) => row.sweep)
        .every(
          (row) =>
            row.reasons.every((reason) => reason.id === 'no_owner' || reason.id === 'behind') ||
            row.reasons.length === 0,
        ),
    ).toBe(true)
    expect(kpis.map((kpi) => kpi.band)).toEqual(['yellow', 'yellow', 'green'])
    expect(initiatives.map((row) => row.title)).toEqual([
      'Forhåndssjekk i chat før innsending',
      'Automatisk statusmelding på SMS',
    ])
    expect(initiatives[0]?.reasons[0]?.id).toBe('initiative_overdue')
    expect(carried.map((capture) => capture.kind).toSorted()).toEqual(['obstacle', 'priority', 'priority', 'priority'])
    expect(carried.every((capture) => capture.raisedOn === '2026-06-22')).toBe(true)
  })

  test('starts on its first point with a deadline, and moving counts the time spent without changing content', async () => {
    const { coach, clientId, meetingId, room, start } = await sampleMeeting()
    await start()
    const begun = await room()
    expect(begun.meeting).toMatchObject({ state: 'running', currentStepId: begun.steps[0]?.id })
    const planned = begun.steps[0]?.plannedSeconds ?? 0
    expect(Date.parse(begun.meeting.stepDeadlineAt ?? '') - Date.parse(begun.meeting.stepStartedAt ?? '')).toBe(
      planned * 1000,
    )
    const content = ({ keyResults, kpis, initiatives, captures, carried }: typeof begun) => ({
      keyResults,
      kpis,
      initiatives,
      captures,
      carried,
    })
    for (const index of [3, 1, 5, 0, 2])
      await coach.meeting.go({ clientId, meetingId, commandId: commandId(), stepId: begun.steps[index]?.id ?? '' })
    const moved = await room()
    expect(moved.meeting.currentStepId).toBe(begun.steps[2]?.id)
    expect(content(moved)).toEqual(content(begun))
    expect(moved.steps.map((step) => step.state)).toEqual(['done', 'done', 'current', 'done', 'waiting', 'done'])
  })

  test('adding time moves the deadline, and taking it away again brings it back', async () => {
    const { coach, clientId, meetingId, room, start } = await sampleMeeting()
    await start()
    const before = (await room()).meeting.stepDeadlineAt ?? ''
    await coach.meeting.addTime({ clientId, meetingId, commandId: commandId(), seconds: 300 })
    expect(Date.parse((await room()).meeting.stepDeadlineAt ?? '') - Date.parse(before)).toBe(300_000)
  })

  test('behaviour 2: a check-in given twice in it corrects the first, both readable, and undo brings the first back', async () => {
    const { coach, clientId, meetingId, room, start } = await sampleMeeting()
    await start()
    const keyResultId = (await room()).keyResults[0]?.id ?? ''
    const give = (value: number, supersedesId: string | null, id = commandId()) =>
      coach.goal.checkIn({
        clientId,
        commandId: id,
        supersedesId,
        checkIn: {
          keyResultId,
          date: TODAY,
          status: 'green',
          confidence: 7,
          value,
          changed: '',
          blocks: '',
          givenById: null,
          meetingId,
          offWall: false,
        },
      })
    const order = (await room()).keyResults.map((row) => row.id)
    const first = await give(148, null)
    const second = commandId()
    await give(150, first.id, second)
    const row = () => room().then((each) => each.keyResults.find((keyResult) => keyResult.id === keyResultId))
    expect((await row())?.standing).toMatchObject({ value: 150, status: 'green' })
    expect((await room()).keyResults.map((each) => each.id)).toEqual(order) // a row does not jump when it is checked in
    await coach.system.undo({ clientId, commandId: commandId(), undone: second })
    expect((await row())?.standing.value).toBe(148)
    expect((await row())?.checkInId).toBe(first.id)
    const { checkIns } = await coach.goal.history({ clientId, keyResultId })
    expect(checkIns.filter((checkIn) => checkIn.meetingId === meetingId)).toHaveLength(2)
  })

  test('decisions are numbered per client, superseded and never edited away', async () => {
    const { coach, clientId, meetingId, room, start, capture } = await sampleMeeting()
    await start()
    const made = await capture('decision', 'Vi venter med skjema tre')
    await coach.meeting.capture({
      clientId,
      meetingId,
      commandId: commandId(),
      kind: 'decision',
      text: 'Vi tar skjema tre nå',
      ownerId: null,
      keyResultId: null,
      dueDate: null,
      supersedesId: made.id,
    })
    const { captures } = await room()
    expect(captures.map((each) => [each.number, each.state])).toEqual([
      [2, 'superseded'],
      [3, 'open'],
    ]) // number 1 is the sample's own
    await coach.meeting.end({ clientId, meetingId, commandId: commandId(), worth: 8 })
    await expect(
      coach.meeting.updateCapture({ clientId, commandId: commandId(), id: made.id, patch: { text: 'Noe annet' } }),
    ).rejects.toMatchObject({ code: 'conflict' })
    await expect(
      coach.meeting.withdrawCapture({ clientId, commandId: commandId(), id: made.id }),
    ).rejects.toMatchObject({ code: 'conflict' })
  })

  test('behaviour 9: what is open comes back in each of the next twelve meetings with the date it was first raised, never twice', async () => {
    const { coach, clientId, meetingId, start, capture } = await sampleMeeting()
    await start()
    await capture('obstacle', 'Juridisk har ingen ledig')
    const done = await capture('priority', 'Ringe juridisk')
    await capture('good_news', 'Blir ikke med videre')
    await coach.meeting.resolveCapture({ clientId, meetingId, commandId: commandId(), id: done.id, state: 'done' })
    await coach.meeting.end({ clientId, meetingId, commandId: commandId(), worth: null })
    for (let week = 0; week < 12; week += 1) {
      const date = addDays('2026-07-27', week * 7)
      const next = await planned(coach, clientId, date)
      const { carried } = await coach.meeting.room({ clientId, meetingId: next })
      const mine = carried.filter((each) => each.meetingId === meetingId)
      expect(mine.map((each) => [each.text, each.raisedOn])).toEqual([['Juridisk har ingen ledig', TODAY]])
      expect(new Set(carried.map((each) => each.id)).size).toBe(carried.length)
      await coach.meeting.start({ clientId, meetingId: next, commandId: commandId() })
      await coach.meeting.end({ clientId, meetingId: next, commandId: commandId(), worth: null })
    }
  })

  test('carries nothing to a meeting of units that have nothing to do with it', async () => {
    const { coach, clientId } = await sampleMeeting()
    const { units } = await coach.organisation.get({ clientId })
    const made = await coach.meeting.create({
      clientId,
      commandId: commandId(),
      meeting: {
        kind: 'progress',
        date: TODAY,
        startTime: null,
        plannedMinutes: 15,
        place: '',
        leaderName: '',
        minuteTakerName: '',
        scopes: [{ unitId: units.find((unit) => unit.kind === 'project')?.id ?? '', withBelow: false }],
      },
    })
    expect((await coach.meeting.room({ clientId, meetingId: made.id })).carried).toEqual([])
  })

  test('ends with what it has, can be opened again, and refuses to be led while it is over', async () => {
    const { coach, clientId, meetingId, room, start, capture } = await sampleMeeting()
    await start()
    const stepId = (await room()).steps[1]?.id ?? ''
    await capture('decision', 'Vi fortsetter')
    await coach.meeting.black({ clientId, meetingId, commandId: commandId(), black: true })
    await coach.meeting.end({ clientId, meetingId, commandId: commandId(), worth: 9 })
    const ended = await room()
    expect(ended.meeting).toMatchObject({ state: 'ended', worth: 9, black: false, currentStepId: null })
    await expect(coach.meeting.go({ clientId, meetingId, commandId: commandId(), stepId })).rejects.toMatchObject({
      code: 'conflict',
    })
    await coach.meeting.reopen({ clientId, meetingId, commandId: commandId() })
    expect((await room()).meeting).toMatchObject({ state: 'running', currentStepId: ended.steps[0]?.id })
    expect((await room()).captures).toEqual(ended.captures)
  })
})

describe('people and goals', () => {
  test('a removed person leaves no name behind, and history still reads', async () => {
    const { coach, clientId, backEnd } = await sampleMeeting()
    const { people } = await coach.organisation.get({ clientId })
    const samir = people.find((person) => person.name === 'Samir Haddad')
    await coach.organisation.removePerson({ clientId, commandId: commandId(), id: samir?.id ?? '' })
    const after = await coach.organisation.get({ clientId })
    expect(after.people.find((person) => person.id === samir?.id)).toMatchObject({
      name: '',
      removed: true,
      unitIds: [],
    })
    const board = await coach.goal.board({ clientId, cycleId: null })
    expect(board.objectives.some((objective) => objective.ownerId === samir?.id)).toBe(true)
    const vault = backEnd.services.data.vault(clientId, backEnd.services.data.fileFor(clientId))
    expect(JSON.stringify(vault.sqlite.prepare('SELECT * FROM change_record').all())).not.toContain('Samir')
  })

  test('a key result with history is refused to be deleted, one without goes and comes back by undo', async () => {
    const { coach, clientId } = await sampleMeeting()
    const rows = (await coach.goal.board({ clientId, cycleId: null })).objectives.flatMap(
      (objective) => objective.keyResults,
    )
    const used = rows.find((row) => row.shortName === 'liggetid')
    const unused = rows.find((row) => row.shortName === 'brukerveiledning')
    await expect(
      coach.goal.removeKeyResult({ clientId, commandId: commandId(), id: used?.id ?? '' }),
    ).rejects.toMatchObject({ code: 'conflict' })
    const removal = commandId()
    await coach.goal.removeKeyResult({ clientId, commandId: removal, id: unused?.id ?? '' })
    const without = (await coach.goal.board({ clientId, cycleId: null })).objectives.flatMap(
      (objective) => objective.keyResults,
    )
    expect(without).toHaveLength(rows.length - 1)
    await coach.system.undo({ clientId, commandId: commandId(), undone: removal })
    expect(
      (await coach.goal.board({ clientId, cycleId: null })).objectives.flatMap((objective) => objective.keyResults),
    ).toEqual(rows)
  })

  test('a changed target is dated with a reason, and what was valid before stays readable', async () => {
    const { coach, clientId } = await sampleMeeting()
    const find = async () =>
      (await coach.goal.board({ clientId, cycleId: null })).objectives
        .flatMap((objective) => objective.keyResults)
        .find((row) => row.shortName === 'antall skjema')
    const before = await find()
    await coach.goal.updateKeyResult({
      clientId,
      commandId: commandId(),
      id: before?.id ?? '',
      patch: {},
      definition: { target: 4 },
      change: { date: TODAY, reason: 'To skjema er lovpålagt', decisionId: null },
    })
    expect((await find())?.definition).toMatchObject({ target: 4, validFrom: TODAY, reason: 'To skjema er lovpålagt' })
    const { definitions } = await coach.goal.history({ clientId, keyResultId: before?.id ?? '' })
    expect(definitions.map((each) => each.target)).toEqual([2, 4])
  })

  test('a client goes with its file and copies, and its name from the list', async () => {
    const { coach, clientId, backEnd } = await sampleMeeting()
    await coach.backup.now({ clientId })
    await coach.client.remove({ clientId, commandId: commandId() })
    expect(await coach.client.list({})).toEqual([])
    expect(backEnd.services.data.backupsOf(clientId)).toEqual([])
    expect(JSON.stringify(backEnd.services.data.app.sqlite.prepare('SELECT * FROM change_record').all())).not.toContain(
      'Nordlys',
    )
  })

  test('a client whose creation was cut off between file and list is finished by sending it again', async () => {
    const { coach, backEnd } = startBackEnd()
    const id = commandId()
    backEnd.services.data.createVault(id)
    backEnd.services.data.closeVault(id)
    const create = () =>
      coach.client.create({
        commandId: id,
        client: {
          name: 'Fjellsport AS',
          sector: 'private',
          documentLanguage: 'en',
          goalTerms: 'objective',
          cycleKind: 'quarter',
          accent: null,
          fiscalYearStartMonth: 1,
          checkInWeekday: 3,
          cadenceWeeks: 2,
          cadenceAnchor: '2026-10-07',
          limitObjectives: 3,
          limitKeyResults: 3,
        },
        cycle: { name: 'Q4 2026', kind: 'quarter', startDate: '2026-10-01', endDate: '2026-12-31' },
      })
    await create()
    await create()
    expect((await coach.client.list({})).map((row) => row.name)).toEqual(['Fjellsport AS'])
    expect((await coach.organisation.get({ clientId: id })).cycles).toHaveLength(1)
  })

  test('a restored client is as it was, and the copy from before can be gone back to', async () => {
    const { coach, clientId } = await sampleMeeting()
    const { name } = await coach.backup.now({ clientId })
    await coach.client.update({ clientId, commandId: commandId(), patch: { name: 'Omdøpt kommune' } })
    const { before } = await coach.backup.restore({ clientId, name })
    expect(await coach.client.get({ clientId })).toMatchObject({ name: 'Nordlys kommune' })
    expect((await coach.client.list({}))[0]?.name).toBe('Nordlys kommune')
    await coach.backup.restore({ clientId, name: before ?? '' })
    expect(await coach.client.get({ clientId })).toMatchObject({ name: 'Omdøpt kommune' })
  })
})
