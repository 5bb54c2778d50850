/** What may be sent, walked over the whole contract, so that a new procedure cannot forget a limit. */
import { call } from '@orpc/server'
import { v7 as uuid } from 'uuid'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { ERROR_CODES } from '#contract/base.ts'
import { nameSchema, titleSchema } from '#domain/shared/basics.ts'
import { commandId, plantSample, startBackEnd, type Harness } from '#tests/support/back-end.ts'
import { walkContract } from '#tests/support/contract-walk.ts'
import { measureOf } from '#tests/support/measure.ts'
import { pngOf } from '#tests/support/pictures.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Schema = {
  type?: string
  format?: string
  pattern?: string
  enum?: Json[]
  const?: Json
  maxLength?: number
  minLength?: number
  minimum?: number
  maximum?: number
  maxItems?: number
  minItems?: number
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  anyOf?: Schema[]
  oneOf?: Schema[]
}

/** The supervisor's own procedures are called by our own code only. */
const procedures = walkContract()
  .filter((each) => each.meta.roles.includes('coach') && each.meta.kind !== 'stream')
  .map((each) => ({
    path: each.path,
    kind: each.meta.kind,
    schema: z.toJSONSchema(each.inputSchema as z.ZodType, { io: 'input' }) as Schema,
  }))

function procedureAt(harness: Harness, path: readonly string[]): Parameters<typeof call>[0] {
  let node: unknown = harness.backEnd.router
  for (const name of path) node = (node as Record<string, unknown>)[name]
  return node as Parameters<typeof call>[0]
}

/** Names every place of an input that takes more than it should. */
function findUncapped(schema: Schema, path: string, found: string[]): void {
  if (schema.type === 'string' && !(schema.maxLength ?? schema.format ?? schema.pattern ?? schema.enum ?? schema.const))
    found.push(path)
  if (schema.type === 'array' && schema.maxItems === undefined) found.push(path)
  if (schema.items) findUncapped(schema.items, `${path}[]`, found)
  for (const [name, child] of Object.entries(schema.properties ?? {})) findUncapped(child, `${path}.${name}`, found)
  for (const option of [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]) findUncapped(option, path, found)
}

const TEXTS: Record<string, string> = {
  date: '2026-06-29',
  'date-time': '2026-06-29T09:00:00.000Z',
  base64: pngOf(2, 2).toString('base64'),
}

/** Something the schema allows; `nth` chooses among alternatives. Optional fields are filled in. */
function example(schema: Schema, nextId: () => string, nth: number): Json {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[nth % schema.enum.length] ?? null
  const options = schema.anyOf ?? schema.oneOf
  if (options) return example(options[nth % options.length] ?? {}, nextId, nth)
  switch (schema.type) {
    case 'string':
      if (schema.format === 'uuid') return nextId()
      if (schema.pattern?.includes('#')) return '#12ab34'
      if (schema.format) return TEXTS[schema.format] ?? 'x'
      return schema.pattern ? '09:00' : 'x'
    case 'number':
    case 'integer':
      return Math.min(schema.maximum ?? 5, Math.max(schema.minimum ?? 5, 5))
    case 'boolean':
      return nth % 2 === 0
    case 'array':
      return schema.items ? [example(schema.items, nextId, nth)] : []
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, child]) => [name, example(child, nextId, nth)]),
      )
    case undefined:
    default:
      return null
  }
}

describe('every input of the contract', () => {
  test('has its texts and lists capped in size', () => {
    const found: string[] = []
    for (const each of procedures) findUncapped(each.schema, each.path.join('.'), found)
    expect(found).toEqual([])
    const planted: string[] = []
    findUncapped({ type: 'object', properties: { a: { type: 'string' }, b: { type: 'array' } } }, 'planted', planted)
    expect(planted).toEqual(['planted.a', 'planted.b'])
  })

  test('is refused as invalid when it is of another shape', async () => {
    const harness = startBackEnd()
    const context = harness.backEnd.contextOf({ role: 'coach' })
    for (const each of procedures)
      for (const garbage of [null, [], 'text', 7, true]) {
        const answer = call(procedureAt(harness, each.path), garbage, { context, path: each.path })
        await expect(answer, `${each.path.join('.')} ${JSON.stringify(garbage)}`).rejects.toMatchObject({
          code: 'invalid',
        })
      }
  })

  test('that follows the contract is answered or refused with a reason, never with an unexpected error', async () => {
    const unexpected: string[] = []
    const answered = new Set<string>()
    let drawn = 0
    for (let nth = 0; nth < 4; nth += 1) {
      const harness = startBackEnd()
      const { coach, backEnd } = harness
      const context = backEnd.contextOf({ role: 'coach' })
      const clientId = await plantSample(coach)
      const { units, people, cycles } = await coach.organisation.get({ clientId })
      const [meeting] = await coach.meeting.list({ clientId })
      const board = await coach.goal.board({ clientId, cycleId: null })
      const { kpis, initiatives } = await coach.operations.get({ clientId })
      const [objective] = board.objectives
      const exception = await coach.wording.accept({
        clientId,
        commandId: commandId(),
        of: { type: 'objective', id: objective?.id ?? '' },
        checkId: 'no_why',
        reason: 'x',
      })
      const running = (await coach.meeting.list({ clientId })).find((row) => row.state !== 'planned')
      if (running?.state === 'ended')
        await coach.meeting.reopen({ clientId, commandId: commandId(), meetingId: running.id })
      const question = { kind: 'fist' as const, question: 'x', keyResultId: null, options: [], dots: 1 }
      const round = await coach.vote.open({
        clientId,
        commandId: commandId(),
        meetingId: running?.id ?? '',
        vote: question,
      })
      const said = { role: 'objective' as const, objectiveId: null, text: 'x', why: '' }
      const line = await coach.writing.add({
        clientId,
        commandId: commandId(),
        meetingId: running?.id ?? '',
        unitId: units[0]?.id ?? '',
        ...said,
      })
      const words = { setId: null, language: 'nb' as const, meetingId: null }
      const asking = {
        kind: 'maturity' as const,
        unitId: null,
        date: '2026-06-29',
        length: 'short' as const,
        threshold: 5,
      }
      const ofCheck = { clientId, ...words, check: { ...asking, mode: 'open' as const } }
      const check = await coach.maturity.setUp({ ...ofCheck, commandId: commandId() })
      const { ids: sheets } = await coach.maturity.addSheets({
        clientId,
        commandId: commandId(),
        checkId: check.id,
        by: 'hands',
        sheets: [{ personId: null, unitId: null, leader: false }],
      })
      const set = await coach.maturity.copySet({
        clientId,
        commandId: commandId(),
        name: 'x',
        language: 'nb',
        from: null,
      })
      const maturity = [check, { id: sheets[0] }, set, objective?.keyResults[1]]
      // Real ids of every sort, in places where they belong and where they do not, and one that is nothing's: a prime number of them, so that
      // every step comes by them all.
      const goals = [objective, objective?.keyResults[0], kpis[0], initiatives[0], exception, round, line]
      const ids = [units[0], people[0], cycles[0], meeting, running, ...goals, ...maturity]
        .map((row) => row?.id ?? '')
        .concat(uuid())
      for (const each of procedures) {
        if (each.path.join('.') === 'client.remove') continue
        for (let turn = 0; turn < 11; turn += 1) {
          // Any id anywhere: drawn by steps that fall on another order each time.
          let drawnHere = 0
          const nextId = () => {
            drawnHere += 1
            return ids[(drawn += 1 + turn) % ids.length] ?? uuid()
          }
          const made = example(each.schema, nextId, nth) as Record<string, Json>
          const input = {
            ...made,
            ...('clientId' in made ? { clientId } : {}),
            ...('commandId' in made ? { commandId: commandId() } : {}),
          }
          const answer = call(procedureAt(harness, each.path), input, { context, path: each.path })
          const code = await answer.then(
            () => null,
            (error: { code?: string }) => error.code ?? 'none',
          )
          if (code === null) answered.add(each.path.join('.'))
          if (code === 'internal' || (code !== null && !(ERROR_CODES as readonly string[]).includes(code)))
            unexpected.push(`${each.path.join('.')}: ${code} for ${JSON.stringify(input)}`)
          // Nothing to choose: asked again it would be the same question.
          if (drawnHere === Number('clientId' in made) + Number('commandId' in made)) break
        }
      }
    }
    expect(unexpected).toEqual([])
    // Not all of it was refused.
    expect(answered.size).toBeGreaterThan(procedures.length / 2)
  })
})

describe('a value', () => {
  async function entering() {
    const { coach } = startBackEnd()
    const clientId = await plantSample(coach)
    const { units, cycles } = await coach.organisation.get({ clientId })
    const enter = (definition: object, title = 'Fra 8 til 2') =>
      coach.goal.enter({
        clientId,
        commandId: commandId(),
        cycleId: cycles[0]?.id ?? '',
        unitId: units[0]?.id ?? '',
        objectives: [
          {
            title: 'Mål',
            why: '',
            ownerId: null,
            contributesTo: [],
            keyResults: [
              {
                title,
                shortName: '',
                definition: measureOf({ kind: 'decrease', baseline: 8, target: 2, ...definition }),
              },
            ],
          },
        ],
      })
    return { coach, clientId, enter }
  }

  test('that is no day, no number or no name is refused, and says which', async () => {
    const { enter } = await entering()
    const at = (subject: string) => ({ code: 'invalid', data: { subject: expect.stringContaining(subject) } })
    for (const endDate of ['2026-02-30', '2026-13-01', '20260601', '2206-08-31', '0026-08-31', ''])
      await expect(enter({ endDate }), endDate).rejects.toMatchObject(at('endDate'))
    for (const target of [Infinity, Number.NaN, 1e300]) {
      await expect(enter({ target }), String(target)).rejects.toMatchObject(at('target'))
    }
    await expect(enter({}, '   ')).rejects.toMatchObject(at('title'))
    await expect(enter({}, 'x'.repeat(401))).rejects.toMatchObject(at('title'))
    await expect(enter({ stages: Array.from({ length: 51 }, () => 'steg') })).rejects.toMatchObject(at('stages'))
    await expect(enter({ startDate: '2026-08-01', endDate: '2026-07-01' })).rejects.toMatchObject(at('endDate'))
    await expect(enter({ limitMin: 100, limitMax: 0 })).rejects.toMatchObject(at('limitMax'))
  })

  test('as large or as close as is allowed never takes the board down', async () => {
    const { coach, clientId, enter } = await entering()
    await enter({ kind: 'increase', baseline: -1e15, target: 1e15 })
    await enter({ kind: 'increase', baseline: 0, target: 5e-324 })
    const rows = (await coach.goal.board({ clientId, cycleId: null })).objectives
      .flatMap((objective) => objective.keyResults)
      .slice(-2)
    for (const row of rows)
      await coach.goal.checkIn({
        clientId,
        commandId: commandId(),
        supersedesId: null,
        checkIn: {
          keyResultId: row.id,
          date: '2026-06-29',
          status: null,
          confidence: null,
          value: 1e15,
          changed: '',
          blocks: '',
          givenById: null,
          meetingId: null,
          offWall: false,
        },
      })
    const board = await coach.goal.board({ clientId, cycleId: null })
    expect(
      board.objectives
        .flatMap((objective) => objective.keyResults)
        .slice(-2)
        .map((row) => row.standing.ratio),
    ).toEqual([1, null])
  })

  test('that names somebody or something is trimmed', () => {
    expect(nameSchema.parse('  Ida  ')).toBe('Ida')
    expect(titleSchema.parse('\tMål\n')).toBe('Mål')
    expect(nameSchema.safeParse('\u00a0 ').success).toBe(false)
  })
})

test('somebody who is there has a name', async () => {
  const { coach } = startBackEnd()
  const clientId = await plantSample(coach)
  const person = { name: ' ', title: '', ambassador: false, unitIds: [] }
  await expect(coach.organisation.addPerson({ clientId, commandId: commandId(), person })).rejects.toMatchObject({
    code: 'invalid',
  })
})
