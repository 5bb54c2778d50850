/** How long ago something was, and when: «for 3 dager siden», «torsdag 26. november kl. 09:14». */
import type { UiLanguage } from '#domain/shared/basics.ts'

const LOCALES: Record<UiLanguage, string> = { nb: 'nb-NO', en: 'en-GB' }
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** In the largest whole unit there is at least one of. */
export function timeAgo(instant: string, now: number, language: UiLanguage): string {
  const words = new Intl.RelativeTimeFormat(LOCALES[language], { numeric: 'always' })
  const passed = Math.max(0, now - Date.parse(instant))
  if (passed >= DAY) return words.format(-Math.floor(passed / DAY), 'day')
  if (passed >= HOUR) return words.format(-Math.floor(passed / HOUR), 'hour')
  return words.format(-Math.floor(passed / MINUTE), 'minute')
}

/** The day and the clock, local. */
export function momentWords(instant: string, language: UiLanguage): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(instant))
}
