/** What went wrong, in words: what happened, and what to do. */
import { failureOf } from './failure.ts'
import { texts } from './texts.ts'

/** Why an edit is refused where a cycle is closed, or is to be: met on every screen that shows goals. */
const CLOSING = ['cycle_closed', 'cycle_open', 'cycle_not_begun', 'nothing_goes_on'] as const

export function errorWords(error: unknown): { what: string; do: string } {
  const { code, subject, reference } = failureOf(error)
  // Two windows on one line: that can be said as it is.
  if (code === 'conflict' && subject === 'capture_changed') {
    const t = texts.getFixedT(null, 'common')
    return { what: t('changedElsewhere.what'), do: t('changedElsewhere.do') }
  }
  const refused = code === 'conflict' ? CLOSING.find((each) => each === subject) : undefined
  if (refused !== undefined) {
    const t = texts.getFixedT(null, 'closing')
    return { what: t(`refusal.${refused}.what`), do: t(`refusal.${refused}.do`) }
  }
  const t = texts.getFixedT(null, 'errors')
  return { what: t(`${code}.what`), do: t(`${code}.do`, { reference: reference ?? '–' }) }
}
