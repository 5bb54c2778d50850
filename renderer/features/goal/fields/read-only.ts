/** Fields of what cannot be changed are read where they stand: a goal of a closed cycle. The one who frames them says so once. */
import { createContext, useContext } from 'react'

export const ReadOnlyContext = createContext(false)

export function useReadOnly(): boolean {
  return useContext(ReadOnlyContext)
}
