/**
 * The picture of a customer with 60 key results: the board's query in-process, the board on the screen from the moment its address is given, and a
 * key in quick entry until what it changed is painted, with the coach's questions on.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium as browserType, type Page } from '@playwright/test'
import { createBackEnd } from '#backend/back-end.ts'
import { noSurroundings } from '#backend/surroundings-none.ts'
import { DataFolder } from '#db/data-folder.ts'
import { newServer, runBackEnd, seat } from '../support/back-end-process.ts'
import { chromium } from '../support/chromium.ts'
import { plantCustomer } from '../support/generated.ts'
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
      const taken = await boardPainted(page, `/client/${clientId}/okr`)
      if (run >= 0) navigated.push(taken)
      await page.evaluate(() => (location.hash = '/'))
      await page.getByRole('heading', { level: 2, name: 'Storkommunen' }).waitFor()
    }
    const keys = await typed(page, clientId)
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

/** Milliseconds from the address is given until every row has been painted. */
function boardPainted(page: Page, address: string): Promise<number> {
  return page.evaluate(
    ({ to, rows }) =>
      new Promise<number>((resolve) => {
        const there = () => document.querySelectorAll('[data-row^="keyResult-"]').length >= rows
        const begun = performance.now()
        const watch = new MutationObserver(() => {
          if (!there()) return
          watch.disconnect()
          // The frame that shows them, and a turn after it.
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)))
        })
        watch.observe(document.body, { childList: true, subtree: true })
        location.hash = to
      }),
    { to: address, rows: KEY_RESULTS },
  )
}

const WRITTEN = `Byggesak
Mål: Folk får svar første gang
Hvorfor: Fordi køen vokser
- Andel saker løst ved første kontakt fra 54 til 75 %
- Utarbeide ny veileder for saksbehandlere
- Median svartid fra 19 til 7 dager
Mål: Bedre kvalitet og kortere kø
- Øke fornøyde brukere
- Klager ned fra 40 til 10
- Innføre nytt system innen 1. september
`
const LINE = 'Øke andelen komplette søknader fra 48 til 75 % innen 31. august (Anne Berg) '

type Noting = typeof globalThis & { rytmeKeys: number[] }

/** Milliseconds of each key from when it was struck until the next frame has been drawn. */
async function typed(page: Page, clientId: string): Promise<number[]> {
  await boardPainted(page, `/client/${clientId}/okr`)
  await page.keyboard.press('n')
  await page.getByRole('textbox').first().waitFor()
  await page.keyboard.insertText(WRITTEN)
  await page.waitForTimeout(500)
  await page.evaluate(() => {
    const noting = globalThis as Noting
    noting.rytmeKeys = []
    addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.addEventListener('message', () => noting.rytmeKeys.push(performance.now() - timeStamp))
          port1.start()
          port2.postMessage(null)
        }),
      { capture: true },
    )
  })
  await page.keyboard.type(LINE + LINE, { delay: 40 })
  if (!(await page.getByRole('textbox').last().inputValue()).endsWith(LINE)) throw new Error('the keys went astray')
  return page.evaluate(() => (globalThis as Noting).rytmeKeys)
}
