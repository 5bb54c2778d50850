/** What went wrong, in words: what happened, and what to do. */
import { failureOf } from './failure.ts'
import { texts } from './texts.ts'

export function errorWords(error: unknown): { what: string; do: string } {
  const { code, reference } = failureOf(error)
  const t = texts.getFixedT(null, 'errors')
  return { what: t(`${code}.what`), do: t(`${code}.do`, { reference: reference ?? '–' }) }
}
