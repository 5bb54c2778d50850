/**
 * The window of those who answer a maturity check at the laptop. It fills the coach's own display over everything else and cannot be closed; the
 * coach's window is hidden until the laptop is given back. On another display than the coach's the room would see what somebody answers.
 */
import type { BrowserWindow } from 'electron'
import type { Bound } from '#contract/process.ts'
import { fill, isFull, makeWindow, reloadWhenGone, type AppWindow } from './app-window.ts'
import type { DisplaySource } from './displays.ts'
import { sameArea } from './placement.ts'
import { originOf } from './security.ts'

type Participant = Extract<Bound, { role: 'participant' }>

const SIZE = { width: 1280, height: 800, minWidth: 480, minHeight: 320 }
/** When it is looked at again after displays have changed, in milliseconds from the look before: systems move windows after they have told. */
const LOOKS = [0, 300, 700, 1500]

export type ParticipantOptions = {
  preload: string
  isPackaged: boolean
  displays: DisplaySource
  coach: () => BrowserWindow | null
  onMade: (own: AppWindow) => void
  /** The laptop has changed hands. */
  onLent: (lent: boolean) => void
}

export class ParticipantWindow {
  readonly #options: ParticipantOptions
  #own: AppWindow<Participant> | null = null
  #mayClose = false
  #round = 0

  constructor(options: ParticipantOptions) {
    this.#options = options
    options.displays.onChange(() => this.#settle())
    options.displays.onWake(() => this.#settle())
  }

  /** Null while the coach has the laptop. */
  get own(): AppWindow<Participant> | null {
    return this.#own
  }

  /** Opens the window for a check, or brings it forward; then the coach's is hidden. */
  async open(clientId: string, checkId: string): Promise<void> {
    if (this.#own?.bound.checkId === checkId) return this.focus()
    this.#end()
    const window = makeWindow('participant', SIZE, this.#options)
    // Where it will be, before anybody asks: the wall keeps away from the display this window is on.
    window.setBounds(this.#screen().bounds)
    const own: AppWindow<Participant> = { window, bound: { role: 'participant', clientId, checkId } }
    this.#own = own
    this.#mayClose = false
    this.#options.onMade(own)
    this.#options.onLent(true)
    reloadWhenGone(window)
    window.on('close', (event) => {
      if (this.#own === own && !this.#mayClose) event.preventDefault()
    })
    window.on('closed', () => {
      if (this.#own !== own) return
      this.#own = null
      // A page can close its own window without asking. Whoever sits there gets an empty one, not the coach's.
      if (!this.#mayClose) void this.open(clientId, checkId)
    })
    const ready = new Promise<void>((resolve) => window.once('ready-to-show', () => resolve()))
    void window.loadURL(`${originOf('participant')}/`)
    await ready
    if (window.isDestroyed() || this.#own !== own) return
    this.#put(window)
    window.show()
    this.#settle()
    window.focus()
    // Last, so that there is never nothing on the display.
    this.#options.coach()?.hide()
  }

  /** The laptop is the coach's again. */
  close(): void {
    if (this.#own === null) return
    this.#options.coach()?.show()
    this.#options.coach()?.focus()
    this.#end()
    this.#options.onLent(false)
  }

  focus(): void {
    const window = this.#own?.window
    if (!window) return
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  }

  /** The app ends: nothing holds it up. */
  release(): void {
    this.#mayClose = true
  }

  #end(): void {
    const own = this.#own
    this.#own = null
    this.#round += 1
    own?.window.close()
  }

  /** Puts it on the coach's display, and sees to it that it stays there while the system is still moving things. */
  #settle(): void {
    const round = ++this.#round
    const look = (nth: number) => {
      const window = this.#own?.window
      if (round !== this.#round || !window || window.isDestroyed()) return
      const { bounds } = this.#screen()
      if (!isFull(window) || !window.isAlwaysOnTop() || !sameArea(window.getBounds(), bounds)) this.#put(window)
      const pause = LOOKS[nth + 1]
      if (pause !== undefined) setTimeout(() => look(nth + 1), pause)
    }
    look(0)
  }

  #screen() {
    return this.#options.displays.under(this.#options.coach()?.getBounds() ?? { x: 0, y: 0, width: 1, height: 1 })
  }

  #put(window: BrowserWindow): void {
    const { bounds } = this.#screen()
    window.setAlwaysOnTop(true, 'screen-saver')
    // A window that fills a display does not move to another.
    if (isFull(window) && !sameArea(window.getBounds(), bounds)) fill(window, false)
    window.setBounds(bounds)
    fill(window, true)
  }
}
