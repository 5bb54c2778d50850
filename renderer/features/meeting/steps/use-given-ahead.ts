/**
 * What has been given in a step counts at once: the next key may come before the room tells of it, and what is still on its way is not open any
 * more.
 */
import { useEffect, useState } from 'react'
import type { Id } from '#domain/shared/basics.ts'

/** `isGiven`: what the room tells of a row. Gives the same with what is on its way, and the way to send something. */
export function useGivenAhead<Row extends { id: Id }>(rows: readonly Row[], isGiven: (row: Row) => boolean) {
  const [onTheWay, setOnTheWay] = useState<ReadonlySet<Id>>(new Set())
  const drop = (ids: readonly Id[]) =>
    setOnTheWay((before) =>
      ids.some((id) => before.has(id)) ? new Set([...before].filter((id) => !ids.includes(id))) : before,
    )
  useEffect(() => {
    // From here on the room tells, also of what is taken back.
    drop(rows.filter(isGiven).map(({ id }) => id))
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- how it is told does not change, only what the rows are
  }, [rows])
  return {
    isGiven: (row: Row) => isGiven(row) || onTheWay.has(row.id),
    send: async <Outcome extends { ok: boolean }>(id: Id, give: () => Promise<Outcome>): Promise<Outcome> => {
      setOnTheWay((before) => new Set(before).add(id))
      const outcome = await give()
      if (!outcome.ok) drop([id])
      return outcome
    },
  }
}
