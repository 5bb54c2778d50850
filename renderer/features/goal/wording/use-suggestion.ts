/** A way to say it, from the library: the pattern that fits the goal and its unit best, in the language of the goal. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Id, UiLanguage } from '#domain/shared/basics.ts'
import { guessLanguage } from '#domain/wording/language.ts'
import { findPatterns, type Fitting } from '#domain/wording/suggest.ts'
import { api } from '#renderer/app/api.ts'
import { useGoal } from '../goal-context.ts'

/** What a pattern is to fit. `words`: the objective's, and the line's. */
export function useFitting(unitId: Id | null, words: string): Fitting {
  const { units, client } = useGoal()
  const unit = units.find(({ id }) => id === unitId)?.kind ?? null
  return useMemo(() => ({ words, unit, language: spoken(words, client.documentLanguage) }), [words, unit, client])
}

export function usePatterns() {
  return useQuery(api.wording.patterns.queryOptions({ input: {} })).data?.patterns ?? null
}

/** Null while nothing in the library has a word in common with it. */
export function useSuggestion(fitting: Fitting, wanted: boolean): string | null {
  const patterns = usePatterns()
  return useMemo(() => {
    if (!wanted || patterns === null) return null
    const [best] = findPatterns(patterns, fitting)
    return best !== undefined && best.fits ? best.text : null
  }, [patterns, fitting, wanted])
}

function spoken(words: string, otherwise: 'nb' | 'nn' | 'en'): UiLanguage {
  return (guessLanguage(words) ?? otherwise) === 'en' ? 'en' : 'nb'
}
