/** Pictures in steps, on a real file: kept as they are drawn, brought back by undo, and on the wall only while they stand there. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { letGoOfPictures } from '#backend/pictures.ts'
import { meetingQueries } from '#db/queries/meeting.ts'
import { LARGEST_KEPT } from '#domain/picture/picture-file.ts'
import { commandId, plantSample, startBackEnd } from '#tests/support/back-end.ts'
import { readDocx } from '#tests/support/docx.ts'
import { JPEG, jpegWithExif, pngChunk, pngOf, pngThatSays, WEBP } from '#tests/support/pictures.ts'
import { planMeeting } from '#tests/support/plan-meeting.ts'
import { wallNow } from '#tests/support/wall-now.ts'

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const FIRST = base64(pngOf(30, 20))
const SECOND = base64(JPEG)

const everyFile = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

async function planned() {
  const harness = startBackEnd()
  const { coach, backEnd } = harness
  const clientId = await plantSample(coach)
  const meetingId = await planMeeting(coach, clientId)
  const command = () => ({ clientId, commandId: commandId() })
  const add = async (kind: 'picture' | 'talk' = 'picture') => {
    const step = { kind, topic: null, title: kind === 'talk' ? 'Runde' : '', question: '', minutes: 5 }
    return (await coach.agenda.add({ ...command(), meetingId, step, beforeId: null })).id
  }
  const put = (stepId: string, bytes = FIRST) => coach.picture.put({ ...command(), stepId, bytes })
  const room = () => coach.meeting.room({ clientId, meetingId })
  const wall = async () => (await wallNow(backEnd, clientId, meetingId)).content
  /** What the audience window gets when it asks for the picture. */
  const shown = () => backEnd.clientOf({ role: 'audience', clientId, meetingId }).stage.picture({})
  const start = () => coach.meeting.start({ ...command(), meetingId })
  const go = (stepId: string) => coach.meeting.go({ ...command(), meetingId, stepId })
  return { harness, coach, backEnd, clientId, meetingId, command, add, put, room, wall, shown, start, go }
}

describe('a picture in a step', () => {
  test('is put in before the meeting or while it runs, told in words, and read back byte by byte', async () => {
    const { coach, clientId, command, add, put, room } = await planned()
    const stepId = await add()
    expect(await coach.picture.read({ clientId, stepId })).toBeNull()
    await put(stepId)
    await coach.picture.caption({ ...command(), stepId, caption: '  Køen i skranken  ' })
    expect((await room()).pictures).toMatchObject([{ stepId, caption: 'Køen i skranken', width: 30, height: 20 }])
    expect(await coach.picture.read({ clientId, stepId })).toMatchObject({ mediaType: 'image/png', bytes: FIRST })
  })

  test('is replaced with its caption kept, taken away, and brought back by undo, also after another has stood there', async () => {
    const { coach, clientId, command, add, put, room } = await planned()
    const stepId = await add()
    await put(stepId)
    await coach.picture.caption({ ...command(), stepId, caption: 'Køen' })
    const replaced = commandId()
    await coach.picture.put({ clientId, commandId: replaced, stepId, bytes: SECOND })
    // Sent again after the connection was away: once is enough.
    await coach.picture.put({ clientId, commandId: replaced, stepId, bytes: SECOND })
    expect((await room()).pictures).toMatchObject([{ caption: 'Køen', width: 48, height: 32 }])
    const removed = commandId()
    await coach.picture.remove({ clientId, commandId: removed, stepId })
    expect(await coach.picture.read({ clientId, stepId })).toBeNull()
    await coach.system.undo({ ...command(), undone: removed })
    expect(await coach.picture.read({ clientId, stepId })).toMatchObject({ mediaType: 'image/jpeg', bytes: SECOND })
    await coach.system.undo({ ...command(), undone: replaced })
    expect(await coach.picture.read({ clientId, stepId })).toMatchObject({ bytes: FIRST })
    expect((await room()).pictures).toMatchObject([{ caption: 'Køen', width: 30 }])
  })

  test('never lies in the change record', async () => {
    const { backEnd, clientId, add, put } = await planned()
    await put(await add())
    const vault = backEnd.services.data.vault(clientId, backEnd.services.data.fileFor(clientId))
    const recorded = vault.sqlite.prepare<[], string>('SELECT rows FROM change_record').pluck().all().join('')
    expect(recorded).toContain('"table":"step_picture"')
    expect(recorded).not.toContain('picture_content')
    expect(recorded).not.toContain(FIRST.slice(0, 60))
  })

  test('is refused where it is not what the window draws: whatever it is called, its bytes are looked at', async () => {
    const { coach, command, add, room } = await planned()
    const stepId = await add()
    for (const bytes of [
      Buffer.from('%PDF-1.7'),
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      WEBP,
      jpegWithExif('63.43 N'),
      pngThatSays(20_000, 20_000),
      pngOf(8, 8, undefined, [pngChunk('acTL', Buffer.alloc(8))]),
      pngOf(8, 8).subarray(0, 50),
      new Uint8Array(),
    ])
      await expect(coach.picture.put({ ...command(), stepId, bytes: base64(bytes) })).rejects.toMatchObject({
        code: 'invalid',
        data: { subject: 'picture' },
      })
    const tooLarge = base64(new Uint8Array(LARGEST_KEPT + 3))
    await expect(coach.picture.put({ ...command(), stepId, bytes: tooLarge })).rejects.toMatchObject({
      code: 'invalid',
      data: { subject: 'bytes' },
    })
    expect((await room()).pictures).toEqual([])
  })

  test('belongs to a picture step of a meeting that has not ended', async () => {
    const { coach, command, meetingId, add, put, start } = await planned()
    const [stepId, talk] = [await add(), await add('talk')]
    const conflict = { code: 'conflict' }
    await expect(put(talk)).rejects.toMatchObject(conflict)
    await expect(coach.picture.remove({ ...command(), stepId })).rejects.toMatchObject({ code: 'not_found' })
    await start()
    await put(stepId)
    await coach.meeting.end({ ...command(), meetingId, worth: null })
    await expect(put(stepId, SECOND)).rejects.toMatchObject(conflict)
    await expect(coach.picture.caption({ ...command(), stepId, caption: 'x' })).rejects.toMatchObject(conflict)
    await expect(coach.picture.remove({ ...command(), stepId })).rejects.toMatchObject(conflict)
  })

  test('is there again in the step taken once more, and goes with a step or meeting that is removed', async () => {
    const { coach, clientId, command, meetingId, add, put, room } = await planned()
    const stepId = await add()
    await put(stepId)
    await coach.picture.caption({ ...command(), stepId, caption: 'Køen' })
    const again = await coach.agenda.repeat({ ...command(), meetingId, stepId })
    const removed = commandId()
    await coach.agenda.remove({ clientId, commandId: removed, meetingId, stepId })
    expect((await room()).pictures).toMatchObject([{ stepId: again.id, caption: 'Køen' }])
    expect(await coach.picture.read({ clientId, stepId: again.id })).toMatchObject({ bytes: FIRST })
    await coach.system.undo({ ...command(), undone: removed })
    expect((await room()).pictures).toHaveLength(2)
    const gone = commandId()
    await coach.meeting.remove({ clientId, commandId: gone, meetingId })
    await coach.system.undo({ ...command(), undone: gone })
    expect((await room()).pictures).toHaveLength(2)
    expect(await coach.picture.read({ clientId, stepId })).toMatchObject({ bytes: FIRST })
  })
})

describe('the bytes of a picture that was taken away', () => {
  test('are let go of with the daily copy, a day after: until then undo brings it back', async () => {
    const { coach, backEnd, clientId, command, add, put, room } = await planned()
    const [stepId, other] = [await add(), await add()]
    await put(stepId)
    await put(other, SECOND)
    const removed = commandId()
    await coach.picture.remove({ clientId, commandId: removed, stepId })
    const vault = backEnd.services.data.vault(clientId, backEnd.services.data.fileFor(clientId))
    const held = () => vault.sqlite.prepare<[], number>('SELECT count(*) FROM picture_content').pluck().get()
    const hours = (count: number) => new Date(Date.now() + count * 60 * 60 * 1000)
    letGoOfPictures(vault, hours(23))
    expect(held()).toBe(2)
    const back = commandId()
    await coach.system.undo({ clientId, commandId: back, undone: removed })
    expect(await coach.picture.read({ clientId, stepId })).toMatchObject({ bytes: FIRST })
    await coach.system.undo({ ...command(), undone: back })
    letGoOfPictures(vault, hours(25))
    expect(held()).toBe(1)
    // Too late: refused whole, with what stands there untouched.
    await expect(coach.system.undo({ ...command(), undone: back })).rejects.toMatchObject({ code: 'conflict' })
    expect((await room()).pictures).toMatchObject([{ stepId: other }])
  })

  test('are in the customer’s copies while it stands there, and gone with the customer', async () => {
    const { coach, backEnd, clientId, add, put, harness } = await planned()
    await put(await add())
    const { data } = backEnd.services
    const name = data.backUpVault(clientId, data.fileFor(clientId), new Date())
    const file = everyFile(harness.folder).find((each) => each.endsWith(name)) ?? ''
    const copy = new BetterSqlite(file, { readonly: true })
    const content = copy.prepare<[], Buffer>('SELECT content FROM picture_content').pluck().get()
    copy.close()
    expect(content?.toString('base64')).toBe(FIRST)
    const holding = () => everyFile(harness.folder).filter((each) => readFileSync(each).includes(pngOf(30, 20)))
    expect(holding()).not.toEqual([])
    await coach.client.remove({ clientId, commandId: commandId() })
    expect(holding()).toEqual([])
  })
})

describe('the minutes', () => {
  test('show in Word the picture the room saw, with its words; the other forms say them', async () => {
    const { coach, clientId, meetingId, command, add, put, start, go, harness } = await planned()
    const [shown, plain, never] = [await add(), await add(), await add()]
    await put(shown)
    await put(plain, SECOND)
    await put(never)
    await coach.picture.caption({ ...command(), stepId: shown, caption: 'Køen i skranken' })
    await coach.picture.caption({ ...command(), stepId: never, caption: 'KANARI' })
    await start()
    await go(shown)
    await go(plain)
    const { plain: text, markdown, html } = await coach.document.minutesTexts({ clientId, meetingId, language: 'nb' })
    for (const said of [text, markdown, html]) {
      expect(said).toContain('Køen i skranken')
      expect(said).toContain('Vi så på et bilde.')
      expect(said).not.toContain('KANARI')
    }
    const { document } = await coach.document.makeMinutes({ ...command(), meetingId, language: 'nb' })
    const vault = harness.backEnd.services.data.vault(clientId, harness.backEnd.services.data.fileFor(clientId))
    const made = vault.queries(meetingQueries).content.get({ id: document.id })
    const word = await readDocx(made?.content ?? new Uint8Array())
    expect(word.text).toContain('Køen i skranken')
    expect(word.parts['word/document.xml']).toContain('descr="Køen i skranken"')
    // A line that grows with it: without, LibreOffice cuts the picture to the height of the letters.
    expect(word.parts['word/document.xml']?.match(/w:lineRule="auto"/g)).toHaveLength(2)
    expect(word.parts['word/document.xml']).not.toContain('KANARI')
    const media = Object.keys(word.parts).filter((name) => name.startsWith('word/media/'))
    expect(media.map((name) => name.split('.').at(-1)).toSorted()).toEqual(['jpg', 'png'])
    // Another picture is another version.
    await put(plain)
    expect(await coach.document.minutesState({ clientId, meetingId })).toMatchObject({ changed: true })
  })
})

describe('the wall', () => {
  test('behaviour 5: gets the picture of the step that stands on it, while the meeting runs, and no other', async () => {
    const { coach, clientId, command, meetingId, add, put, wall, shown, start, go, harness } = await planned()
    const [first, coming, empty] = [await add(), await add(), await add()]
    await put(first)
    await put(coming, SECOND)
    await coach.picture.caption({ ...command(), stepId: coming, caption: 'KANARI' })
    // Not begun: nothing.
    expect(await shown()).toBeNull()
    await start()
    // At the first point of the meeting, which shows no picture.
    expect(await shown()).toBeNull()
    await go(first)
    const content = await wall()
    expect(content).toMatchObject({ kind: 'picture', picture: { caption: '', width: 30, height: 20 } })
    expect(JSON.stringify(content)).not.toContain('KANARI')
    const picture = await shown()
    expect(picture).toMatchObject({ bytes: FIRST, mediaType: 'image/png' })
    expect(content).toMatchObject({ picture: { mark: picture?.mark } })
    // Something else stands in its place.
    await coach.meeting.wall({ ...command(), meetingId, view: 'so_far' })
    expect(await shown()).toBeNull()
    await coach.meeting.wall({ ...command(), meetingId, view: 'step' })
    await go(empty)
    expect(await wall()).toEqual({ kind: 'picture', picture: null })
    expect(await shown()).toBeNull()
    await go(coming)
    expect(await shown()).toMatchObject({ bytes: SECOND, mediaType: 'image/jpeg' })
    // Another meeting of the same customer, and another customer’s: each has its own wall.
    const otherMeeting = await planMeeting(coach, clientId)
    const otherClient = await plantSample(coach)
    const theirs = await planMeeting(coach, otherClient)
    for (const [of, meeting] of [
      [clientId, otherMeeting],
      [otherClient, theirs],
    ] as const) {
      await coach.meeting.start({ clientId: of, commandId: commandId(), meetingId: meeting })
      const audience = harness.backEnd.clientOf({ role: 'audience', clientId: of, meetingId: meeting })
      expect(await audience.stage.picture({})).toBeNull()
      // Whatever it sends along.
      const bait: object = { stepId: coming, clientId, meetingId }
      expect(await audience.stage.picture(bait as Record<string, never>)).toBeNull()
    }
    await coach.meeting.end({ ...command(), meetingId, worth: null })
    expect(await shown()).toBeNull()
  })
})
