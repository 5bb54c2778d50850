/** In the browser shell: another window is a one-time address the coach's opens, a file a one-time download. */
import { spawn } from 'node:child_process'
import { failure } from '#backend/failure.ts'
import type { Bound, Seat, WindowRole } from '#contract/process.ts'
import type { Surroundings } from '#backend/surroundings.ts'
import type { Downloads } from '#backend/server/downloads.ts'
import type { Seats } from '#backend/server/seats.ts'

const SEAT_LIVES = 60_000

export type OtherWindows = {
  /** Full address that takes a seat. */
  addressOf: (seat: Seat) => string
  /** Ends every connection of a role, and the right to come back. */
  end: (role: Exclude<WindowRole, 'coach'>) => void
}

export function browserSurroundings(seats: Seats, downloads: Downloads, others: OtherWindows): Surroundings {
  const seatFor = (bound: Bound) => ({ how: 'address' as const, url: others.addressOf(seats.add(bound, SEAT_LIVES)) })
  return {
    shell: 'browser',
    openWall: (clientId, meetingId) => Promise.resolve(seatFor({ role: 'audience', clientId, meetingId })),
    closeWall: () => {
      others.end('audience')
      return Promise.resolve()
    },
    lend: (clientId, checkId) => {
      // Opened anew, it is one window: where the other was left is nobody's business.
      others.end('participant')
      return Promise.resolve(seatFor({ role: 'participant', clientId, checkId }))
    },
    endLoan: () => {
      others.end('participant')
      return Promise.resolve()
    },
    // A page places no window on a display; the coach drags it.
    placeWall: () => Promise.resolve(),
    stayAwake: () => Promise.resolve(),
    handOut: (name, content) => {
      const url = downloads.offer(name, content)
      return Promise.resolve({ outcome: 'download', name, url })
    },
    showFolder,
    // The window asks the browser, which asks the coach.
    notify: () => Promise.resolve(false),
    withdrawNotice: () => Promise.resolve(),
    // A browser keeps its downloads to itself.
    reveal: () => Promise.reject(failure('unavailable', { subject: 'file' })),
  }
}

/** In the system's own file manager: this process runs on the coach's computer, whatever the browser may. */
function showFolder(path: string): Promise<void> {
  const command = process.platform === 'darwin' ? 'open' : process.platform === 'win32' ? 'explorer' : 'xdg-open'
  const child = spawn(command, [path], { stdio: 'ignore', detached: true })
  child.unref()
  return new Promise((resolve, reject) => {
    child.once('spawn', () => resolve())
    child.once('error', () => reject(failure('unavailable', { subject: 'folder' })))
  })
}
