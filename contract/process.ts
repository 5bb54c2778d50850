/**
 * What a supervisor and the back end process say to each other beside the contract: how to start, that it is ready, which ports to serve, and
 * the shell's own RPC connection, whose messages travel in the same channel.
 */

/** What the connections of a window are, settled by whoever makes the window. A coach is bound to nothing, the others to one thing of one client. */
export type Bound =
  | { role: 'coach' }
  | { role: 'audience'; clientId: string; meetingId: string }
  | { role: 'participant'; clientId: string; checkId: string }

/** The roles a window can have. */
export type WindowRole = Bound['role']

/** A right to become a connection, in the browser shell; to be taken once. */
export type Seat = {
  token: string
  bound: Bound
  /** Milliseconds since 1970; null: until first use. */
  expiresAt: number | null
  /** Somebody other than the coach sits there: kept, because that cookie is good only while the seat is. */
  taken?: true
}

/** The laptop is with the people who answer a maturity check. Kept by the supervisor alone: it survives the back end and ends with the app. */
export type HandedOver = {
  clientId: string
  checkId: string
  /** What the coach must type to have it back; null: nothing. */
  code: string | null
  /** Commands of the sheets handed in so far, in their order. */
  handedIn: string[]
}

/** What must survive the back end and therefore belongs to the supervisor. */
export type ServerStart = {
  port: number
  /** Signs the windows' cookies. */
  secret: string
  /** Names the cookies, so that two instances on one machine do not share them. */
  instance: string
  seats: Seat[]
}

export type BackEndStart = {
  dataFolder: string
  /** Built pages of the windows; null in a shell that serves them itself. */
  pagesFolder: string | null
  /** Fixes today (tests); null: the clock. */
  today: string | null
  version: string
  shell: 'electron' | 'browser' | 'none'
  /** Loopback server; null in the desktop shell. */
  server: ServerStart | null
  /** Add the sample client where there is none. */
  sample: boolean
  /** The laptop is with others still, after a restart. */
  handedOver: HandedOver | null
}

export type ToBackEnd =
  | { type: 'start'; start: BackEndStart }
  /** Comes with a MessagePort in the desktop shell. */
  | { type: 'port'; bound: Bound }
  | { type: 'rpc'; data: unknown }
  | { type: 'stop' }

export type FromBackEnd =
  | { type: 'ready' }
  | { type: 'failed'; code: string; subject: string; reference: string }
  | { type: 'seats'; seats: Seat[] }
  | { type: 'handed_over'; handedOver: HandedOver | null }
  | { type: 'windows'; coach: number; audience: number }
  | { type: 'rpc'; data: unknown }

/** Is this a day there is, as `2026-06-01`? (`Date.parse` takes 31 February for 3 March.) */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
