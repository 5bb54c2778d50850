/** In the browser shell: the wall is a one-time address the coach window opens, a file a one-time download. */
import { spawn } from 'node:child_process'
import { failure } from '#backend/failure.ts'
import type { Surroundings } from '#backend/surroundings.ts'
import type { Downloads } from '#backend/server/downloads.ts'
import type { Seats } from '#backend/server/seats.ts'

const SEAT_LIVES = 60_000

export type Wall = {
  /** Full address that takes a seat. */
  addressOf: (token: string) => string
  /** Ends every audience connection, and the right to come back. */
  close: () => void
}

export function browserSurroundings(seats: Seats, downloads: Downloads, wall: Wall): Surroundings {
  return {
    shell: 'browser',
    openWall: (clientId, meetingId) => {
      const seat = seats.add({ role: 'audience', clientId, meetingId }, SEAT_LIVES)
      return Promise.resolve({ how: 'address', url: wall.addressOf(seat.token) })
    },
    closeWall: () => {
      wall.close()
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
