/** The meeting on the wall and the document on disk: what the coach window asks of the shell through the back end. */
import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { call, get } from '../support/window-port.ts'
import { audienceOf, backEndPid, closeCoach, expect, test, violationsAfterReload } from './runtime.ts'

const SAMPLE = ['--sample', '--today', '2026-06-29']

type Row = { id: string }

async function anyMeeting(coach: Page): Promise<{ clientId: string; meetingId: string }> {
  const [client] = await get<Row[]>(coach, 'client.list', {})
  if (!client) throw new Error('no client')
  const [meeting] = await get<Row[]>(coach, 'meeting.list', { clientId: client.id })
  if (!meeting) throw new Error('no meeting')
  return { clientId: client.id, meetingId: meeting.id }
}

test('behaviour 5: the audience window opens on its meeting, sees its stage and nothing else', async ({ start }) => {
  const { app, coach } = await start({ args: SAMPLE })
  const meeting = await anyMeeting(coach)
  expect(await get(coach, 'wall.open', meeting)).toEqual({ how: 'opened' })
  const audience = await audienceOf(app)
  await expect(audience.locator('#root')).not.toBeEmpty()
  expect(await call(audience, 'client.list', {})).toEqual({ ok: false, code: 'forbidden' })
  expect(await call(audience, 'wall.close', {})).toEqual({ ok: false, code: 'forbidden' })
  expect(await violationsAfterReload(audience)).toEqual([])
  await expect.poll(() => get(coach, 'wall.connected', { meetingId: meeting.meetingId })).toEqual({ windows: 1 })
  // Asked for again, it is the same window.
  await get(coach, 'wall.open', meeting)
  expect(app.windows()).toHaveLength(2)
})

test('behaviour 3: both windows carry on after the back end was killed', async ({ start }) => {
  const { app, coach } = await start({ args: SAMPLE })
  const meeting = await anyMeeting(coach)
  await get(coach, 'wall.open', meeting)
  await audienceOf(app)
  const connected = () => get(coach, 'wall.connected', { meetingId: meeting.meetingId })
  await expect.poll(connected).toEqual({ windows: 1 })
  const pid = await backEndPid(app)
  if (pid !== null) process.kill(pid, 'SIGKILL')
  await expect.poll(() => backEndPid(app)).not.toBe(pid)
  await expect.poll(connected).toEqual({ windows: 1 })
})

test('the wall comes down with a word of the coach’s, and with the coach window', async ({ start }) => {
  const started = await start({ args: SAMPLE })
  const { app, coach } = started
  const meeting = await anyMeeting(coach)
  await get(coach, 'wall.open', meeting)
  await audienceOf(app)
  await get(coach, 'wall.close', {})
  await expect.poll(() => app.windows().length).toBe(1)
  await get(coach, 'wall.open', meeting)
  await audienceOf(app)
  expect(await closeCoach(started)).toBe(0)
})

test('minutes are saved whole where the coach says, and the window never sees a path', async ({
  start,
  dataFolder,
}) => {
  const { app, coach } = await start({ args: SAMPLE })
  const { clientId, meetingId } = await anyMeeting(coach)
  const target = join(dataFolder, 'Referat æøå.docx')
  const answerWith = (path: string | null) =>
    app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' })
    }, path)
  const made = await get<{ document: Row }>(coach, 'document.makeMinutes', {
    clientId,
    meetingId,
    commandId: randomUUID(),
    language: null,
  })
  const save = () => get<object>(coach, 'document.save', { clientId, documentId: made.document.id })
  await answerWith(null)
  expect(await save()).toEqual({ outcome: 'cancelled' })
  await answerWith(target)
  const saved = await save()
  expect(saved).toMatchObject({ outcome: 'saved', name: 'Referat æøå.docx' })
  expect(JSON.stringify(saved)).not.toContain(dataFolder)
  // A Word file is a zip archive.
  expect(readFileSync(target).subarray(0, 2).toString()).toBe('PK')
  expect(readdirSync(dataFolder).filter((name) => name.endsWith('.part'))).toEqual([])
  await answerWith(join(dataFolder, 'no such folder', 'x.docx'))
  expect((await call(coach, 'document.save', { clientId, documentId: made.document.id })).ok).toBe(false)
})
