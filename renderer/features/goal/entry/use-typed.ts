/** What has been typed into the quick entry of a client and not put in yet. */
import { useKept } from '../kept.ts'
import { EMPTY, type Typed } from './lines.ts'

export function useTyped(clientId: string) {
  const [typed, setTyped, forget] = useKept<Typed>(`${clientId}.entry`, EMPTY)
  return { typed, setTyped, forget, count: typed.lines.filter((line) => line.text.trim() !== '').length }
}
