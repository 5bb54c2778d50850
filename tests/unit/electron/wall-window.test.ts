/**
 * The audience's window on displays that a test plays, where no machine here can: a projector that returns under another id, a mirror as macOS and
 * Windows tell of it, sleep, and a system that moves windows when it has already told of the change.
 */
import { EventEmitter } from 'node:events'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { BrowserWindow } from 'electron'
import type { DisplayMark, WallSurroundings } from '#contract/displays.ts'
import type { DisplaySource } from '#electron/displays.ts'
import { overlaps, type Area, type Screen } from '#electron/placement.ts'
import { WallWindow } from '#electron/wall-window.ts'

/** As much of a window as placing one takes. */
class FakeWindow extends EventEmitter {
  static readonly stack: FakeWindow[] = []
  readonly webContents = new EventEmitter()
  bounds: Area = { x: 0, y: 0, width: 800, height: 600 }
  full = false
  onTop = false
  focused = false
  visible = false
  destroyed = false
  guarded = false

  constructor() {
    super()
    FakeWindow.stack.push(this)
  }
  loadURL() {
    setTimeout(() => this.emit('ready-to-show'), 1)
    return Promise.resolve()
  }
  setMenuBarVisibility() {}
  isDestroyed = () => this.destroyed
  isMinimized = () => false
  isMaximized = () => false
  isVisible = () => this.visible
  isFullScreen = () => this.full
  isSimpleFullScreen = () => this.full
  isAlwaysOnTop = () => this.onTop
  isFocused = () => this.focused
  getBounds = () => this.bounds
  getNormalBounds = () => this.bounds
  setBounds = (bounds: Area) => void (this.bounds = bounds)
  setFullScreen = (on: boolean) => void (this.full = on)
  setSimpleFullScreen = (on: boolean) => void (this.full = on)
  setAlwaysOnTop = (on: boolean) => void (this.onTop = on)
  setContentProtection = (on: boolean) => void (this.guarded = on)
  showInactive() {
    this.visible = true
    this.moveTop()
  }
  moveTop() {
    const { stack } = FakeWindow
    stack.splice(stack.indexOf(this), 1)
    stack.push(this)
  }
  focus() {
    for (const each of FakeWindow.stack) each.focused = each === this
  }
  close() {
    this.destroyed = true
    this.emit('closed')
  }
}

vi.mock('electron', () => ({
  BrowserWindow: function BrowserWindow() {
    return new FakeWindow()
  },
}))

const screenOf = (id: number, label: string, x: number, width: number, height: number): Screen => {
  const bounds = { x, y: 0, width, height }
  return { id, label, internal: label === 'Built-in', bounds, workArea: bounds }
}
const laptop = screenOf(1, 'Built-in', 0, 1366, 768)
const projector = screenOf(2, 'EPSON PJ', 1366, 1920, 1080)
const monitor = screenOf(3, 'DELL', -2560, 2560, 1440)

/** Displays as a test says they are. */
class PlayedDisplays implements DisplaySource {
  screens: readonly [Screen, ...Screen[]]
  readonly #changed: Array<() => void> = []
  readonly #woken: Array<() => void> = []

  constructor(...screens: [Screen, ...Screen[]]) {
    this.screens = screens
  }
  all = () => [...this.screens]
  under = (area: Area) => this.screens.find(({ bounds }) => overlaps(bounds, area)) ?? this.screens[0]
  onChange = (listener: () => void) => void this.#changed.push(listener)
  onWake = (listener: () => void) => void this.#woken.push(listener)
  become(...screens: [Screen, ...Screen[]]): void {
    this.screens = screens
    for (const tell of this.#changed) tell()
  }
  wake(): void {
    for (const tell of this.#woken) tell()
  }
}

const MEETING = ['client', 'meeting'] as const

function onDisplays(...screens: [Screen, ...Screen[]]) {
  FakeWindow.stack.length = 0
  const displays = new PlayedDisplays(...screens)
  const coach = new FakeWindow()
  coach.bounds = { x: 100, y: 50, width: 1200, height: 700 }
  const told: WallSurroundings[] = []
  const remembered: DisplayMark[] = []
  const wall = new WallWindow({
    preload: '',
    isPackaged: false,
    displays,
    coach: () => coach as unknown as BrowserWindow,
    readBounds: () => Promise.resolve(null),
    rememberBounds: () => undefined,
    readProjectors: () => Promise.resolve(remembered),
    rememberProjector: (mark) => void remembered.unshift(mark),
    onMade: () => undefined,
    tell: (surroundings) => void told.push(surroundings),
  })
  const open = async (shared = false) => {
    const opening = wall.open(...MEETING, shared)
    await vi.advanceTimersByTimeAsync(10)
    await opening
    await vi.advanceTimersByTimeAsync(5000)
    return wall.own?.window as unknown as FakeWindow
  }
  const coachIsCovered = () => {
    const own = wall.own?.window as unknown as FakeWindow | undefined
    if (own === undefined || !overlaps(own.bounds, coach.bounds)) return false
    return own.onTop || FakeWindow.stack.indexOf(own) > FakeWindow.stack.indexOf(coach)
  }
  return { displays, coach, wall, told, remembered, open, coachIsCovered }
}

const fills = (window: FakeWindow, screen: Screen) =>
  window.full && JSON.stringify(window.bounds) === JSON.stringify(screen.bounds)

beforeEach(() => {
  vi.useFakeTimers()
  return () => vi.useRealTimers()
})

describe('behaviour 4: the audience’s window', () => {
  test('is back on its projector at once when that returns under another id, at another place and in another size', async () => {
    const { displays, told, open, coachIsCovered } = onDisplays(laptop, monitor, projector)
    const window = await open()
    expect(fills(window, monitor)).toBe(true)
    displays.become(laptop)
    expect(window.full).toBe(false)
    expect(coachIsCovered()).toBe(false)
    expect(told.at(-1)?.stand).toBe('behind')
    const again = { ...screenOf(91, 'DELL', 3286, 1024, 768) }
    displays.become(laptop, projector, again)
    expect(fills(window, again)).toBe(true)
    expect(told.at(-1)).toMatchObject({ stand: 'fills', changes: 2 })
  })

  test('stays on the projector the coach chose, in this meeting and the next', async () => {
    const { displays, wall, open, remembered } = onDisplays(laptop, monitor, projector)
    const window = await open()
    wall.place({ to: 'display', displayId: String(projector.id) })
    expect(fills(window, projector)).toBe(true)
    displays.become(laptop, monitor)
    displays.become(laptop, monitor, { ...projector, id: 44 })
    expect(fills(window, projector)).toBe(true)
    expect(remembered[0]?.label).toBe('EPSON PJ')
    wall.close()
    expect(fills(await open(), projector)).toBe(true)
  })

  test('lies behind when the projector becomes a mirror, which macOS and Windows tell of as one display', async () => {
    const { displays, told, open, coachIsCovered } = onDisplays(laptop, projector)
    const window = await open()
    const mirrored = screenOf(7, 'EPSON PJ', 0, 1366, 768)
    displays.become(mirrored)
    await vi.advanceTimersByTimeAsync(5000)
    expect(window.full).toBe(false)
    expect(coachIsCovered()).toBe(false)
    // One display, and nothing that says that it is a mirror: the coach's window must take it for one.
    expect(told.at(-1)?.displays.map(({ use }) => use)).toEqual(['coach'])
    displays.become(laptop, projector)
    expect(fills(window, projector)).toBe(true)
  })

  test('on Linux a mirror is a display of its own over the coach’s, and said to be one', async () => {
    const { displays, told, open } = onDisplays(laptop, projector)
    await open()
    displays.become(laptop, screenOf(2, 'EPSON PJ', 0, 1024, 768))
    expect(told.at(-1)?.displays.map(({ use }) => use)).toEqual(['coach', 'mirror'])
  })

  test('is put right after sleep, whatever the system did with it meanwhile', async () => {
    const { displays, open } = onDisplays(laptop, projector)
    const window = await open()
    // Moved while nobody looked, and no display has changed.
    window.full = false
    window.bounds = { x: 0, y: 0, width: 640, height: 480 }
    displays.wake()
    expect(fills(window, projector)).toBe(true)
  })

  test('is put right again where the system moves it after it has told of the change', async () => {
    const { displays, open, coach, coachIsCovered } = onDisplays(laptop, projector)
    const window = await open()
    displays.become(laptop)
    await vi.advanceTimersByTimeAsync(400)
    // The system drops it on the coach's display, on top.
    window.full = true
    window.bounds = laptop.bounds
    window.moveTop()
    window.focus()
    await vi.advanceTimersByTimeAsync(1000)
    expect(window.full).toBe(false)
    expect(coachIsCovered()).toBe(false)
    expect(coach.focused).toBe(true)
    displays.become(laptop, projector)
    await vi.advanceTimersByTimeAsync(400)
    window.bounds = laptop.bounds
    await vi.advanceTimersByTimeAsync(1000)
    expect(fills(window, projector)).toBe(true)
  })

  test('is over the coach’s display only while the coach wants it there', async () => {
    const { displays, wall, open, coachIsCovered } = onDisplays(laptop)
    const window = await open()
    expect(coachIsCovered()).toBe(false)
    wall.place({ to: 'front', on: true })
    expect(fills(window, laptop) && window.onTop).toBe(true)
    wall.place({ to: 'front', on: false })
    expect(window.full || window.onTop || coachIsCovered()).toBe(false)
    wall.place({ to: 'front', on: true })
    displays.become(laptop, projector)
    expect(fills(window, projector) && !window.onTop).toBe(true)
    // What was said is over: without a projector it lies behind again.
    displays.become(laptop)
    expect(window.full || window.onTop || coachIsCovered()).toBe(false)
  })

  test('shared, it is an ordinary window, and the coach’s is kept out of capture for as long', async () => {
    const { wall, open, coach } = onDisplays(laptop, projector)
    const window = await open(true)
    expect(window.full).toBe(false)
    expect(window.bounds).toEqual(projector.workArea)
    expect(coach.guarded).toBe(true)
    wall.place({ to: 'shared', meetingId: 'another', on: false })
    expect(coach.guarded).toBe(true)
    wall.place({ to: 'shared', meetingId: MEETING[1], on: false })
    expect(coach.guarded).toBe(false)
    expect(fills(window, projector)).toBe(true)
    wall.place({ to: 'shared', meetingId: MEETING[1], on: true })
    wall.close()
    expect(coach.guarded).toBe(false)
  })
})
