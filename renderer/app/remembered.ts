/**
 * Language and theme of last time, so that the first paint is right before the back end has answered. The back end's settings are the truth;
 * nothing of a client is ever kept here.
 */
import type { Settings } from '#contract/system.ts'

export type Look = Pick<Settings, 'language' | 'theme'>

const KEY = 'rytme.look'

export function rememberedLook(): Look {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null')
    if (typeof stored === 'object' && stored !== null) {
      const { language, theme } = stored as Record<string, unknown>
      return {
        language: language === 'nb' || language === 'en' ? language : null,
        theme: theme === 'light' || theme === 'dark' ? theme : 'system',
      }
    }
  } catch {
    // No storage, or something else's: the defaults do.
  }
  return { language: null, theme: 'system' }
}

export function rememberLook({ language, theme }: Look): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ language, theme }))
  } catch {
    // Next time starts with the defaults.
  }
}
