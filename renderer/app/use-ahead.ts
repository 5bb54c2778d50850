/**
 * What has been said of a row counts at once: the next key may come before the room tells of it, and is about the row as the coach has just made
 * it. When the room tells the same, or it was refused, the room is believed again.
 */
import { useEffect, useRef, useState } from 'react'
import type { Id } from '#domain/shared/basics.ts'
import { whenTold } from './when-told.ts'

/** `patch` null: it is gone. */
type Said<Row> = { patch: Partial<Row> | null; answered: boolean }

/** Gives the rows as they are by what has been said, and the way to say something. */
export function useAhead<Row extends { id: Id }>(told: readonly Row[]) {
  const [said, setSaid] = useState<ReadonlyMap<Id, Said<Row>>>(new Map())
  const keep = (stands: (entry: [Id, Said<Row>]) => boolean) =>
    setSaid((before) => {
      const left = [...before].filter(stands)
      return left.length === before.size ? before : new Map(left)
    })
  useEffect(() => {
    // Answered first: what was told before may be what was told of an earlier key.
    keep(([id, { patch, answered }]) => {
      const row = told.find((each) => each.id === id)
      return !answered || (row !== undefined && (patch === null || !isToldOf(row, patch)))
    })
  }, [told, said])
  const answers = useRef(0)
  const believe = () => keep(([, { answered }]) => !answered)
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
        replace(id, mine, { patch, answered: true })
        // From the last answer: what is told between keys struck fast is of the first of them, and a row would be as it was, and get the next key.
        const last = ++answers.current
        whenTold(() => answers.current === last && believe())
      })
    },
  }
}

function isToldOf<Row>(row: Row, patch: Partial<Row>): boolean {
  return (Object.keys(patch) as (keyof Row)[]).every((field) => row[field] === patch[field])
}
