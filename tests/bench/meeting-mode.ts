/**
 * Meeting mode's own timings, named after its behaviours, in Chromium against the built back end: from the app's page to the first step on the wall,
 * back into a meeting after everything was closed, black and step changes on the wall, and from the last key to the minutes in hand.
 */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { chromium as browserType, expect, type Page } from '@playwright/test'
import type { Client } from '#backend/back-end.ts'
import { chromium } from '../support/chromium.ts'
import { connectTo, newServer, runBackEnd, seat, takeSeat } from '../support/back-end-process.ts'
import { pressed, watchWall } from './follow.ts'
import { milliseconds, p95, type Verdict } from './measure.ts'
import { planMeeting } from './meeting.ts'

const MEETINGS = 6
/** Presses of each key, for one in twenty to be told from the slowest. */
const PRESSES = 40

export async function benchMeetingMode(dataFolder: string): Promise<Verdict[]> {
  const server = await newServer()
  const coach = seat()
  const planner = seat()
  server.seats.push(coach, planner)
  const pagesFolder = join(import.meta.dirname, '../../out/pages')
  const running = await runBackEnd({ dataFolder, server, today: '2026-06-29', sample: true, pagesFolder })
  const browser = await browserType.launch(await chromium())
  try {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'nb-NO' })
    const page = await context.newPage()
    await page.goto(`http://coach.localhost:${server.port}/?seat=${coach.token}`)
    const own = await connectTo(server.port, 'coach', await takeSeat(server.port, planner))
    const taken = { opened: [] as number[], resumed: [] as number[], black: [] as number[], step: [] as number[] }
    const minutes: number[] = []
    for (let nth = -1; nth < MEETINGS; nth += 1) {
      const measured = await oneMeeting(page, own.client, nth === MEETINGS - 1)
      if (nth < 0) continue
      taken.opened.push(measured.opened)
      taken.resumed.push(measured.resumed)
      minutes.push(measured.minutes)
      taken.black.push(...measured.black)
      taken.step.push(...measured.step)
    }
    own.close()
    return [
      milliseconds('behaviour 1: app open to first step on the wall, 1 key, slowest', Math.max(...taken.opened), 2000),
      milliseconds('behaviour 3: one key resumes the same step, slowest', Math.max(...taken.resumed), 5000),
      milliseconds('behaviour 6: black screen and back, p95', p95(taken.black), 100),
      milliseconds('behaviour 6: step change on the wall, p95', p95(taken.step), 100),
      milliseconds('behaviour 12: last key to the Word minutes, slowest', Math.max(...minutes), 10_000),
    ]
  } finally {
    await browser.close()
    await running.stop()
  }
}

/** One meeting from the first screen to its minutes; the keys of the wall only in the one that is asked. */
async function oneMeeting(page: Page, backEnd: Client, withKeys: boolean) {
  const { clientId, meetingId } = await planMeeting(backEnd)
  const enter = async (first: RegExp) => {
    await page.evaluate(() => (location.hash = '/'))
    const begun = performance.now()
    await page.reload({ waitUntil: 'commit' })
    // The one customer's meeting of today is the first thing to do.
    await page.getByRole('button', { name: first }).waitFor()
    const [audience] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('Enter')])
    await audience.getByRole('timer').waitFor()
    return { audience, took: performance.now() - begun }
  }
  const { audience: closed, took: opened } = await enter(/Start møtet/)
  await closed.close()
  await expect.poll(async () => (await backEnd.wall.connected({ meetingId })).windows).toBe(0)
  const { audience, took: resumed } = await enter(/Fortsett møtet/)
  await page.getByRole('timer').waitFor()
  const black: number[] = []
  const step: number[] = []
  if (withKeys) {
    await watchWall(page, audience)
    for (let nth = 0; nth < PRESSES; nth += 1) {
      black.push(await pressed(page, audience, 'b'), await pressed(page, audience, 'b'))
      step.push(await pressed(page, audience, nth % 2 === 0 ? 'Shift+PageDown' : 'Shift+PageUp'))
    }
  }
  await backEnd.meeting.black({ clientId, meetingId, commandId: randomUUID(), black: false })
  await page.keyboard.press('e')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('8')
  await expect(page.getByRole('button', { name: /Avslutt og lag referat/ })).toBeFocused()
  const begun = performance.now()
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  await download.path()
  const minutes = performance.now() - begun
  await audience.close()
  return { opened, resumed, black, step, minutes }
}
