/**
 * The client report through the built back end, from the call until it is kept: with 40 key results and with 400, how much memory the back end has at most, and
 * what a key costs on the screen while one is made.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium as browserType } from '@playwright/test'
import { v7 as uuid } from 'uuid'
import { DataFolder } from '#db/data-folder.ts'
import { connectTo, newServer, runBackEnd, seat, takeSeat } from '../support/back-end-process.ts'
import { chromium } from '../support/chromium.ts'
import { plantCustomer } from '../support/generated.ts'
import { boardPainted, typed } from './keys.ts'
import { median, milliseconds, p95, timed, type Verdict } from './measure.ts'

const TODAY = '2026-06-29'
const USUAL = { keyResults: 40, units: 6, name: 'Vanlig kunde', limit: 1500, runs: 7 }
const LARGE = { keyResults: 400, units: 40, name: 'Stor kunde', limit: 6000, runs: 3 }

export async function benchDocuments(): Promise<Verdict[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'rytme-bench-documents-'))
  try {
    const data = new DataFolder(dataFolder)
    const [usual = '', large = ''] = [USUAL, LARGE].map(({ keyResults, units, name }, seed) =>
      plantCustomer(data, { seed, today: TODAY, years: 1, keyResults, units, name }),
    )
    data.close()
    return await measured(dataFolder, usual, large)
  } finally {
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

async function measured(dataFolder: string, usual: string, large: string): Promise<Verdict[]> {
  const server = await newServer()
  const [desk, window] = [seat(), seat()]
  server.seats.push(desk, window)
  const pagesFolder = join(import.meta.dirname, '../../out/pages')
  const running = await runBackEnd({ dataFolder, server, today: TODAY, pagesFolder })
  const connected = await connectTo(server.port, 'coach', await takeSeat(server.port, desk))
  const browser = await browserType.launch(await chromium())
  try {
    const make = (clientId: string) =>
      connected.client.report.make({ clientId, commandId: uuid(), kind: 'client_report', draft: true })
    const ofUsual = await timed(USUAL.runs, 1, () => make(usual))
    const ofLarge = await timed(LARGE.runs, 1, () => make(large))
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'nb-NO' })
    await page.goto(`http://coach.localhost:${server.port}/?seat=${window.token}`)
    await page.getByText(USUAL.name).first().waitFor()
    await boardPainted(page, usual, USUAL.keyResults)
    const keys = await typedWhile(
      () => make(large),
      () => typed(page, usual, USUAL.keyResults),
    )
    return [
      milliseconds(`client report, ${USUAL.keyResults} key results, median`, median(ofUsual), USUAL.limit),
      milliseconds(`client report, ${LARGE.keyResults} key results, median`, median(ofLarge), LARGE.limit),
      milliseconds('key to paint while a large report is made, p95', p95(keys), 50),
      {
        name: 'the back end’s memory at its peak',
        value: peak(running.child.pid),
        unit: 'MB',
        limit: 300,
        failing: false,
      },
    ]
  } finally {
    await browser.close()
    connected.close()
    await running.stop()
  }
}

/** One report after another until the keys have been struck. */
async function typedWhile(make: () => Promise<unknown>, strike: () => Promise<number[]>): Promise<number[]> {
  const struck = new AbortController()
  const made = (async () => {
    while (!struck.signal.aborted) await make()
  })()
  const keys = await strike().finally(() => struck.abort())
  await made
  return keys
}

/** Megabytes of a process at most, as Linux has counted them; nought where it is another system. */
function peak(pid: number | undefined): number {
  try {
    const [, kilobytes = '0'] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Number(kilobytes) / 1024
  } catch {
    return 0
  }
}
