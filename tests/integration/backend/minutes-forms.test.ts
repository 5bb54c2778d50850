/** Minutes through the contract: as texts, as a draft, in versions that stand as they were, and their due dates in a calendar. */
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { noSurroundings } from '#backend/surroundings-none.ts'
import { commandId, plantSample, startBackEnd, TODAY } from '#tests/support/back-end.ts'
import { readDocx } from '#tests/support/docx.ts'
import { saidInEmail, saidInMarkdown, saidInWord } from '#tests/support/forms.ts'
import { eventsOf, readIcs, valueOf } from '#tests/support/ics.ts'

type RecordFields = { caseNumber?: string; distribution?: string; exemption?: string }
const RECORD = { caseNumber: '2026/77', distribution: 'Deltakerne', exemption: 'offl. § 14' }

async function scene() {
  let last: { name: string; content: Uint8Array } | null = null
  const { coach } = startBackEnd({
    surroundings: () => ({
      ...noSurroundings(),
      handOut: (name, content) => {
        last = { name, content }
        return Promise.resolve({ outcome: 'download', name, url: '/download/x' })
      },
    }),
  })
  const clientId = await plantSample(coach)
  const { units, people } = await coach.organisation.get({ clientId })
  const unitId = (name: string) => units.find((unit) => unit.name === name)?.id ?? ''
  const command = () => ({ clientId, commandId: commandId() })
  const handed = async (work: Promise<unknown>) => {
    last = null
    await work
    if (last === null) throw new Error('nothing was handed out')
    return last as { name: string; content: Uint8Array }
  }
  return {
    coach,
    clientId,
    command,
    people,
    plan: async (record: RecordFields = {}, names: readonly string[] = ['Byggesak og plan'], date = TODAY) =>
      (
        await coach.meeting.create({
          ...command(),
          meeting: {
            kind: 'progress',
            date,
            startTime: '09:00',
            plannedMinutes: 30,
            place: 'Rådhuset',
            leaderName: 'Maja Øverby',
            minuteTakerName: '',
            ...record,
            scopes: names.map((name) => ({ unitId: unitId(name), withBelow: true })),
          },
        })
      ).id,
    meeting: async (meetingId: string) => (await coach.meeting.room({ clientId, meetingId })).meeting,
    capture: async (meetingId: string, kind: 'decision' | 'priority', text: string, by: string | null, owned = true) =>
      (
        await coach.meeting.capture({
          ...command(),
          meetingId,
          kind,
          text,
          ownerId: owned ? (people[0]?.id ?? '') : null,
          keyResultId: null,
          dueDate: by,
          supersedesId: null,
        })
      ).id,
    make: async (meetingId: string) =>
      (await coach.document.makeMinutes({ ...command(), meetingId, language: null })).document,
    saved: (documentId: string) => handed(coach.document.save({ clientId, documentId })),
    followUp: async (meetingId: string) => {
      const file = await handed(coach.calendar.save({ clientId, part: { kind: 'follow_up', meetingId } }))
      return { name: file.name, events: eventsOf(readIcs(file.content)) }
    },
  }
}

describe('the minutes of a meeting', () => {
  test('say on the clipboard what the Word document says that is made of the same meeting', async () => {
    const { coach, clientId, plan, capture, make, saved, command } = await scene()
    const meetingId = await plan(RECORD)
    await coach.meeting.start({ ...command(), meetingId })
    await capture(meetingId, 'decision', 'Vi venter | med «alt» <til> høsten', '2026-07-06')
    await coach.meeting.end({ ...command(), meetingId, worth: 7 })
    const word = saidInWord(await readDocx((await saved((await make(meetingId)).id)).content))
    const texts = await coach.document.minutesTexts({ clientId, meetingId, language: null })
    expect(word.tables.flat(2).join(' ')).toContain('Vi venter | med «alt» <til> høsten')
    expect(saidInEmail(texts.html)).toEqual(word)
    expect(saidInMarkdown(texts.markdown)).toEqual(word)
    expect(texts.plain).toContain('Vi venter | med «alt» <til> høsten')
  })

  test('can be seen while the meeting runs, and looking keeps nothing', async () => {
    const { coach, clientId, plan, capture, command } = await scene()
    const meetingId = await plan()
    await coach.meeting.start({ ...command(), meetingId })
    const draft = () => coach.document.minutesDraft({ clientId, meetingId })
    expect(JSON.stringify(await draft())).not.toContain('Vi begynner')
    await capture(meetingId, 'decision', 'Vi begynner', null)
    await coach.meeting.writeNote({ ...command(), meetingId, text: 'KANARI' })
    const { language, parts } = await draft()
    expect(language).toBe('nb')
    expect(JSON.stringify(parts)).toContain('Vi begynner')
    expect(JSON.stringify(parts)).not.toContain('KANARI')
    expect((await coach.meeting.room({ clientId, meetingId })).documents).toEqual([])
  })

  test('are another version when they are made again, and the one before keeps its bytes, its name and its day', async () => {
    const { coach, clientId, plan, capture, make, saved, command } = await scene()
    const meetingId = await plan()
    await coach.meeting.start({ ...command(), meetingId })
    const id = await capture(meetingId, 'priority', 'Ringe de ti siste', null)
    await coach.meeting.end({ ...command(), meetingId, worth: null })
    const first = await make(meetingId)
    const before = await saved(first.id)
    await coach.meeting.updateCapture({ ...command(), id, patch: { text: 'Ringe de tjue siste' } })
    await coach.meeting.update({ ...command(), meetingId, patch: { caseNumber: '2026/78' } })
    const second = await make(meetingId)
    const after = await saved(second.id)

    expect([first.version, second.version]).toEqual([1, 2])
    expect(second.name).toBe(first.name.replace('.docx', ', versjon 2.docx'))
    const { documents } = await coach.meeting.room({ clientId, meetingId })
    expect(documents).toEqual([second, first])
    const again = await saved(first.id)
    const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
    expect(sum(again.content)).toBe(sum(before.content))
    expect(again.name).toBe(first.name)
    const [old, corrected] = [await readDocx(again.content), await readDocx(after.content)]
    expect(old.text).toContain('Ringe de ti siste')
    expect(old.text).not.toContain('2026/78')
    expect(corrected.text).toContain('Ringe de tjue siste')
    expect(corrected.text).toContain('2026/78')
  })
})

describe('what the archive needs', () => {
  test('is proposed from the last meeting of the same units, and from no other', async () => {
    const { plan, meeting } = await scene()
    await plan(RECORD, ['Byggesak og plan'], '2026-06-25')
    await plan({ caseNumber: 'et annet' }, ['Team Mottak'], '2026-06-26')
    await plan({ caseNumber: 'senere' }, ['Byggesak og plan'], '2026-12-01')
    expect(await meeting(await plan())).toMatchObject(RECORD)
    expect(await meeting(await plan({ exemption: '' }))).toMatchObject({ ...RECORD, exemption: '' })
    expect(await meeting(await plan({}, ['Byggesak og plan', 'Team Mottak']))).toMatchObject({
      caseNumber: '',
      distribution: '',
      exemption: '',
    })
  })
})

describe('the calendar file of what is to be followed up', () => {
  test('has a whole day for each open decision and priority with an owner and a day, and for nothing else', async () => {
    const { coach, plan, capture, followUp, people, command } = await scene()
    const meetingId = await plan()
    await capture(meetingId, 'priority', 'Ringe; de ti, siste', '2026-07-03')
    await capture(meetingId, 'decision', 'Vi slår sammen skjemaene', '2026-07-01')
    await capture(meetingId, 'priority', 'uten dag', null)
    await capture(meetingId, 'priority', 'uten eier', '2026-07-02', false)
    const done = await capture(meetingId, 'priority', 'gjort', '2026-07-02')
    await coach.meeting.resolveCapture({ ...command(), meetingId, id: done, state: 'done' })
    const { name, events } = await followUp(meetingId)
    expect(name).toBe(`${TODAY} Nordlys kommune – Oppfølging.ics`)
    expect(events.map((event) => [valueOf(event, 'DTSTART'), valueOf(event, 'SUMMARY')])).toEqual([
      ['20260701', `Vi slår sammen skjemaene (${people[0]?.name})`],
      ['20260703', `Ringe; de ti, siste (${people[0]?.name})`],
    ])
    expect(valueOf(events[0], 'DTEND')).toBe('20260702')
    expect(valueOf(events[0], 'DESCRIPTION')).toMatch(/^Beslutning \d+, Fremdriftsmøte /)
  })

  test('moves in the receiver’s calendar when the day is moved', async () => {
    const { coach, plan, capture, followUp, command } = await scene()
    const meetingId = await plan()
    const id = await capture(meetingId, 'priority', 'Ringe', '2026-07-03')
    const before = (await followUp(meetingId)).events[0]
    await coach.meeting.updateCapture({ ...command(), id, patch: { dueDate: '2026-07-06' } })
    const after = (await followUp(meetingId)).events[0]
    expect(valueOf(after, 'UID')).toBe(valueOf(before, 'UID'))
    expect(valueOf(after, 'DTSTART')).toBe('20260706')
    expect(Number(valueOf(after, 'SEQUENCE'))).toBeGreaterThan(Number(valueOf(before, 'SEQUENCE')))
  })

  test('is not made where nobody has anything by a day', async () => {
    const { coach, clientId, plan } = await scene()
    const part = { kind: 'follow_up' as const, meetingId: await plan() }
    expect(await coach.calendar.save({ clientId, part })).toEqual({ outcome: 'nothing' })
  })
})
