/** Before and around a meeting: since last time, the briefing, the invitation, what is left out of the minutes, and a meeting that was broken off. */
import { describe, expect, test } from 'vitest'
import { commandId, startBackEnd, TODAY } from '#tests/support/back-end.ts'
import { sampleCustomer } from '#tests/support/sample-customer.ts'

const LAST_WEEK = '2026-06-26'

async function aClient() {
  const customer = await sampleCustomer()
  const { coach, of } = customer
  const capture = async (
    meetingId: string,
    kind: 'decision' | 'obstacle' | 'priority' | 'good_news' | 'parked',
    text: string,
    ownerId: string | null = null,
  ) =>
    (
      await coach.meeting.capture({
        ...of(),
        meetingId,
        kind,
        text,
        ownerId,
        keyResultId: null,
        dueDate: null,
        supersedesId: null,
      })
    ).id
  const checkIn = (meetingId: string, keyResultId: string, status: 'red' | 'yellow' | 'green', value: number | null) =>
    coach.goal.checkIn({
      ...of(),
      supersedesId: null,
      checkIn: {
        keyResultId,
        date: TODAY,
        status,
        confidence: 5,
        value,
        changed: 'Nytt',
        blocks: '',
        givenById: null,
        meetingId,
        offWall: false,
      },
    })
  return { ...customer, capture, checkIn }
}

describe('since last time', () => {
  test('tells what came up, what went down, what was kept and what was solved, from the latest meeting of the series', async () => {
    const { coach, clientId, of, plan, room, capture, checkIn, wall } = await aClient()
    const last = await plan({ date: LAST_WEEK })
    await coach.meeting.start({ ...of(), meetingId: last })
    const kept = await capture(last, 'priority', 'Ringe fem innbyggere')
    await capture(last, 'priority', 'Rydde i maler')
    const obstacle = await capture(last, 'obstacle', 'Ingen tilgang til fagsystemet')
    await coach.meeting.end({ ...of(), meetingId: last, worth: 7 })

    const meetingId = await plan()
    await coach.meeting.start({ ...of(), meetingId })
    const before = await coach.around.since({ clientId, meetingId })
    expect(before).toMatchObject({ previous: { id: last, date: LAST_WEEK }, solved: [] })
    expect(before.promises.map((each) => each.state)).toEqual(['open', 'open'])

    const { keyResults } = await room(meetingId)
    const low = keyResults.find((row) => row.standing.status === 'yellow')
    const green = keyResults.find((row) => row.standing.shown === 'green')
    await checkIn(meetingId, low?.id ?? '', 'green', null)
    await checkIn(meetingId, green?.id ?? '', 'red', null)
    await coach.meeting.resolveCapture({ ...of(), meetingId, id: kept, state: 'done' })
    await coach.meeting.resolveCapture({ ...of(), meetingId, id: obstacle, state: 'done' })
    const since = await coach.around.since({ clientId, meetingId })
    expect(since.moved.find((row) => row.id === low?.id)).toMatchObject({
      move: 'recovered',
      from: { status: 'yellow' },
      to: { status: 'green' },
    })
    expect(since.moved.find((row) => row.id === green?.id)).toMatchObject({ move: 'slipped' })
    expect(since.promises.map((each) => each.state).toSorted()).toEqual(['done', 'open'])
    expect(since.solved.map((each) => each.text)).toEqual(['Ingen tilgang til fagsystemet'])

    // The wall gets it when it is asked for, picked field by field, and gives it back with the next step.
    expect((await wall(meetingId)).since).toBeNull()
    await coach.meeting.wall({ ...of(), meetingId, view: 'since' })
    const seen = (await wall(meetingId)).since
    expect(seen).toMatchObject({ date: LAST_WEEK, promised: 2, kept: 1, solved: ['Ingen tilgang til fagsystemet'] })
    expect(seen?.moved).toHaveLength(since.moved.length)
    await coach.meeting.go({ ...of(), meetingId, stepId: (await room(meetingId)).steps[2]?.id ?? '' })
    expect((await wall(meetingId)).since).toBeNull()
  })

  test('has nothing to tell of the first meeting of a unit', async () => {
    const { coach, clientId, plan } = await aClient()
    const { units } = await coach.organisation.get({ clientId })
    const added = await coach.organisation.addUnit({
      clientId,
      commandId: commandId(),
      unit: { parentId: null, kind: 'team', name: 'Helt nytt', leaderId: null, deputyId: null },
    })
    expect(units.length).toBeGreaterThan(0)
    const meetingId = await plan({ scopes: [{ unitId: added.id, withBelow: false }] })
    expect(await coach.around.since({ clientId, meetingId })).toEqual({
      previous: null,
      moved: [],
      still: 0,
      promises: [],
      solved: [],
    })
  })
})

describe('where the meeting is', () => {
  test('is shown to whoever comes late until the same key takes it back: decided so far, what comes, nothing else', async () => {
    const { coach, of, plan, room, capture, wall } = await aClient()
    const meetingId = await plan()
    await coach.meeting.start({ ...of(), meetingId })
    await capture(meetingId, 'decision', 'Vi bytter leverandør')
    await coach.meeting.writeNote({ ...of(), meetingId, text: 'KANARI' })
    await coach.meeting.go({ ...of(), meetingId, stepId: (await room(meetingId)).steps[3]?.id ?? '' })
    await coach.meeting.wall({ ...of(), meetingId, view: 'so_far' })
    const view = await wall(meetingId)
    expect(view).toMatchObject({
      step: { kind: 'initiatives', index: 3, of: 6 },
      soFar: {
        decisions: [{ text: 'Vi bytter leverandør' }],
        checkedIn: { given: 0 },
        next: [{ kind: 'obstacles_decisions' }, { kind: 'priorities' }],
      },
    })
    expect(JSON.stringify(view)).not.toContain('KANARI')
    await coach.meeting.wall({ ...of(), meetingId, view: 'step' })
    expect((await wall(meetingId)).soFar).toBeNull()
    // Gone on to the last and back: what has been visited comes again.
    const { steps } = await room(meetingId)
    for (const kind of ['priorities', 'initiatives'] as const)
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await coach.meeting.go({ ...of(), meetingId, stepId: steps.find((step) => step.kind === kind)?.id ?? '' })
    await coach.meeting.wall({ ...of(), meetingId, view: 'so_far' })
    expect((await wall(meetingId)).soFar?.next).toMatchObject([{ kind: 'obstacles_decisions' }, { kind: 'priorities' }])
  })

  test('is nothing a meeting that does not run can show', async () => {
    const { coach, of, plan } = await aClient()
    const meetingId = await plan()
    await expect(coach.meeting.wall({ ...of(), meetingId, view: 'so_far' })).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('the briefing', () => {
  test('has what needs a word, what is open and whose, who has been away, and at most five questions', async () => {
    const { coach, clientId, of, plan, capture, room } = await aClient()
    const { people } = await coach.organisation.get({ clientId })
    const away = (await room(await plan())).attendance[0]?.personId ?? ''
    for (const date of ['2026-06-24', '2026-06-25', LAST_WEEK]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const meetingId = await plan({ date })
      // oxlint-disable-next-line no-await-in-loop
      await coach.meeting.attend({ ...of(), meetingId, personId: away, presence: 'absent' })
      // oxlint-disable-next-line no-await-in-loop
      await coach.meeting.start({ ...of(), meetingId })
      // oxlint-disable-next-line no-await-in-loop
      if (date === '2026-06-24') await capture(meetingId, 'obstacle', 'Venter på jurist', away)
      // oxlint-disable-next-line no-await-in-loop
      await coach.meeting.end({ ...of(), meetingId, worth: 6 })
    }
    const briefing = await coach.around.briefing({ clientId, meetingId: await plan() })
    expect(briefing.lastWorth).toBe(6)
    expect(briefing.absent).toContainEqual(expect.objectContaining({ personId: away, missed: 3 }))
    expect(people.some((person) => person.id === away)).toBe(true)
    expect(briefing.open.map((each) => each.text)).toContain('Venter på jurist')
    expect(briefing.talk.every((row) => row.reasons.length > 0)).toBe(true)
    expect(briefing.questions.length).toBeGreaterThan(0)
    expect(briefing.questions.length).toBeLessThanOrEqual(5)
  })

  test('and what surrounds a meeting are the coach’s own', async () => {
    const { clientId, plan } = await aClient()
    const meetingId = await plan()
    const { backEnd } = startBackEnd()
    const audience = backEnd.clientOf({ role: 'audience', clientId, meetingId })
    await expect(audience.around.briefing({ clientId, meetingId })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(audience.around.since({ clientId, meetingId })).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('what was parked', () => {
  test('lives on outside the meeting: in the briefing, among what is open and in the next meeting, until it is settled in one of them', async () => {
    const { coach, clientId, of, plan, room, capture } = await aClient()
    const last = await plan({ date: LAST_WEEK })
    await coach.meeting.start({ ...of(), meetingId: last })
    const cabins = await capture(last, 'parked', 'Hytteassistent')
    const site = await capture(last, 'parked', 'Ny nettside')
    const open = async () =>
      (await coach.around.open({ clientId })).filter(({ kind }) => kind === 'parked').map(({ text }) => text)
    // The room has it: nothing is left yet.
    expect(await open()).toEqual([])
    await coach.meeting.end({ ...of(), meetingId: last, worth: null })
    expect(await open()).toEqual(['Hytteassistent', 'Ny nettside'])
    const [told] = await coach.around.open({ clientId })
    expect(told?.unitNames).toContain('Byggesak og plan')

    const next = await plan()
    const briefed = async () =>
      (await coach.around.briefing({ clientId, meetingId: next })).open.flatMap(({ kind, text }) =>
        kind === 'parked' ? [text] : [],
      )
    const carried = async (meetingId: string) =>
      (await room(meetingId)).carried.flatMap(({ kind, text }) => (kind === 'parked' ? [text] : []))
    expect(await briefed()).toEqual(['Hytteassistent', 'Ny nettside'])
    expect(await carried(next)).toEqual(['Hytteassistent', 'Ny nettside'])

    const settled = commandId()
    const reason = 'For dyrt nå'
    const dropped = { id: site, meetingId: null, state: 'not_done' as const, reason }
    await coach.meeting.resolveCapture({ clientId, commandId: settled, ...dropped })
    for (const where of [await open(), await briefed(), await carried(next)]) expect(where).toEqual(['Hytteassistent'])
    // The meeting it was raised in is told as it was; so is what has become of it.
    expect((await room(last)).captures.find(({ id }) => id === site)).toMatchObject({
      state: 'not_done',
      reason,
      resolvedOn: TODAY,
      resolvedMeetingId: null,
    })
    await coach.system.undo({ ...of(), undone: settled })
    expect(await open()).toEqual(['Hytteassistent', 'Ny nettside'])
    await coach.meeting.start({ ...of(), meetingId: next })
    await coach.meeting.resolveCapture({ ...of(), id: cabins, meetingId: next, state: 'done' })
    expect(await open()).toEqual(['Ny nettside'])
  })

  test('settled after a meeting it was carried to stands there as open still, as it was said', async () => {
    const { coach, of, plan, room, capture, clientId } = await aClient()
    const first = await plan({ date: '2026-06-24' })
    await coach.meeting.start({ ...of(), meetingId: first })
    const id = await capture(first, 'obstacle', 'Ingen tilgang til fagsystemet')
    await coach.meeting.end({ ...of(), meetingId: first, worth: null })
    const second = await plan({ date: LAST_WEEK })
    await coach.meeting.start({ ...of(), meetingId: second })
    await coach.meeting.end({ ...of(), meetingId: second, worth: null })
    await coach.meeting.resolveCapture({ ...of(), id, meetingId: null, state: 'done' })
    expect((await room(second)).carried.find((each) => each.id === id)?.state).toBe('open')
    const next = await plan()
    expect((await room(next)).carried.find((each) => each.id === id)).toBeUndefined()
    expect((await coach.around.since({ clientId, meetingId: next })).solved.map(({ text }) => text)).toEqual([
      'Ingen tilgang til fagsystemet',
    ])
  })
})

describe('the invitation', () => {
  test.each([
    ['nb', 'Fremdriftsmøte', 'Ha gjerne klart'],
    ['nn', 'Framdriftsmøte', 'Ha gjerne klart'],
    ['en', 'Progress meeting', 'Please have ready'],
  ] as const)('says when, where and what in %s, and nothing private', async (language, name, ready) => {
    const { coach, clientId, of, plan, room } = await aClient()
    const meetingId = await plan({ place: 'Rådhuset' })
    await coach.meeting.writeNote({ ...of(), meetingId, text: 'KANARI' })
    await coach.client.writeNote({ ...of(), text: 'KANARI' })
    await coach.meeting.update({ ...of(), meetingId, patch: { distribution: 'KANARI', exemption: 'KANARI' } })
    const first = (await room(meetingId)).steps[0]?.id ?? null
    await coach.agenda.addPoints({ ...of(), meetingId, points: [{ title: 'Eget punkt', minutes: 5 }], beforeId: first })
    const { subject, html, plain } = await coach.around.invitation({ clientId, meetingId, language })
    expect(subject).toContain(name)
    for (const text of [html, plain]) {
      expect(text).toContain('Rådhuset')
      expect(text).toContain('Eget punkt (5 min)')
      expect(text).toContain(ready)
      expect(text).not.toContain('KANARI')
    }
  })
})

describe('a line left out of the minutes', () => {
  test('stays on every list, is out of every form, and is kept with the version', async () => {
    const { coach, clientId, of, plan, capture, room } = await aClient()
    const meetingId = await plan()
    await coach.meeting.start({ ...of(), meetingId })
    const out = await capture(meetingId, 'good_news', 'Det vi ikke skriver')
    await capture(meetingId, 'good_news', 'Det vi skriver')
    await coach.document.leaveOut({ ...of(), meetingId, captureId: out, out: true })
    const draft = async () => JSON.stringify(await coach.document.minutesDraft({ clientId, meetingId }))
    expect(await draft()).not.toContain('Det vi ikke skriver')
    expect(await draft()).toContain('Det vi skriver')
    expect((await room(meetingId)).captures.map((each) => each.text)).toContain('Det vi ikke skriver')
    expect((await room(meetingId)).leftOut).toEqual([out])
    const { document } = await coach.document.makeMinutes({ ...of(), meetingId, language: null })
    expect(document.leftOut).toEqual([out])
    await coach.document.leaveOut({ ...of(), meetingId, captureId: out, out: false })
    expect(await draft()).toContain('Det vi ikke skriver')
    expect((await room(meetingId)).documents[0]?.leftOut).toEqual([out])
  })

  test('does not make the minutes say that nothing was decided, where it is the only decision', async () => {
    const { coach, clientId, of, plan, capture } = await aClient()
    const meetingId = await plan()
    await coach.meeting.start({ ...of(), meetingId })
    const none = 'Ingen beslutninger i dette møtet.'
    const plain = async () => (await coach.document.minutesTexts({ clientId, meetingId, language: 'nb' })).plain
    expect(await plain()).toContain(none)
    const captureId = await capture(meetingId, 'decision', 'Det vi ikke skriver')
    await coach.document.leaveOut({ ...of(), meetingId, captureId, out: true })
    expect(await plain()).not.toContain(none)
    expect(await plain()).not.toContain('Det vi ikke skriver')
  })

  test('may be one carried from before: it is out of this meeting’s minutes only, and follows the series as it did', async () => {
    const { coach, clientId, of, plan, capture, room } = await aClient()
    const first = await plan()
    await coach.meeting.start({ ...of(), meetingId: first })
    const kinds = ['obstacle', 'priority', 'parked'] as const
    const old = await Promise.all(kinds.map((kind) => capture(first, kind, `Gammel ${kind}`)))
    await coach.meeting.end({ ...of(), meetingId: first, worth: null })
    const meetingId = await plan()
    await coach.meeting.start({ ...of(), meetingId })
    const texts = async (id: string) => {
      const { html, plain, markdown } = await coach.document.minutesTexts({ clientId, meetingId: id, language: null })
      const draft = await coach.document.minutesDraft({ clientId, meetingId: id })
      return [html, plain, markdown, JSON.stringify(draft)]
    }
    for (const text of await texts(meetingId)) for (const kind of kinds) expect(text).toContain(`Gammel ${kind}`)
    const commands = old.map((captureId) => ({ ...of(), meetingId, captureId, out: true }))
    for (const command of commands) await coach.document.leaveOut(command)
    for (const text of await texts(meetingId)) for (const kind of kinds) expect(text).not.toContain(`Gammel ${kind}`)
    for (const text of await texts(first)) expect(text).toContain('Gammel obstacle')
    const following = (await room(meetingId)).carried.filter(({ state }) => state === 'open')
    expect(following.map(({ id }) => id)).toEqual(expect.arrayContaining(old))
    expect((await coach.document.makeMinutes({ ...of(), meetingId, language: null })).document.leftOut).toEqual(
      expect.arrayContaining(old),
    )
    await coach.system.undo({ ...of(), undone: commands[0]?.commandId ?? '' })
    for (const text of await texts(meetingId)) {
      expect(text).toContain('Gammel obstacle')
      expect(text).not.toContain('Gammel priority')
    }
  })

  test('and anything else that changes what the minutes say makes the latest version say less than the meeting', async () => {
    const { coach, clientId, of, plan, capture } = await aClient()
    const meetingId = await plan()
    const state = () => coach.document.minutesState({ clientId, meetingId })
    expect(await state()).toEqual({ version: null, changed: null })
    await coach.meeting.start({ ...of(), meetingId })
    const id = await capture(meetingId, 'decision', 'Vi prøver')
    await coach.meeting.end({ ...of(), meetingId, worth: null })
    await coach.document.makeMinutes({ ...of(), meetingId, language: null })
    expect(await state()).toEqual({ version: 1, changed: false })
    await coach.meeting.writeNote({ ...of(), meetingId, text: 'bare mitt' })
    expect(await state()).toEqual({ version: 1, changed: false })
    await coach.document.leaveOut({ ...of(), meetingId, captureId: id, out: true })
    expect(await state()).toEqual({ version: 1, changed: true })
    await coach.document.makeMinutes({ ...of(), meetingId, language: 'en' })
    expect(await state()).toEqual({ version: 2, changed: false })
  })
})

describe('a meeting that was broken off', () => {
  /** As if the laptop had been closed three days ago: everything recorded is that old. */
  const threeDaysAgo = 3 * 24 * 3_600_000
  async function brokenOff() {
    const client = await aClient()
    const { coach, of, plan, room, vault, capture } = client
    const meetingId = await plan()
    await coach.meeting.start({ ...of(), meetingId })
    await coach.meeting.go({ ...of(), meetingId, stepId: (await room(meetingId)).steps[1]?.id ?? '' })
    await capture(meetingId, 'decision', 'Det siste vi sa')
    const back = (instant: string) => new Date(Date.parse(instant) - threeDaysAgo).toISOString()
    const meeting = (await room(meetingId)).meeting
    const entered = back(meeting.stepStartedAt ?? '')
    vault.sqlite
      .prepare('UPDATE meeting SET step_started_at = ?, started_at = ?, step_deadline_at = ? WHERE id = ?')
      .run(entered, back(meeting.startedAt ?? ''), back(meeting.stepDeadlineAt ?? ''), meetingId)
    const last = new Date(Date.parse(entered) + 90_000).toISOString()
    vault.sqlite.prepare('UPDATE change_record SET at = ? WHERE rows LIKE ?').run(last, `%"${meetingId}"%`)
    return { ...client, meetingId, entered, last }
  }

  test('says when it was last heard of; what the coach does at the desk does not count', async () => {
    const { coach, of, room, meetingId, last } = await brokenOff()
    expect((await room(meetingId)).lastAt).toBe(last)
    await coach.meeting.writeNote({ ...of(), meetingId, text: 'Ring dem' })
    expect((await room(meetingId)).lastAt).toBe(last)
  })

  test('goes on where it was with the minutes there are, and the days between count for nothing', async () => {
    const { coach, of, room, meetingId } = await brokenOff()
    await coach.meeting.resume({ ...of(), meetingId, minutes: 18 })
    const { meeting, steps } = await room(meetingId)
    const current = steps.find((step) => step.id === meeting.currentStepId)
    expect(current).toMatchObject({ kind: 'okr_status', state: 'current', usedSeconds: 90 })
    expect(Date.parse(meeting.endBy ?? '') - Date.parse(meeting.stepStartedAt ?? '')).toBe(18 * 60_000)
    const left = steps.filter((step) => step.state === 'waiting' || step.state === 'current')
    expect(left.reduce((sum, step) => sum + step.plannedSeconds - step.usedSeconds, 0)).toBe(18 * 60)
  })

  test('ends with what it has, as of the last thing that was recorded', async () => {
    const { coach, of, room, meetingId, last } = await brokenOff()
    await coach.meeting.endWhereItStopped({ ...of(), meetingId })
    const { meeting, steps, captures } = await room(meetingId)
    expect(meeting).toMatchObject({ state: 'ended', endedAt: last, worth: null })
    expect(steps[1]).toMatchObject({ state: 'done', usedSeconds: 90 })
    expect(captures).toHaveLength(1)
  })
})

describe('two windows on one meeting', () => {
  test('merge corrections of different fields, and refuse the one that was made of what no longer stands', async () => {
    const { coach, of, plan, capture, room } = await aClient()
    const meetingId = await plan()
    await coach.meeting.start({ ...of(), meetingId })
    const id = await capture(meetingId, 'obstacle', 'Først')
    const seen = { text: 'Først', ownerId: null, dueDate: null }
    await coach.meeting.updateCapture({ ...of(), id, patch: { text: 'Rettet her' }, seen })
    await coach.meeting.updateCapture({ ...of(), id, patch: { dueDate: '2026-06-08' }, seen })
    expect((await room(meetingId)).captures[0]).toMatchObject({ text: 'Rettet her', dueDate: '2026-06-08' })
    await expect(
      coach.meeting.updateCapture({ ...of(), id, patch: { text: 'Rettet der' }, seen }),
    ).rejects.toMatchObject({ code: 'conflict', data: { subject: 'capture_changed' } })
    // The same correction twice is no quarrel.
    await coach.meeting.updateCapture({ ...of(), id, patch: { text: 'Rettet her' }, seen })
  })
})
