/** The browser shell in Chromium: from navigation to the customers on the first screen, the JavaScript it needed, and how soon the wall follows. */
import { gzipSync } from 'node:zlib'
import { join } from 'node:path'
import { chromium as browserType, type Response } from '@playwright/test'
import { chromium } from '../support/chromium.ts'
import { connectTo, newServer, runBackEnd, seat, takeSeat } from '../support/back-end-process.ts'
import { followed } from './follow.ts'
import { median, type Verdict } from './measure.ts'
import { beginMeeting, planMeeting } from './meeting.ts'

const RUNS = 10

export async function benchBrowser(dataFolder: string): Promise<Verdict[]> {
  const server = await newServer()
  const coach = seat()
  const planner = seat()
  server.seats.push(coach, planner)
  const pagesFolder = join(import.meta.dirname, '../../out/pages')
  const running = await runBackEnd({
    dataFolder,
    server,
    today: '2026-06-29',
    sample: true,
    pagesFolder,
  })
  const browser = await browserType.launch(await chromium())
  try {
    const page = await browser.newPage()
    await page.goto(`http://coach.localhost:${server.port}/?seat=${coach.token}`)
    const shown = page.getByText('Nordlys kommune').first()
    await shown.waitFor()
    const bodies: Promise<number>[] = []
    const weigh = (response: Response) => {
      if (response.request().resourceType() !== 'script') return
      bodies.push(
        response.body().then(
          (body) => gzipSync(body, { level: 9 }).byteLength,
          // Still on its way when the page was left: the first screen did not need it.
          () => 0,
        ),
      )
    }
    page.on('response', weigh)
    const taken: number[] = []
    let kilobytes = 0
    for (let run = -1; run < RUNS; run += 1) {
      bodies.length = 0
      const begun = performance.now()
      await page.reload({ waitUntil: 'commit' })
      await shown.waitFor()
      if (run >= 0) taken.push(performance.now() - begun)
      kilobytes = (await Promise.all(bodies)).reduce((a, b) => a + b, 0) / 1024
    }
    page.off('response', weigh)
    const own = await connectTo(server.port, 'coach', await takeSeat(server.port, planner))
    const planned = await planMeeting(own.client)
    own.close()
    const audience = await beginMeeting(page, planned, () => page.context().waitForEvent('page'))
    const following = await followed(page, audience)
    return [
      { name: 'first screen from navigation, Chromium', value: median(taken), unit: 'ms', limit: 1000, failing: false },
      { name: 'JavaScript needed for it, gzipped', value: kilobytes, unit: 'kB', limit: 350, failing: true },
      { name: 'the audience follows a key, Chromium', value: following, unit: 'ms', limit: 100, failing: false },
    ]
  } finally {
    await browser.close()
    await running.stop()
  }
}
