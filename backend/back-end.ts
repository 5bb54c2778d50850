/** The back end put together: data, feed and router, independent of how it is reached. Shells, tests and the command line all start here. */
import { createRouterClient } from '@orpc/server'
import type { Contract } from '#contract/contract.ts'
import type { HandedOver } from '#contract/process.ts'
import type { ContractRouterClient } from '@orpc/contract'
import { DataFolder } from '#db/data-folder.ts'
import type { IsoDate } from '#domain/shared/basics.ts'
import { ChangeFeed } from './change-feed.ts'
import type { Connection, Context, Services } from './context.ts'
import { HandOver } from './hand-over.ts'
import { HostRequests } from './host-requests.ts'
import { BeingMade } from './documents/being-made.ts'
import { DocumentMaker } from './documents/document-maker.ts'
import { TakenTemplates } from './documents/template/taken-templates.ts'
import { TakenSheets } from './importers/taken-sheets.ts'
import { openLog, type Log } from './log.ts'
import { Reminders, type Wait } from './reminders.ts'
import { router } from './router.ts'
import type { Surroundings } from './surroundings.ts'
import { localToday } from './today.ts'
import { ReadAhead } from './read-ahead.ts'
import { VaultChecks } from './vault-checks.ts'
import { WallKeeper } from './wall-keeper.ts'
import { WindowCount } from './window-count.ts'

export type BackEndOptions = {
  dataFolder: string
  version: string
  /** Fixes today; null: the clock. */
  today: IsoDate | null
  /** Made with the requests a shell answers. */
  surroundings: (host: HostRequests) => Surroundings
  log?: Log
  /** The laptop is with others still; a back end before this one told of it. */
  handedOver?: HandedOver | null
  onHandedOver?: (handedOver: HandedOver | null) => void
  /** The clock and its timer, for tests. */
  now?: () => Date
  wait?: Wait
}

export type Client = ContractRouterClient<Contract>

export type BackEnd = {
  services: Services
  router: typeof router
  /** What a handler needs to serve a connection. */
  contextOf: (connection: Connection) => Context
  /** The contract without any transport in between, for tests, the command line and the shell's own needs. */
  clientOf: (connection: Connection) => Client
  /** Reads what the first screen will ask for. */
  readAhead: () => void
  close: () => void
}

/**
 * Opens the data folder and makes the back end.
 * @throws DatabaseProblem `in_use`, `read_only`, `corrupt`, `from_the_future`, `disk_full`
 */
export function createBackEnd(options: BackEndOptions): BackEnd {
  const host = new HostRequests()
  const now = options.now ?? (() => new Date())
  const data = new DataFolder(options.dataFolder)
  const feed = new ChangeFeed()
  const log = options.log ?? openLog(options.dataFolder)
  const checks = new VaultChecks(data, feed, log)
  const today = () => options.today ?? localToday(now())
  const ahead = new ReadAhead(data, today)
  const windows = new WindowCount()
  const surroundings = options.surroundings(host)
  const own: Omit<Services, 'reminders'> = {
    data,
    feed,
    checks,
    host,
    windows,
    sheets: new TakenSheets(),
    templates: new TakenTemplates(),
    documents: new DocumentMaker(),
    beingMade: new BeingMade(),
    surroundings,
    wall: new WallKeeper({ data, windows, surroundings, now, log }),
    handOver: new HandOver({
      surroundings,
      now,
      handedOver: options.handedOver ?? null,
      keep: options.onHandedOver ?? (() => undefined),
    }),
    log,
    today,
    now,
    version: options.version,
  }
  const services: Services = { ...own, reminders: new Reminders(own, options.wait) }
  const contextOf = (connection: Connection): Context => ({ connection, services })
  return {
    services,
    router,
    contextOf,
    readAhead: () => ahead.begin(),
    clientOf: (connection) => createRouterClient(router, { context: contextOf(connection) }),
    close: () => {
      ahead.stop()
      checks.stop()
      void services.documents.close()
      data.close()
    },
  }
}
