/** The report of a maturity check, made through the contract on a real file and read back as Word would: its numbers are the database's. */
import { describe, expect, test, vi } from 'vitest'
import { meetingQueries } from '#db/queries/meeting.ts'
import type { SetUp } from '#domain/maturity/check.ts'
import { commandId, plantSample, startBackEnd } from '#tests/support/back-end.ts'
import { readDocx } from '#tests/support/docx.ts'

// Packing and reading Word files is work, and other tests run beside these.
vi.setConfig({ testTimeout: 60_000 })

type Score = number | null
type Of = { personId: string | null; unitId: string | null }
const NOBODY = { personId: null, unitId: null }

async function scene() {
  const { coach, backEnd } = startBackEnd()
  const clientId = await plantSample(coach)
  const command = () => ({ clientId, commandId: commandId() })
  const { units, people } = await coach.organisation.get({ clientId })
  const unitId = units.find((unit) => unit.name === 'Byggesak og plan')?.id ?? ''
  /** A check of one sheet for each, answered by the place of the statement. */
  const answered = async (given: Partial<SetUp>, of: readonly Of[], score: (sheet: number, at: number) => Score) => {
    const usual = { kind: 'maturity', unitId, date: '2026-06-29', mode: 'open', length: 'short', threshold: 5 } as const
    const check = { ...usual, ...given }
    const words = { setId: null, language: 'nb', meetingId: null } as const
    const { id: checkId } = await coach.maturity.setUp({ ...command(), check, ...words })
    const { statements } = await coach.maturity.check({ clientId, checkId })
    for (const [nth, who] of of.entries()) {
      const answers = Object.fromEntries(statements.map(({ id }, at) => [id, score(nth, at)]))
      await coach.maturity.handIn({ ...command(), checkId, by: 'paper', sheet: { ...who, leader: false }, answers })
    }
    return checkId
  }
  const make = (checkId: string, id = commandId()) =>
    coach.document.makeMaturityReport({ clientId, commandId: id, checkId, language: 'nn' })
  const bytesOf = (id: string) => {
    const vault = backEnd.services.data.vault(clientId, backEnd.services.data.fileFor(clientId))
    return vault.queries(meetingQueries).content.get({ id })?.content ?? new Uint8Array()
  }
  const freeze = (checkId: string) => coach.maturity.freeze({ ...command(), checkId })
  return { coach, clientId, command, units, people, unitId, answered, make, bytesOf, freeze }
}

describe('the report of a maturity check', () => {
  test('says what the database says, and neither who answered nor how units compare', async () => {
    const { coach, clientId, command, units, people, unitId, answered, make, bytesOf, freeze } = await scene()
    const below = units.filter((unit) => unit.parentId === unitId)
    expect(below.length).toBeGreaterThan(1)
    const owner = people.at(-1)
    expect(people.length).toBeGreaterThan(4)
    const who = people.slice(0, 4).map(({ id }, nth) => ({ personId: id, unitId: below[nth % 2]?.id ?? null }))
    const before = await answered({ date: '2026-03-12' }, who, () => 2)
    await freeze(before)
    const checkId = await answered({}, who, (sheet, at) => (at === 0 ? (sheet < 2 ? 1 : 5) : ((sheet + at) % 4) + 1))
    await expect(make(checkId)).rejects.toMatchObject({ code: 'conflict' })
    await freeze(checkId)
    const result = await coach.maturity.result({ clientId, checkId })
    const [advised] = result.recommendations
    const step = {
      dimension: advised?.dimension ?? 'rhythm',
      because: advised?.because ?? { rule: 'lowest', level: 1 },
      title: 'Samle lederne i en time',
      ownerId: owner?.id ?? null,
      dueDate: null,
    } as const
    await coach.maturity.addStep({ ...command(), checkId, step })

    const { document } = await make(checkId)
    expect(document).toMatchObject({ kind: 'maturity_report', checkId, meetingId: null, language: 'nn', version: 1 })
    expect(document.name).toBe('2026-06-29 Nordlys kommune, Byggesak og plan – Modningssjekk.docx')
    const docx = await readDocx(bytesOf(document.id))
    expect(docx.language).toBe('nn-NO')
    // Statements are in the words they were asked in.
    expect(docx.otherLanguages).toEqual(['nb-NO'])

    const figures = result.whole.dimensions.flatMap(({ statements }) => statements)
    const answers = docx.tables.filter(({ header }) => header[0] === 'Utsegn').flatMap(({ rows }) => rows)
    expect(answers.map((row) => row.slice(1, 8).map(Number))).toEqual(
      figures.map(({ figures: of }) => [...(of?.distribution ?? []), of?.dontKnow, of?.answered]),
    )
    const levels = docx.tables.find(({ under }) => under === 'Områda')?.rows.map((row) => Number(row[1]))
    expect(levels).toEqual(result.whole.dimensions.map(({ level }) => level))
    expect(docx.charts.every(({ text, beforeTable }) => text !== '' && beforeTable)).toBe(true)
    expect(docx.charts[0]?.values).toEqual([[2, 0, 0, 0, 2]])
    const stacked = docx.charts.filter(({ values }) => values.length === 5)
    const drawn = stacked.flatMap(({ values }) => [0, 1].map((at) => values.map((series) => series[at])))
    expect(drawn).toEqual(figures.map(({ figures: of }) => of?.distribution))
    const moved = docx.tables.find(({ under }) => under === 'Sidan 12. mars 2026')?.rows
    expect(moved?.map((row) => row.slice(1, 3).map(Number))).toEqual(
      result.comparisons[0]?.dimensions.map((each) => [each.before, each.now]),
    )

    const everything = Object.values(docx.parts).join('\n')
    expect(everything).toContain(owner?.name)
    for (const { name } of people.slice(0, 4)) expect(everything).not.toContain(name)
    for (const { name } of below) expect(everything).not.toContain(name)
  })

  test('is kept as versions; one that was taken back has had its number', async () => {
    const { coach, clientId, answered, make, freeze } = await scene()
    const checkId = await answered({}, [NOBODY, NOBODY], () => 3)
    await freeze(checkId)
    const versions = async () => (await coach.document.ofCheck({ clientId, checkId })).map(({ version }) => version)
    const made = commandId()
    await make(checkId, made)
    // Sent twice it is made once.
    expect((await make(checkId, made)).document.version).toBe(1)
    expect(await versions()).toEqual([1])
    await coach.system.undo({ clientId, commandId: commandId(), undone: made })
    expect(await versions()).toEqual([])
    const { document } = await make(checkId)
    expect(document.name).toContain(', versjon 2')
    expect(await versions()).toEqual([2])
    await expect(make(commandId())).rejects.toMatchObject({ code: 'not_found' })
  })

  test('of a confidential check below its threshold says how many answered, and nothing that hangs on what they answered', async () => {
    const { coach, clientId, command, answered, make, bytesOf, freeze } = await scene()
    const texts: string[] = []
    for (const score of [1, 5]) {
      const checkId = await answered({ mode: 'confidential' }, [NOBODY, NOBODY, NOBODY, NOBODY], () => score)
      const intake = { symptoms: [`Kanarisymptom ${score}`], whereProgress: `Kanaristed ${score}` }
      const reflection = { works: [`Kanarivirker ${score}`], adjust: [] }
      await coach.maturity.change({ ...command(), checkId, patch: { intake, reflection } })
      await freeze(checkId)
      const step = {
        dimension: 'rhythm',
        because: { rule: 'lowest', level: score },
        title: `Kanaristeg ${score}`,
        ownerId: null,
        dueDate: null,
      } as const
      await coach.maturity.addStep({ ...command(), checkId, step })
      const { document } = await make(checkId)
      const docx = await readDocx(bytesOf(document.id))
      expect(docx.charts).toEqual([])
      expect(docx.tables).toEqual([])
      expect(Object.values(docx.parts).join('\n')).not.toMatch(/kanari/iu)
      texts.push(docx.text)
      expect(await coach.document.ofCheck({ clientId, checkId })).toHaveLength(1)
    }
    expect(texts[0]).toContain('4 svara, på papir.')
    expect(texts[0]).toBe(texts[1])
  })
})
