/** What this week's walk is made of: what the week is about, and what it was about when the screen opened, so that no row vanishes under one's hands. */
import { useEffect, useState } from 'react'
import type { BoardKeyResult } from '#contract/goal.ts'
import type { Id } from '#domain/shared/basics.ts'

export function useWalked(
  all: readonly BoardKeyResult[],
  ofWeek: readonly BoardKeyResult[],
): readonly BoardKeyResult[] {
  const [seen, setSeen] = useState<ReadonlySet<Id>>(() => new Set(ofWeek.map(({ id }) => id)))
  const fresh = ofWeek.filter(({ id }) => !seen.has(id)).map(({ id }) => id)
  useEffect(() => {
    if (fresh.length > 0) setSeen((before) => new Set([...before, ...fresh]))
  }, [fresh])
  return all.filter(({ id }) => seen.has(id) || fresh.includes(id))
}
