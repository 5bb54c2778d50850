/** What the parts of one closing share. */
import { createContext, useContext } from 'react'
import type { ClosingView } from '#contract/closing.ts'
import type { Id } from '#domain/shared/basics.ts'
import type { Editor } from '#renderer/app/edit.ts'

export interface ClosingContextValue {
  clientId: Id
  view: ClosingView
  edit: Editor
  /** It is closed, or has not begun: it is read, and not changed. */
  readOnly: boolean
}

export const ClosingContext = createContext<ClosingContextValue | null>(null)

export function useClosing(): ClosingContextValue {
  const value = useContext(ClosingContext)
  if (value === null) throw new Error('outside a closing')
  return value
}
