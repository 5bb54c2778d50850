/** What the page of a unit's goals holds, and what it never does. */
import { describe, expect, test } from 'vitest'
import { makeUnitPage } from '#backend/unit-page.ts'
import { commandId, plantSample, startBackEnd } from '#tests/support/back-end.ts'

async function sample() {
  const harness = startBackEnd()
  const clientId = await plantSample(harness.coach)
  const { units } = await harness.coach.organisation.get({ clientId })
  const unitId = (name: string) => units.find((unit) => unit.name === name)?.id ?? ''
  const page = async (name: string) => {
    const of = { clientId, unitId: unitId(name), cycleId: null, language: null }
    return new TextDecoder().decode((await makeUnitPage(harness.backEnd.services, of)).bytes)
  }
  return { ...harness, clientId, unitId, page }
}

describe('the page of a unit’s goals', () => {
  test('holds the goals of the unit and of those below it, and of no other', async () => {
    const { page } = await sample()
    const department = await page('Byggesak og plan')
    expect(department).toContain('Det skal være lett å levere en komplett søknad første gang')
    expect(department).toContain('Median liggetid fra 19 til 7 dager')
    expect(department).not.toContain('Innbyggerne finner og bruker portalen uten hjelp')
    expect(await page('Team Mottak')).not.toContain('Median liggetid')
  })

  test('holds what the last check-in said unless it was kept off the wall, and no draft', async () => {
    const { coach, clientId, unitId, page } = await sample()
    const { cycle, objectives } = await coach.goal.board({ clientId, cycleId: null })
    const row = objectives.flatMap((each) => each.keyResults).find((each) => each.shortName === 'liggetid')
    const said = { status: 'green', confidence: 8, value: 10, givenById: null, meetingId: null } as const
    const checkIn = { keyResultId: row?.id ?? '', date: '2026-06-29', ...said }
    await coach.goal.checkIn({
      clientId,
      commandId: commandId(),
      supersedesId: null,
      checkIn: { ...checkIn, changed: 'KANARI-SAGT', blocks: 'KANARI-HINDRER', offWall: false },
    })
    const open = await page('Team Behandling')
    expect(open).toContain('KANARI-SAGT')
    expect(open).toContain('KANARI-HINDRER')
    await coach.goal.checkIn({
      clientId,
      commandId: commandId(),
      supersedesId: null,
      checkIn: { ...checkIn, changed: 'KANARI-SKJULT', blocks: 'KANARI-SKJULT', offWall: true },
    })
    const made = await coach.goal.enter({
      clientId,
      commandId: commandId(),
      cycleId: cycle?.id ?? '',
      unitId: unitId('Team Behandling'),
      objectives: [{ title: 'KANARI-UTKAST', why: '', ownerId: null, contributesTo: [], keyResults: [] }],
    })
    await coach.goal.updateObjective({
      clientId,
      commandId: commandId(),
      id: made.objectiveIds[0] ?? '',
      patch: { state: 'draft' },
    })
    const closed = await page('Team Behandling')
    expect(closed).not.toContain('KANARI')
    expect(closed).toContain('Nordlys kommune')
  })

  test('holds no private note, no decision or obstacle of a meeting, no early sign, and nothing of another customer', async () => {
    const { coach, clientId, unitId, page } = await sample()
    await coach.client.writeNote({ clientId, commandId: commandId(), text: 'KANARI-KUNDENOTAT' })
    const meeting = await coach.meeting.create({
      clientId,
      commandId: commandId(),
      meeting: {
        kind: 'progress',
        date: '2026-06-29',
        startTime: null,
        plannedMinutes: 30,
        place: 'KANARI-STED',
        leaderName: '',
        minuteTakerName: '',
        scopes: [{ unitId: unitId('Byggesak og plan'), withBelow: true }],
      },
    })
    await coach.meeting.writeNote({ clientId, commandId: commandId(), meetingId: meeting.id, text: 'KANARI-MØTENOTAT' })
    const { id: _id, sample: _sample, ...like } = await coach.client.get({ clientId })
    await coach.client.create({ commandId: commandId(), client: { ...like, name: 'KANARI-ANNEN' }, cycle: null })
    const made = await page('Byggesak og plan')
    expect(made).toContain('Det skal være lett å levere en komplett søknad første gang')
    expect(made).not.toContain('KANARI')
    const { units } = await coach.rhythm.get({ clientId, cycleId: null })
    expect(units.flatMap((unit) => unit.warnings).length).toBeGreaterThan(0)
    expect(made).not.toMatch(/[Vv]arsel|Leverandøren mangler/)
  })

  test('is refused for a unit that is not there', async () => {
    const { backEnd, clientId } = await sample()
    const of = { clientId, unitId: clientId, cycleId: null, language: null }
    await expect(makeUnitPage(backEnd.services, of)).rejects.toMatchObject({ code: 'not_found' })
  })
})
