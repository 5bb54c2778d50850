/** What the address says is open. Something that is gone is said and taken out of the address; what the coach has just removed is not news. */
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '#domain/shared/basics.ts'
import { showToast } from '#renderer/design/toast-store.ts'
import { useGoal, type Opened } from './goal-context.ts'
import { useThing } from './GoalPanel.tsx'
import type { Address } from './use-address.ts'

export function useOpened({ search, filter }: Address): Opened | null {
  const { t } = useTranslation('structure')
  const { settled } = useGoal()
  const id = search.open
  const thing = useThing(id)
  const seen = useRef<Id | null>(null)
  const isGone = settled && id !== undefined && thing === null
  useEffect(() => {
    if (thing !== null) seen.current = thing.id
    if (!isGone) return
    if (seen.current !== id) showToast({ message: t('gone') })
    filter({ open: undefined })
  }, [thing, isGone, id, t, filter])
  return thing === null ? null : { type: thing.type, id: thing.id }
}
