/**
 * The list of customers with three years of weekly history each, asked for over the wire: of a back end that has just started and opens every vault
 * for it (cold), then again with nothing changed (warm) and with every customer changed since. The disk's own cache is warm throughout.
 */
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { connectTo, newServer, runBackEnd, seat, takeSeat } from '../support/back-end-process.ts'
import { median, milliseconds, p95, timed, type Verdict } from './measure.ts'

const TODAY = '2026-06-29'
const SIZES = [10, 20, 40, 80] as const
/** The size the budgets are for. */
const BUDGETED = 40
/** Enough for one in twenty to be told from the slowest. */
const PROCESSES = 24

const WARM = 20
const CHANGED = 3
const FAR_OFF = { startDate: '2030-01-01', endDate: '2030-01-07' }
const TYPED = ['sv', 'sva', 'svar', 'svart', 'svarti', 'svartid']

/** `reading`: from ready to the list, the way there included, because the back end begins to read by itself as soon as it is ready. */
type Run = { cold: number; reading: number; warm: number[]; changed: number[]; search: number[] }

export async function benchPortfolio(): Promise<Verdict[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rytme-bench-portfolio-'))
  const planter = join(import.meta.dirname, '../support/plant.ts')
  try {
    const runs = new Map<number, Run[]>()
    for (const size of SIZES) {
      const data = join(folder, String(size))
      execFileSync(process.execPath, [planter, data, String(size), '3', TODAY])
      const own: Run[] = []
      const processes = size === BUDGETED ? PROCESSES : PROCESSES / 4
      // One after the other: that is what is measured.
      for (let run = 0; run < processes; run += 1) own.push(await oneProcess(data)) // oxlint-disable-line no-await-in-loop
      runs.set(size, own)
    }
    const of = (size: number) => runs.get(size) ?? []
    const least = (size: number, figure: (run: Run) => number) => Math.min(...of(size).map(figure))
    const cold = (run: Run) => run.cold
    const reading = (run: Run) => run.reading
    const changed = (run: Run) => median(run.changed)
    const forty = of(BUDGETED)
    console.log(`load ${loadavg()[0]?.toFixed(1) ?? '?'} while the portfolio was measured`)
    return [
      milliseconds('portfolio of 40 customers, cold, p95 of processes', p95(forty.map(cold)), 150),
      milliseconds('  the quickest process', least(BUDGETED, cold), 150),
      milliseconds('portfolio of 40 customers, warm, p95', p95(forty.flatMap((run) => run.warm)), 60),
      milliseconds('  with every customer changed since, median', median(forty.flatMap((run) => run.changed)), 60),
      milliseconds(
        'search across 40 customers, a letter more, p95',
        p95(forty.flatMap((run) => run.search.slice(1))),
        50,
      ),
      milliseconds(
        '  the first letters',
        least(BUDGETED, (run) => run.search[0] ?? 0),
        100,
      ),
      ...SIZES.flatMap((size) => [
        milliseconds(`  ${size} customers, cold, quickest`, least(size, cold), (150 * size) / BUDGETED),
        milliseconds(`  ${size} customers, all changed, quickest`, least(size, changed), (60 * size) / BUDGETED),
      ]),
      {
        name: 'from ready to the list, a customer of 80 ÷ a customer of 10',
        value: least(80, reading) / 80 / (least(10, reading) / 10),
        unit: '×',
        limit: 1.2,
        failing: true,
      },
      {
        // The head start is a large part of ten customers and a small one of eighty, so what is compared is what each customer more adds. A
        // collection of garbage falls within eighty and not within ten, so this one is for people to judge.
        name: '  cold, a customer more after 40 ÷ a customer more after 10',
        value: (least(80, cold) - least(40, cold)) / 40 / ((least(40, cold) - least(10, cold)) / 30),
        unit: '×',
        limit: 1.2,
        failing: false,
      },
      {
        name: 'all changed, a customer of 80 ÷ a customer of 10',
        value: least(80, changed) / 80 / (least(10, changed) / 10),
        unit: '×',
        limit: 1.2,
        failing: true,
      },
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A back end from its start to its end. */
async function oneProcess(dataFolder: string): Promise<Run> {
  const server = await newServer()
  const window = seat()
  server.seats.push(window)
  const running = await runBackEnd({ dataFolder, server, today: TODAY })
  const ready = performance.now()
  const { client, close } = await connectTo(server.port, 'coach', await takeSeat(server.port, window))
  try {
    // Who they are needs no vault: the way there is worn in, and nothing more.
    const clients = await client.client.names({})
    const list = () => client.client.list({})
    const [cold = 0] = await timed(1, 0, list)
    const reading = performance.now() - ready
    const warm = await timed(WARM, 0, list)
    const changed: number[] = []
    for (let run = 0; run < CHANGED; run += 1) {
      const edits = clients.map(({ id: clientId }) =>
        client.organisation.addPause({ clientId, commandId: randomUUID(), pause: { unitId: null, ...FAR_OFF } }),
      )
      await Promise.all(edits) // oxlint-disable-line no-await-in-loop
      changed.push(...(await timed(1, 0, list))) // oxlint-disable-line no-await-in-loop
    }
    const search = await timed(TYPED.length, 0, (run) =>
      client.search.find({ text: TYPED[run] ?? '', clientId: null, limit: 30 }),
    )
    return { cold, reading, warm, changed, search }
  } finally {
    close()
    await running.stop()
  }
}
