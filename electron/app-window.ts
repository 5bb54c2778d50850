/** What all windows are made of: how they are made, what is remembered of them, and that a page which dies comes again. */
import { BrowserWindow } from 'electron'
import type { Bound, WindowRole } from '#contract/process.ts'
import type { Bounds } from '#contract/shell.ts'
import { fitBounds, type Screen } from './placement.ts'
import { webPreferences } from './security.ts'

/** Moving a window tells of every pixel. */
const BOUNDS_SETTLE = 400

/** A window and what its connections are bound to. */
export type AppWindow<B extends Bound = Bound> = { readonly window: BrowserWindow; readonly bound: B }

export type WindowSize = { width: number; height: number; minWidth: number; minHeight: number }

export function makeWindow(
  role: WindowRole,
  size: WindowSize,
  { preload, isPackaged }: { preload: string; isPackaged: boolean },
): BrowserWindow {
  const window = new BrowserWindow({
    ...size,
    show: false,
    // The same on every window and for ever: a title is seen by whoever sees the screen.
    title: 'Rytme',
    autoHideMenuBar: role !== 'coach',
    webPreferences: webPreferences(preload, isPackaged),
  })
  window.on('page-title-updated', (event) => event.preventDefault())
  if (role !== 'coach') window.setMenuBarVisibility(false)
  return window
}

/** A window whose process dies is loaded again; its page then reads everything again. */
export function reloadWhenGone(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.webContents.reload()
  })
}

/**
 * Remembers where a window is put.
 * @param isOwn false while it stands where we put it, which is nothing to remember
 */
export function followBounds(window: BrowserWindow, remember: (bounds: Bounds) => void, isOwn: () => boolean): void {
  let settling: NodeJS.Timeout | undefined
  const write = () => {
    if (window.isDestroyed() || !isOwn() || window.isFullScreen() || window.isMinimized() || !window.isVisible()) return
    remember({ ...window.getNormalBounds(), maximized: window.isMaximized() })
  }
  const moved = () => {
    clearTimeout(settling)
    settling = setTimeout(write, BOUNDS_SETTLE)
  }
  window.on('resize', moved)
  window.on('move', moved)
  window.on('maximize', moved)
  window.on('unmaximize', moved)
  window.on('close', () => {
    clearTimeout(settling)
    write()
  })
}

/** Puts a window where it was, if there is a display there now; else in the middle. */
export function placeWindow(window: BrowserWindow, remembered: Bounds | null, screens: readonly Screen[]): void {
  const bounds = remembered && fitBounds(remembered, screens)
  if (!bounds) return window.center()
  const { maximized, ...area } = bounds
  window.setBounds(area)
  if (maximized) window.maximize()
}

/** Fills the display it is on. On macOS without a space of its own: that would slide in, and hide the coach's window behind it. */
export function fill(window: BrowserWindow, on: boolean): void {
  if (process.platform === 'darwin') window.setSimpleFullScreen(on)
  else window.setFullScreen(on)
}

export function isFull(window: BrowserWindow): boolean {
  return process.platform === 'darwin' ? window.isSimpleFullScreen() : window.isFullScreen()
}
