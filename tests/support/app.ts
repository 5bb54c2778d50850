/**
 * The built app in a real browser: a back end of its own on a throw-away folder, the coach window open, and the words of the language the test
 * speaks. Every window is listened to: an error in its console, a forbidden load or a request that leaves the machine fails the test.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test'
import type { Client } from '#backend/back-end.ts'
import type { Seat, ServerStart } from '#contract/process.ts'
import type { UiLanguage } from '#texts/ui.ts'
import { connectTo, newServer, runBackEnd, seat, takeSeat, type Kept, type RunningBackEnd } from './back-end-process.ts'
import { wordsOf, type Say } from './say.ts'
import { slowDown } from './slow-laptop.ts'
import { TODAY } from './today.ts'

export { TODAY }
const planter = join(import.meta.dirname, 'plant.ts')
/** Milliseconds until a window or a file that does not come is missed, rather than the whole test. */
const PATIENCE = 60_000
const pagesFolder = join(import.meta.dirname, '../../out/pages')

/** What a window must not do. `silences` is for faults a test makes itself, such as a back end that is gone. */
class Watch {
  readonly #problems: string[] = []
  #silenced: RegExp | null = null

  silence(pattern: RegExp): void {
    this.#silenced = pattern
  }

  async over(context: BrowserContext): Promise<void> {
    await context.addInitScript(() =>
      addEventListener('securitypolicyviolation', (event) =>
        console.error(`forbidden by the page's policy: ${event.effectiveDirective} ${event.blockedURI}`),
      ),
    )
    context.on('page', (page) => this.#listen(page))
    context.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url())
      if (/^(?:data|blob):$/.test(protocol)) return
      if (!hostname.endsWith('.localhost')) this.#note(`asked a stranger: ${request.url()}`)
    })
  }

  #listen(page: Page): void {
    page.on('console', (message) => {
      if (message.type() === 'error') this.#note(`${where(page)} console: ${message.text()}`)
    })
    page.on('pageerror', (error) => this.#note(`${where(page)} error: ${error.message}`))
    page.on('crash', () => this.#note(`${where(page)} crashed`))
  }

  #note(problem: string): void {
    if (!this.#silenced?.test(problem)) this.#problems.push(problem)
  }

  get problems(): readonly string[] {
    return this.#problems
  }
}

function where(page: Page): string {
  try {
    return new URL(page.url()).hostname.split('.')[0] ?? ''
  } catch {
    return ''
  }
}

/** The app as a test holds it. */
export class App {
  readonly context: BrowserContext
  readonly language: UiLanguage
  readonly say: Say
  readonly watch: Watch
  readonly #server: ServerStart
  /** Where its data lies. */
  readonly dataFolder: string
  readonly #sample: boolean
  readonly #today: string
  /** Given to the back end as it starts, and handed out one by one. */
  readonly #seats: Seat[]
  readonly #kept: Kept = { handedOver: null }
  #running: RunningBackEnd | null = null
  #coach: Page | null = null
  readonly #closing: Array<() => void> = []

  constructor(made: {
    context: BrowserContext
    language: UiLanguage
    watch: Watch
    server: ServerStart
    dataFolder: string
    sample: boolean
    today: string
  }) {
    this.context = made.context
    this.language = made.language
    this.say = wordsOf(made.language)
    this.watch = made.watch
    this.#server = made.server
    this.#seats = [...made.server.seats]
    this.dataFolder = made.dataFolder
    this.#sample = made.sample
    this.#today = made.today
  }

  /** The coach window. */
  get coach(): Page {
    if (this.#coach === null) throw new Error('the coach window is not open')
    return this.#coach
  }

  async startBackEnd({ restarted = false } = {}): Promise<void> {
    this.#running = await runBackEnd({
      dataFolder: this.dataFolder,
      server: this.#server,
      kept: this.#kept,
      today: this.#today,
      sample: this.#sample && !restarted,
      pagesFolder,
      restarted,
    })
  }

  /** `kill -9`. What the windows then say about a connection that is gone is no fault. */
  async killBackEnd(): Promise<void> {
    this.watch.silence(/WebSocket|ERR_CONNECTION/)
    await this.#running?.kill()
    this.#running = null
  }

  async openCoach(): Promise<Page> {
    const page = await this.context.newPage()
    if (process.env['SLOW'] !== undefined) await slowDown(page)
    await page.goto(`http://coach.localhost:${this.#server.port}/?seat=${this.#seat().token}`)
    this.#coach = page
    return page
  }

  /** Goes to a screen by its address, as a bookmark would. */
  async go(path: string): Promise<void> {
    await this.coach.evaluate((hash) => {
      location.hash = hash
    }, path)
  }

  /** The contract by a connection of the test's own, to look at what is stored. */
  async backEnd(): Promise<Client> {
    const { port } = this.#server
    const connected = await connectTo(port, 'coach', await takeSeat(port, this.#seat()))
    this.#closing.push(connected.close)
    return connected.client
  }

  /** The audience window that `open` brings up. */
  async audience(open: () => Promise<void>): Promise<Page> {
    return this.window('audience', open)
  }

  /** The window of another role than the coach's that `open` brings up. */
  async window(role: 'audience' | 'participant', open: () => Promise<void>): Promise<Page> {
    const [page] = await Promise.all([this.context.waitForEvent('page', { timeout: PATIENCE }), open()])
    await page.waitForURL(new RegExp(`^http://${role}\\.localhost:\\d+/$`))
    return page
  }

  /** The document that `save` leaves with the coach; the browser shell's way is a download. */
  async saved(save: () => Promise<void>): Promise<{ name: string; file: string }> {
    const [download] = await Promise.all([this.coach.waitForEvent('download', { timeout: PATIENCE }), save()])
    return { name: download.suggestedFilename(), file: await download.path() }
  }

  async close(): Promise<void> {
    for (const close of this.#closing) close()
    await this.#running?.stop()
  }

  #seat(): Seat {
    const spare = this.#seats.pop()
    if (!spare) throw new Error('no seat left')
    return spare
  }
}

export type AppOptions = {
  /** Of the browser, and so of the screens. */
  language: UiLanguage
  /** With the fictional customer. */
  sample: boolean
  /** With so many made-up customers, each with half a year of history. */
  customers: number
  /** The day it is. */
  today: string
}

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'rytme-e2e-'))

/** A data folder with the sample customer as it is on a day, made by a back end once a process and copied for each test. */
const sampleFolders = new Map<string, Promise<string>>()
function sampleFolder(today: string, language: UiLanguage): Promise<string> {
  const key = `${today} ${language}`
  const made = sampleFolders.get(key) ?? madeSampleFolder(today)
  sampleFolders.set(key, made)
  return made
}

async function madeSampleFolder(today: string): Promise<string> {
  const dataFolder = newFolder()
  process.once('exit', () => rmSync(dataFolder, { recursive: true, force: true }))
  const backEnd = await runBackEnd({ dataFolder, server: await newServer(), today, sample: true })
  await backEnd.stop()
  return dataFolder
}

export const test = base.extend<AppOptions & { app: App; say: Say }>({
  language: ['nb', { option: true }],
  sample: [false, { option: true }],
  customers: [0, { option: true }],
  today: [TODAY, { option: true }],
  locale: async ({ language }, use) => use(language === 'nb' ? 'nb-NO' : 'en-GB'),
  timezoneId: async ({}, use) => use('Europe/Oslo'), // oxlint-disable-line no-empty-pattern
  say: async ({ app }, use) => use(app.say),
  app: async ({ context, language, sample, customers, today }, use) => {
    // The computer speaks the language of its browser.
    process.env['LC_ALL'] = language === 'nb' ? 'nb_NO.UTF-8' : 'en_GB.UTF-8'
    const dataFolder = newFolder()
    if (customers > 0) execFileSync(process.execPath, [planter, dataFolder, String(customers), '0.5', TODAY])
    if (sample) cpSync(await sampleFolder(today, language), dataFolder, { recursive: true })
    const server = await newServer()
    server.seats.push(...Array.from({ length: 6 }, () => seat()))
    const watch = new Watch()
    await watch.over(context)
    const app = new App({ context, language, watch, server, dataFolder, sample, today })
    await app.startBackEnd()
    await app.openCoach()
    await use(app)
    await context.close()
    await app.close()
    rmSync(dataFolder, { recursive: true, force: true })
    expect(watch.problems, 'what the windows complained about').toEqual([])
  },
})

export { expect, type Page }
