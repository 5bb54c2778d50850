import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { keyResult, objective } from '#db/schema/goal.ts'
import { commandId, plantSample, startBackEnd, TODAY, type Harness } from '#tests/support/back-end.ts'
import { plantCustomer } from '#tests/support/generated.ts'

const find = ({ coach }: Harness, text: string, clientId: string | null = null) =>
  coach.search.find({ text, clientId, limit: 30 })

/** The sample customer and another, which has some of the same words. */
async function two() {
  const harness = startBackEnd()
  const sample = await plantSample(harness.coach)
  const other = plantCustomer(harness.backEnd.services.data, { seed: 5, today: TODAY, years: 1, name: 'Fjellsport AS' })
  return { harness, sample, other }
}

describe('a search across customers', () => {
  test('finds units, goals, meetings and people of all of them, and says whose they are', async () => {
    const { harness, sample, other } = await two()
    const kinds = async (text: string) =>
      (await find(harness, text)).map((hit) => [hit.kind, hit.clientName, hit.title])
    expect(await kinds('komplette soknader')).toContainEqual([
      'key_result',
      'Nordlys kommune',
      expect.stringContaining('komplette'),
    ])
    expect(await kinds('forutsigbar')).toContainEqual([
      'objective',
      'Nordlys kommune',
      expect.stringContaining('forutsigbar'),
    ])
    expect(await kinds('byggesak')).toEqual(
      expect.arrayContaining([
        ['unit', 'Nordlys kommune', 'Byggesak og plan'],
        ['unit', 'Fjellsport AS', 'Byggesak'],
      ]),
    )
    const [person] = (await harness.coach.organisation.get({ clientId: sample })).people
    expect(await kinds(person?.name ?? '')).toContainEqual(['person', 'Nordlys kommune', person?.name])
    expect(await find(harness, 'progress meeting 6 july')).toEqual([
      expect.objectContaining({
        kind: 'meeting',
        clientId: other,
        meeting: expect.objectContaining({ date: '2026-07-06' }),
      }),
    ])
    expect((await find(harness, 'fremdriftsmøte 6.7.2026')).map((hit) => hit.clientId)).toEqual([other])
  })

  test('looks in one customer only where it is asked to, as behind the curtain', async () => {
    const { harness, sample } = await two()
    const hits = await find(harness, 'byggesak', sample)
    expect(hits.length).toBeGreaterThan(0)
    expect(new Set(hits.map((hit) => hit.clientId))).toEqual(new Set([sample]))
    expect(JSON.stringify(hits)).not.toContain('Fjellsport')
  })

  test('finds KPIs and initiatives too, which open in the panel beside the goals', async () => {
    const { harness, sample } = await two()
    const hits = await find(harness, 'saker per saksbehandler', sample)
    expect(hits).toMatchObject([{ kind: 'kpi', title: 'Saker per saksbehandler', unitName: 'Byggesak og plan' }])
    expect(await find(harness, 'statusmelding sms')).toContainEqual(
      expect.objectContaining({ kind: 'initiative', clientId: sample, title: 'Automatisk statusmelding på SMS' }),
    )
  })

  test('finds goals of the running cycle before those of earlier ones, and says which cycle the others are of', async () => {
    const { harness } = await two()
    const hits = await find(harness, 'fjellsport median')
    const goals = hits.filter(({ kind }) => kind === 'objective' || kind === 'key_result')
    const cycles = goals.map((hit) => hit.cycle?.name ?? 'now')
    expect(cycles[0]).toBe('now')
    expect(new Set(cycles).size).toBeGreaterThan(1)
    expect(cycles.lastIndexOf('now')).toBeLessThan(cycles.findIndex((name) => name !== 'now'))
  })

  test('finds nothing by a customer’s name alone, nor without words, nor what fits one word only', async () => {
    const { harness } = await two()
    expect(await find(harness, 'fjellsport')).toEqual([])
    expect(await find(harness, '  ')).toEqual([])
    expect(await find(harness, 'byggesak qqq')).toEqual([])
  })

  test('finds a new name at once, and not what is out of sight or taken back', async () => {
    const { harness, sample } = await two()
    const { data } = harness.backEnd.services
    const [first] = (await harness.coach.goal.board({ clientId: sample, cycleId: null })).objectives
    const command = commandId()
    await harness.coach.goal.updateObjective({
      clientId: sample,
      id: first?.id ?? '',
      commandId: command,
      patch: { title: 'Xylofon' },
    })
    expect((await find(harness, 'xylofon')).map((hit) => hit.id)).toEqual([first?.id])
    await harness.coach.system.undo({ clientId: sample, commandId: commandId(), undone: command })
    expect(await find(harness, 'xylofon')).toEqual([])
    const title = first?.keyResults[0]?.title ?? ''
    const vault = data.vault(sample, data.fileFor(sample))
    const archive = (table: typeof objective | typeof keyResult, id: string) =>
      vault.changes.commit({ commandId: commandId(), procedure: 'test', at: `${TODAY}T08:00:00.000Z` }, (edit) =>
        edit.update(table, id, { archived: true }),
      )
    expect((await find(harness, title)).map((hit) => hit.id)).toContain(first?.keyResults[0]?.id)
    archive(objective, first?.id ?? '')
    expect((await find(harness, title)).map((hit) => hit.id)).not.toContain(first?.keyResults[0]?.id)
  })

  test('goes past a customer whose file is damaged', async () => {
    const { harness, sample } = await two()
    harness.backEnd.services.data.closeVault(sample)
    const file = join(harness.folder, 'clients', `${sample}.db`)
    writeFileSync(file, readFileSync(file).fill(0xff, 4096))
    expect((await find(harness, 'byggesak')).map((hit) => hit.clientName)).toContain('Fjellsport AS')
  })

  test('is refused to everybody but the coach', async () => {
    const { harness, sample } = await two()
    for (const connection of [
      { role: 'audience', clientId: sample, meetingId: sample },
      { role: 'participant', clientId: sample, checkId: sample },
      { role: 'shell' },
    ] as const)
      await expect(
        harness.backEnd.clientOf(connection).search.find({ text: 'byggesak', clientId: null, limit: 5 }),
      ).rejects.toMatchObject({ code: 'forbidden' })
  })
})
