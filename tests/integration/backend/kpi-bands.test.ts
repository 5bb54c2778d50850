/** Bands that contradict each other are refused; a place in the order is nobody else's. */
import { expect, test } from 'vitest'
import { commandId, plantSample, startBackEnd } from '#tests/support/back-end.ts'

async function customer() {
  const { coach } = startBackEnd()
  const clientId = await plantSample(coach)
  const units = (await coach.organisation.get({ clientId })).units
  const add = (fields: { greenLimit: number; yellowLimit: number }) =>
    coach.operations.addKpi({
      clientId,
      commandId: commandId(),
      kpi: {
        unitId: units[0]?.id ?? '',
        name: 'Saker i kø',
        unitLabel: '',
        decimals: 0,
        direction: 'lower_is_better',
        steeringReference: '',
        ...fields,
      },
    })
  const kpis = async () => (await coach.operations.get({ clientId })).kpis
  return { coach, clientId, add, kpis }
}

const REFUSED = { code: 'invalid', data: { subject: 'kpi.yellowLimit' } }

test('a KPI whose yellow is stricter than its green is refused, new and changed, and is left as it was', async () => {
  const { coach, clientId, add, kpis } = await customer()
  const before = await kpis()
  await expect(add({ greenLimit: 25, yellowLimit: 20 })).rejects.toMatchObject(REFUSED)
  expect(await kpis()).toEqual(before)

  const { id } = await add({ greenLimit: 25, yellowLimit: 32 })
  const change = (patch: Parameters<typeof coach.operations.updateKpi>[0]['patch']) =>
    coach.operations.updateKpi({ clientId, commandId: commandId(), id, patch })
  await expect(change({ yellowLimit: 24 })).rejects.toMatchObject(REFUSED)
  await expect(change({ direction: 'higher_is_better' })).rejects.toMatchObject(REFUSED)
  await change({ direction: 'higher_is_better', greenLimit: 32, yellowLimit: 25 })
  expect((await kpis()).find((kpi) => kpi.id === id)).toMatchObject({ greenLimit: 32, yellowLimit: 25 })
})

test('a KPI made after another was removed stands last, in a place of its own', async () => {
  const { coach, clientId, add, kpis } = await customer()
  const { id: first } = await add({ greenLimit: 25, yellowLimit: 32 })
  await add({ greenLimit: 25, yellowLimit: 32 })
  await coach.operations.removeKpi({ clientId, commandId: commandId(), id: first })
  const { id: last } = await add({ greenLimit: 25, yellowLimit: 32 })
  const all = await kpis()
  expect(all.at(-1)?.id).toBe(last)
  expect(new Set(all.map((kpi) => kpi.position)).size).toBe(all.length)
})
