/** The screen's address, read and changed: filters and what is open. Changed filters take the place of the old; what is opened can be gone back from. */
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { Id } from '#domain/shared/basics.ts'
import { changeSearch, type GoalSearch, type GoalSearchPatch } from '#renderer/app/goal-search.ts'

const route = getRouteApi('/client/$clientId/okr')

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The address the panel was opened from: going back leads there. */
    openedFrom?: string
  }
}

export type Address = {
  readonly search: GoalSearch
  /** Other filters, in place of those there were. */
  readonly filter: (patch: GoalSearchPatch) => void
  readonly open: (id: Id) => void
  readonly close: () => void
}

export function useAddress(): Address {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const router = useRouter()

  const filter = useCallback<Address['filter']>(
    (patch) =>
      void navigate({
        search: (before) => changeSearch(before, patch),
        state: true,
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  )
  const open = useCallback(
    (id: Id) => {
      const isOpen = search.open !== undefined
      void navigate({
        search: (before) => changeSearch(before, { open: id }),
        // From one to the next in the same panel: going back closes it.
        replace: isOpen,
        state: (before) => (isOpen ? before : { ...before, openedFrom: asText(search) }),
        resetScroll: false,
      })
    },
    [navigate, search],
  )
  const close = useCallback(() => {
    if (search.open === undefined) return
    const { open: _open, ...rest } = search
    if (router.state.location.state.openedFrom === asText(rest)) return router.history.back()
    void navigate({ search: rest, replace: true, resetScroll: false })
  }, [navigate, router, search])
  return { search, filter, open, close }
}

/** The same whatever order its parts were put in. */
const asText = (search: GoalSearch) => JSON.stringify(Object.entries(search).toSorted(([a], [b]) => a.localeCompare(b)))
