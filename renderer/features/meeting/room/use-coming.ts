/**
 * Something has been written and is on its way to the list: keys that are about the marked thing wait until it is marked, so that they are about it
 * and not about what was marked before.
 */
import { useEffect, useRef } from 'react'
import type { Id } from '#domain/shared/basics.ts'
import { whenTold } from '#renderer/app/when-told.ts'

/** What steps do with the marked thing. Letters begin something of their own and wait for nothing. */
const HELD: ReadonlySet<string> = new Set(
  '0123456789-−, gG'.split('').concat('Enter', 'Delete', 'Backspace', 'ArrowUp', 'ArrowDown'),
)

type Coming = { id: Id | null; keys: KeyboardEventInit[] }

/** @param itemId the marked thing of the step */
export function useComing(stepId: Id, itemId: Id | null, home: React.RefObject<HTMLElement | null>) {
  const coming = useRef<Coming | null>(null)
  const leave = (mine: Coming) => {
    if (coming.current === mine) coming.current = null
  }
  useEffect(
    () => () => {
      // Another step: what was struck was not about it.
      coming.current = null
    },
    [stepId],
  )
  useEffect(() => {
    const mine = coming.current
    if (mine === null || mine.id === null || mine.id !== itemId) return
    // Each after what the one before has done has been drawn; those struck meanwhile come after them.
    const strike = () => {
      if (coming.current !== mine) return
      const key = mine.keys.shift()
      if (key === undefined) return leave(mine)
      home.current?.dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true }))
      setTimeout(strike)
    }
    mine.id = null
    setTimeout(strike)
  })
  return {
    /** `made`: the id of what is coming; undefined where it was refused. */
    expect: (made: Promise<Id | undefined>) => {
      const mine: Coming = { id: null, keys: coming.current?.keys ?? [] }
      coming.current = mine
      void made.then((id) => {
        if (id === undefined) return leave(mine)
        mine.id = id
        whenTold(() => {
          if (mine.id === id) leave(mine)
        })
      })
    },
    isComing: () => coming.current !== null,
    /** True: the key waits. */
    holds: ({ key, altKey, isTrusted }: KeyboardEvent) => {
      if (coming.current === null || !isTrusted || !HELD.has(key)) return false
      coming.current.keys.push({ key, altKey })
      return true
    },
  }
}
