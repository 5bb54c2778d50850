/** Documents of the whole client, made through the contract on a real file and read back as Word would: they say what the database says, and nothing private. */
import { expect, onTestFinished, test, vi } from 'vitest'
import { documentQueries } from '#db/queries/document.ts'
import { meetingQueries } from '#db/queries/meeting.ts'
import { reportKindSchema, SECTIONS, type ReportKind } from '#domain/report/report.ts'
import { commandId, plantSample, startBackEnd } from '#tests/support/back-end.ts'
import { readDocx } from '#tests/support/docx.ts'
import { watchWorkers } from '#tests/support/started-workers.ts'

// Packing and reading Word files is work, and other tests run beside these.
vi.setConfig({ testTimeout: 90_000 })

async function scene() {
  const { coach, backEnd } = startBackEnd()
  const clientId = await plantSample(coach)
  const command = () => ({ clientId, commandId: commandId() })
  const { units, people } = await coach.organisation.get({ clientId })
  const idOf = (name: string) => [...units, ...people].find((row) => row.name === name)?.id ?? ''
  const vault = backEnd.services.data.vault(clientId, backEnd.services.data.fileFor(clientId))
  const make = (kind: ReportKind, draft = false) => coach.report.make({ ...command(), kind, draft })
  const read = async (documentId: string) =>
    readDocx(vault.queries(meetingQueries).content.get({ id: documentId })?.content ?? new Uint8Array())
  const made = async (kind: ReportKind, draft = false) => read((await make(kind, draft)).document.id)
  const board = async () => (await coach.goal.board({ clientId, cycleId: null })).objectives
  return { coach, clientId, command, idOf, vault, make, read, made, board }
}

const newClient = {
  sector: 'private' as const,
  documentLanguage: 'nb' as const,
  goalTerms: 'goal' as const,
  cycleKind: 'quarter' as const,
  accent: null,
  fiscalYearStartMonth: 1,
  checkInWeekday: 3,
  cadenceWeeks: 1 as const,
  cadenceAnchor: null,
  limitObjectives: 3,
  limitKeyResults: 3,
}

const percent = (share: number) => `${Math.round(share * 100)} %`

test('the client report says of every key result what the board says of it', async () => {
  const { made, board } = await scene()
  const report = await made('client_report')
  const tables = report.tables.filter(({ header }) => header[0] === 'Nøkkelresultat' && header[4] === 'Tempo')
  const rows = tables.flatMap((table) => table.rows)
  const keyResults = (await board()).flatMap((objective) => objective.keyResults)
  expect(rows).toHaveLength(keyResults.length)
  const words = { green: 'På sporet', yellow: 'Usikker, men fremdrift', red: 'Stoppet opp' }
  for (const [at, { title, standing }] of keyResults.entries()) {
    const [name = '', , now = '', , pace = '', status = '', confidence = ''] = rows[at] ?? []
    expect(name.split('\n')[0]?.replaceAll('\u00A0', ' ')).toBe(title)
    if (standing.value !== null) expect(now).toContain(String(standing.value).replace('.', ','))
    if (standing.pace !== null && standing.ratio !== null) expect(pace).toContain(percent(standing.ratio))
    if (standing.status !== null) expect(status).toContain(words[standing.status])
    // Silence is never green.
    if (standing.shown === 'stale') expect(status).toContain('Ikke oppdatert')
    expect(confidence).toBe(standing.confidence === null ? '–' : `${standing.confidence} av 10`)
  }
})

test('its figures of status and rhythm are those of the screens', async () => {
  const { coach, clientId, made, board } = await scene()
  const report = await made('client_report')
  const keyResults = (await board()).flatMap((objective) => objective.keyResults)
  const onTrack = keyResults.filter(({ standing }) => standing.shown === 'green').length
  expect(report.text).toContain(`${onTrack} av ${keyResults.length} nøkkelresultater er på sporet.`)
  const rhythm = await coach.rhythm.get({ clientId, cycleId: null })
  const beats = rhythm.units.flatMap(({ beats: own }) => own.filter(({ state }) => state === 'complete'))
  const [due, checked] = [
    beats.reduce((sum, { due: n }) => sum + n, 0),
    beats.reduce((sum, { checked: n }) => sum + n, 0),
  ]
  expect(report.text).toContain(`${checked} av ${due} ventede innsjekker er gitt: ${percent(checked / due)}.`)
  const weeks = report.tables.find(({ header }) => header[0] === 'Uke')?.rows ?? []
  expect(weeks.map(([, given = '']) => given)).toEqual(
    rhythm.weeks.flatMap((week) => {
      const own = beats.filter((beat) => beat.week === week)
      const sum = own.reduce((total, { due: n }) => total + n, 0)
      return sum === 0 ? [] : [`${own.reduce((total, { checked: n }) => total + n, 0)} av ${sum}`]
    }),
  )
})

test('every chart has a sentence for who cannot see it, its table after it, and a line each for target and expectation', async () => {
  const { made } = await scene()
  const { charts } = await made('client_report')
  expect(charts.length).toBeGreaterThan(2)
  for (const chart of charts) {
    expect(chart.text).toMatch(/\S+ \S+/)
    expect(chart.beforeTable).toBe(true)
  }
  const course = charts.find(({ text }) => text.startsWith('svar innen frist'))
  expect(course?.text.replaceAll('\u00A0', ' ')).toBe('svar innen frist: fra 62 % til 79 %, mål 90 %.')
  expect(course?.values).toHaveLength(3)
  expect(course?.values[2]?.every((value) => value === 90)).toBe(true)
})

test('sections are chosen, ordered and remembered, and the words of the coach stand first in theirs as real headings, lists and links', async () => {
  const { coach, clientId, command, made } = await scene()
  const kind = 'client_report'
  const { sections, words, unitIds, language } = await coach.report.setup({ clientId, kind })
  expect([words, unitIds, language]).toEqual([[], [], null])
  expect(sections.map(({ id }) => id)).toEqual(SECTIONS.client_report)
  expect(sections.filter(({ on }) => !on).map(({ id }) => id)).toEqual(['check_ins'])
  const chosen = ['goals', 'status', 'decisions_needed']
    .map((id) => sections.find((row) => row.id === id))
    .flatMap((row) => row ?? [])
  const off = sections.filter((row) => !chosen.includes(row)).map((row) => ({ ...row, on: false }))
  await coach.report.change({ ...command(), kind, patch: { sections: [...chosen, ...off] } })
  await coach.report.write({
    ...command(),
    kind,
    section: 'status',
    text: [
      { kind: 'heading', runs: [{ text: 'Slik ser vi det' }] },
      {
        kind: 'paragraph',
        runs: [
          { text: 'Vi er ' },
          { text: 'på vei', bold: true },
          { text: ', se ' },
          { text: 'planen', href: 'https://example.org/plan' },
        ],
      },
      { kind: 'bullets', items: [[{ text: 'Flere svardager' }], [{ text: 'Færre skjema' }]] },
      { kind: 'numbers', items: [[{ text: 'Først dette' }]] },
    ],
  })
  await coach.report.write({
    ...command(),
    kind,
    section: 'kpis',
    text: [{ kind: 'paragraph', runs: [{ text: 'Sagt i en del som er av' }] }],
  })
  const report = await made(kind)
  expect(report.headings.filter(({ level }) => level === 1).map(({ text }) => text)).toEqual([
    'Mål og nøkkelresultater',
    'Status',
    'Beslutninger som trengs',
  ])
  const at = report.headings.findIndex(({ text }) => text === 'Status')
  expect(report.headings[at + 1]).toEqual({ level: 2, text: 'Slik ser vi det' })
  expect(
    report.paragraphs.filter(({ list, text }) => list && /Flere svardager|Færre skjema|Først dette/.test(text)),
  ).toHaveLength(3)
  expect(report.parts['word/_rels/document.xml.rels']).toContain('https://example.org/plan')
  expect(report.text).not.toContain('Sagt i en del som er av')
  const again = await coach.report.setup({ clientId, kind })
  expect(again.sections.slice(0, 3).map(({ id }) => id)).toEqual(['goals', 'status', 'decisions_needed'])
  expect(again.words.map(({ section }) => section).toSorted()).toEqual(['kpis', 'status'])
  const preview = await coach.report.preview({ clientId, kind })
  expect(preview.sections.map(({ id }) => id)).toEqual(['goals', 'status', 'decisions_needed'])
  expect(preview.parts[preview.sections[1]?.at ?? 0]).toEqual({ kind: 'section', text: 'Status' })
})

test('a draft says so on its pages and in its name; a finished one is kept with what it was made from and never changes', async () => {
  const { coach, clientId, command, vault, make, read, idOf } = await scene()
  const draft = (await make('client_report', true)).document
  expect(draft).toMatchObject({ draft: true, version: 1, name: expect.stringContaining('utkast') })
  expect((await read(draft.id)).headers['default']).toContain('Utkast')
  const final = (await make('client_report')).document
  expect(final).toMatchObject({ draft: false, version: 2, name: expect.stringMatching(/fremdrift, versjon 2\.docx$/) })
  const before = vault.queries(meetingQueries).content.get({ id: final.id })?.content
  expect((await read(final.id)).headers['default']).not.toContain('Utkast')
  const [objective] = (await coach.goal.board({ clientId, cycleId: null })).objectives
  await coach.goal.updateObjective({ ...command(), id: objective?.id ?? '', patch: { title: 'Et helt annet mål' } })
  expect(vault.queries(meetingQueries).content.get({ id: final.id })?.content).toEqual(before)
  const kept = new TextDecoder().decode(vault.queries(documentQueries).snapshot.get({ id: final.id })?.content)
  expect(kept).toContain(objective?.title)
  expect(kept).not.toContain('Et helt annet mål')
  expect((await coach.report.list({ clientId })).map(({ version }) => version)).toEqual([2, 1])
  // Somebody who is removed is taken out of what documents could be made from again; the finished files stay as they were sent.
  await coach.organisation.removePerson({ ...command(), id: idOf('Samir Haddad') })
  const without = new TextDecoder().decode(vault.queries(documentQueries).snapshot.get({ id: final.id })?.content)
  expect(without).not.toContain('Samir')
})

test('what tells of a long time covers all since the first cycle began, unless other days are chosen; a client report the running cycle', async () => {
  const { coach, clientId, command } = await scene()
  const before = { name: '3. tertial 2025', kind: 'tertial' as const, startDate: '2025-09-01', endDate: '2025-12-31' }
  await coach.organisation.addCycle({ ...command(), cycle: { ...before, state: 'closed' } })
  const covers = async (kind: ReportKind) => (await coach.report.setup({ clientId, kind })).covers
  expect(await covers('effect_report')).toEqual({ start: '2025-09-01', end: '2026-06-29' })
  expect(await covers('engagement_report')).toEqual({ start: '2025-09-01', end: '2026-06-29' })
  expect((await covers('client_report')).start).toBe('2026-05-01')
  const period = { start: '2026-06-01', end: '2026-06-15' }
  await coach.report.change({ ...command(), kind: 'effect_report', patch: { period } })
  expect(await covers('effect_report')).toEqual(period)
})

test('while it is made each step is told, in order, to who asks of that command and to no other', async () => {
  const { coach, clientId } = await scene()
  const order = { clientId, commandId: commandId(), kind: 'client_report' as const, draft: true }
  const stop = new AbortController()
  const heard: Record<'own' | 'other', string[]> = { own: [], other: [] }
  const listening = (['own', 'other'] as const).map(async (whose) => {
    const of = { commandId: whose === 'own' ? order.commandId : commandId() }
    for await (const step of await coach.report.progress(of, { signal: stop.signal })) heard[whose].push(step)
  })
  await coach.report.make(order)
  stop.abort()
  await Promise.allSettled(listening)
  expect(heard).toEqual({ own: ['setting', 'numbering', 'packing'], other: [] })
})

test('looking at the preview has the worker come that makes the document', async () => {
  const { coach, clientId, made } = await scene()
  const { started, stop } = watchWorkers()
  onTestFinished(stop)
  await coach.report.setup({ clientId, kind: 'client_report' })
  expect(started).toHaveLength(0)
  await coach.report.preview({ clientId, kind: 'client_report' })
  await coach.report.preview({ clientId, kind: 'effect_report' })
  const { title } = await made('client_report')
  expect(title).toBe('Rapport om mål og fremdrift')
  expect(started).toHaveLength(1)
})

test('all kinds are made in all three languages of a client with everything, one unit of it, and one with nothing', async () => {
  const { coach, command, read, make, idOf, clientId } = await scene()
  const empty = await coach.client.create({
    commandId: commandId(),
    client: { ...newClient, name: 'Tomt selskap', goalTerms: 'objective' },
    cycle: null,
  })
  for (const kind of reportKindSchema.options)
    for (const language of ['nb', 'nn', 'en'] as const) {
      await coach.report.change({
        ...command(),
        kind,
        patch: { language, unitIds: language === 'nn' ? [idOf('Team Mottak')] : [] },
      })
      const report = await read((await make(kind)).document.id)
      expect(report.language).toBe({ nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }[language])
      expect(report.text).not.toMatch(/undefined|\{\{|NaN|\[object/)
      // Of one unit each kind says of which.
      if (language === 'nn') expect(report.text).toContain('Team Mottak')
    }
  expect(await coach.report.list({ clientId })).toHaveLength(18)
  for (const kind of reportKindSchema.options) {
    const made = await coach.report.make({ clientId: empty.id, commandId: commandId(), kind, draft: false })
    expect(made.document.size).toBeGreaterThan(1000)
  }
})

test('what is private, off the wall, left out, a draft or held back is in no document', async () => {
  const of = await scene()
  const { coach, clientId, command, idOf, made, board } = of
  const unitId = idOf('Team Mottak')
  const { cycles } = await coach.organisation.get({ clientId })
  const [objective] = await board()
  const keyResultId = objective?.keyResults[0]?.id ?? ''
  await coach.client.writeNote({ ...command(), text: 'KANARI-NOTAT om kunden' })
  await coach.goal.checkIn({
    ...command(),
    checkIn: {
      keyResultId,
      date: '2026-06-22',
      status: 'yellow',
      confidence: 5,
      value: 78,
      changed: 'KANARI-UTENFOR',
      blocks: 'KANARI-HINDER',
      givenById: null,
      meetingId: null,
      offWall: true,
    },
    supersedesId: null,
  })
  await coach.goal.enter({
    ...command(),
    cycleId: cycles[0]?.id ?? '',
    unitId,
    objectives: [{ title: 'KANARI-KLADD', why: '', ownerId: null, contributesTo: [], keyResults: [], draft: true }],
  })
  const meetingId = (
    await coach.meeting.create({
      ...command(),
      meeting: {
        kind: 'progress',
        date: '2026-06-22',
        startTime: '09:00',
        plannedMinutes: 30,
        place: '',
        leaderName: '',
        minuteTakerName: '',
        scopes: [{ unitId, withBelow: true }],
      },
    })
  ).id
  await coach.meeting.start({ ...command(), meetingId })
  const capture = (kind: 'obstacle' | 'note', text: string) =>
    coach.meeting.capture({
      ...command(),
      meetingId,
      kind,
      text,
      ownerId: null,
      keyResultId: null,
      dueDate: null,
      supersedesId: null,
    })
  const out = await capture('obstacle', 'KANARI-UTELATT')
  await coach.document.leaveOut({ ...command(), meetingId, captureId: out.id, out: true })
  await capture('note', 'KANARI-MØTENOTAT')
  await capture('obstacle', 'En hindring som skal med')
  const other = await coach.client.create({
    commandId: commandId(),
    client: { ...newClient, name: 'KANARI-ANNEN-KUNDE' },
    cycle: null,
  })
  expect(other.id).not.toBe(clientId)
  const sections = SECTIONS.client_report.map((id) => ({ id, on: true }))
  await coach.report.change({ ...command(), kind: 'client_report', patch: { sections } })
  for (const kind of reportKindSchema.options) {
    const report = await made(kind)
    for (const [name, part] of Object.entries(report.parts)) expect(part.includes('KANARI') ? name : '').toBe('')
    if (kind === 'client_report') {
      expect(report.text).toContain('En hindring som skal med')
      // The figures of the check-in are told, its words are not.
      expect(report.text).toContain('78 %')
    }
  }
})

test('of a confidential check below its threshold it is told how many answered, and no level', async () => {
  const { coach, clientId, command, made } = await scene()
  const check = {
    kind: 'maturity',
    unitId: null,
    date: '2026-06-20',
    mode: 'confidential',
    length: 'short',
    threshold: 5,
  } as const
  const { id: checkId } = await coach.maturity.setUp({
    ...command(),
    check,
    setId: null,
    language: 'nb',
    meetingId: null,
  })
  const { statements } = await coach.maturity.check({ clientId, checkId })
  const sheet = { personId: null, unitId: null, leader: false }
  for (const score of [1, 2, 2, 5])
    await coach.maturity.handIn({
      ...command(),
      checkId,
      by: 'paper',
      sheet,
      answers: Object.fromEntries(statements.map(({ id }) => [id, score])),
    })
  await coach.maturity.freeze({ ...command(), checkId })
  for (const kind of ['client_report', 'effect_report'] as const) {
    const report = await made(kind)
    expect(report.text).toContain('Antall svar: 4. Nivåene vises ikke')
    const levels = report.tables.find(({ header }) => header[0] === 'Område')?.rows.map(([, level]) => level)
    expect(levels).toHaveLength(8)
    expect(new Set(levels)).toEqual(new Set(['vises ikke']))
    expect(report.charts.filter(({ text }) => text.startsWith('Modenhet'))).toEqual([])
  }
})

test('a section that has nothing to say has no heading, or says that there is nothing', async () => {
  const { coach } = await scene()
  const { id: clientId } = await coach.client.create({
    commandId: commandId(),
    client: { ...newClient, name: 'Tomt selskap' },
    cycle: null,
  })
  const { parts } = await coach.report.preview({ clientId, kind: 'engagement_report' })
  const bare = parts.filter(
    ({ kind }, at) => kind === 'section' && [undefined, 'section'].includes(parts[at + 1]?.kind),
  )
  expect(bare).toEqual([])
  expect(parts).toContainEqual({ kind: 'section', text: 'Møtene' })
  expect(parts).not.toContainEqual({ kind: 'section', text: 'Dette ble vi enige om' })
})
