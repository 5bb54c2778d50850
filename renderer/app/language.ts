/** The language of the screens, following the settings. */
import { useSyncExternalStore } from 'react'
import type { UiLanguage } from '#texts/ui.ts'
import { texts } from './texts.ts'

function subscribe(listener: () => void): () => void {
  texts.on('languageChanged', listener)
  return () => texts.off('languageChanged', listener)
}

const current = (): UiLanguage => (texts.language === 'en' ? 'en' : 'nb')

export function useLanguage(): UiLanguage {
  return useSyncExternalStore(subscribe, current)
}

export { useToday } from './today.ts'
