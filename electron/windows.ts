/**
 * The two windows. The coach's is the app: closing it ends everything, on macOS too, because a meeting on the wall without its leader is nothing
 * anybody wants. The audience's goes to another display where there is one.
 */
import { BrowserWindow, screen, type WebContents, type WebFrameMain } from 'electron'
import type { Bounds } from '#contract/shell.ts'
import { audienceScreen, fitBounds, sameArea, type Screen } from './placement.ts'
import { isOwnPage, originOf, webPreferences, type WindowRole } from './security.ts'
import type { PortOf } from './supervisor.ts'

const COACH_SIZE = { width: 1280, height: 820, minWidth: 760, minHeight: 560 }
const AUDIENCE_SIZE = { width: 1280, height: 720, minWidth: 480, minHeight: 320 }
/** How long the coach window stays away for its place to become known. */
const BOUNDS_PATIENCE = 2000
/** Moving a window tells of every pixel. */
const BOUNDS_SETTLE = 400
/** How long after the system's own doing a change of focus is not a person's. */
const FOCUS_SETTLE = 1000

export type WindowsOptions = {
  preload: string
  isPackaged: boolean
  /** Null where none are remembered or the back end does not answer. */
  readBounds: (role: WindowRole) => Promise<Bounds | null>
  rememberBounds: (role: WindowRole, bounds: Bounds) => void
  /** The page of a window listens and wants its port. */
  onListening: (window: AppWindow) => void
  onCoachClosed: () => void
}

/** A window and what its connections are bound to. */
export type AppWindow = { readonly window: BrowserWindow; readonly portOf: PortOf }

export class Windows {
  readonly #options: WindowsOptions
  #coach: AppWindow | null = null
  #audience: AppWindow | null = null
  /** Windows whose page has asked for a port since it was loaded. */
  readonly #listening = new Set<AppWindow>()
  #withdrawn = false

  constructor(options: WindowsOptions) {
    this.#options = options
    screen.on('display-removed', () => this.#displaysChanged())
    screen.on('display-added', () => this.#displaysChanged())
    screen.on('display-metrics-changed', () => this.#displaysChanged())
  }

  async openCoach(): Promise<void> {
    const window = this.#make('coach', COACH_SIZE)
    const own: AppWindow = { window, portOf: { role: 'coach', clientId: null, meetingId: null } }
    this.#coach = own
    this.#follow(own)
    window.on('closed', () => {
      this.#coach = null
      this.closeAudience()
      this.#options.onCoachClosed()
    })
    const ready = new Promise<void>((resolve) => window.once('ready-to-show', () => resolve()))
    void window.loadURL(`${originOf('coach')}/`)
    const remembered = this.#options.readBounds('coach')
    const inTime = await Promise.race([remembered, after(BOUNDS_PATIENCE)])
    await ready
    if (window.isDestroyed() || this.#withdrawn) return
    this.#place(window, inTime)
    window.show()
    if (inTime) return
    // A slow start: the window is there before its place is known. It goes there unless it has been moved meanwhile.
    const shown = window.getBounds()
    const late = await remembered
    if (late && !window.isDestroyed() && sameArea(window.getBounds(), shown)) this.#place(window, late)
  }

  focusCoach(): void {
    const window = this.#coach?.window
    if (!window || (this.#withdrawn && !window.isVisible())) return
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  }

  /** What is not seen yet stays away: there is nothing to show, and a message says so. */
  withdraw(): void {
    this.#withdrawn = true
  }

  /** Opens the audience window for a meeting, or brings back the one there is. */
  async openAudience(clientId: string, meetingId: string): Promise<void> {
    const present = this.#audience
    if (present && present.portOf.meetingId === meetingId) {
      if (present.window.isMinimized()) present.window.restore()
      present.window.showInactive()
      return
    }
    // A window is bound to its meeting for life; another meeting is another window.
    this.closeAudience()
    const window = this.#make('audience', AUDIENCE_SIZE)
    const own: AppWindow = { window, portOf: { role: 'audience', clientId, meetingId } }
    this.#audience = own
    this.#follow(own)
    window.on('closed', () => {
      if (this.#audience === own) this.#audience = null
    })
    const ready = new Promise<void>((resolve) => window.once('ready-to-show', () => resolve()))
    void window.loadURL(`${originOf('audience')}/`)
    const bounds = await this.#options.readBounds('audience')
    await ready
    if (window.isDestroyed()) return
    const isApart = this.#toOtherDisplay(window)
    if (!isApart) this.#place(window, bounds)
    // The coach goes on typing.
    this.#keepFocus(window)
    window.showInactive()
    // On the one display there is, it lies behind: nobody types into a window they cannot see.
    if (!isApart) this.#coach?.window.moveTop()
  }

  closeAudience(): void {
    this.#audience?.window.close()
    this.#audience = null
  }

  /** The window a dialog belongs to. */
  get coachWindow(): BrowserWindow | null {
    return this.#coach?.window ?? null
  }

  /** Those that want a new port after a restart. */
  listening(): AppWindow[] {
    return [...this.#listening]
  }

  /** Which window a message comes from: its main frame, on its own page; null for anything else. */
  senderOf(contents: WebContents, frame: WebFrameMain | null): AppWindow | null {
    const own = [this.#coach, this.#audience].find((candidate) => candidate?.window.webContents === contents)
    return own && frame && frame === contents.mainFrame && isOwnPage(frame.url, own.portOf.role) ? own : null
  }

  /** Called for a window whose page says that it listens. */
  heardFrom(own: AppWindow): void {
    this.#listening.add(own)
    this.#options.onListening(own)
  }

  #make(role: WindowRole, size: typeof COACH_SIZE): BrowserWindow {
    const { preload, isPackaged } = this.#options
    const window = new BrowserWindow({
      ...size,
      show: false,
      // The same on every window and for ever: a title is seen by whoever sees the screen.
      title: 'Rytme',
      autoHideMenuBar: role === 'audience',
      webPreferences: webPreferences(preload, isPackaged),
    })
    window.on('page-title-updated', (event) => event.preventDefault())
    if (role === 'audience') window.setMenuBarVisibility(false)
    return window
  }

  #follow(own: AppWindow): void {
    const { window, portOf } = own
    // A new load is a new page: it asks for itself.
    window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) this.#listening.delete(own)
    })
    // A window whose process dies is loaded again; its page then reads everything again.
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit' && !window.isDestroyed()) window.webContents.reload()
    })
    window.once('closed', () => this.#listening.delete(own))
    let settling: NodeJS.Timeout | undefined
    const remember = () => {
      if (window.isDestroyed() || window.isFullScreen() || window.isMinimized() || !window.isVisible()) return
      this.#options.rememberBounds(portOf.role, { ...window.getNormalBounds(), maximized: window.isMaximized() })
    }
    const moved = () => {
      clearTimeout(settling)
      settling = setTimeout(remember, BOUNDS_SETTLE)
    }
    window.on('resize', moved)
    window.on('move', moved)
    window.on('maximize', moved)
    window.on('unmaximize', moved)
    window.on('close', () => {
      clearTimeout(settling)
      remember()
    })
  }

  #place(window: BrowserWindow, remembered: Bounds | null): void {
    const bounds = remembered && fitBounds(remembered, screen.getAllDisplays())
    if (!bounds) return window.center()
    const { maximized, ...area } = bounds
    window.setBounds(area)
    if (maximized) window.maximize()
  }

  #toOtherDisplay(window: BrowserWindow): boolean {
    const other = this.#otherDisplay()
    if (!other) return false
    this.#keepFocus(window)
    window.setBounds(other.bounds)
    window.setFullScreen(true)
    return true
  }

  /** A window that appears or fills a display takes the keyboard along, some time later; the keyboard is the coach's. */
  #keepFocus(from: BrowserWindow): void {
    const giveBack = () => this.#coach?.window.focus()
    from.on('focus', giveBack)
    setTimeout(() => {
      if (!from.isDestroyed()) from.off('focus', giveBack)
    }, FOCUS_SETTLE)
  }

  #otherDisplay(): Screen | null {
    const coach = this.#coach?.window
    if (!coach) return null
    return audienceScreen(screen.getAllDisplays(), screen.getDisplayMatching(coach.getBounds()))
  }

  /**
   * A projector was plugged in, unplugged or mirrored. Unplugged, the system puts the fullscreen audience on top of the coach's screen: it
   * becomes a normal window behind the coach's instead.
   */
  #displaysChanged(): void {
    const window = this.#audience?.window
    if (!window || window.isDestroyed() || this.#toOtherDisplay(window)) return
    if (!window.isFullScreen()) return
    window.once('leave-full-screen', () => {
      window.setBounds({ width: AUDIENCE_SIZE.width, height: AUDIENCE_SIZE.height })
      window.center()
      this.focusCoach()
    })
    window.setFullScreen(false)
  }
}

const after = (milliseconds: number) =>
  new Promise<null>((done) => {
    setTimeout(() => done(null), milliseconds)
  })
