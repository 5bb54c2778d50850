/** What a document of a client is made from is what its sections tell, and nothing of a section that is off. */
import { expect, test, vi } from 'vitest'
import { collectClient } from '#backend/client-report/collect.ts'
import type { ClientContent } from '#backend/documents/client/content.ts'
import { clientParts } from '#backend/documents/client/parts.ts'
import { TOLD_OF, type Told } from '#backend/documents/client/told-of.ts'
import { SECTIONS, reportKindSchema, reportSectionSchema, type ReportSection } from '#domain/report/report.ts'
import { commandId, plantSample, startBackEnd } from '#tests/support/back-end.ts'

vi.setConfig({ testTimeout: 60_000 })

const TOLD = [...new Set(Object.values(TOLD_OF).flat())]

const sample = async () => {
  const { coach, backEnd } = startBackEnd()
  const clientId = await plantSample(coach)
  const choose = (kind: (typeof kinds)[number], on: readonly ReportSection[]) =>
    coach.report.change({
      clientId,
      commandId: commandId(),
      kind,
      patch: { sections: SECTIONS[kind].map((id) => ({ id, on: on.includes(id) })) },
    })
  return {
    coach,
    clientId,
    choose,
    collected: (kind: (typeof kinds)[number]) => collectClient(backEnd.services, clientId, kind),
  }
}

const kinds = reportKindSchema.options

/** Content that notes what is read of it. */
function watched(content: ClientContent): { content: ClientContent; read: Set<string> } {
  const read = new Set<string>()
  const watching = new Proxy(content, {
    get: (of, key, self): unknown => {
      if (typeof key === 'string') read.add(key)
      return Reflect.get(of, key, self)
    },
  })
  return { content: watching, read }
}

test('a section reads what is named as told in it, whatever the kind of document', async () => {
  const { choose, collected } = await sample()
  const seen = new Map<ReportSection, Set<string>>()
  for (const kind of kinds) {
    await choose(kind, SECTIONS[kind])
    const content = collected(kind)
    for (const id of SECTIONS[kind]) {
      const { content: watching, read } = watched({ ...content, sections: [id] })
      clientParts({ content: watching, language: 'nb', withCover: true })
      seen.set(id, new Set([...(seen.get(id) ?? []), ...read]))
    }
  }
  const read = (id: ReportSection): Told[] => TOLD.filter((of) => seen.get(id)?.has(of))
  for (const id of reportSectionSchema.options)
    expect([id, read(id)]).toEqual([id, TOLD.filter((of) => TOLD_OF[id].includes(of))])
})

test('what only a section that is off would tell is not collected, and nobody it names', async () => {
  const { choose, collected } = await sample()
  await choose('client_report', SECTIONS.client_report)
  const whole = collected('client_report')
  expect(whole.checkIns.length).toBeGreaterThan(0)
  expect(whole.initiatives.length).toBeGreaterThan(0)
  await choose('client_report', ['kpis'])
  const { kpis, ...rest } = collected('client_report')
  expect(kpis).toEqual(whole.kpis)
  expect([rest.objectives, rest.checkIns, rest.initiatives, rest.decisions, rest.maturity]).toEqual([
    [],
    [],
    [],
    [],
    null,
  ])
  expect(rest.people).toEqual({})
})

test.each(kinds)('%s says with some sections off what it says of the others with all of them on', async (kind) => {
  const { choose, collected } = await sample()
  await choose(kind, SECTIONS[kind])
  const whole = collected(kind)
  for (const id of SECTIONS[kind]) {
    await choose(kind, [id])
    const alone = clientParts({ content: collected(kind), language: 'nb', withCover: true })
    expect(alone).toEqual(clientParts({ content: { ...whole, sections: [id] }, language: 'nb', withCover: true }))
  }
})
