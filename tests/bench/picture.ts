/**
 * The picture of a customer with 60 key results: the board's query in-process, the board on the screen from the moment its address is given, and a
 * key in quick entry until what it changed is painted, with the coach's questions on.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium as browserType } from '@playwright/test'
import { createBackEnd } from '#backend/back-end.ts'
import { noSurroundings } from '#backend/surroundings-none.ts'
import { DataFolder } from '#db/data-folder.ts'
import { newServer, runBackEnd, seat } from '../support/back-end-process.ts'
import { chromium } from '../support/chromium.ts'
import { plantCustomer } from '../support/generated.ts'
import { boardPainted, typed } from './keys.ts'
import { median, p95, timed, type Verdict } from './measure.ts'

const TODAY = '2026-06-29'
const KEY_RESULTS = 60
const RUNS = 12

export async function benchPicture(): Promise<Verdict[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rytme-bench-picture-'))
  try {
    const data = new DataFolder(folder)
    const clientId = plantCustomer(data, {
      seed: 60,
      today: TODAY,
      years: 3,
      keyResults: KEY_RESULTS,
      units: 8,
      name: 'Storkommunen',
    })
    data.close()
    return [...(await query(folder, clientId)), ...(await screen(folder, clientId))]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function query(dataFolder: string, clientId: string): Promise<Verdict[]> {
  const backEnd = createBackEnd({ dataFolder, version: 'bench', today: TODAY, surroundings: noSurroundings })
  try {
    const coach = backEnd.clientOf({ role: 'coach' })
    const taken = await timed(60, 10, () => coach.goal.board({ clientId, cycleId: null }))
    return [
      { name: 'board query, 60 key results, p95', value: p95(taken), unit: 'ms', limit: 15, failing: false },
      { name: '  median', value: median(taken), unit: 'ms', limit: 15, failing: false },
    ]
  } finally {
    backEnd.close()
  }
}

async function screen(dataFolder: string, clientId: string): Promise<Verdict[]> {
  const server = await newServer()
  const coach = seat()
  server.seats.push(coach)
  const pagesFolder = join(import.meta.dirname, '../../out/pages')
  const running = await runBackEnd({ dataFolder, server, today: TODAY, pagesFolder })
  const browser = await browserType.launch(await chromium())
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'nb-NO' })
    await page.goto(`http://coach.localhost:${server.port}/?seat=${coach.token}`)
    await page.getByText('Storkommunen').first().waitFor()
    const navigated: number[] = []
    for (let run = -2; run < RUNS; run += 1) {
      const taken = await boardPainted(page, clientId, KEY_RESULTS)
      if (run >= 0) navigated.push(taken)
      await page.evaluate(() => (location.hash = '/'))
      await page.getByRole('heading', { level: 2, name: 'Storkommunen' }).waitFor()
    }
    const keys = await typed(page, clientId, KEY_RESULTS)
    console.log(`load ${loadavg()[0]?.toFixed(1) ?? '?'} while the picture was measured`)
    return [
      {
        name: 'board of 60 key results painted, Chromium, median',
        value: median(navigated),
        unit: 'ms',
        limit: 300,
        failing: false,
      },
      { name: '  the quickest', value: Math.min(...navigated), unit: 'ms', limit: 300, failing: false },
      { name: 'key to paint in quick entry, p95', value: p95(keys), unit: 'ms', limit: 50, failing: false },
      { name: '  median', value: median(keys), unit: 'ms', limit: 50, failing: false },
    ]
  } finally {
    await browser.close()
    await running.stop()
  }
}
