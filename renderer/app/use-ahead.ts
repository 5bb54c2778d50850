/**
 * What has been said of a row counts at once: the next key may come before the room tells of it, and is about the row as the coach has just made
 * it. When the room tells the same, or it was refused, the room is believed again.
 */
import { useEffect, useState } from 'react'
import type { Id } from '#domain/shared/basics.ts'

/** How long what was answered may take to be told before the window believes the back end again. */
const PATIENCE = 2000

/** `patch` null: it is gone. */
type Said<Row> = { patch: Partial<Row> | null; answered: boolean }

/** Gives the rows as they are by what has been said, and the way to say something. */
export function useAhead<Row extends { id: Id }>(told: readonly Row[]) {
  const [said, setSaid] = useState<ReadonlyMap<Id, Said<Row>>>(new Map())
  useEffect(() => {
    // Answered first: what was told before may be what was told of an earlier key.
    const stands = ([id, { patch, answered }]: [Id, Said<Row>]) => {
      const row = told.find((each) => each.id === id)
      return !answered || (row !== undefined && (patch === null || !isToldOf(row, patch)))
    }
    setSaid((before) => {
      const left = [...before].filter(stands)
      return left.length === before.size ? before : new Map(left)
    })
  }, [told, said])
  const replace = (id: Id, was: Said<Row>, by: Said<Row> | null) =>
    setSaid((before) => {
      if (before.get(id) !== was) return before
      const next = new Map(before)
      if (by === null) next.delete(id)
      else next.set(id, by)
      return next
    })
  return {
    rows: told.flatMap((row) => {
      const here = said.get(row.id)
      if (here === undefined) return [row]
      return here.patch === null ? [] : [{ ...row, ...here.patch }]
    }),
    show: (id: Id, patch: Partial<Row> | null, made: Promise<{ ok: boolean }>) => {
      const mine = { patch, answered: false }
      setSaid((before) => new Map(before).set(id, mine))
      void made.then(({ ok }) => {
        if (!ok) return replace(id, mine, null)
        const answered = { patch, answered: true }
        replace(id, mine, answered)
        setTimeout(() => replace(id, answered, null), PATIENCE)
      })
    },
  }
}

function isToldOf<Row>(row: Row, patch: Partial<Row>): boolean {
  return (Object.keys(patch) as (keyof Row)[]).every((field) => row[field] === patch[field])
}
