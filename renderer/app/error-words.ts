/** What went wrong, in words: what happened, and what to do. */
import { failureOf } from './failure.ts'
import { texts } from './texts.ts'

export function errorWords(error: unknown): { what: string; do: string } {
  const { code, subject, reference } = failureOf(error)
  // Two windows on one line: that can be said as it is.
  if (code === 'conflict' && subject === 'capture_changed') {
    const t = texts.getFixedT(null, 'common')
    return { what: t('changedElsewhere.what'), do: t('changedElsewhere.do') }
  }
  const t = texts.getFixedT(null, 'errors')
  return { what: t(`${code}.what`), do: t(`${code}.do`, { reference: reference ?? '–' }) }
}
