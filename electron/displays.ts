/**
 * Where displays come from: Electron's, or a test's that plays what no machine here can (a projector that returns under another id, a mirror
 * on macOS, sleep).
 */
import { powerMonitor, screen, type Display } from 'electron'
import type { Area, Screen } from './placement.ts'

export type DisplaySource = {
  all: () => Screen[]
  /** The display that most of an area is on. */
  under: (area: Area) => Screen
  /** Displays came, went, or are no longer what they were. */
  onChange: (listener: () => void) => void
  /** The computer has been asleep or locked: windows may have been moved while nobody looked. */
  onWake: (listener: () => void) => void
}

/** After `app.whenReady`. */
export function electronDisplays(): DisplaySource {
  return {
    all: () => screen.getAllDisplays().map(screenOf),
    under: (area) => screenOf(screen.getDisplayMatching(area)),
    onChange: (listener) => {
      screen.on('display-added', listener)
      screen.on('display-removed', listener)
      screen.on('display-metrics-changed', listener)
    },
    onWake: (listener) => {
      powerMonitor.on('resume', listener)
      powerMonitor.on('unlock-screen', listener)
    },
  }
}

function screenOf({ id, label, internal, bounds, workArea }: Display): Screen {
  return { id, label, internal, bounds, workArea }
}
