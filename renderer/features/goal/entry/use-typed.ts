/** What has been typed into the quick entry of a client and not put in yet. */
import { useCallback } from 'react'
import { kept, useKept } from '../kept.ts'
import { EMPTY, type Typed } from './lines.ts'

export function useTyped(clientId: string) {
  const key = `${clientId}.entry`
  const [typed, setTyped, forget] = useKept<Typed>(key, EMPTY)
  /** As it stands this moment: keys come faster than renders. */
  const typedNow = useCallback(() => kept<Typed>(key, EMPTY), [key])
  return { typed, typedNow, setTyped, forget, count: typed.lines.filter((line) => line.text.trim() !== '').length }
}
