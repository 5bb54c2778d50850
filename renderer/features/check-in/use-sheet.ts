/** The spreadsheet that is being read back: chosen, on its way, read, or why not. What is read stays while the coach is elsewhere. */
import { useEffect, useRef, useState } from 'react'
import { v7 as uuid } from 'uuid'
import type { SheetTaken } from '#contract/check-in.ts'
import type { Id } from '#domain/shared/basics.ts'
import { takeSheet } from './take-sheet.ts'

type Refused = Extract<SheetTaken, { outcome: 'refused' }>['problem']

export type ChosenSheet = { name: string; handle: Id } & (
  | { state: 'reading' }
  | { state: 'read' }
  /** `gone`: it can no longer be read from where it lay. */
  | { state: 'refused'; problem: Refused | 'gone' }
  | { state: 'failed'; error: unknown; file: File }
)

export type Sheet = {
  chosen: ChosenSheet | null
  choose: (file: File) => void
  /** Stops reading, or puts it away. */
  drop: () => void
}

/** By client; gone with the window. */
const kept = new Map<Id, ChosenSheet>()

export function useSheet(clientId: Id): Sheet {
  const [chosen, setChosen] = useState<ChosenSheet | null>(kept.get(clientId) ?? null)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const become = (now: ChosenSheet | null) => {
    if (now?.state === 'read') kept.set(clientId, now)
    else kept.delete(clientId)
    setChosen(now)
  }
  const choose = (file: File) => {
    running.current?.abort()
    const stop = new AbortController()
    running.current = stop
    const named = { name: file.name, handle: uuid() }
    const settle = (now: ChosenSheet) => {
      if (!stop.signal.aborted) become(now)
    }
    become({ ...named, state: 'reading' })
    takeSheet(file, named.handle, stop.signal).then(
      (taken) =>
        settle(
          taken.outcome === 'refused'
            ? { ...named, state: 'refused', problem: taken.problem }
            : { ...named, state: 'read' },
        ),
      (error: unknown) =>
        settle(
          error instanceof DOMException
            ? { ...named, state: 'refused', problem: 'gone' }
            : { ...named, state: 'failed', error, file },
        ),
    )
  }
  const drop = () => {
    running.current?.abort()
    become(null)
  }
  return { chosen, choose, drop }
}
