/**
 * The client report through the built back end, in the desktop app where there is an Electron and in Node: from the call until it is kept, with 40 key
 * results and with 400, and how much memory the back end and its worker have at most; and keys typed in a running meeting while the large one is made.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { chromium as browserType, expect, type Page } from '@playwright/test'
import { v7 as uuid } from 'uuid'
import type { Client } from '#backend/back-end.ts'
import { DataFolder } from '#db/data-folder.ts'
import { chromium } from '../support/chromium.ts'
import { connectTo, newServer, runBackEnd, seat, takeSeat } from '../support/back-end-process.ts'
import { display } from '../support/display.ts'
import { hasRuntime, launchApp } from '../support/electron-runtime.ts'
import { plantCustomer } from '../support/generated.ts'
import { meetingOf } from '../support/plan-meeting.ts'
import { childrenOf } from '../support/processes.ts'
import { throughWindow } from '../support/window-port.ts'
import { noteKeys, notedKeys } from './keys.ts'
import { median, milliseconds, p95, timed, type Verdict } from './measure.ts'
import { beginMeeting } from './meeting.ts'

const TODAY = '2026-06-29'
const USUAL = { keyResults: 40, units: 6, name: 'Vanlig kunde', limit: 1500, runs: 7 }
const LARGE = { keyResults: 400, units: 40, name: 'Stor kunde', limit: 6000, runs: 3 }

type Clients = { usual: string; large: string }

export async function benchDocuments(): Promise<Verdict[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'rytme-bench-documents-'))
  try {
    const data = new DataFolder(dataFolder)
    const [usual = '', large = ''] = [USUAL, LARGE].map(({ keyResults, units, name }, seed) =>
      plantCustomer(data, { seed, today: TODAY, years: 1, keyResults, units, name }),
    )
    data.close()
    const clients = { usual, large }
    const shells = [...(hasRuntime ? [inElectron] : []), inNode]
    if (!hasRuntime)
      console.log(
        'documents are not measured in the desktop app: there is no Electron here (ELECTRON_OVERRIDE_DIST_PATH)',
      )
    const verdicts: Verdict[] = []
    const endDisplay = hasRuntime ? await display() : undefined
    // oxlint-disable no-await-in-loop -- one after the other: each has the computer for itself
    for (const shell of shells) {
      verdicts.push(...(await shell(dataFolder, (running) => looked(running, clients))))
      verdicts.push(...(await shell(dataFolder, (running) => unlooked(running, clients))))
    }
    // oxlint-enable no-await-in-loop
    endDisplay?.()
    return [...verdicts, ...(await keysMeanwhile(dataFolder, large))]
  } finally {
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

/** A back end that is running, and where. */
type Running = { backEnd: Client; pid: number | undefined; where: string }
type Measure = (running: Running) => Promise<Verdict[]>

/** In the desktop app, as a coach has it. */
async function inElectron(dataFolder: string, measure: Measure): Promise<Verdict[]> {
  const app = await launchApp({ dataFolder, args: ['--today', TODAY] })
  try {
    const coach = await app.firstWindow()
    await coach.getByText(LARGE.name).first().waitFor()
    // A screen that shows no client reads nothing again when a document is made.
    await coach.evaluate(() => (location.hash = '/settings'))
    const processes = await app.evaluate(({ app: running }) => running.getAppMetrics())
    const backEnd = processes.find(({ serviceName, name }) => `${serviceName} ${name}`.includes('Rytme back end'))
    return await measure({ backEnd: throughWindow(coach), pid: backEnd?.pid, where: 'desktop app' })
  } finally {
    await app.close()
  }
}

/** In Node, as the browser shell has it: its heap is twice as large as the desktop app's, whose engine keeps addresses in half the space. */
async function inNode(dataFolder: string, measure: Measure): Promise<Verdict[]> {
  const server = await newServer()
  const desk = seat()
  server.seats.push(desk)
  const running = await runBackEnd({ dataFolder, server, today: TODAY })
  const connected = await connectTo(server.port, 'coach', await takeSeat(server.port, desk))
  try {
    return await measure({ backEnd: connected.client, pid: running.child.pid, where: 'Node' })
  } finally {
    connected.close()
    await running.stop()
  }
}

const make = (backEnd: Client, clientId: string) =>
  backEnd.report.make({ clientId, commandId: uuid(), kind: 'client_report', draft: true })

/** So long, in milliseconds, a coach looks at a preview at least. */
const LOOKS = 3000

/** As a coach does it: the report screen is opened, its preview looked at, the report made; again and again. */
async function looked({ backEnd, pid, where }: Running, { usual, large }: Clients): Promise<Verdict[]> {
  await backEnd.report.preview({ clientId: large, kind: 'client_report' })
  await setTimeout(LOOKS)
  const ofLarge = await timed(LARGE.runs, 0, () => make(backEnd, large))
  const ofUsual = await timed(USUAL.runs, 0, () => make(backEnd, usual))
  return [
    milliseconds(`client report, ${USUAL.keyResults} key results, ${where}, median`, median(ofUsual), USUAL.limit),
    milliseconds(`client report, ${LARGE.keyResults} key results, ${where}, first`, ofLarge[0] ?? 0, LARGE.limit),
    milliseconds(`client report, ${LARGE.keyResults} key results, ${where}, median`, median(ofLarge), LARGE.limit),
    { name: `the back end’s memory at its peak, ${where}`, value: peak(pid), unit: 'MB', limit: 300, failing: false },
    { name: `  its worker’s, ${where}`, value: workersPeak(pid), unit: 'MB', limit: 300, failing: false },
  ]
}

/** The first report of a back end whose preview nobody looked at: a worker starts from nothing. */
async function unlooked({ backEnd, where }: Running, { usual }: Clients): Promise<Verdict[]> {
  const [first = 0] = await timed(1, 0, () => make(backEnd, usual))
  return [milliseconds(`client report, ${USUAL.keyResults} key results, ${where}, unseen`, first, USUAL.limit)]
}

/** The coach has the report made, goes back to the meeting and writes down a decision: the page, the back end and the worker share the computer. */
async function keysMeanwhile(dataFolder: string, clientId: string): Promise<Verdict[]> {
  const server = await newServer()
  const [coach, planner] = [seat(), seat()]
  server.seats.push(coach, planner)
  const pagesFolder = join(import.meta.dirname, '../../out/pages')
  const running = await runBackEnd({ dataFolder, server, today: TODAY, pagesFolder })
  const browser = await browserType.launch(await chromium())
  try {
    const own = await connectTo(server.port, 'coach', await takeSeat(server.port, planner))
    const meetingId = await planned(own.client, clientId)
    own.close()
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'nb-NO' })
    await page.goto(`http://coach.localhost:${server.port}/?seat=${coach.token}`)
    await page.getByText(LARGE.name).first().waitFor()
    await beginMeeting(page, { clientId, meetingId, keyResultId: '' }, () => page.context().waitForEvent('page'))
    const alone = await decisionTyped(page)
    await page.evaluate((to) => (location.hash = to), `/client/${clientId}/reports`)
    await page.getByRole('button', { name: 'Lag utkast' }).click()
    const file = page.waitForEvent('download', { timeout: 120_000 })
    // Awaited below; until then a failure of what comes before is the one to tell.
    file.catch(() => undefined)
    await expect(page.getByRole('progressbar')).toBeVisible()
    await page.evaluate((to) => (location.hash = to), `/client/${clientId}/meetings/${meetingId}`)
    await page.getByRole('button', { name: /Fortsett møtet/ }).click()
    await expect(page.getByRole('timer')).toBeVisible()
    const first = await Promise.race([decisionTyped(page), file.then(() => null)])
    if (first === null) throw new Error('the report was finished before the keys were')
    await file
    return [
      milliseconds('key to paint in a meeting while 400 key results are made, p95', p95(first), 50),
      milliseconds('  with nothing made meanwhile', p95(alone), 50),
    ]
  } finally {
    await browser.close()
    await running.stop()
  }
}

async function planned(backEnd: Client, clientId: string): Promise<string> {
  const { units } = await backEnd.organisation.get({ clientId })
  const unitId = units.find((unit) => unit.parentId !== null)?.id ?? ''
  const meeting = meetingOf(unitId, { startTime: null })
  return (await backEnd.meeting.create({ clientId, commandId: uuid(), meeting })).id
}

const DECISION = 'Vi flytter tre saksbehandlere til byggesak i to uker '

/** Milliseconds of each key of a decision that is written down. */
async function decisionTyped(page: Page): Promise<number[]> {
  await page.keyboard.press('d')
  const box = page.locator('input:focus, textarea:focus')
  await expect(box).toBeVisible()
  await noteKeys(page)
  await page.keyboard.type(DECISION, { delay: 20 })
  await expect(box).toHaveValue(DECISION)
  const taken = await notedKeys(page)
  // What is typed is kept for the next time.
  await box.fill('')
  await page.keyboard.press('Escape')
  return taken
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

/** The same of the workers it has. */
function workersPeak(pid: number | undefined): number {
  if (process.platform !== 'linux') return 0
  return childrenOf(pid).reduce((sum, child) => sum + peak(child), 0)
}
