/** Today, as the back end counts it (fixed in tests). */
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { IsoDate } from '#domain/shared/basics.ts'
import { api, client } from './api.ts'
import { queryClient } from './query-client.ts'

/** A first guess until the back end has said. */
function localToday(): IsoDate {
  const now = new Date()
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
}

export function useToday(): IsoDate {
  return useQuery(api.system.about.queryOptions({ input: {} })).data?.today ?? localToday()
}

const MINUTE = 60_000

/** Asks for the day each minute and when the window is looked at again; a new day changes every figure, so everything is read again. */
export function useDayChange(): void {
  useEffect(() => {
    let clock = localToday()
    const look = () => {
      if (localToday() === clock) return
      clock = localToday()
      const key = api.system.about.queryKey({ input: {} })
      const before = queryClient.getQueryData(key)?.today
      void client.system.about({}).then(
        (about) => {
          queryClient.setQueryData(key, about)
          if (about.today !== before) void queryClient.invalidateQueries()
        },
        () => {
          clock = '' // ask again next minute
        },
      )
    }
    const timer = setInterval(look, MINUTE)
    addEventListener('focus', look)
    return () => {
      clearInterval(timer)
      removeEventListener('focus', look)
    }
  }, [])
}
