/** The agenda a unit makes its own: templates, the minutes it usually spends, minutes by hand, and points of the customer's own. */
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { meetingStep, meetingTemplate } from '#db/schema/meeting.ts'
import { commandId } from '#tests/support/back-end.ts'
import { sampleCustomer } from '#tests/support/sample-customer.ts'

async function aClient() {
  const customer = await sampleCustomer()
  const { coach, vault, of, plan, room } = customer
  const stepAt = async (meetingId: string, index: number) => (await room(meetingId)).steps[index]?.id ?? ''
  /** Held, with the seconds each step took as if they had passed. */
  const held = async (used: number) => {
    const meetingId = await plan()
    await coach.meeting.start({ ...of(), meetingId })
    await coach.meeting.end({ ...of(), meetingId, worth: null })
    vault.reader.update(meetingStep).set({ usedSeconds: used }).where(eq(meetingStep.meetingId, meetingId)).run()
    return meetingId
  }
  return { ...customer, stepAt, held }
}

describe('a template of the customer’s own', () => {
  test('keeps kinds, words, minutes and order, and makes a meeting with them', async () => {
    const { coach, clientId, of, plan, room, stepAt } = await aClient()
    const meetingId = await plan()
    await coach.agenda.move({
      ...of(),
      meetingId,
      stepId: await stepAt(meetingId, 5),
      beforeId: await stepAt(meetingId, 0),
    })
    const own = { kind: 'talk' as const, topic: null, title: 'Budsjettet', question: 'Hva er nytt?', minutes: 7 }
    await coach.agenda.add({ ...of(), meetingId, step: own, beforeId: null })
    await coach.agenda.setMinutes({ ...of(), meetingId, stepId: await stepAt(meetingId, 1), minutes: 11 })
    await coach.agenda.skip({ ...of(), meetingId, stepId: await stepAt(meetingId, 3), skipped: true })
    await coach.template.save({ ...of(), meetingId, name: 'Fast mandag' })
    const [template] = await coach.template.list({ clientId })
    const what = (steps: readonly { kind: string; title: string; plannedSeconds: number }[]) =>
      steps.map(({ kind, title, plannedSeconds }) => [kind, title, plannedSeconds])
    const kept = (await room(meetingId)).steps.filter((step) => step.state !== 'skipped')
    expect(template).toMatchObject({ name: 'Fast mandag', meetingKind: 'progress', unknown: 0 })
    expect(what(template?.steps ?? [])).toEqual(what(kept))

    const made = await plan({ plannedMinutes: template?.minutes ?? 0, templateId: template?.id ?? null })
    expect(what((await room(made)).steps)).toEqual(what(kept))
    // As it begins, too: what the coach has said is not spread away.
    await coach.meeting.start({ ...of(), meetingId: made })
    expect(what((await room(made)).steps)).toEqual(what(kept))
  })

  test('is renamed and removed with undo, and two never have one name', async () => {
    const { coach, clientId, of, plan } = await aClient()
    const meetingId = await plan()
    const { id } = await coach.template.save({ ...of(), meetingId, name: 'Mandag' })
    await expect(coach.template.save({ ...of(), meetingId, name: 'mandag' })).rejects.toMatchObject({
      code: 'conflict',
    })
    const removal = { ...of(), templateId: id }
    await coach.template.rename({ ...of(), templateId: id, name: 'Tirsdag' })
    await coach.template.remove(removal)
    expect(await coach.template.list({ clientId })).toEqual([])
    await coach.system.undo({ ...of(), undone: removal.commandId })
    expect((await coach.template.list({ clientId })).map((each) => each.name)).toEqual(['Tirsdag'])
  })

  test('is never seen by another customer', async () => {
    const { coach, of, plan } = await aClient()
    const meetingId = await plan()
    const { id } = await coach.template.save({ ...of(), meetingId, name: 'Hemmelig oppskrift' })
    const other = await coach.client.create({
      commandId: commandId(),
      client: {
        name: 'Fjellsport AS',
        sector: 'private',
        documentLanguage: 'nb',
        goalTerms: 'goal',
        cycleKind: 'quarter',
        accent: null,
        fiscalYearStartMonth: 1,
        checkInWeekday: 1,
        cadenceWeeks: 1,
        cadenceAnchor: null,
        limitObjectives: 3,
        limitKeyResults: 3,
      },
      cycle: null,
    })
    expect(await coach.template.list({ clientId: other.id })).toEqual([])
    await expect(
      coach.template.rename({ clientId: other.id, commandId: commandId(), templateId: id, name: 'Stjålet' }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })

  test('holding a kind that only a newer app knows is listed without it, and loses nothing', async () => {
    const { coach, clientId, of, plan, room, vault } = await aClient()
    const { id } = await coach.template.save({ ...of(), meetingId: await plan(), name: 'Ny' })
    const [row] = vault.reader.select().from(meetingTemplate).all()
    const steps = [...(row?.steps ?? []), { kind: 'hologram', beams: 3 }]
    vault.reader.update(meetingTemplate).set({ steps }).run()
    expect(await coach.template.list({ clientId })).toMatchObject([{ unknown: 1, steps: { length: 6 } }])
    await coach.template.rename({ ...of(), templateId: id, name: 'Nyere' })
    expect(vault.reader.select().from(meetingTemplate).get()?.steps.at(-1)).toEqual({ kind: 'hologram', beams: 3 })
    expect((await room(await plan({ templateId: id }))).steps).toHaveLength(6)
  })
})

describe('minutes', () => {
  test('are what the unit usually spends from the third meeting on, and told as such', async () => {
    const { coach, of, plan, room, held } = await aClient()
    await held(300)
    await held(360)
    expect((await room(await plan())).usual).toEqual([])
    await held(420)
    const meetingId = await plan()
    const { usual, steps } = await room(meetingId)
    expect(usual).toHaveLength(6)
    expect(usual[0]).toMatchObject({ seconds: 360, meetings: 3 })
    // Six steps of six minutes, fitted to thirty.
    expect(steps.map((step) => step.plannedSeconds)).toEqual([300, 300, 300, 300, 300, 300])
    // Another kind of meeting has habits of its own.
    expect((await room(await plan({ kind: 'check_in', plannedMinutes: 15 }))).usual).toEqual([])
    await coach.meeting.start({ ...of(), meetingId })
    expect((await room(meetingId)).steps[0]?.plannedSeconds).toBe(300)
  })

  test('that the coach has set stand when the others are spread', async () => {
    const { coach, of, plan, room, stepAt } = await aClient()
    const meetingId = await plan()
    await coach.agenda.setMinutes({ ...of(), meetingId, stepId: await stepAt(meetingId, 1), minutes: 15 })
    await coach.meeting.start({ ...of(), meetingId })
    const { steps } = await room(meetingId)
    expect(steps[1]).toMatchObject({ plannedSeconds: 900, minutesSet: true })
    expect(steps.reduce((sum, step) => sum + step.plannedSeconds, 0)).toBe(1800)
  })

  test('of the step the meeting is in move its deadline, and undo moves it back although the meeting has gone on otherwise', async () => {
    const { coach, of, plan, room, stepAt } = await aClient()
    const meetingId = await plan()
    await coach.meeting.start({ ...of(), meetingId })
    const before = (await room(meetingId)).meeting
    const change = { ...of(), meetingId, stepId: await stepAt(meetingId, 0), minutes: 20 }
    await coach.agenda.setMinutes(change)
    const { stepDeadlineAt, stepStartedAt } = (await room(meetingId)).meeting
    expect(Date.parse(stepDeadlineAt ?? '') - Date.parse(stepStartedAt ?? '')).toBe(20 * 60_000)
    await coach.meeting.black({ ...of(), meetingId, black: true })
    await coach.system.undo({ ...of(), undone: change.commandId })
    expect((await room(meetingId)).meeting).toMatchObject({ stepDeadlineAt: before.stepDeadlineAt, black: true })
  })

  test('spread anew are taken back where only other things have changed, and not where the clock itself has', async () => {
    const { coach, of, plan, room, stepAt } = await aClient()
    const meetingId = await plan()
    await coach.meeting.start({ ...of(), meetingId })
    const before = await room(meetingId)
    const first = { ...of(), meetingId, minutes: 18 }
    await coach.agenda.spread(first)
    await coach.meeting.focus({ ...of(), meetingId, focusId: null, wallList: false })
    await coach.system.undo({ ...of(), undone: first.commandId })
    const after = await room(meetingId)
    expect(after.steps).toEqual(before.steps)
    expect(after.meeting).toEqual({ ...before.meeting, wallList: false })

    const second = { ...of(), meetingId, minutes: 18 }
    await coach.agenda.spread(second)
    await coach.meeting.go({ ...of(), meetingId, stepId: await stepAt(meetingId, 2) })
    await expect(coach.system.undo({ ...of(), undone: second.commandId })).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('points of the customer’s own', () => {
  test('stand around our steps without a part in our time, and without a clock', async () => {
    const { coach, of, plan, room, wall } = await aClient()
    const meetingId = await plan({ kind: 'check_in', plannedMinutes: 15 })
    const { steps } = await room(meetingId)
    const before = [
      { title: 'Godkjenning av referat', minutes: 5 },
      { title: 'Orientering fra leder', minutes: 15 },
    ]
    await coach.agenda.addPoints({ ...of(), meetingId, points: before, beforeId: steps[0]?.id ?? null })
    await coach.agenda.addPoints({ ...of(), meetingId, points: [{ title: 'Eventuelt', minutes: 10 }], beforeId: null })
    await coach.meeting.start({ ...of(), meetingId })
    const begun = await room(meetingId)
    expect(begun.steps.map((step) => step.title || step.kind)).toEqual([
      'Godkjenning av referat',
      'Orientering fra leder',
      'good_news',
      'okr_status',
      'obstacles_decisions',
      'priorities',
      'Eventuelt',
    ])
    const ours = begun.steps.filter((step) => step.kind !== 'client_point')
    expect(ours.reduce((sum, step) => sum + step.plannedSeconds, 0)).toBe(15 * 60)
    expect(begun.meeting.stepDeadlineAt).toBeNull()
    expect(await wall(meetingId)).toMatchObject({
      step: { kind: 'client_point', title: 'Godkjenning av referat', deadlineAt: null, index: 0, of: 7 },
      content: { kind: 'client_point' },
    })
    await coach.meeting.go({ ...of(), meetingId, stepId: begun.steps[2]?.id ?? '' })
    expect((await room(meetingId)).meeting.stepDeadlineAt).not.toBeNull()
  })

  test('are headings in the minutes, with what was captured under them, which stands on its own list too', async () => {
    const { coach, clientId, of, plan, room } = await aClient()
    const meetingId = await plan({ kind: 'check_in', plannedMinutes: 15 })
    const first = (await room(meetingId)).steps[0]?.id ?? null
    await coach.agenda.addPoints({
      ...of(),
      meetingId,
      points: [
        { title: 'Ny møteplan', minutes: 5 },
        { title: 'Ferien', minutes: 5 },
      ],
      beforeId: first,
    })
    await coach.meeting.start({ ...of(), meetingId })
    const capture = (text: string) =>
      coach.meeting.capture({
        ...of(),
        meetingId,
        kind: 'decision',
        text,
        ownerId: null,
        keyResultId: null,
        dueDate: null,
        supersedesId: null,
      })
    await capture('Vi møtes annenhver mandag')
    await coach.meeting.go({ ...of(), meetingId, stepId: (await room(meetingId)).steps[2]?.id ?? '' })
    await capture('Noe annet')
    const { parts } = await coach.document.minutesDraft({ clientId, meetingId })
    const from = parts.findIndex((part) => part.kind === 'section' && part.text === 'Egne saker')
    expect(parts.slice(from + 1)).toMatchObject([
      { kind: 'subsection', text: 'Ny møteplan' },
      { kind: 'bullets', lines: [{ text: expect.stringContaining('Vi møtes annenhver mandag') }] },
      { kind: 'subsection', text: 'Ferien' },
      { kind: 'note' },
    ])
    expect(JSON.stringify(parts.slice(0, from))).toContain('Vi møtes annenhver mandag')
  })
})
