/** Somebody who is removed is taken out of what every kind of document was made from: made again it speaks of a former colleague. */
import { expect, test, vi } from 'vitest'
import { snapshotIn } from '#backend/snapshots.ts'
import type { ClientContent } from '#backend/documents/client/content.ts'
import { clientParts } from '#backend/documents/client/parts.ts'
import { documentQueries } from '#db/queries/document.ts'
import { reportKindSchema, SECTIONS } from '#domain/report/report.ts'
import { sampleCustomer } from '#tests/support/sample-customer.ts'

// Packing Word files is work, and other tests run beside these.
vi.setConfig({ testTimeout: 90_000 })

const FORMER = 'Tidligere medarbeider'

test('a person who is removed stands in nothing that documents of any kind were made from', async () => {
  const { coach, of, clientId, vault } = await sampleCustomer()
  const { people } = await coach.organisation.get({ clientId })
  // She is the ambassador, and owns a key result.
  const maja = people.find(({ name }) => name === 'Maja Øverby')?.id ?? ''
  const kept = (id: string) => vault.queries(documentQueries).snapshot.get({ id })?.content ?? new Uint8Array()
  const told = (id: string) =>
    JSON.stringify(clientParts({ content: snapshotIn(kept(id)) as ClientContent, language: 'nb', withCover: true }))
  const made = new Map<string, string>()
  for (const kind of reportKindSchema.options) {
    const sections = SECTIONS[kind].map((id) => ({ id, on: true }))
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await coach.report.change({ ...of(), kind, patch: { sections } })
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    made.set(kind, (await coach.report.make({ ...of(), kind, draft: true })).document.id)
  }
  const named = [...made.values()].filter((id) => told(id).includes('Maja Øverby'))
  expect(named.length).toBeGreaterThan(3)
  await coach.organisation.removePerson({ ...of(), id: maja })
  for (const id of made.values()) {
    expect(new TextDecoder().decode(kept(id))).not.toContain('Maja')
    expect(told(id).includes(FORMER)).toBe(named.includes(id))
  }
})
