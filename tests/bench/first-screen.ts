/** The first screen in Chromium: from navigation to the customers on it, and the JavaScript it needed. */
import { gzipSync } from 'node:zlib'
import { join } from 'node:path'
import { chromium as browserType } from '@playwright/test'
import { chromium } from '../support/chromium.ts'
import { builtBackEnd, newServer, runBackEnd, seat } from '../support/back-end-process.ts'
import { median, type Verdict } from './measure.ts'

const RUNS = 10

export async function benchFirstScreen(dataFolder: string): Promise<Verdict[]> {
  const server = await newServer()
  const coach = seat('coach')
  server.seats.push(coach)
  const pagesFolder = join(import.meta.dirname, '../../out/pages')
  const running = await runBackEnd({
    dataFolder,
    server,
    today: '2026-06-29',
    sample: true,
    entry: builtBackEnd,
    pagesFolder,
  })
  const browser = await browserType.launch(await chromium())
  try {
    const page = await browser.newPage()
    await page.goto(`http://coach.localhost:${server.port}/?seat=${coach.token}`)
    const shown = page.getByText('Nordlys kommune').first()
    await shown.waitFor()
    const bodies: Promise<number>[] = []
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script')
        bodies.push(response.body().then((body) => gzipSync(body, { level: 9 }).byteLength))
    })
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
    return [
      { name: 'first screen from navigation, Chromium', value: median(taken), unit: 'ms', limit: 1000, failing: false },
      { name: 'JavaScript needed for it, gzipped', value: kilobytes, unit: 'kB', limit: 350, failing: true },
    ]
  } finally {
    await browser.close()
    await running.stop()
  }
}
