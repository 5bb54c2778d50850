/**
 * Life cycle of the desktop shell: back end, windows, menu and the way out. Closing the coach window ends the app on every system; nothing is
 * started again while it quits.
 */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { app, dialog, ipcMain, session, type MessageBoxOptions } from 'electron'
import type { DisplayMark } from '#contract/displays.ts'
import type { BackEndStart } from '#contract/process.ts'
import type { Bounds } from '#contract/shell.ts'
import { failureSentence, languageOf, shellWords, type Failure, type ShellWords } from '#texts/shell.ts'
import type { UiLanguage } from '#texts/ui.ts'
import { Awake } from './awake.ts'
import { electronDisplays } from './displays.ts'
import { serveHost } from './host.ts'
import { setMenu } from './menus.ts'
import type { ShellOptions } from './options.ts'
import { servePages } from './protocol.ts'
import { harden } from './security.ts'
import { Supervisor, type ShellClient } from './supervisor.ts'
import type { AppWindow } from './app-window.ts'
import { Windows, type RememberedRole } from './windows.ts'

/** How long the way out waits for a window's last place to be written. */
const WRITE_PATIENCE = 2000

/** Built, this lies in out/app. */
const root = resolve(import.meta.dirname, '../..')

export class DesktopShell {
  readonly #dataFolder: string
  readonly #supervisor: Supervisor
  readonly #firstClient = Promise.withResolvers<ShellClient>()
  #client: ShellClient | null = null
  #windows: Windows | null = null
  readonly #awake = new Awake()
  /** The coach's language; the computer's until that is known. */
  #language: UiLanguage = 'nb'
  #say: ShellWords = shellWords('nb')
  #lastWrite: Promise<unknown> = Promise.resolve()
  #stopped = false

  constructor(dataFolder: string, options: ShellOptions) {
    this.#dataFolder = dataFolder
    const start: BackEndStart = {
      dataFolder,
      pagesFolder: null,
      today: options.today,
      version: versionOf(root),
      shell: 'electron',
      server: null,
      sample: options.sample,
      handedOver: null,
    }
    this.#supervisor = new Supervisor(join(root, 'out/app/backend.js'), start, {
      onReady: (client, signal) => this.#backEndReady(client, signal),
      onFailure: (failure) => void this.#fail(failure),
    })
  }

  start(): void {
    app.on('second-instance', () => this.#windows?.focusCoach())
    app.on('before-quit', () => this.#windows?.release())
    app.on('window-all-closed', () => app.quit())
    app.on('will-quit', (event) => {
      if (this.#stopped) return
      event.preventDefault()
      void this.#end(0)
    })
    void app.whenReady().then(() => this.#open())
  }

  async #open(): Promise<void> {
    this.#supervisor.start()
    this.#speak(null)
    this.#setMenu()
    harden(app, session.defaultSession)
    servePages(session.defaultSession, join(root, 'out/pages'))
    const windows = new Windows({
      preload: join(root, 'out/preload/preload.cjs'),
      isPackaged: app.isPackaged,
      displays: electronDisplays(),
      readBounds: (role) => this.#readBounds(role),
      rememberBounds: (role, bounds) => this.#rememberBounds(role, bounds),
      onListening: (own) => this.#givePort(own),
      onCoachClosed: () => app.quit(),
      onLent: () => this.#setMenu(),
      readProjectors: () => this.#readProjectors(),
      rememberProjector: (mark) => {
        this.#lastWrite = this.#client?.shell.rememberProjector(mark).catch(() => undefined) ?? this.#lastWrite
      },
      // One that is not heard is told again: the next back end asks for nothing and is told everything.
      tellWall: (surroundings) => void this.#client?.shell.tellWall(surroundings).catch(() => undefined),
    })
    this.#windows = windows
    ipcMain.on('listening', ({ sender, senderFrame }) => {
      const own = windows.senderOf(sender, senderFrame)
      if (own) windows.heardFrom(own)
    })
    await windows.openCoach()
  }

  #backEndReady(client: ShellClient, signal: AbortSignal): void {
    this.#client = client
    this.#firstClient.resolve(client)
    signal.addEventListener('abort', () => {
      if (this.#client === client) this.#client = null
    })
    const windows = this.#windows
    if (windows) {
      // A back end that comes anew knows of nobody who leads: it says so when it does.
      this.#awake.set(false)
      windows.wall.tellAgain()
      const parts = { windows, awake: this.#awake, say: () => this.#say, language: () => this.#language }
      void serveHost(client, parts, signal).catch(() => undefined)
      for (const own of windows.listening()) this.#givePort(own)
    }
    void this.#followLanguage(client, signal)
  }

  /** To the main frame of the window that asked; it listens, so the port is not lost. While there is no back end, the next one brings it. */
  #givePort({ window, bound }: AppWindow): void {
    const port = this.#client && this.#supervisor.newPort(bound)
    if (port && !window.isDestroyed()) window.webContents.mainFrame.postMessage('port', null, [port])
  }

  /**
   * @param chosen the coach's setting; null: as the computer. Chromium's own locale knows no nynorsk and says English; a window's
   *   `navigator.languages` is this list, so that menu and window agree.
   */
  #speak(chosen: UiLanguage | null): void {
    this.#language = chosen ?? languageOf([app.getLocale(), ...app.getPreferredSystemLanguages()])
    this.#say = shellWords(this.#language)
  }

  #setMenu(): void {
    setMenu(this.#say, this.#windows?.isLent ?? false)
  }

  async #followLanguage(client: ShellClient, signal: AbortSignal): Promise<void> {
    const read = async () => {
      const { language } = await client.system.settings({})
      this.#speak(language)
      this.#setMenu()
    }
    try {
      const events = await client.system.events({}, { signal })
      await read()
      for await (const event of events) if (event.topics.includes('setting')) await read()
    } catch {
      // Ends with this back end; the next one is followed anew.
    }
  }

  async #readBounds(role: RememberedRole): Promise<Bounds | null> {
    try {
      const client = this.#client ?? (await this.#firstClient.promise)
      return await client.shell.bounds({ window: role })
    } catch {
      // The back end died over it; the window stands somewhere else this once.
      return null
    }
  }

  async #readProjectors(): Promise<readonly DisplayMark[]> {
    try {
      return (await this.#client?.shell.projectors({})) ?? []
    } catch {
      return []
    }
  }

  #rememberBounds(role: RememberedRole, bounds: Bounds): void {
    this.#lastWrite =
      this.#client?.shell.rememberBounds({ window: role, bounds }).catch(() => undefined) ?? this.#lastWrite
  }

  /** Says it in the terminal there may be, and in a dialog: over the window at the laptop, never on the wall, and not in the way of an end. */
  async #fail(failure: Failure): Promise<void> {
    const folder = this.#dataFolder
    const sentence = failureSentence(this.#say, failure, { folder, log: join(folder, 'rytme.log') })
    process.stderr.write(`${sentence}\n`)
    this.#windows?.withdraw()
    const front = this.#windows?.front
    const options: MessageBoxOptions = {
      type: 'error',
      title: 'Rytme',
      message: this.#say('failure.title'),
      detail: sentence,
      buttons: [this.#say('dialog.end')],
    }
    await (front?.isVisible() ? dialog.showMessageBox(front, options) : dialog.showMessageBox(options))
    await this.#end(1)
  }

  async #end(code: number): Promise<void> {
    if (this.#stopped) return
    this.#stopped = true
    await Promise.race([this.#lastWrite, after(WRITE_PATIENCE)])
    await this.#supervisor.stop()
    app.exit(code)
  }
}

const after = (milliseconds: number) =>
  new Promise<null>((done) => {
    setTimeout(() => done(null), milliseconds)
  })

function versionOf(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  return manifest.version
}
