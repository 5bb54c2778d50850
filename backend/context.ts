/** What a procedure is handed: who is calling, and the parts of the back end it may use. */
import type { Bound } from '#contract/process.ts'
import type { DataFolder } from '#db/data-folder.ts'
import type { IsoDate } from '#domain/shared/basics.ts'
import type { ChangeFeed } from './change-feed.ts'
import type { BeingMade } from './documents/being-made.ts'
import type { DocumentMaker } from './documents/document-maker.ts'
import type { TakenTemplates } from './documents/template/taken-templates.ts'
import type { HandOver } from './hand-over.ts'
import type { HostRequests } from './host-requests.ts'
import type { TakenSheets } from './importers/taken-sheets.ts'
import type { Log } from './log.ts'
import type { Reminders } from './reminders.ts'
import type { Surroundings } from './surroundings.ts'
import type { VaultChecks } from './vault-checks.ts'
import type { WallKeeper } from './wall-keeper.ts'
import type { WindowCount } from './window-count.ts'

/** Bound by whoever made the connection; nothing the window sends can change it. */
export type Connection = Bound | { role: 'shell' }

export type Services = {
  data: DataFolder
  feed: ChangeFeed
  checks: VaultChecks
  host: HostRequests
  windows: WindowCount
  surroundings: Surroundings
  wall: WallKeeper
  handOver: HandOver
  reminders: Reminders
  /** Spreadsheets being read in. */
  sheets: TakenSheets
  /** Word templates being given. */
  templates: TakenTemplates
  documents: DocumentMaker
  /** Documents a worker is at. */
  beingMade: BeingMade
  log: Log
  /** Today as a calendar day in the computer's time zone; fixed in tests. */
  today: () => IsoDate
  now: () => Date
  version: string
}

export type Context = { connection: Connection; services: Services }
