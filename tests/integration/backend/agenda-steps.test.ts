/** The steps of a meeting, changed before it and while it runs, through the contract. */
import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import type { MeetingKind } from '#domain/meeting/meeting.ts'
import { templateOf, usualMinutes } from '#domain/meeting/templates.ts'
import { commandId, plantSample, startBackEnd } from '#tests/support/back-end.ts'
import { planMeeting } from '#tests/support/plan-meeting.ts'
import { randomOf } from '#tests/support/random.ts'
import { wallNow } from '#tests/support/wall-now.ts'

async function aMeeting(kind: MeetingKind = 'progress') {
  const { coach, backEnd, folder } = startBackEnd()
  const clientId = await plantSample(coach)
  const meetingId = await planMeeting(coach, clientId, { kind, plannedMinutes: usualMinutes(kind) })
  const of = () => ({ clientId, meetingId, commandId: commandId() })
  const room = () => coach.meeting.room({ clientId, meetingId })
  const steps = async () => (await room()).steps
  const kinds = async () => (await steps()).map((step) => step.kind)
  const idAt = async (index: number) => (await steps())[index]?.id ?? ''
  const wall = () => wallNow(backEnd, clientId, meetingId)
  return { coach, clientId, meetingId, of, room, steps, kinds, idAt, wall, folder }
}

/** What a move may touch: the order of the steps and how they went, where the meeting stands, and the record of who did what. */
const MOVED_TABLES = new Set(['meeting_step', 'change_record', 'sqlite_sequence'])
const MOVED_COLUMNS = new Set(['current_step_id', 'step_started_at', 'step_deadline_at', 'focus_id', 'wall_list'])

/** A fingerprint of everything else the customer's file holds, and of how many rows. */
function contentOf(folder: string): { hash: string; rows: number } {
  const clients = join(folder, 'clients')
  const file = readdirSync(clients).find((name) => name.endsWith('.db')) ?? ''
  const vault = new BetterSqlite(join(clients, file), { readonly: true })
  const hash = createHash('sha256')
  let rows = 0
  const tables = vault.prepare<[], string>("select name from sqlite_master where type = 'table' order by name").pluck()
  for (const table of tables.all()) {
    if (MOVED_TABLES.has(table)) continue
    for (const row of vault.prepare<[], object>(`select * from "${table}" order by rowid`).iterate()) {
      hash.update(`${table} ${JSON.stringify(Object.entries(row).filter(([column]) => !MOVED_COLUMNS.has(column)))}\n`)
      rows += 1
    }
  }
  vault.close()
  return { hash: hash.digest('hex'), rows }
}

/** Of all steps the last that is left cannot be skipped. */
function onlyTheLast(problem: unknown): void {
  expect(problem).toMatchObject({ code: 'conflict' })
}

const PROGRESS = ['good_news', 'okr_status', 'kpi_review', 'initiatives', 'obstacles_decisions', 'priorities']

describe('the steps of a meeting', () => {
  test.each(['progress', 'check_in', 'kickoff', 'evaluation', 'review', 'free'] as const)(
    'are those of the template of its kind, with times that add up: %s',
    async (kind) => {
      const { steps } = await aMeeting(kind)
      const made = await steps()
      expect(made.map((step) => [step.kind, step.topic])).toEqual(
        templateOf(kind).map((step) => [step.kind, step.topic]),
      )
      expect(made.reduce((sum, step) => sum + step.plannedSeconds, 0)).toBe(usualMinutes(kind) * 60)
    },
  )

  test('move without touching each other or the content, and undo puts them back', async () => {
    const { coach, clientId, of, room, kinds, idAt } = await aMeeting()
    await coach.meeting.start(of())
    const content = ({ keyResults, kpis, initiatives, captures, carried }: Awaited<ReturnType<typeof room>>) =>
      JSON.stringify({ keyResults, kpis, initiatives, captures, carried })
    const before = content(await room())
    const move = { ...of(), stepId: await idAt(5), beforeId: await idAt(1) }
    await coach.agenda.move(move)
    expect(await kinds()).toEqual([
      'good_news',
      'priorities',
      'okr_status',
      'kpi_review',
      'initiatives',
      'obstacles_decisions',
    ])
    await coach.agenda.move({ ...of(), stepId: await idAt(2), beforeId: null })
    expect((await kinds()).at(-1)).toBe('okr_status')
    // The meeting goes on in between: what moved is undone all the same, as long as it has not been entered.
    await coach.meeting.go({ ...of(), stepId: await idAt(2) })
    await coach.system.undo({ clientId, commandId: commandId(), undone: move.commandId })
    // Last, as it was: of two that are last, the one that was.
    expect((await kinds()).slice(-2)).toEqual(['okr_status', 'priorities'])
    expect(content(await room())).toBe(before)
  })

  test('200 random moves (next, back, skip, reorder, repeat) leave every row of content as it was', async () => {
    const { coach, clientId, meetingId, of, room, steps, folder } = await aMeeting()
    await coach.meeting.start(of())
    const capture = {
      ...of(),
      kind: 'obstacle' as const,
      text: 'Juridisk har ingen ledig',
      ownerId: null,
      keyResultId: null,
      dueDate: null,
      supersedesId: null,
    }
    await coach.meeting.capture(capture)
    const begun = await steps()
    const words = (all: typeof begun) =>
      all.map(({ id, kind, topic, title, question, plannedSeconds }) => ({
        id,
        kind,
        topic,
        title,
        question,
        plannedSeconds,
      }))
    const before = contentOf(folder)
    expect(before.rows).toBeGreaterThan(100)
    const keyResultIds = (await room()).keyResults.map(({ id }) => id)
    const random = randomOf(20261126)
    const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)]
    const made = { next: 0, back: 0, skip: 0, reorder: 0, repeat: 0 }
    const moves = Object.keys(made) as (keyof typeof made)[]
    for (let count = 0; count < 200; count += 1) {
      // oxlint-disable no-await-in-loop -- one after the other, as a coach would
      const all = await steps()
      const at = all.findIndex((step) => step.state === 'current')
      const any = pick(all)
      const move = pick(moves) ?? 'next'
      const stepId = any?.id ?? ''
      const skipped = any?.state !== 'skipped'
      if (move === 'next')
        await coach.meeting.go({
          ...of(),
          stepId: (all[at + 1] ?? all[0])?.id ?? '',
          focusId: pick(keyResultIds) ?? null,
          wallList: random() < 0.5,
        })
      else if (move === 'back') await coach.meeting.go({ ...of(), stepId: (all[at - 1] ?? all.at(-1))?.id ?? '' })
      else if (move === 'skip') await coach.agenda.skip({ ...of(), stepId, skipped }).catch(onlyTheLast)
      else if (move === 'reorder')
        await coach.agenda.move({ ...of(), stepId, beforeId: pick(all.filter(({ id }) => id !== stepId))?.id ?? null })
      else if (all.length < 40) await coach.agenda.repeat({ ...of(), stepId })
      made[move] += 1
      // oxlint-enable no-await-in-loop
    }
    expect(Math.min(...Object.values(made))).toBeGreaterThan(20)
    expect(contentOf(folder)).toEqual(before)
    const kept = new Map(words(await steps()).map((step) => [step.id, step]))
    for (const step of words(begun)) expect(kept.get(step.id)).toEqual(step)
    // And the fingerprint is one that content changes.
    await coach.meeting.attend({
      clientId,
      meetingId,
      commandId: commandId(),
      personId: (await room()).attendance[0]?.personId ?? '',
      presence: 'absent',
    })
    expect(contentOf(folder).hash).not.toBe(before.hash)
  })

  test('can be moved between the same two neighbours again and again', async () => {
    const { coach, of, kinds, idAt, steps } = await aMeeting()
    // Swapping the two in the middle halves the distance each time; in the end all are numbered anew.
    for (let turn = 0; turn < 60; turn += 1)
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await coach.agenda.move({ ...of(), stepId: await idAt(2), beforeId: await idAt(1) })
    expect((await kinds()).toSorted()).toEqual(PROGRESS.toSorted())
    const positions = (await steps()).map((step) => step.position)
    expect(new Set(positions).size).toBe(positions.length)
  })

  test('skipped is passed by, on the wall too, and taken in again', async () => {
    const { coach, of, steps, idAt, wall } = await aMeeting()
    await coach.meeting.start(of())
    await coach.agenda.skip({ ...of(), stepId: await idAt(2), skipped: true })
    expect((await wall()).step).toMatchObject({ index: 0, of: 5 })
    // Skipping where one is goes on to the next that is not skipped.
    await coach.meeting.go({ ...of(), stepId: await idAt(1) })
    await coach.agenda.skip({ ...of(), stepId: await idAt(1), skipped: true })
    expect((await steps()).map((step) => step.state)).toEqual([
      'done',
      'skipped',
      'skipped',
      'current',
      'waiting',
      'waiting',
    ])
    expect((await wall()).step).toMatchObject({ kind: 'initiatives', index: 1, of: 4 })
    await coach.agenda.skip({ ...of(), stepId: await idAt(2), skipped: false })
    expect((await steps())[2]?.state).toBe('waiting')
  })

  test('the last of all is not skipped, and one that has been used not removed', async () => {
    const { coach, of, idAt, steps } = await aMeeting()
    await coach.meeting.start(of())
    await coach.meeting.go({ ...of(), stepId: await idAt(5) })
    await expect(coach.agenda.skip({ ...of(), stepId: await idAt(5), skipped: true })).rejects.toMatchObject({
      code: 'conflict',
    })
    await expect(coach.agenda.remove({ ...of(), stepId: await idAt(5) })).rejects.toMatchObject({ code: 'conflict' })
    await coach.agenda.remove({ ...of(), stepId: await idAt(3) })
    expect(await steps()).toHaveLength(5)
  })

  test('a step comes once more right after where the meeting is', async () => {
    const { coach, of, kinds, idAt } = await aMeeting()
    await coach.meeting.start(of())
    await coach.meeting.go({ ...of(), stepId: await idAt(2) })
    await coach.agenda.repeat({ ...of(), stepId: await idAt(1) })
    expect((await kinds()).slice(2, 4)).toEqual(['kpi_review', 'okr_status'])
  })

  test('a talk in the coach’s own words is on the wall with them; a step without words is refused', async () => {
    const { coach, of, idAt, wall } = await aMeeting()
    const step = {
      kind: 'talk' as const,
      topic: null,
      title: 'Budsjettet',
      question: 'Hva må vi velge bort?',
      minutes: 7,
    }
    const made = await coach.agenda.add({ ...of(), step, beforeId: await idAt(0) })
    await coach.meeting.start(of())
    expect(await idAt(0)).toBe(made.id)
    const view = await wall()
    expect(view.step).toMatchObject({
      kind: 'talk',
      topic: null,
      title: 'Budsjettet',
      question: 'Hva må vi velge bort?',
    })
    expect(view.content).toEqual({ kind: 'talk', agreed: null, intake: null })
    for (const bad of [
      { ...step, title: '' },
      { ...step, kind: 'priorities' as const },
    ])
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await expect(coach.agenda.add({ ...of(), step: bad, beforeId: null })).rejects.toMatchObject({ code: 'invalid' })
    await coach.agenda.word({ ...of(), stepId: made.id, title: 'Rammene', question: '' })
    expect((await wall()).step).toMatchObject({ title: 'Rammene', question: '' })
    await expect(coach.agenda.word({ ...of(), stepId: made.id, title: '', question: '' })).rejects.toMatchObject({
      code: 'conflict',
    })
  })

  test('the times are spread over the steps as the coach has set them when the meeting begins', async () => {
    const { coach, of, idAt, steps } = await aMeeting()
    await coach.agenda.remove({ ...of(), stepId: await idAt(2) })
    await coach.agenda.skip({ ...of(), stepId: await idAt(0), skipped: true })
    await coach.meeting.start(of())
    const left = (await steps()).filter((step) => step.state !== 'skipped')
    expect(left[0]).toMatchObject({ kind: 'okr_status', state: 'current' })
    expect(left.reduce((sum, step) => sum + step.plannedSeconds, 0)).toBe(30 * 60)
  })

  test('minutes that are left are shared over what is left, and undo gives the times back', async () => {
    const { coach, clientId, of, room, idAt } = await aMeeting()
    await coach.meeting.start(of())
    await coach.meeting.go({ ...of(), stepId: await idAt(2) })
    const before = await room()
    const spread = { ...of(), minutes: 18 }
    await coach.agenda.spread(spread)
    const { meeting, steps } = await room()
    expect(
      steps.slice(2).reduce((sum, step) => sum + step.plannedSeconds - step.usedSeconds, 0),
    ).toBeGreaterThanOrEqual(18 * 60)
    expect(steps.slice(0, 2)).toEqual(before.steps.slice(0, 2))
    const endsIn = (Date.parse(meeting.endBy ?? '') - Date.parse(meeting.stepDeadlineAt ?? '')) / 1000
    expect(steps.slice(3).reduce((sum, step) => sum + step.plannedSeconds, 0)).toBe(endsIn)
    await coach.system.undo({ clientId, commandId: commandId(), undone: spread.commandId })
    // The undo itself is the latest that was recorded.
    expect({ ...(await room()), lastAt: before.lastAt }).toEqual(before)
  })

  test('of a meeting that has ended stay as they were', async () => {
    const { coach, of, idAt } = await aMeeting()
    await coach.meeting.start(of())
    await coach.meeting.end({ ...of(), worth: null })
    await expect(coach.agenda.move({ ...of(), stepId: await idAt(0), beforeId: null })).rejects.toMatchObject({
      code: 'conflict',
    })
    await expect(coach.agenda.spread({ ...of(), minutes: 18 })).rejects.toMatchObject({ code: 'conflict' })
  })
})
