/** The built back end from spawn to ready on a data folder that exists, and what it weighs when idle with the sample customer. */
import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { connectTo, newServer, runBackEnd, seat, takeSeat } from '../support/back-end-process.ts'
import { median, type Verdict } from './measure.ts'

const RUNS = 10

export async function benchStartUp(dataFolder: string): Promise<Verdict[]> {
  const server = await newServer()
  const where = { dataFolder, server, today: '2026-06-29' }
  const first = await runBackEnd({ ...where, sample: true })
  await first.stop()
  const alone: number[] = []
  for (let run = -1; run < RUNS; run += 1) {
    const begun = performance.now()
    const running = await runBackEnd(where)
    if (run >= 0) alone.push(performance.now() - begun)
    await running.stop()
  }

  const coach = seat()
  server.seats = [coach]
  const idle = await runBackEnd(where)
  const window = await connectTo(server.port, 'coach', await takeSeat(server.port, coach))
  await window.client.client.list({})
  await wait(2000)
  const resident = residentMegabytes(idle.child.pid ?? 0)
  window.close()
  await idle.stop()
  return [
    {
      name: 'back end ready after spawn, existing database',
      value: median(alone),
      unit: 'ms',
      limit: 500,
      failing: false,
    },
    { name: 'resident memory, idle, sample customer read', value: resident, unit: 'MB', limit: 120, failing: false },
  ]
}

/** Linux tells it; elsewhere 0. */
function residentMegabytes(pid: number): number {
  try {
    const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return Number(line?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
