/** What the things on the map ask of it: who has the focus, which are lit, which are kept while something is chosen, what is unfolded. */
import { createContext, useContext } from 'react'
import type { Id } from '#domain/shared/basics.ts'

export type MapValue = {
  readonly focused: Id | null
  readonly focus: (id: Id) => void
  /** The one with the focus and those a line leads to. */
  readonly lit: ReadonlySet<Id>
  /** Null: nothing is chosen, nothing is dimmed. */
  readonly kept: ReadonlySet<Id> | null
  readonly unfolded: ReadonlySet<Id>
  readonly toggle: (objectiveId: Id) => void
}

export const MapContext = createContext<MapValue | null>(null)

export function useMap(): MapValue {
  const value = useContext(MapContext)
  if (value === null) throw new Error('outside the map')
  return value
}
