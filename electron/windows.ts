/**
 * The three windows. The coach's is the app: closing it ends everything, on macOS too, because a meeting on the wall without its leader is nothing
 * anybody wants. The audience's is `wall-window.ts`, that of those who answer at the laptop `participant-window.ts`.
 */
import type { BrowserWindow, WebContents, WebFrameMain } from 'electron'
import type { DisplayMark, WallSurroundings } from '#contract/displays.ts'
import type { WindowRole } from '#contract/process.ts'
import type { Bounds } from '#contract/shell.ts'
import { followBounds, makeWindow, placeWindow, reloadWhenGone, type AppWindow } from './app-window.ts'
import type { DisplaySource } from './displays.ts'
import { sameArea } from './placement.ts'
import { isOwnPage, originOf } from './security.ts'
import { ParticipantWindow } from './participant-window.ts'
import { WallWindow } from './wall-window.ts'

const COACH_SIZE = { width: 1280, height: 820, minWidth: 760, minHeight: 560 }
/** How long the coach window stays away for its place to become known. */
const BOUNDS_PATIENCE = 2000
/** Windows that stand where they were put last. */
export type RememberedRole = Extract<WindowRole, 'coach' | 'audience'>

export type WindowsOptions = {
  preload: string
  isPackaged: boolean
  displays: DisplaySource
  /** Null where none are remembered or the back end does not answer. */
  readBounds: (role: RememberedRole) => Promise<Bounds | null>
  rememberBounds: (role: RememberedRole, bounds: Bounds) => void
  /** The page of a window listens and wants its port. */
  onListening: (window: AppWindow) => void
  onCoachClosed: () => void
  /** The laptop has been handed over, or is the coach's again. */
  onLent: (lent: boolean) => void
  /** Projectors the coach has used; none where the back end does not answer. */
  readProjectors: () => Promise<readonly DisplayMark[]>
  rememberProjector: (mark: DisplayMark) => void
  tellWall: (surroundings: WallSurroundings) => void
}

export class Windows {
  readonly #options: WindowsOptions
  #coach: AppWindow | null = null
  readonly wall: WallWindow
  readonly #participant: ParticipantWindow
  /** Windows whose page has asked for a port since it was loaded. */
  readonly #listening = new Set<AppWindow>()
  #withdrawn = false

  constructor(options: WindowsOptions) {
    this.#options = options
    this.wall = new WallWindow({
      preload: options.preload,
      isPackaged: options.isPackaged,
      displays: options.displays,
      coach: () => this.front,
      readBounds: () => options.readBounds('audience'),
      rememberBounds: (bounds) => options.rememberBounds('audience', bounds),
      readProjectors: options.readProjectors,
      rememberProjector: options.rememberProjector,
      onMade: (own) => this.#follow(own),
      tell: options.tellWall,
    })
    this.#participant = new ParticipantWindow({
      preload: options.preload,
      isPackaged: options.isPackaged,
      displays: options.displays,
      coach: () => this.coachWindow,
      onMade: (own) => this.#follow(own),
      onLent: (lent) => {
        // The wall may have been over the coach's display; and what is kept out of a shared picture is the window in front.
        this.wall.place({ to: 'front', on: false })
        options.onLent(lent)
      },
    })
  }

  async openCoach(): Promise<void> {
    const window = makeWindow('coach', COACH_SIZE, this.#options)
    const own: AppWindow = { window, bound: { role: 'coach' } }
    this.#coach = own
    this.#follow(own)
    reloadWhenGone(window)
    followBounds(
      window,
      (bounds) => this.#options.rememberBounds('coach', bounds),
      () => true,
    )
    window.on('closed', () => {
      this.#coach = null
      this.wall.close()
      this.release()
      this.#options.onCoachClosed()
    })
    const ready = new Promise<void>((resolve) => window.once('ready-to-show', () => resolve()))
    void window.loadURL(`${originOf('coach')}/`)
    const remembered = this.#options.readBounds('coach')
    const inTime = await Promise.race([remembered, after(BOUNDS_PATIENCE)])
    await ready
    if (window.isDestroyed() || this.#withdrawn) return
    placeWindow(window, inTime, this.#options.displays.all())
    window.show()
    if (inTime) return
    // A slow start: the window is there before its place is known. It goes there unless it has been moved meanwhile.
    const shown = window.getBounds()
    const late = await remembered
    if (late && !window.isDestroyed() && sameArea(window.getBounds(), shown))
      placeWindow(window, late, this.#options.displays.all())
  }

  /** Hands the laptop over: the window of those who answer is in front, the coach's out of reach. */
  lend(clientId: string, checkId: string): Promise<void> {
    return this.#participant.open(clientId, checkId)
  }

  endLoan(): void {
    this.#participant.close()
  }

  get isLent(): boolean {
    return this.#participant.own !== null
  }

  /** The app ends: no window holds it up. */
  release(): void {
    this.#participant.release()
  }

  /** Brings the coach's window forward; while others have the laptop, theirs. */
  focusCoach(): void {
    if (this.isLent) return this.#participant.focus()
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

  /** The window at the laptop: the coach's, or that of those who answer. */
  get front(): BrowserWindow | null {
    return this.#participant.own?.window ?? this.coachWindow
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
    const own = [this.#coach, this.wall.own, this.#participant.own].find(
      (candidate) => candidate?.window.webContents === contents,
    )
    return own && frame && frame === contents.mainFrame && isOwnPage(frame.url, own.bound.role) ? own : null
  }

  /** Called for a window whose page says that it listens. */
  heardFrom(own: AppWindow): void {
    this.#listening.add(own)
    this.#options.onListening(own)
  }

  #follow(own: AppWindow): void {
    const { window } = own
    // A new load is a new page: it asks for itself.
    window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) this.#listening.delete(own)
    })
    window.once('closed', () => this.#listening.delete(own))
  }
}

const after = (milliseconds: number) =>
  new Promise<null>((done) => {
    setTimeout(() => done(null), milliseconds)
  })
