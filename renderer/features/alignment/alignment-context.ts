/** What map, list and panel share: the picture, how its things are told, what is chosen, and how connections are made and broken. */
import { createContext, useContext } from 'react'
import type { Id } from '#domain/shared/basics.ts'
import type { AlignmentData, Family, Graph } from './logic/graph.ts'
import type { ThingWords } from './thing-words.ts'
import type { Connecting } from './use-connecting.ts'

export type AlignmentValue = {
  readonly data: AlignmentData
  /** Everything that the filter lets through, nothing folded. */
  readonly graph: Graph
  readonly family: Family
  readonly words: ThingWords
  readonly connecting: Connecting
  /** What the panel shows. */
  readonly chosen: Id | null
  /** `field`: to connect it at once, so that the first field takes the focus. */
  readonly choose: (id: Id | null, how?: 'field') => void
  readonly wantsField: boolean
  /** Leaves for where the thing is worked with. */
  readonly open: (id: Id) => void
}

export const AlignmentContext = createContext<AlignmentValue | null>(null)

export function useAlignment(): AlignmentValue {
  const value = useContext(AlignmentContext)
  if (value === null) throw new Error('outside the alignment screen')
  return value
}
