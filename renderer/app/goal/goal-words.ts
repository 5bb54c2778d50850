/** What goals are told with, on any screen: the client's own words for them, its people and units, today and the language. */
import { createContext, useContext } from 'react'
import type { Person, Unit } from '#domain/organisation/organisation.ts'
import type { IsoDate, UiLanguage } from '#domain/shared/basics.ts'
import type { Terms } from './terms.ts'

export type GoalWords = {
  readonly terms: Terms
  readonly people: readonly Person[]
  readonly units: readonly Unit[]
  readonly today: IsoDate
  readonly language: UiLanguage
}

/** A screen about one client provides it once; a list of clients, once a client. */
export const GoalWordsContext = createContext<GoalWords | null>(null)

export function useGoalWords(): GoalWords {
  const words = useContext(GoalWordsContext)
  if (words === null) throw new Error('no client to speak of')
  return words
}
