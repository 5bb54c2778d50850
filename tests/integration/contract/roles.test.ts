import { getEventIteratorSchemaDetails } from '@orpc/contract'
import { call } from '@orpc/server'
import { v7 as uuid } from 'uuid'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Connection } from '#backend/context.ts'
import { ERROR_CODES } from '#contract/base.ts'
import { contract } from '#contract/contract.ts'
import { stageViewSchema, type StageView } from '#contract/stage.ts'
import { walkContract } from '#tests/support/contract-walk.ts'
import { commandId, plantSample, startBackEnd, TODAY, type Harness } from '#tests/support/back-end.ts'
import { planMeeting } from '#tests/support/plan-meeting.ts'

const procedures = walkContract()

async function runningMeeting(harness: Harness, clientId: string): Promise<string> {
  const meetingId = await planMeeting(harness.coach, clientId)
  await harness.coach.meeting.start({ clientId, meetingId, commandId: commandId() })
  return meetingId
}

function procedureAt(harness: Harness, path: readonly string[]): Parameters<typeof call>[0] {
  let node: unknown = harness.backEnd.router
  for (const name of path) node = (node as Record<string, unknown>)[name]
  return node as Parameters<typeof call>[0]
}

describe('the contract', () => {
  test('was walked', () => {
    expect(procedures.length).toBeGreaterThan(50)
    expect(procedures.map((each) => each.path.join('.'))).toContain('meeting.capture')
  })

  test('names who may call each procedure', () => {
    expect(procedures.filter((each) => each.meta.roles.length === 0)).toEqual([])
  })

  test('gives every edit a commandId, so that it can be sent twice', () => {
    const without = procedures.filter((each) => {
      const schema = each.inputSchema as z.ZodType
      return (
        each.meta.kind === 'edit' &&
        !('commandId' in ((z.toJSONSchema(schema) as { properties?: object }).properties ?? {}))
      )
    })
    expect(without.map((each) => each.path.join('.'))).toEqual([])
  })

  test('speaks plain JSON: every input and output has a JSON Schema', () => {
    for (const each of procedures) {
      const output =
        getEventIteratorSchemaDetails(each.outputSchema as Parameters<typeof getEventIteratorSchemaDetails>[0])
          ?.yields ?? each.outputSchema
      expect(() => z.toJSONSchema(each.inputSchema as z.ZodType), each.path.join('.')).not.toThrow()
      expect(() => z.toJSONSchema(output as z.ZodType), each.path.join('.')).not.toThrow()
    }
  })

  test('behaviour 5: lets the audience call the stage and nothing else', () => {
    expect(
      procedures.filter((each) => each.meta.roles.includes('audience')).map((each) => each.path.join('.')),
    ).toEqual(['stage.watch', 'stage.picture'])
  })

  test('lets those who answer a check at the laptop see what is asked, hand in and give the laptop back, and nothing else', () => {
    expect(
      procedures.filter((each) => each.meta.roles.includes('participant')).map((each) => each.path.join('.')),
    ).toEqual(['participant.collection', 'participant.handIn', 'participant.giveBack'])
  })

  test('takes no input from them that names a client or a check', () => {
    const inputs = procedures
      .filter((each) => each.meta.roles.includes('participant'))
      .map((each) => z.toJSONSchema(each.inputSchema as z.ZodType) as { properties?: object })
    expect(inputs.flatMap(({ properties }) => Object.keys(properties ?? {})).toSorted()).toEqual(
      ['answers', 'code', 'commandId', 'leader', 'personId', 'unitId'].toSorted(),
    )
  })

  test('gives audience and participants no loose shape that something could slip through', () => {
    const loose: string[] = []
    const others = procedures.filter(({ meta }) =>
      meta.roles.some((role) => role === 'audience' || role === 'participant'),
    )
    for (const each of others) {
      const yields = getEventIteratorSchemaDetails(
        each.outputSchema as Parameters<typeof getEventIteratorSchemaDetails>[0],
      )?.yields
      findLoose((yields ?? each.outputSchema) as z.ZodType, each.path.join('.'), loose)
    }
    expect(loose).toEqual([])
    const planted: string[] = []
    findLoose(z.object({ fine: z.string(), hole: z.record(z.string(), z.unknown()) }), 'planted', planted)
    expect(planted).toEqual(['planted.hole'])
  })
})

describe('an audience connection', () => {
  test('is refused every procedure but its stage, whatever it sends', async () => {
    const harness = startBackEnd()
    const clientId = await plantSample(harness.coach)
    const meetingId = await runningMeeting(harness, clientId)
    const context = harness.backEnd.contextOf({ role: 'audience', clientId, meetingId })
    const bait = { clientId, meetingId, id: meetingId, commandId: uuid(), patch: {}, window: 'coach', cycleId: null }
    for (const each of procedures.filter((procedure) => !procedure.meta.roles.includes('audience'))) {
      const answer = call(procedureAt(harness, each.path), bait, { context, path: each.path })
      await expect(answer, each.path.join('.')).rejects.toMatchObject({ code: 'forbidden' })
    }
  })

  test('as are a participant, and a coach or shell where they are not named', async () => {
    const harness = startBackEnd()
    const participant: Connection = { role: 'participant', clientId: uuid(), checkId: uuid() }
    const connections: Connection[] = [participant, { role: 'coach' }, { role: 'shell' }]
    for (const connection of connections) {
      for (const each of procedures.filter((procedure) => !procedure.meta.roles.includes(connection.role))) {
        const answer = call(
          procedureAt(harness, each.path),
          {},
          { context: harness.backEnd.contextOf(connection), path: each.path },
        )
        await expect(answer, `${connection.role} ${each.path.join('.')}`).rejects.toMatchObject({ code: 'forbidden' })
      }
    }
  })

  test('receives its own meeting and no event of anything else', async () => {
    const harness = startBackEnd()
    const { coach } = harness
    const clientId = await plantSample(coach)
    const meetingId = await runningMeeting(harness, clientId)
    const other = await plantSample(coach)
    const otherMeeting = await runningMeeting(harness, other)
    await coach.meeting.writeNote({ clientId, meetingId, commandId: commandId(), text: 'KANARI-notat' })
    await coach.client.writeNote({ clientId, commandId: commandId(), text: 'KANARI-kunde' })

    const stop = new AbortController()
    const seen: StageView[] = []
    const stage = await harness.backEnd
      .clientOf({ role: 'audience', clientId, meetingId })
      .stage.watch({}, { signal: stop.signal })
    const first = await stage.next()
    seen.push(stageViewSchema.parse(first.value))
    await coach.meeting.capture({
      clientId: other,
      meetingId: otherMeeting,
      commandId: commandId(),
      kind: 'good_news',
      text: 'KANARI-annen',
      ownerId: null,
      keyResultId: null,
      dueDate: null,
      supersedesId: null,
    })
    await coach.meeting.writeNote({ clientId, meetingId, commandId: commandId(), text: 'KANARI-notat igjen' })
    await coach.meeting.capture({
      clientId,
      meetingId,
      commandId: commandId(),
      kind: 'note',
      text: 'KANARI-merknad',
      ownerId: null,
      keyResultId: null,
      dueDate: null,
      supersedesId: null,
    })
    await coach.meeting.capture({
      clientId,
      meetingId,
      commandId: commandId(),
      kind: 'good_news',
      text: 'Telefonen er stille',
      ownerId: null,
      keyResultId: null,
      dueDate: null,
      supersedesId: null,
    })
    const second = await stage.next()
    seen.push(stageViewSchema.parse(second.value))
    stop.abort()
    // The second picture is the good news: none of what came between was told, not even that it happened.
    expect(seen[1]?.content).toMatchObject({ kind: 'good_news', news: [{ text: 'Telefonen er stille' }] })
    expect(JSON.stringify(seen)).not.toContain('KANARI')
  })

  test('sees no comment that is marked off the wall', async () => {
    const harness = startBackEnd()
    const { coach } = harness
    const clientId = await plantSample(coach)
    const meetingId = await runningMeeting(harness, clientId)
    const room = await coach.meeting.room({ clientId, meetingId })
    const status = room.steps.find((step) => step.kind === 'okr_status')
    const [first, second] = room.keyResults
    const checkIn = (keyResultId: string, changed: string, offWall: boolean) =>
      coach.goal.checkIn({
        clientId,
        commandId: commandId(),
        supersedesId: null,
        checkIn: {
          keyResultId,
          date: TODAY,
          status: 'yellow',
          confidence: 5,
          value: null,
          changed,
          blocks: '',
          givenById: null,
          meetingId,
          offWall,
        },
      })
    await checkIn(first?.id ?? '', 'KANARI sykdom', true)
    await checkIn(second?.id ?? '', 'Alle kan se dette', false)
    await coach.meeting.go({ clientId, meetingId, commandId: commandId(), stepId: status?.id ?? '' })
    const stop = new AbortController()
    const stage = await harness.backEnd
      .clientOf({ role: 'audience', clientId, meetingId })
      .stage.watch({}, { signal: stop.signal })
    const { value } = await stage.next()
    stop.abort()
    expect(JSON.stringify(value)).toContain('Alle kan se dette')
    expect(JSON.stringify(value)).not.toContain('KANARI')
  })
})

describe('errors', () => {
  test('come from the closed list, also for bad input and what is not there', async () => {
    const { coach } = startBackEnd()
    await expect(coach.client.get({ clientId: 'not an id' })).rejects.toMatchObject({
      code: 'invalid',
      data: { subject: 'clientId' },
    })
    await expect(coach.client.get({ clientId: uuid() })).rejects.toMatchObject({ code: 'not_found' })
    expect(Object.keys(contract.client.get['~orpc'].errorMap).toSorted()).toEqual([...ERROR_CODES].toSorted())
  })
})

/** Walks a schema and names every place that would let anything through. */
function findLoose(schema: z.ZodType, path: string, found: string[]): void {
  const { def } = schema as unknown as { def: Record<string, unknown> & { type: string } }
  if (['any', 'unknown', 'record', 'map', 'custom', 'transform', 'lazy'].includes(def.type)) found.push(path)
  if (def.type === 'object') {
    if (def['catchall'] && (def['catchall'] as z.ZodType).def.type !== 'never') found.push(path)
    for (const [key, child] of Object.entries(def['shape'] as Record<string, z.ZodType>))
      findLoose(child, `${path}.${key}`, found)
  }
  for (const key of ['element', 'innerType', 'left', 'right', 'in', 'out', 'rest'])
    if (def[key] !== undefined && typeof def[key] === 'object') findLoose(def[key] as z.ZodType, path, found)
  for (const option of (def['options'] as z.ZodType[] | undefined) ?? []) findLoose(option, path, found)
  for (const item of (def['items'] as z.ZodType[] | undefined) ?? []) findLoose(item, path, found)
}
