/** A list whose rows are moved by key: what was asked for shows at once, before the back end has told it. */
import { useEffect, useState } from 'react'
import type { Id } from '#domain/shared/basics.ts'
import { whenTold } from '#renderer/app/when-told.ts'

/** Rows in the order last asked for, until the back end tells the same: keys struck in one breath go on from each other. */
export function useOrder<Row extends { id: Id }>(stored: readonly Row[]) {
  const [asked, setAsked] = useState<readonly Id[] | null>(null)
  const told = stored.map((row) => row.id).join()
  useEffect(() => setAsked((before) => (before?.join() === told ? null : before)), [told])
  const known = asked?.flatMap((id) => stored.find((row) => row.id === id) ?? []) ?? []
  return {
    rows: known.length === stored.length ? known : stored,
    show: (order: readonly Row[], moved: Promise<{ ok: boolean }>) => {
      const ids = order.map((row) => row.id)
      setAsked(ids)
      const believe = () => setAsked((before) => (before === ids ? null : before))
      void moved.then(({ ok }) => {
        if (ok) whenTold(believe)
        else believe()
      })
    },
  }
}
