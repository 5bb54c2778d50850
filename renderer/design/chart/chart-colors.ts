/**
 * The tokens as colours a canvas takes. A canvas knows nothing of custom properties: they are read from the page, and read again when the theme
 * or the system's colours change. On paper it is ink on white, whatever the screen shows.
 */
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

const TOKENS = {
  surface: '--surface',
  raised: '--raised',
  sunken: '--sunken',
  line: '--line',
  lineStrong: '--line-strong',
  ink: '--ink',
  ink2: '--ink-2',
  ink3: '--ink-3',
  accent: '--accent',
  accentLine: '--accent-line',
  green: '--green-mark',
  yellow: '--yellow-mark',
  yellowEdge: '--yellow-text',
  red: '--red-mark',
} as const

export type ChartColors = Readonly<Record<keyof typeof TOKENS, string>> & {
  /** Accent at 16 %: the range of a forecast. */
  readonly range: string
  readonly font: string
  /** Pixels of one rem: sizes on a canvas follow the user's own. */
  readonly rem: number
}

/** 16 % as the last two digits of a colour. */
const RANGE_ALPHA = '29'

/** The tokens as they are at an element. */
export function readColors(from: Element): ChartColors {
  const style = getComputedStyle(from)
  // Writing a colour to a canvas and reading it back gives it as #rrggbb, also one of the system's («CanvasText»).
  const pen = document.createElement('canvas').getContext('2d')
  const plain = (token: string): string => {
    const value = style.getPropertyValue(token).trim()
    if (pen === null) return value
    pen.fillStyle = value
    return pen.fillStyle
  }
  const colors = Object.fromEntries(Object.entries(TOKENS).map(([name, token]) => [name, plain(token)])) as Record<
    keyof typeof TOKENS,
    string
  >
  return {
    ...colors,
    range: colors.accent.length === 7 ? colors.accent + RANGE_ALPHA : colors.accent,
    font: getComputedStyle(document.body).fontFamily,
    rem: Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
  }
}

/** An island of the light theme, for as long as it is read. */
function readPaperColors(): ChartColors {
  const island = document.createElement('div')
  island.dataset['theme'] = 'light'
  document.body.append(island)
  const colors = readColors(island)
  island.remove()
  return colors
}

/** Colours of the page as it is now; of paper while it is printed, or always where what it stands on is a sheet of paper. */
export function useChartColors({ onPaper = false }: { onPaper?: boolean } = {}): ChartColors {
  const [colors, setColors] = useState(() => (onPaper ? readPaperColors() : readColors(document.documentElement)))
  useEffect(() => {
    const root = document.documentElement
    const read = () => setColors(onPaper ? readPaperColors() : readColors(root))
    // A page is printed as it stands when the event has been told: there is no later.
    const toPaper = () => flushSync(() => setColors(readPaperColors()))
    const theme = new MutationObserver(read)
    theme.observe(root, { attributes: true, attributeFilter: ['data-theme'] })
    const forced = matchMedia('(forced-colors: active)')
    forced.addEventListener('change', read)
    addEventListener('beforeprint', toPaper)
    addEventListener('afterprint', read)
    return () => {
      theme.disconnect()
      forced.removeEventListener('change', read)
      removeEventListener('beforeprint', toPaper)
      removeEventListener('afterprint', read)
    }
  }, [onPaper])
  return colors
}
