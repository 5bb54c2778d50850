/**
 * What `npm test` leaves to `npm run test:long`: the second language of screens whose journeys and axe walks are run in both already. Words are
 * looked up by the same keys in either, so the repeat finds little, and takes a sixth of the whole run.
 */
import type { UiLanguage } from '#texts/ui.ts'

export const AGAIN = '@again'

/** Details of a describe block that goes through the languages. */
export const again = (language: UiLanguage): { tag?: string } => (language === 'en' ? { tag: AGAIN } : {})
