/** The client report through the built back end, from the call until it is kept: with 40 key results and with 400, and how much memory the back end has at most. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 as uuid } from 'uuid'
import { DataFolder } from '#db/data-folder.ts'
import { connectTo, newServer, runBackEnd, seat, takeSeat } from '../support/back-end-process.ts'
import { plantCustomer } from '../support/generated.ts'
import { median, milliseconds, timed, type Verdict } from './measure.ts'

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
  const desk = seat()
  server.seats.push(desk)
  const running = await runBackEnd({ dataFolder, server, today: TODAY })
  const connected = await connectTo(server.port, 'coach', await takeSeat(server.port, desk))
  try {
    const make = (clientId: string) =>
      connected.client.report.make({ clientId, commandId: uuid(), kind: 'client_report', draft: true })
    const ofUsual = await timed(USUAL.runs, 1, () => make(usual))
    const ofLarge = await timed(LARGE.runs, 1, () => make(large))
    return [
      milliseconds(`client report, ${USUAL.keyResults} key results, median`, median(ofUsual), USUAL.limit),
      milliseconds(`client report, ${LARGE.keyResults} key results, median`, median(ofLarge), LARGE.limit),
      {
        name: 'the back end’s memory at its peak',
        value: peak(running.child.pid),
        unit: 'MB',
        limit: 300,
        failing: false,
      },
    ]
  } finally {
    connected.close()
    await running.stop()
  }
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
