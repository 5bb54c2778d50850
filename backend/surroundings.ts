/** What the back end needs from whatever carries it: windows to open and a way to hand out files. One implementation a shell. */
import type { WallPlace } from '#contract/displays.ts'
import type { HandedOut } from '#contract/document.ts'
import type { DueNotice } from '#domain/rhythm/due-today.ts'
import type { Id } from '#domain/shared/basics.ts'

/** A window that is not the coach's: the shell has opened it, or the coach's window opens the one-time address. */
export type OpenedWindow = { how: 'opened' } | { how: 'address'; url: string }

export type Surroundings = {
  readonly shell: 'electron' | 'browser' | 'none'
  /** @param shared as an ordinary window, to be shared in Teams */
  openWall: (clientId: Id, meetingId: Id, shared: boolean) => Promise<OpenedWindow>
  closeWall: () => Promise<void>
  /** Puts the wall somewhere else; nothing where the shell does not place windows. */
  placeWall: (place: WallPlace) => Promise<void>
  /** Opens the window of those who answer a check, and takes the coach's out of reach. */
  lend: (clientId: Id, checkId: Id) => Promise<OpenedWindow>
  /** Closes it again, for good; the coach's is back. */
  endLoan: () => Promise<void>
  /** Keeps the screens from going dark, or no longer; in a browser the window does that itself. */
  stayAwake: (on: boolean) => Promise<void>
  /** Hands a finished file to the coach. `content` is whole; a half-written file never replaces a whole one. */
  handOut: (name: string, content: Uint8Array) => Promise<HandedOut>
  reveal: (handle: string) => Promise<void>
  /** Opens the folder that holds the data, for a person to look at. */
  showFolder: (path: string) => Promise<void>
  /** True where the system has been handed the notice; false: the coach's window shows it. */
  notify: (notice: DueNotice) => Promise<boolean>
  /** Takes back the notice the system was handed. */
  withdrawNotice: () => Promise<void>
}
