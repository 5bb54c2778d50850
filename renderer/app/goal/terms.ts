/** The client's own words for its goals: «mål og nøkkelresultat» or «Objective og Key Result». */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { GoalTerms } from '#domain/client/client.ts'

export type Terms = {
  readonly objectives: (count: number) => string
  readonly keyResults: (count: number) => string
}

/** The words as they stand inside a sentence; `capitalised` makes a heading of them. */
export function useTerms(kind: GoalTerms): Terms {
  const { t } = useTranslation('goal')
  return useMemo(
    () => ({
      objectives: (count) => t(`terms.${kind}.objective`, { count }),
      keyResults: (count) => t(`terms.${kind}.keyResult`, { count }),
    }),
    [t, kind],
  )
}
