/** Every edit of a client, made, undone and redone: the rows are exactly what they were, each time. */
import { getTableName } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import type { Client } from '#backend/back-end.ts'
import { vaultSchema } from '#db/schema/vault.ts'
import type { Store } from '#db/store.ts'
import { commandId, plantSample, startBackEnd, TODAY } from '#tests/support/back-end.ts'
import { walkContract } from '#tests/support/contract-walk.ts'
import { meetingOf } from '#tests/support/plan-meeting.ts'
import { measureOf } from '#tests/support/measure.ts'
import { pngOf } from '#tests/support/pictures.ts'
import { giveTemplate } from '#tests/support/word-templates.ts'

/** All rows that count: what was withdrawn is kept, and ignored by every figure. The record itself and bytes lie apart. */
function rowsOf(vault: Store): Record<string, unknown[]> {
  const tables = Object.values(vaultSchema)
    .map((table) => getTableName(table as SQLiteTable))
    .filter((name) => name !== 'change_record' && !name.endsWith('_content') && name !== 'document_snapshot')
  return Object.fromEntries(
    tables.map((name) => [
      name,
      vault.sqlite
        .prepare<[], { withdrawn_at?: string | null }>(`SELECT * FROM "${name}" ORDER BY id`)
        .all()
        .filter((row) => (row.withdrawn_at ?? null) === null),
    ]),
  )
}

type Command = { clientId: string; commandId: string }
type Step = [path: string, edit: (command: Command) => Promise<unknown>]

/** What is never undone, and why. */
const NOT_UNDONE = new Set([
  'system.undo', // itself undone below, each time
  'system.changeSettings', // the app's, not a client's
  'client.create', // removed instead
  'client.addSample',
  'client.remove', // leaves no trace
  'organisation.removePerson',
  'reminder.change', // the app's
  'vote.reveal', // what the room has seen cannot be unseen
  'maturity.reveal',
  'maturity.freeze',
  'closing.reveal',
  'brand.undoOwn', // as system.undo
  'brand.changeOwn', // the coach's own, undone in a walk of its own below
  'brand.putOwnLogo',
  'brand.removeOwnLogo',
])

test('undo restores exactly what was there, and undo of the undo what was made of it, for every edit of the contract', async () => {
  const { coach, backEnd } = startBackEnd()
  const clientId = await plantSample(coach)
  const vault = backEnd.services.data.vault(clientId, backEnd.services.data.fileFor(clientId))
  const tried = new Set<string>()
  for (const next of await stepsOf(coach, clientId)) {
    const [path, edit] = await next()
    const [made, undone, redone] = [commandId(), commandId(), commandId()]
    const before = rowsOf(vault)
    await edit({ clientId, commandId: made })
    const after = rowsOf(vault)
    expect(after, `${path} changes something`).not.toEqual(before)
    await coach.system.undo({ clientId, commandId: undone, undone: made })
    expect(rowsOf(vault), `${path} undone`).toEqual(before)
    await expect(coach.system.undo({ clientId, commandId: commandId(), undone: made }), path).rejects.toMatchObject({
      code: 'conflict',
    })
    await coach.system.undo({ clientId, commandId: redone, undone })
    expect(rowsOf(vault), `${path} redone`).toEqual(after)
    tried.add(path)
  }
  const edits = walkContract()
    .filter((each) => each.meta.kind === 'edit' && each.meta.roles.includes('coach'))
    .map((each) => each.path.join('.'))
  expect(edits.filter((path) => !tried.has(path) && !NOT_UNDONE.has(path))).toEqual([])
})

test('undo restores the coach’s own brand exactly, and undo of the undo what was made of it, for every edit of it', async () => {
  const { coach, backEnd } = startBackEnd()
  const rows = () => backEnd.services.data.app.sqlite.prepare('SELECT * FROM coach_brand').all()
  const steps: [path: string, edit: (command: { commandId: string }) => Promise<unknown>][] = [
    [
      'brand.changeOwn',
      (c) => coach.brand.changeOwn({ ...c, patch: { name: 'Kari', contact: 'Gata 1\n22 22 22 22' } }),
    ],
    ['brand.putOwnLogo', (c) => coach.brand.putOwnLogo({ ...c, bytes: pngOf(40, 20).toString('base64') })],
    ['brand.removeOwnLogo', (c) => coach.brand.removeOwnLogo(c)],
  ]
  for (const [path, edit] of steps) {
    const [made, undone] = [commandId(), commandId()]
    const before = rows()
    await edit({ commandId: made })
    const after = rows()
    expect(after, `${path} changes something`).not.toEqual(before)
    await coach.brand.undoOwn({ commandId: undone, undone: made })
    expect(rows(), `${path} undone`).toEqual(before)
    const again = coach.brand.undoOwn({ commandId: commandId(), undone: made })
    await expect(again, path).rejects.toMatchObject({ code: 'conflict' })
    await coach.brand.undoOwn({ commandId: commandId(), undone })
    expect(rows(), `${path} redone`).toEqual(after)
  }
  const edits = walkContract()
    .filter((each) => each.meta.kind === 'edit' && each.path[0] === 'brand' && each.path[1]?.includes('Own'))
    .map((each) => each.path.join('.'))
  expect(edits.filter((path) => path !== 'brand.undoOwn')).toEqual(steps.map(([path]) => path))
})

/** Each looks for what it needs when its turn comes. */
async function stepsOf(coach: Client, clientId: string): Promise<(() => Promise<Step>)[]> {
  const get = () => coach.organisation.get({ clientId })
  const board = () => coach.goal.board({ clientId, cycleId: null })
  const { units, people, cycles } = await get()
  const unitId = units.find((unit) => unit.name === 'Byggesak og plan')?.id ?? ''
  const newest = async <T extends { id: string }>(rows: Promise<readonly T[]>) =>
    (await rows).toSorted((a, b) => a.id.localeCompare(b.id)).at(-1)?.id ?? ''
  const newestUnit = () => newest(get().then((all) => all.units))
  const newestPerson = () => newest(get().then((all) => all.people))
  const newestCycle = () => newest(get().then((all) => all.cycles))
  const newestLearning = () => newest(coach.learning.list({ clientId }).then((all) => all.learned))
  const newestObjective = () => newest(board().then((all) => all.objectives))
  const newestKeyResult = () =>
    newest(board().then((all) => all.objectives.flatMap((objective) => objective.keyResults)))
  const newestEvent = () => newest(get().then((all) => all.events))
  const newestDirection = () => newest(coach.alignment.directions({ clientId }))
  const newestKpi = () => newest(coach.operations.get({ clientId }).then((all) => all.kpis))
  const newestInitiative = () => newest(coach.operations.get({ clientId }).then((all) => all.initiatives))
  const newestMeeting = () => newest(coach.meeting.list({ clientId }))
  const room = async () => coach.meeting.room({ clientId, meetingId: await newestMeeting() })
  const newestCapture = () => newest(room().then((all) => all.captures))
  /** A key result said in the newest meeting, under an objective that runs. */
  const newLine = async () => {
    const { objectives } = await coach.goal.board({ clientId, cycleId: null })
    const { id: objectiveId, unitId } = objectives.find((each) => each.state !== 'closed') ?? { id: '', unitId: '' }
    const said = { role: 'key_result' as const, text: 'Svartid fra 9 til 5 dager', why: '' }
    return { meetingId: await newestMeeting(), unitId, objectiveId, ...said }
  }
  const newestRound = () => newest(newestMeeting().then((meetingId) => coach.vote.rounds({ clientId, meetingId })))
  const newestCheck = () => newest(coach.maturity.list({ clientId }))
  const newestSet = () => newest(coach.maturity.sets({ clientId }))
  const newestTemplate = () => newest(coach.template.list({ clientId }))
  const maturityCheck = {
    check: {
      kind: 'maturity' as const,
      unitId,
      date: TODAY,
      mode: 'open' as const,
      length: 'short' as const,
      threshold: 5,
    },
    setId: null,
    language: 'nb' as const,
    meetingId: null,
  }
  const handInPaper = async (command: Command, checkId: string) => {
    const { statements } = await coach.maturity.check({ clientId, checkId })
    const answers = Object.fromEntries(statements.map(({ id }) => [id, 4]))
    const sheet = { personId: null, unitId, leader: false }
    return coach.maturity.handIn({ ...command, checkId, by: 'paper', sheet, answers })
  }
  const existing = (await board()).objectives[0]
  const endedId = existing?.id ?? ''
  const endedKeyResult = existing?.keyResults[0]?.id ?? ''
  const endedCycle = existing?.cycleId ?? ''
  const definition = measureOf({
    kind: 'increase',
    baseline: 0,
    target: 10,
    measuredOn: ['2026-06-01'],
    curve: 'milestones',
    curvePoints: [{ date: '2026-06-01', share: 0.25 }],
    stages: ['utkast'],
  })
  const keyResults = [{ title: 'Fra 0 til 10', shortName: 'ti', definition }]
  const given = (keyResultId: string, meetingId: string | null) => ({
    keyResultId,
    date: TODAY,
    status: 'yellow' as const,
    confidence: 4,
    value: 3,
    changed: 'noe',
    blocks: 'noe annet',
    givenById: people[0]?.id ?? null,
    meetingId,
    offWall: true,
  })
  const meeting = meetingOf(unitId)
  const initiative = {
    title: 'Et tiltak',
    unitId,
    objectiveId: null,
    keyResultId: null,
    ownerId: null,
    dueDate: null,
    state: 'planned' as const,
    expectedEffect: '',
  }
  const kpi = {
    unitId,
    name: 'Svartid',
    unitLabel: 'dager',
    decimals: 0,
    direction: 'lower_is_better' as const,
    greenLimit: 25,
    yellowLimit: 30,
    steeringReference: '',
  }
  const change = { date: TODAY, reason: 'Vi vet mer nå', decisionId: null }
  const everything = { initiatives: true, links: true, owner: true, targets: true }
  const said = { ownerId: null, keyResultId: null, dueDate: null }
  const { goal, organisation, operations, client, document } = coach
  const meetings = coach.meeting
  return [
    async () => ['client.update', (c) => client.update({ ...c, patch: { name: 'Omdøpt', accent: '#123456' } })],
    async () => ['brand.changeClient', (c) => coach.brand.changeClient({ ...c, patch: { cover: false } })],
    async () => ['brand.putLogo', (c) => coach.brand.putLogo({ ...c, bytes: pngOf(40, 20).toString('base64') })],
    async () => ['brand.removeLogo', (c) => coach.brand.removeLogo(c)],
    async () => {
      const handle = await giveTemplate(coach)
      return ['brand.keepTemplate', (c) => coach.brand.keepTemplate({ ...c, handle })]
    },
    async () => ['brand.removeTemplate', (c) => coach.brand.removeTemplate(c)],
    async () => ['client.writeNote', (c) => client.writeNote({ ...c, text: 'først' })],
    async () => ['client.writeNote', (c) => client.writeNote({ ...c, text: 'så' })],
    async () => [
      'organisation.addUnit',
      (c) =>
        organisation.addUnit({
          ...c,
          unit: { parentId: unitId, kind: 'team', name: 'Nytt', leaderId: people[0]?.id ?? null, deputyId: null },
        }),
    ],
    async () => {
      const id = await newestUnit()
      return ['organisation.updateUnit', (c) => organisation.updateUnit({ ...c, id, patch: { name: 'Nyere' } })]
    },
    async () => {
      const [one] = units
      return [
        'organisation.addPerson',
        (c) =>
          organisation.addPerson({
            ...c,
            person: { name: 'Ny', title: '', ambassador: true, unitIds: [one?.id ?? '', unitId] },
          }),
      ]
    },
    async () => {
      const [id, unit] = [await newestPerson(), await newestUnit()]
      return [
        'organisation.updatePerson',
        (c) => organisation.updatePerson({ ...c, id, patch: { name: 'Nyest', unitIds: [unit] } }),
      ]
    },
    async () => [
      'organisation.addPause',
      (c) => organisation.addPause({ ...c, pause: { unitId, startDate: '2026-07-06', endDate: '2026-07-26' } }),
    ],
    async () => {
      const id = await newest(get().then((all) => all.pauses))
      return ['organisation.removePause', (c) => organisation.removePause({ ...c, id })]
    },
    async () => [
      'organisation.addEvent',
      (c) =>
        organisation.addEvent({
          ...c,
          event: { kind: 'training', title: '', startDate: TODAY, endDate: TODAY, unitIds: [unitId] },
        }),
    ],
    async () => {
      const id = await newestEvent()
      return [
        'organisation.updateEvent',
        (c) => organisation.updateEvent({ ...c, id, patch: { title: 'Opplæring', unitIds: [] } }),
      ]
    },
    async () => {
      const id = await newestEvent()
      return ['organisation.removeEvent', (c) => organisation.removeEvent({ ...c, id })]
    },
    async () => [
      'alignment.addDirections',
      (c) => coach.alignment.addDirections({ ...c, directions: [{ title: 'Trygg', source: 'plan', reference: '' }] }),
    ],
    async () => {
      const directionId = await newestDirection()
      return [
        'goal.updateObjective',
        (c) => goal.updateObjective({ ...c, id: existing?.id ?? '', patch: { directionId } }),
      ]
    },
    async () => {
      const id = await newestDirection()
      return [
        'alignment.updateDirection',
        (c) => coach.alignment.updateDirection({ ...c, id, patch: { title: 'Tryggere', source: 'strategy' } }),
      ]
    },
    async () => {
      const id = await newestDirection()
      return ['alignment.removeDirection', (c) => coach.alignment.removeDirection({ ...c, id, unlink: true })]
    },
    async () => {
      const id = await newestUnit()
      return ['organisation.removeUnit', (c) => organisation.removeUnit({ ...c, id })]
    },
    async () => [
      'organisation.addCycle',
      (c) =>
        organisation.addCycle({
          ...c,
          cycle: {
            name: '3. tertial',
            kind: 'tertial',
            startDate: '2026-09-01',
            endDate: '2026-12-31',
            state: 'planned',
          },
        }),
    ],
    async () => {
      const id = await newestCycle()
      return ['organisation.updateCycle', (c) => organisation.updateCycle({ ...c, id, patch: { name: 'Høsten' } })]
    },
    async () => {
      const id = await newestCycle()
      return ['organisation.removeCycle', (c) => organisation.removeCycle({ ...c, id })]
    },
    async () => [
      'goal.enter',
      (c) =>
        goal.enter({
          ...c,
          cycleId: cycles[0]?.id ?? '',
          unitId,
          objectives: [{ title: 'Nytt mål', why: '', ownerId: null, contributesTo: [existing?.id ?? ''], keyResults }],
        }),
    ],
    async () => {
      const objectiveId = await newestObjective()
      return ['goal.addKeyResults', (c) => goal.addKeyResults({ ...c, objectiveId, keyResults })]
    },
    async () => {
      const id = await newestKeyResult()
      return [
        'wording.accept',
        (c) => coach.wording.accept({ ...c, of: { type: 'keyResult', id }, checkId: 'no_unit', reason: 'Poeng' }),
      ]
    },
    async () => {
      const id = await newest(coach.wording.around({ clientId, cycleId: null }).then((all) => all.exceptions))
      return ['wording.takeBack', (c) => coach.wording.takeBack({ ...c, id })]
    },
    async () => {
      const objectiveId = await newestObjective()
      const notes = { accepted: [], rewritten: { before: 'Bli bedre', checkId: 'no_number' as const } }
      return [
        'goal.addKeyResults',
        (c) => goal.addKeyResults({ ...c, objectiveId, keyResults: keyResults.map((each) => ({ ...each, notes })) }),
      ]
    },
    async () => {
      const id = await newest(coach.wording.rewrites({ clientId }).then((all) => all.rewrites))
      return ['wording.removeRewrite', (c) => coach.wording.removeRewrite({ ...c, id })]
    },
    async () => {
      const source = {
        kind: 'text' as const,
        text: `uke;nøkkelresultat;verdi\n26;${existing?.keyResults[0]?.title ?? ''};5`,
      }
      return [
        'checkIn.record',
        (c) => coach.checkIn.record({ ...c, cycleId: null, source, day: null, meanings: [], rows: null }),
      ]
    },
    async () => {
      const id = await newestKeyResult()
      return [
        'goal.updateKeyResult',
        (c) =>
          goal.updateKeyResult({
            ...c,
            id,
            patch: { title: 'Fra 0 til 12' },
            definition: { target: 12, stages: ['utkast', 'høring'] },
            change: { date: TODAY, reason: 'Mer', decisionId: null },
          }),
      ]
    },
    async () => {
      const id = await newestKeyResult()
      return ['goal.removeKeyResult', (c) => goal.removeKeyResult({ ...c, id })]
    },
    async () => {
      const id = await newestObjective()
      return [
        'goal.updateObjective',
        (c) =>
          goal.updateObjective({
            ...c,
            id,
            patch: { ownerId: people[0]?.id ?? null, why: 'Fordi' },
            contributesTo: [{ objectiveId: null, keyResultId: existing?.keyResults[0]?.id ?? null }],
          }),
      ]
    },
    async () => [
      'goal.addContributor',
      (c) =>
        goal.addContributor({
          ...c,
          contributor: {
            unitId: null,
            personId: people[0]?.id ?? null,
            objectiveId: null,
            keyResultId: existing?.keyResults[0]?.id ?? null,
            note: '',
          },
        }),
    ],
    async () => {
      const id = await newest(board().then((all) => all.contributors))
      return ['goal.updateContributor', (c) => goal.updateContributor({ ...c, id, note: 'Med tall' })]
    },
    async () => {
      const id = await newestObjective()
      return ['goal.dropObjective', (c) => goal.dropObjective({ ...c, id, change })]
    },
    async () => {
      const id = await newestObjective()
      return ['goal.takeUpObjective', (c) => goal.takeUpObjective({ ...c, id, change })]
    },
    async () => {
      const id = await newest(board().then((all) => all.contributors))
      return ['goal.removeContributor', (c) => goal.removeContributor({ ...c, id })]
    },
    async () => {
      const id = await newestObjective()
      return ['goal.removeObjective', (c) => goal.removeObjective({ ...c, id })]
    },
    // One that holds nothing keeps it all itself.
    async () => {
      const objective = { title: 'Alene', why: '', ownerId: null, contributesTo: [], keyResults: [] }
      return ['goal.enter', (c) => goal.enter({ ...c, cycleId: cycles[0]?.id ?? '', unitId, objectives: [objective] })]
    },
    async () => {
      const id = await newestObjective()
      return ['goal.dropObjective', (c) => goal.dropObjective({ ...c, id, change })]
    },
    async () => {
      const id = await newestObjective()
      return ['goal.takeUpObjective', (c) => goal.takeUpObjective({ ...c, id, change })]
    },
    async () => {
      const id = await newestObjective()
      return ['goal.removeObjective', (c) => goal.removeObjective({ ...c, id })]
    },
    async () => [
      'goal.duplicateObjective',
      (c) =>
        goal.duplicateObjective({
          ...c,
          id: existing?.id ?? '',
          unitId,
          cycleId: cycles[0]?.id ?? '',
          title: 'Et mål til',
          follow: { ...everything, keyResults: true },
        }),
    ],
    async () => {
      const [objectiveId, keyResultId] = [await newestObjective(), existing?.keyResults[0]?.id ?? '']
      return [
        'goal.duplicateKeyResult',
        (c) => goal.duplicateKeyResult({ ...c, id: keyResultId, objectiveId, title: 'En til', follow: everything }),
      ]
    },
    async () => {
      const others = (await board()).objectives.filter((each) => each.id !== existing?.id)
      const [objectiveId, id] = [others[0]?.id ?? '', existing?.keyResults[0]?.id ?? '']
      return [
        'goal.updateKeyResult',
        (c) => goal.updateKeyResult({ ...c, id, patch: { objectiveId }, definition: {}, change: null }),
      ]
    },
    async () => {
      const id = await newestObjective()
      return [
        'goal.updateObjective',
        (c) => goal.updateObjective({ ...c, id, patch: { unitId: units[0]?.id ?? '', title: 'Et annet sted' } }),
      ]
    },
    async () => ['operations.addKpi', (c) => operations.addKpi({ ...c, kpi })],
    async () => {
      const id = await newestKpi()
      return ['operations.updateKpi', (c) => operations.updateKpi({ ...c, id, patch: { greenLimit: null } })]
    },
    async () => {
      const id = await newestKpi()
      return ['operations.removeKpi', (c) => operations.removeKpi({ ...c, id })]
    },
    async () => ['operations.addInitiative', (c) => operations.addInitiative({ ...c, initiative })],
    async () => ['meeting.create', (c) => meetings.create({ ...c, meeting })],
    async () => {
      const meetingId = await newestMeeting()
      return [
        'meeting.update',
        (c) => meetings.update({ ...c, meetingId, patch: { place: 'Rådhuset', exemption: 'offl. § 14' } }),
      ]
    },
    async () => {
      const meetingId = await newestMeeting()
      return ['meeting.writeNote', (c) => meetings.writeNote({ ...c, meetingId, text: 'mitt' })]
    },
    async () => {
      const meetingId = await newestMeeting()
      return ['meeting.remove', (c) => meetings.remove({ ...c, meetingId })]
    },
    async () => ['meeting.create', (c) => meetings.create({ ...c, meeting })],
    async () => {
      const { meeting: held, steps } = await room()
      const step = { kind: 'talk' as const, topic: null, title: 'Budsjettet', question: 'Hva er nytt?', minutes: 5 }
      return ['agenda.add', (c) => coach.agenda.add({ ...c, meetingId: held.id, step, beforeId: steps[1]?.id ?? null })]
    },
    async () => {
      const { meeting: held, steps } = await room()
      return [
        'agenda.word',
        (c) =>
          coach.agenda.word({ ...c, meetingId: held.id, stepId: steps[1]?.id ?? '', title: 'Økonomi', question: '' }),
      ]
    },
    async () => {
      const { meeting: held, steps } = await room()
      return [
        'agenda.move',
        (c) =>
          coach.agenda.move({ ...c, meetingId: held.id, stepId: steps[1]?.id ?? '', beforeId: steps[4]?.id ?? '' }),
      ]
    },
    async () => {
      const { meeting: held, steps } = await room()
      const stepId = steps[1]?.id ?? ''
      return ['agenda.setMinutes', (c) => coach.agenda.setMinutes({ ...c, meetingId: held.id, stepId, minutes: 12 })]
    },
    async () => {
      const { meeting: held } = await room()
      const points = [
        { title: 'Referat', minutes: 5 },
        { title: 'Eventuelt', minutes: 10 },
      ]
      return ['agenda.addPoints', (c) => coach.agenda.addPoints({ ...c, meetingId: held.id, points, beforeId: null })]
    },
    async () => {
      const meetingId = await newestMeeting()
      return ['template.save', (c) => coach.template.save({ ...c, meetingId, name: 'Fast mandag' })]
    },
    async () => {
      const templateId = await newestTemplate()
      return ['template.rename', (c) => coach.template.rename({ ...c, templateId, name: 'Fast tirsdag' })]
    },
    async () => {
      const templateId = await newestTemplate()
      return ['template.remove', (c) => coach.template.remove({ ...c, templateId })]
    },
    async () => {
      const { meeting: held, steps } = await room()
      return ['agenda.repeat', (c) => coach.agenda.repeat({ ...c, meetingId: held.id, stepId: steps[2]?.id ?? '' })]
    },
    async () => {
      const { meeting: held, steps } = await room()
      return ['agenda.remove', (c) => coach.agenda.remove({ ...c, meetingId: held.id, stepId: steps[3]?.id ?? '' })]
    },
    async () => {
      const meetingId = await newestMeeting()
      return ['meeting.start', (c) => meetings.start({ ...c, meetingId })]
    },
    async () => {
      const { steps, keyResults: rows, meeting: held } = await room()
      return [
        'meeting.go',
        (c) => meetings.go({ ...c, meetingId: held.id, stepId: steps[1]?.id ?? '', focusId: rows[0]?.id ?? null }),
      ]
    },
    async () => {
      const meetingId = await newestMeeting()
      return ['meeting.focus', (c) => meetings.focus({ ...c, meetingId, focusId: null })]
    },
    async () => {
      const meetingId = await newestMeeting()
      return ['meeting.addTime', (c) => meetings.addTime({ ...c, meetingId, seconds: 60 })]
    },
    async () => {
      const { meeting: held, steps } = await room()
      const stepId = steps.find((step) => step.state === 'current')?.id ?? ''
      return ['agenda.skip', (c) => coach.agenda.skip({ ...c, meetingId: held.id, stepId, skipped: true })]
    },
    async () => {
      const meetingId = await newestMeeting()
      return ['agenda.spread', (c) => coach.agenda.spread({ ...c, meetingId, minutes: 18 })]
    },
    async () => {
      const meetingId = await newestMeeting()
      return ['meeting.score', (c) => meetings.score({ ...c, meetingId, worth: 7 })]
    },
    async () => {
      const meetingId = await newestMeeting()
      const step = { kind: 'silent_writing' as const, topic: null, title: '', question: '', minutes: 5 }
      return ['agenda.add', (c) => coach.agenda.add({ ...c, meetingId, step, beforeId: null })]
    },
    async () => {
      const stepId = (await room()).steps.at(-1)?.id ?? ''
      const lines = ['Mer tid', 'Færre møter', 'Egen vakt'].map((text) => ({ text, amount: null }))
      return ['line.add', (c) => coach.line.add({ ...c, stepId, section: 'written', lines })]
    },
    async () => {
      const id = (await room()).lines[0]?.id ?? ''
      return ['line.update', (c) => coach.line.update({ ...c, id, patch: { text: 'Mer ro', offWall: true } })]
    },
    async () => {
      const { lines } = await room()
      const beforeId = lines[0]?.id ?? ''
      return ['line.move', (c) => coach.line.move({ ...c, id: lines[2]?.id ?? '', section: 'written', beforeId })]
    },
    async () => {
      const id = (await room()).lines[1]?.id ?? ''
      return ['line.remove', (c) => coach.line.remove({ ...c, id })]
    },
    async () => {
      const stepId = (await room()).steps.at(-1)?.id ?? ''
      return ['line.reveal', (c) => coach.line.reveal({ ...c, stepId })]
    },
    async () => {
      const meetingId = await newestMeeting()
      const step = { kind: 'themes' as const, topic: null, title: '', question: '', minutes: 5 }
      return ['agenda.add', (c) => coach.agenda.add({ ...c, meetingId, step, beforeId: null })]
    },
    async () => {
      const { steps, lines } = await room()
      const [stepId, lineId] = [steps.at(-1)?.id ?? '', lines.find((line) => !line.offWall)?.id ?? '']
      return ['theme.add', (c) => coach.theme.add({ ...c, stepId, name: 'Ro', lineIds: [lineId] })]
    },
    async () => {
      const id = (await room()).themes[0]?.id ?? ''
      return ['theme.rename', (c) => coach.theme.rename({ ...c, id, name: 'Arbeidsro' })]
    },
    async () => {
      const lineId = (await room()).lines.find((line) => line.groupId !== null)?.id ?? ''
      return ['theme.assign', (c) => coach.theme.assign({ ...c, lineIds: [lineId], id: null })]
    },
    async () => {
      const { lines, themes } = await room()
      const lineIds = lines.filter((line) => !line.offWall).map((line) => line.id)
      return ['theme.assign', (c) => coach.theme.assign({ ...c, lineIds, id: themes[0]?.id ?? '' })]
    },
    async () => {
      const id = (await room()).themes[0]?.id ?? ''
      return ['theme.remove', (c) => coach.theme.remove({ ...c, id })]
    },
    async () => {
      const meetingId = await newestMeeting()
      const step = { kind: 'picture' as const, topic: null, title: '', question: '', minutes: 5 }
      return ['agenda.add', (c) => coach.agenda.add({ ...c, meetingId, step, beforeId: null })]
    },
    async () => {
      const [stepId, bytes] = [(await room()).steps.at(-1)?.id ?? '', pngOf(3, 2).toString('base64')]
      return ['picture.put', (c) => coach.picture.put({ ...c, stepId, bytes })]
    },
    async () => {
      const [stepId, bytes] = [(await room()).steps.at(-1)?.id ?? '', pngOf(2, 3).toString('base64')]
      return ['picture.put', (c) => coach.picture.put({ ...c, stepId, bytes })]
    },
    async () => {
      const stepId = (await room()).steps.at(-1)?.id ?? ''
      return ['picture.caption', (c) => coach.picture.caption({ ...c, stepId, caption: 'Køen' })]
    },
    async () => {
      const { meeting: held, steps } = await room()
      const stepId = steps.at(-1)?.id ?? ''
      return ['agenda.repeat', (c) => coach.agenda.repeat({ ...c, meetingId: held.id, stepId })]
    },
    async () => {
      const stepId = (await room()).steps.at(-1)?.id ?? ''
      return ['picture.remove', (c) => coach.picture.remove({ ...c, stepId })]
    },
    async () => {
      const meetingId = await newestMeeting()
      return ['meeting.wall', (c) => meetings.wall({ ...c, meetingId, view: 'so_far' })]
    },
    async () => {
      const meetingId = await newestMeeting()
      return ['meeting.resume', (c) => meetings.resume({ ...c, meetingId, minutes: 25 })]
    },
    async () => {
      const meetingId = await newestMeeting()
      const step = { kind: 'many_to_three' as const, topic: null, title: '', question: '', minutes: 5 }
      return ['agenda.add', (c) => coach.agenda.add({ ...c, meetingId, step, beforeId: null })]
    },
    async () => {
      const stepId = (await room()).steps.at(-1)?.id ?? ''
      const lines = ['Svartid', 'Veiledning', 'Ny nettside'].map((text) => ({ text, amount: null }))
      return ['line.add', (c) => coach.line.add({ ...c, stepId, section: 'many', lines })]
    },
    async () => {
      const id = (await room()).lines.find((line) => line.text === 'Svartid')?.id ?? ''
      return ['line.move', (c) => coach.line.move({ ...c, id, section: 'chosen', beforeId: null })]
    },
    async () => {
      const stepId = (await room()).steps.at(-1)?.id ?? ''
      return ['line.parkRest', (c) => coach.line.parkRest({ ...c, stepId })]
    },
    // Chosen after all: it is parked no longer.
    async () => {
      const id = (await room()).lines.find((line) => line.text === 'Veiledning')?.id ?? ''
      return ['line.move', (c) => coach.line.move({ ...c, id, section: 'chosen', beforeId: null })]
    },
    async () => {
      const meetingId = await newestMeeting()
      const step = { kind: 'where_to_start' as const, topic: null, title: '', question: '', minutes: 5 }
      return ['agenda.add', (c) => coach.agenda.add({ ...c, meetingId, step, beforeId: null })]
    },
    async () => {
      const stepId = (await room()).steps.at(-1)?.id ?? ''
      const lines = [{ text: 'Vakten', amount: null }]
      return ['line.add', (c) => coach.line.add({ ...c, stepId, section: 'written', lines })]
    },
    async () => {
      const id = (await room()).lines.find((line) => line.text === 'Vakten')?.id ?? ''
      const patch = { pressure: 4, willingness: 5, leadership: 3, capacity: 3 }
      return ['line.update', (c) => coach.line.update({ ...c, id, patch })]
    },
    async () => {
      const { steps, lines } = await room()
      const lineId = lines.find((line) => line.text === 'Vakten')?.id ?? ''
      return ['line.pilot', (c) => coach.line.pilot({ ...c, stepId: steps.at(-1)?.id ?? '', lineId })]
    },
    // The unit the room chose: its step points to nothing afterwards.
    async () => {
      const id = (await room()).lines.find((line) => line.text === 'Vakten')?.id ?? ''
      return ['line.remove', (c) => coach.line.remove({ ...c, id })]
    },
    async () => {
      const meetingId = await newestMeeting()
      const step = { kind: 'translate' as const, topic: null, title: '', question: '', minutes: 5 }
      return ['agenda.add', (c) => coach.agenda.add({ ...c, meetingId, step, beforeId: null })]
    },
    async () => {
      const stepId = (await room()).steps.at(-1)?.id ?? ''
      return ['line.about', (c) => coach.line.about({ ...c, stepId, objectiveId: existing?.id ?? null })]
    },
    async () => {
      const meetingId = await newestMeeting()
      return ['meeting.black', (c) => meetings.black({ ...c, meetingId, black: true })]
    },
    async () => {
      const { meeting: held, attendance } = await room()
      const personId = attendance[0]?.personId ?? ''
      return ['meeting.attend', (c) => meetings.attend({ ...c, meetingId: held.id, personId, presence: 'absent' })]
    },
    async () => {
      const { meeting: held } = await room()
      return [
        'goal.checkIn',
        (c) => goal.checkIn({ ...c, checkIn: given(existing?.keyResults[0]?.id ?? '', held.id), supersedesId: null }),
      ]
    },
    async () => {
      const { meeting: held, keyResults: rows } = await room()
      const checkIns = rows.map((row) => given(row.id, held.id))
      return ['goal.checkInMany', (c) => goal.checkInMany({ ...c, checkIns })]
    },
    async () => {
      const { meeting: held, kpis } = await room()
      return [
        'operations.addReading',
        (c) =>
          operations.addReading({
            ...c,
            kpiId: kpis[0]?.id ?? '',
            date: TODAY,
            value: 7,
            note: '',
            meetingId: held.id,
            supersedesId: null,
          }),
      ]
    },
    async () => {
      const [id, meetingId] = [await newestInitiative(), await newestMeeting()]
      return [
        'operations.updateInitiative',
        (c) => operations.updateInitiative({ ...c, id, meetingId, patch: { state: 'done', dueDate: TODAY } }),
      ]
    },
    async () => {
      const id = await newestInitiative()
      return ['operations.removeInitiative', (c) => operations.removeInitiative({ ...c, id })]
    },
    async () => {
      const meetingId = await newestMeeting()
      return [
        'meeting.capture',
        (c) => meetings.capture({ ...c, ...said, meetingId, kind: 'decision', text: 'Vi venter', supersedesId: null }),
      ]
    },
    async () => {
      const id = await newestCapture()
      return ['meeting.updateCapture', (c) => meetings.updateCapture({ ...c, id, patch: { text: 'Vi venter litt' } })]
    },
    async () => {
      const [meetingId, supersedesId] = [await newestMeeting(), await newestCapture()]
      return [
        'meeting.capture',
        (c) => meetings.capture({ ...c, ...said, meetingId, kind: 'decision', text: 'Vi begynner', supersedesId }),
      ]
    },
    async () => {
      const id = await newestCapture()
      return ['meeting.withdrawCapture', (c) => meetings.withdrawCapture({ ...c, id })]
    },
    async () => {
      const { meeting: held, carried } = await room()
      return [
        'meeting.resolveCapture',
        (c) => meetings.resolveCapture({ ...c, meetingId: held.id, id: carried[0]?.id ?? '', state: 'done' }),
      ]
    },
    async () => {
      const meetingId = await newestMeeting()
      const question = {
        kind: 'fist' as const,
        question: 'Står vi bak dette?',
        keyResultId: null,
        options: [],
        dots: 1,
      }
      return ['vote.open', (c) => coach.vote.open({ ...c, meetingId, vote: question })]
    },
    async () => {
      const [roundId, [one, two]] = [await newestRound(), people]
      const ballots = [one, two].map((person, index) => ({ personId: person?.id ?? '', choices: [index] }))
      return ['vote.cast', (c) => coach.vote.cast({ ...c, roundId, ballots })]
    },
    async () => {
      const roundId = await newestRound()
      const ballots = [{ personId: people[0]?.id ?? '', choices: [] }]
      return ['vote.cast', (c) => coach.vote.cast({ ...c, roundId, ballots })]
    },
    async () => {
      const roundId = await newestRound()
      return ['vote.takeBack', (c) => coach.vote.takeBack({ ...c, roundId, personId: people[0]?.id ?? '' })]
    },
    async () => {
      const roundId = await newestRound()
      return ['vote.show', (c) => coach.vote.show({ ...c, roundId, onWall: false })]
    },
    async () => {
      const roundId = await newestRound()
      await coach.vote.reveal({ clientId, commandId: commandId(), roundId })
      return ['vote.again', (c) => coach.vote.again({ ...c, roundId })]
    },
    async () => {
      const roundId = await newestRound()
      await coach.vote.cast({
        clientId,
        commandId: commandId(),
        roundId,
        ballots: [{ personId: people[0]?.id ?? '', choices: [5] }],
      })
      return ['vote.remove', (c) => coach.vote.remove({ ...c, roundId })]
    },
    () => Promise.resolve(['maturity.setUp', (c) => coach.maturity.setUp({ ...c, ...maturityCheck })]),
    async () => {
      const checkId = await newestCheck()
      const patch = {
        length: 'full' as const,
        intake: { symptoms: ['for mange mål'], whereProgress: 'Ingen steder' },
        reflection: { works: ['innsjekken'], adjust: ['tavlen'] },
      }
      return ['maturity.change', (c) => coach.maturity.change({ ...c, checkId, patch })]
    },
    async () => {
      const checkId = await newestCheck()
      const sheets = [0, 1].map((nth) => ({ personId: people[nth]?.id ?? '', unitId, leader: nth === 1 }))
      return ['maturity.addSheets', (c) => coach.maturity.addSheets({ ...c, checkId, by: 'hands', sheets })]
    },
    async () => {
      const checkId = await newestCheck()
      const [one, two] = await coach.maturity.sheets({ clientId, checkId })
      const answers = [
        { sheetId: one?.id ?? '', score: 2 },
        { sheetId: two?.id ?? '', score: null },
      ]
      const statementId = (await coach.maturity.check({ clientId, checkId })).statements[0]?.id ?? ''
      return ['maturity.answer', (c) => coach.maturity.answer({ ...c, checkId, statementId, answers })]
    },
    async () => {
      const checkId = await newestCheck()
      const sheetIds = (await coach.maturity.sheets({ clientId, checkId })).map((sheet) => sheet.id).slice(0, 1)
      const statementId = (await coach.maturity.check({ clientId, checkId })).statements[0]?.id ?? ''
      return ['maturity.takeBack', (c) => coach.maturity.takeBack({ ...c, checkId, statementId, sheetIds })]
    },
    async () => {
      const checkId = await newestCheck()
      const [one] = await coach.maturity.sheets({ clientId, checkId })
      return ['maturity.removeSheet', (c) => coach.maturity.removeSheet({ ...c, sheetId: one?.id ?? '' })]
    },
    async () => {
      const checkId = await newestCheck()
      return ['maturity.handIn', (c) => handInPaper(c, checkId)]
    },
    async () => {
      const checkId = await newestCheck()
      return ['maturity.remove', (c) => coach.maturity.remove({ ...c, checkId })]
    },
    async () => {
      const command = () => ({ clientId, commandId: commandId() })
      const { id: checkId } = await coach.maturity.setUp({ ...command(), ...maturityCheck })
      await handInPaper(command(), checkId)
      await coach.maturity.freeze({ clientId, commandId: commandId(), checkId })
      const because = { rule: 'lowest' as const, level: 2 }
      const step = { dimension: 'rhythm' as const, because, title: 'Fast innsjekk', ownerId: null, dueDate: TODAY }
      return ['maturity.addStep', (c) => coach.maturity.addStep({ ...c, checkId, step })]
    },
    async () => {
      const checkId = await newestCheck()
      const stepId = (await coach.maturity.result({ clientId, checkId })).steps[0]?.id ?? ''
      return ['maturity.removeStep', (c) => coach.maturity.removeStep({ ...c, stepId })]
    },
    async () => {
      const checkId = await newestCheck()
      return [
        'document.makeMaturityReport',
        (c) => coach.document.makeMaturityReport({ ...c, checkId, language: null }),
      ]
    },
    () => {
      const copy = { name: 'Våre ord', language: 'nb' as const, from: null }
      return Promise.resolve(['maturity.copySet', (c) => coach.maturity.copySet({ ...c, ...copy })])
    },
    async () => {
      const setId = await newestSet()
      const statementId = (await coach.maturity.sets({ clientId }))[0]?.statements[0]?.id ?? ''
      const patch = { text: 'Alle hos oss vet hva som er viktigst nå.' }
      return ['maturity.changeStatement', (c) => coach.maturity.changeStatement({ ...c, setId, statementId, patch })]
    },
    async () => {
      const setId = await newestSet()
      return ['maturity.renameSet', (c) => coach.maturity.renameSet({ ...c, setId, name: 'Andre ord' })]
    },
    async () => {
      const setId = await newestSet()
      return ['maturity.removeSet', (c) => coach.maturity.removeSet({ ...c, setId })]
    },
    () =>
      Promise.resolve([
        'maturity.markUnit',
        (c) => coach.maturity.markUnit({ ...c, unitId, mark: 'pressure', value: 4 }),
      ]),
    () =>
      Promise.resolve([
        'maturity.markUnit',
        (c) => coach.maturity.markUnit({ ...c, unitId, mark: 'pressure', value: null }),
      ]),
    async () => {
      const meetingId = await newestMeeting()
      const step = { kind: 'maturity_check' as const, topic: null, title: '', question: '', minutes: 30 }
      await coach.agenda.add({ clientId, commandId: commandId(), meetingId, step, beforeId: null })
      const { check, setId, language } = maturityCheck
      const stepId = (await room()).steps.at(-1)?.id ?? ''
      return ['maturityStep.make', (c) => coach.maturityStep.make({ ...c, stepId, check, setId, language })]
    },
    async () => {
      const stepId = (await room()).steps.at(-1)?.id ?? ''
      const { id: checkId } = await coach.maturity.setUp({ clientId, commandId: commandId(), ...maturityCheck })
      return ['maturityStep.choose', (c) => coach.maturityStep.choose({ ...c, stepId, checkId })]
    },
    async () => {
      const stepId = (await room()).steps.at(-1)?.id ?? ''
      const patch = { askedId: 'rhythm.booked', resultView: 'levels' as const, resultPage: 1 }
      return ['maturityStep.look', (c) => coach.maturityStep.look({ ...c, stepId, patch })]
    },
    async () => {
      const [meetingId, checkId] = [await newestMeeting(), await newestCheck()]
      return ['maturityStep.show', (c) => coach.maturityStep.show({ ...c, meetingId, checkId })]
    },
    async () => {
      const line = await newLine()
      return ['writing.add', (c) => coach.writing.add({ ...c, ...line })]
    },
    async () => {
      const { meetingId, objectiveId: id } = await newLine()
      const said = { meetingId, role: 'objective' as const, id, text: 'Si det på nytt', why: 'Fordi det haster' }
      return ['writing.reword', (c) => coach.writing.reword({ ...c, ...said })]
    },
    async () => {
      const { id: lineId } = await coach.writing.add({ clientId, commandId: commandId(), ...(await newLine()) })
      return ['writing.accept', (c) => coach.writing.accept({ ...c, lineId })]
    },
    async () => {
      const { id: lineId } = await coach.writing.add({ clientId, commandId: commandId(), ...(await newLine()) })
      return ['writing.remove', (c) => coach.writing.remove({ ...c, lineId })]
    },
    () =>
      Promise.resolve([
        'learning.add',
        (c) =>
          coach.learning.add({
            ...c,
            text: 'Spør søkeren først',
            tags: ['skjema'],
            unitId,
            learnedOn: null,
            objectiveId: endedId,
            keyResultId: endedKeyResult,
          }),
      ]),
    async () => {
      const patch = { text: 'Spør søkeren før dere skriver', learnedOn: '2026-05-20' }
      const id = await newestLearning()
      return ['learning.update', (c) => coach.learning.update({ ...c, id, patch })]
    },
    async () => {
      const learningId = await newestLearning()
      return ['learning.setTags', (c) => coach.learning.setTags({ ...c, learningId, tags: ['skjema', 'språk'] })]
    },
    async () => {
      const learningId = await newestLearning()
      return ['learning.link', (c) => coach.learning.link({ ...c, objectiveId: endedId, learningId })]
    },
    async () => {
      const learningId = await newestLearning()
      await coach.learning.link({ clientId, commandId: commandId(), objectiveId: endedId, learningId })
      return ['learning.unlink', (c) => coach.learning.unlink({ ...c, objectiveId: endedId, learningId })]
    },
    async () => {
      const { checkIns } = await goal.history({ clientId, keyResultId: endedKeyResult })
      const checkInId = checkIns.at(-1)?.id ?? ''
      return [
        'learning.fromCheckIn',
        (c) => coach.learning.fromCheckIn({ ...c, checkInId, text: 'Ring dem', tags: ['telefon'] }),
      ]
    },
    async () => {
      const id = await newestLearning()
      return ['learning.remove', (c) => coach.learning.remove({ ...c, id })]
    },
    async () => {
      const meetingId = await newestMeeting()
      const patch = { status: 'yellow' as const, why: 'Sent i gang', causes: ['no_capacity' as const] }
      return ['closing.review', (c) => coach.closing.review({ ...c, objectiveId: endedId, meetingId, patch })]
    },
    () =>
      Promise.resolve([
        'closing.decide',
        (c) =>
          coach.closing.decide({
            ...c,
            objectiveId: endedId,
            meetingId: null,
            decision: 'adjust',
            reason: 'Målet var rett, målingen feil',
          }),
      ]),
    async () => {
      const meetingId = await newestMeeting()
      return ['retrospective.setCycle', (c) => coach.retrospective.setCycle({ ...c, meetingId, cycleId: endedCycle })]
    },
    async () => {
      const meetingId = await newestMeeting()
      return ['retrospective.setHabit', (c) => coach.retrospective.setHabit({ ...c, meetingId, habit: 'habit' })]
    },
    () =>
      Promise.resolve([
        'closing.setScore',
        (c) => coach.closing.setScore({ ...c, keyResultId: endedKeyResult, set: { score: 0.4, reason: 'Målt feil' } }),
      ]),
    () =>
      Promise.resolve([
        'closing.setOutcome',
        (c) => coach.closing.setOutcome({ ...c, objectiveId: endedId, outcome: 'partly' }),
      ]),
    () =>
      Promise.resolve([
        'closing.setNextOwner',
        (c) => coach.closing.setNextOwner({ ...c, cycleId: endedCycle, unitId, personId: people[0]?.id ?? null }),
      ]),
    () =>
      Promise.resolve([
        'closing.summarise',
        (c) => coach.closing.summarise({ ...c, cycleId: endedCycle, text: 'Vi lærte å måle' }),
      ]),
    () =>
      Promise.resolve([
        'closing.draftNext',
        (c) => {
          const next = { name: '3. tertial', kind: 'tertial' as const, startDate: '2026-09-01', endDate: '2026-12-31' }
          return coach.closing.draftNext({ ...c, cycleId: endedCycle, next: { is: 'new', cycle: next } })
        },
      ]),
    () => Promise.resolve(['closing.close', (c) => coach.closing.close({ ...c, cycleId: endedCycle })]),
    () =>
      Promise.resolve([
        'closing.reopen',
        (c) => coach.closing.reopen({ ...c, cycleId: endedCycle, reason: 'Et tall var feil' }),
      ]),
    async () => {
      const meetingId = await newestMeeting()
      return ['meeting.end', (c) => meetings.end({ ...c, meetingId, worth: 9 })]
    },
    async () => {
      const meetingId = await newestMeeting()
      return ['document.makeMinutes', (c) => document.makeMinutes({ ...c, meetingId, language: null })]
    },
    async () => {
      const meetingId = await newestMeeting()
      return ['meeting.reopen', (c) => meetings.reopen({ ...c, meetingId })]
    },
    async () => {
      const { meeting: held, captures } = await room()
      const captureId = captures[0]?.id ?? ''
      return ['document.leaveOut', (c) => document.leaveOut({ ...c, meetingId: held.id, captureId, out: true })]
    },
    async () => {
      const meetingId = await newestMeeting()
      return ['meeting.endWhereItStopped', (c) => meetings.endWhereItStopped({ ...c, meetingId })]
    },
    // Last: the meeting it makes is the newest.
    async () => {
      const like = (await room()).meeting
      const { id: meetingId } = await meetings.create({
        clientId,
        commandId: commandId(),
        meeting: {
          kind: 'retrospective',
          date: like.date,
          startTime: null,
          plannedMinutes: 45,
          place: '',
          leaderName: '',
          minuteTakerName: '',
          scopes: like.scopes,
        },
      })
      const of = { meetingId, language: null, fresh: false }
      return ['document.makeRetrospectiveReport', (c) => document.makeRetrospectiveReport({ ...c, ...of })]
    },
    async () => [
      'report.change',
      (c) => coach.report.change({ ...c, kind: 'client_report', patch: { unitIds: [unitId] } }),
    ],
    async () => [
      'report.write',
      (c) =>
        coach.report.write({
          ...c,
          kind: 'client_report',
          section: 'status',
          text: [{ kind: 'paragraph', runs: [{ text: 'Vi er i gang.' }] }],
        }),
    ],
    async () => ['report.make', (c) => coach.report.make({ ...c, kind: 'client_report', draft: true })],
  ]
}
