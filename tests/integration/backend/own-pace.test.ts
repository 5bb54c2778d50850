/** A client's own thresholds of pace, through the contract. */
import { describe, expect, test } from 'vitest'
import { commandId, plantSample, startBackEnd } from '#tests/support/back-end.ts'

async function sample() {
  const { coach } = startBackEnd()
  const clientId = await plantSample(coach)
  const update = (patch: object, command = commandId()) => coach.client.update({ clientId, commandId: command, patch })
  const pace = async (shortName: string) =>
    (await coach.goal.board({ clientId, cycleId: null })).objectives
      .flatMap((each) => each.keyResults)
      .find((row) => row.shortName === shortName)?.standing
  return { coach, clientId, update, pace }
}

describe('a client’s thresholds of pace', () => {
  test('judge its key results, and are taken back by undo', async () => {
    const { coach, clientId, update, pace } = await sample()
    expect((await pace('svar innen frist'))?.pace).toBe('on_pace')
    const command = commandId()
    await update({ paceAhead: 0.9, paceOnPace: 0.8, paceBehind: 0.7 }, command)
    expect(await pace('svar innen frist')).toMatchObject({ pace: 'far_behind', needsAttention: true })
    await coach.system.undo({ clientId, commandId: commandId(), undone: command })
    expect((await pace('svar innen frist'))?.pace).toBe('on_pace')
  })

  test('are refused where a better pace would begin below a worse one, also against what stood there before', async () => {
    const { coach, clientId, update } = await sample()
    const before = await coach.client.get({ clientId })
    for (const [patch, subject] of [
      [{ paceAhead: -0.11 }, 'patch.paceAhead'],
      [{ paceOnPace: 0.11 }, 'patch.paceAhead'],
      [{ paceOnPace: -0.26 }, 'patch.paceBehind'],
      [{ paceBehind: 0 }, 'patch.paceBehind'],
    ] as const)
      await expect(update(patch)).rejects.toMatchObject({ code: 'invalid', data: { subject } })
    expect(await coach.client.get({ clientId })).toEqual(before)
    await update({ paceOnPace: 0.1, paceBehind: 0.1 })
  })

  test('are looked at when a client is made, too', async () => {
    const { coach } = startBackEnd()
    const { id: _id, sample: _sample, ...standard } = await coach.client.get({ clientId: await plantSample(coach) })
    const make = (own: object) =>
      coach.client.create({ commandId: commandId(), client: { ...standard, name: 'Ny', ...own }, cycle: null })
    await expect(make({ paceBehind: 0.5 })).rejects.toMatchObject({
      code: 'invalid',
      data: { subject: 'client.paceBehind' },
    })
    const { id } = await make({ paceBehind: -0.4 })
    expect(await coach.client.get({ clientId: id })).toMatchObject({ paceBehind: -0.4, paceAhead: 0.1 })
  })
})

describe('the agenda', () => {
  test('takes up a confidence that fell over three check-ins, as the board does', async () => {
    const { coach, clientId } = await sample()
    const { objectives } = await coach.goal.board({ clientId, cycleId: null })
    const row = objectives[0]?.keyResults[0]
    const unit = objectives[0]?.unitId ?? ''
    for (const [date, confidence] of [
      ['2026-06-26', 9],
      ['2026-06-27', 7],
      ['2026-06-28', 6],
    ] as const)
      await coach.goal.checkIn({
        clientId,
        commandId: commandId(),
        supersedesId: null,
        checkIn: {
          keyResultId: row?.id ?? '',
          date,
          status: 'green',
          confidence,
          value: null,
          changed: '',
          blocks: '',
          givenById: null,
          meetingId: null,
          offWall: false,
        },
      })
    const { id: meetingId } = await coach.meeting.create({
      clientId,
      commandId: commandId(),
      meeting: {
        kind: 'progress',
        date: '2026-06-29',
        startTime: null,
        plannedMinutes: 30,
        place: '',
        leaderName: '',
        minuteTakerName: '',
        scopes: [{ unitId: unit, withBelow: true }],
      },
    })
    const { keyResults } = await coach.meeting.room({ clientId, meetingId })
    expect(keyResults.find((each) => each.id === row?.id)).toMatchObject({
      sweep: false,
      reasons: [{ id: 'confidence_fell_slowly', params: { from: 9, to: 6 } }],
    })
  })
})
