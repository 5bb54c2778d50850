/** What both windows are made of: how they are made, what is remembered of them, and that a page which dies comes again. */
import { BrowserWindow } from 'electron'
import type { Bounds } from '#contract/shell.ts'
import { fitBounds, type Screen } from './placement.ts'
import { webPreferences, type WindowRole } from './security.ts'
import type { PortOf } from './supervisor.ts'

/** Moving a window tells of every pixel. */
const BOUNDS_SETTLE = 400

/** A window and what its connections are bound to. */
export type AppWindow = { readonly window: BrowserWindow; readonly portOf: PortOf }

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
    autoHideMenuBar: role === 'audience',
    webPreferences: webPreferences(preload, isPackaged),
  })
  window.on('page-title-updated', (event) => event.preventDefault())
  if (role === 'audience') window.setMenuBarVisibility(false)
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
