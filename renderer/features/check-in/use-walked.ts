/** What this week's walk is made of: what is due, and what was due when the screen opened, so that a row does not vanish as it is checked in. */
import { useEffect, useState } from 'react'
import type { BoardKeyResult } from '#contract/goal.ts'
import type { Id } from '#domain/shared/basics.ts'

export function useWalked(all: readonly BoardKeyResult[], due: readonly BoardKeyResult[]): readonly BoardKeyResult[] {
  const [seen, setSeen] = useState<ReadonlySet<Id>>(() => new Set(due.map(({ id }) => id)))
  const fresh = due.filter(({ id }) => !seen.has(id)).map(({ id }) => id)
  useEffect(() => {
    if (fresh.length > 0) setSeen((before) => new Set([...before, ...fresh]))
  }, [fresh])
  return all.filter(({ id }) => seen.has(id) || fresh.includes(id))
}
