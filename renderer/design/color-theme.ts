/** Light or dark: what the coach chose, or what the system says. */

export type ThemeChoice = 'light' | 'dark' | 'system'
export type ColorTheme = 'light' | 'dark'

const DARK = '(prefers-color-scheme: dark)'

export function resolveTheme(choice: ThemeChoice): ColorTheme {
  if (choice !== 'system') return choice
  return matchMedia(DARK).matches ? 'dark' : 'light'
}

/** Sets the theme of the document. The entry calls it before the first paint; <DesignProvider> keeps it right after. */
export function applyTheme(theme: ColorTheme): void {
  document.documentElement.dataset['theme'] = theme
}

/** Tells when the system changes its mind; returns the way to stop listening. */
export function watchSystemTheme(listener: () => void): () => void {
  const query = matchMedia(DARK)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
