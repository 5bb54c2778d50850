/**
 * The audience's window and its place: on the projector where there is one, and back on it when it returns, whatever the displays do; behind
 * the coach's window where there is none; over the coach's display only while the coach wants it there.
 *
 * Systems move windows by themselves when displays come and go, some time after they have told of it, and the moves we ask for take their time
 * too. So a change is not answered once: for some seconds the window is looked at again, and put right where it is not as it should be.
 */
import type { BrowserWindow } from 'electron'
import type { DisplayMark, WallPlace, WallStand, WallSurroundings } from '#contract/displays.ts'
import type { Bound } from '#contract/process.ts'
import type { Bounds } from '#contract/shell.ts'
import { fill, followBounds, isFull, makeWindow, reloadWhenGone, type AppWindow } from './app-window.ts'
import type { DisplaySource } from './displays.ts'
import { apartFrom, areaOn, markOf, mirrorsOf, sameArea, standOf, type Screen, type Stand } from './placement.ts'
import { originOf } from './security.ts'

const SIZE = { width: 1280, height: 720, minWidth: 480, minHeight: 320 }
/** When the window is looked at again after a change, in milliseconds from the look before. */
const LOOKS = [0, 120, 200, 300, 400, 600, 900, 1500]
/** How long after the system's own doing a change of focus is not a person's. */
const FOCUS_SETTLE = 1000

type Audience = Extract<Bound, { role: 'audience' }>

export type WallOptions = {
  preload: string
  isPackaged: boolean
  displays: DisplaySource
  coach: () => BrowserWindow | null
  readBounds: () => Promise<Bounds | null>
  rememberBounds: (bounds: Bounds) => void
  /** Projectors of earlier meetings, the last one first. */
  readProjectors: () => Promise<readonly DisplayMark[]>
  rememberProjector: (mark: DisplayMark) => void
  onMade: (own: AppWindow) => void
  /** Told each time it is no longer what it was. */
  tell: (surroundings: WallSurroundings) => void
}

export class WallWindow {
  readonly #options: WallOptions
  #own: AppWindow<Audience> | null = null
  #isShown = false
  #projectors: readonly DisplayMark[] = []
  #shared = false
  #front = false
  /** Where it is when it is an ordinary window behind the coach's. */
  #bounds: Bounds | null = null
  #stand: WallStand = 'closed'
  #round = 0
  #changes = 0
  #told = ''

  constructor(options: WallOptions) {
    this.#options = options
    options.displays.onChange(() => {
      this.#changes += 1
      this.#settle()
    })
    options.displays.onWake(() => this.#settle())
  }

  get own(): AppWindow<Audience> | null {
    return this.#own
  }

  /** Opens the window for a meeting, or brings back the one there is. */
  async open(clientId: string, meetingId: string, shared: boolean): Promise<void> {
    const present = this.#own
    if (present?.bound.meetingId === meetingId) {
      if (present.window.isMinimized()) present.window.restore()
      if (this.#isShown) present.window.showInactive()
      return this.#settle()
    }
    // A window is bound to its meeting for life; another meeting is another window.
    this.close()
    const window = makeWindow('audience', SIZE, this.#options)
    const own: AppWindow<Audience> = { window, bound: { role: 'audience', clientId, meetingId } }
    this.#own = own
    this.#isShown = false
    this.#shared = shared
    this.#front = false
    this.#options.onMade(own)
    reloadWhenGone(window)
    followBounds(
      window,
      (bounds) => {
        this.#bounds = bounds
        this.#options.rememberBounds(bounds)
      },
      () => this.#stand === 'behind',
    )
    window.on('closed', () => {
      if (this.#own === own) this.#gone()
    })
    const ready = new Promise<void>((resolve) => window.once('ready-to-show', () => resolve()))
    void window.loadURL(`${originOf('audience')}/`)
    const [bounds, projectors] = await Promise.all([this.#options.readBounds(), this.#options.readProjectors(), ready])
    if (window.isDestroyed() || this.#own !== own) return
    this.#bounds = bounds
    this.#projectors = projectors
    this.#keepFocus(window)
    const stand = this.#wanted()
    this.#put(window, stand)
    // The coach goes on typing.
    window.showInactive()
    this.#isShown = true
    if ('screen' in stand) this.#remember(stand.screen)
    this.#settle()
  }

  close(): void {
    const own = this.#own
    this.#gone()
    own?.window.close()
  }

  /** Where the coach says. */
  place(place: WallPlace): void {
    if (place.to === 'front') this.#front = place.on
    if (place.to === 'shared' && (this.#own === null || this.#own.bound.meetingId === place.meetingId))
      this.#shared = place.on
    if (place.to === 'display') {
      const screen = this.#options.displays.all().find(({ id }) => String(id) === place.displayId)
      if (screen) this.#remember(screen)
    }
    this.#settle()
  }

  /** Tells anew: whoever listens knows nothing yet. */
  tellAgain(): void {
    this.#told = ''
    this.#tell()
  }

  #gone(): void {
    this.#own = null
    this.#isShown = false
    this.#front = false
    this.#stand = 'closed'
    this.#round += 1
    this.#protect()
    this.#tell()
  }

  #coachScreen(): Screen {
    const bounds = this.#options.coach()?.getBounds()
    return this.#options.displays.under(bounds ?? { x: 0, y: 0, width: 1, height: 1 })
  }

  #wanted(): Stand {
    return standOf({
      screens: this.#options.displays.all(),
      coach: this.#coachScreen(),
      known: this.#projectors,
      shared: this.#shared,
      front: this.#front,
    })
  }

  /** The wall belongs here from now on, and in the next meeting. */
  #remember(screen: Screen): void {
    const mark = markOf(screen)
    this.#projectors = [mark, ...this.#projectors]
    this.#options.rememberProjector(mark)
  }

  /** Puts the window where it should be, and sees to it that it stays there while the system is still moving things. */
  #settle(): void {
    const round = ++this.#round
    const look = (nth: number) => {
      if (round !== this.#round) return
      this.#look()
      const pause = LOOKS[nth + 1]
      if (pause !== undefined) setTimeout(() => look(nth + 1), pause)
    }
    look(0)
  }

  #look(): void {
    const window = this.#own?.window
    if (window && !window.isDestroyed() && this.#isShown) {
      const stand = this.#wanted()
      // A projector came: what was said about the coach's own display is over.
      if (stand.kind === 'fills' || stand.kind === 'window') this.#front = false
      if (!this.#stands(window, stand)) this.#put(window, stand)
      else if (stand.kind === 'behind') this.#coachFirst()
      this.#stand = stand.kind
    }
    this.#protect()
    this.#tell()
  }

  #stands(window: BrowserWindow, stand: Stand): boolean {
    if (stand.kind === 'behind') return this.#stand === 'behind' && !isFull(window) && !window.isAlwaysOnTop()
    const bounds = window.getBounds()
    if (stand.kind === 'window') return !isFull(window) && sameArea(bounds, stand.screen.workArea)
    return (
      isFull(window) &&
      sameArea(bounds, stand.screen.bounds) &&
      window.isAlwaysOnTop() === (stand.kind === 'front') &&
      !window.isMinimized()
    )
  }

  #put(window: BrowserWindow, stand: Stand): void {
    this.#keepFocus(window)
    if (window.isMinimized()) window.restore()
    if (stand.kind === 'behind') {
      // First of all the coach's window goes on top: what leaves the projector lands on the coach's display.
      this.#coachFirst()
      this.#stand = 'behind'
      window.setAlwaysOnTop(false)
      fill(window, false)
      window.setBounds(areaOn(this.#coachScreen(), this.#bounds, SIZE))
      this.#coachFirst()
      return
    }
    this.#stand = stand.kind
    window.setAlwaysOnTop(stand.kind === 'front', 'screen-saver')
    if (stand.kind === 'window') {
      fill(window, false)
      window.setBounds(stand.screen.workArea)
      return
    }
    // A window that fills a display does not move to another.
    if (isFull(window) && !sameArea(window.getBounds(), stand.screen.bounds)) fill(window, false)
    window.setBounds(stand.screen.bounds)
    fill(window, true)
    // On the same display as the coach's it must be seen; elsewhere the coach's stays the one on top, for when the projector goes.
    if (stand.kind === 'front') window.moveTop()
  }

  /** The coach's window lies over the wall, and has the keyboard where the wall had taken it. */
  #coachFirst(): void {
    const coach = this.#options.coach()
    coach?.moveTop()
    if (this.#own?.window.isFocused()) coach?.focus()
  }

  /** A window that appears or fills a display takes the keyboard along, some time later; the keyboard is the coach's. */
  #keepFocus(from: BrowserWindow): void {
    const giveBack = () => this.#options.coach()?.focus()
    from.on('focus', giveBack)
    setTimeout(() => {
      if (!from.isDestroyed()) from.off('focus', giveBack)
    }, FOCUS_SETTLE)
  }

  /** While the wall is shared, the coach's own window is kept out of what is captured. Linux has no way to. */
  #protect(): void {
    this.#options.coach()?.setContentProtection(this.#shared && this.#own !== null)
  }

  #tell(): void {
    const { displays, tell } = this.#options
    const screens = displays.all()
    const coach = this.#coachScreen()
    const mirrors = mirrorsOf(screens, coach)
    const free = apartFrom(screens, coach)
    const bounds = this.#own?.window.isDestroyed() === false ? this.#own.window.getBounds() : null
    const wall = bounds && this.#stand !== 'behind' ? displays.under(bounds) : null
    const surroundings: WallSurroundings = {
      displays: screens.map((screen) => ({
        id: String(screen.id),
        name: screen.label,
        width: screen.bounds.width,
        height: screen.bounds.height,
        use: mirrors.includes(screen)
          ? 'mirror'
          : !free.includes(screen)
            ? 'coach'
            : screen.id === wall?.id
              ? 'wall'
              : 'free',
      })),
      stand: this.#stand,
      changes: this.#changes,
      capture: captureBy(process.platform),
    }
    const said = JSON.stringify(surroundings)
    if (said === this.#told) return
    this.#told = said
    tell(surroundings)
  }
}

/** Windows leaves a protected window out; macOS is asked, and from version 15 what captures may not listen; Linux has no such thing. */
function captureBy(platform: NodeJS.Platform): WallSurroundings['capture'] {
  if (platform === 'win32') return 'hidden'
  return platform === 'darwin' ? 'asked' : 'cannot'
}
