/**
 * The focus stays with the rows whatever becomes of the one that had it: drawn anew in another place it gets it again, archived, moved or filtered away
 * its neighbour does. Nothing is taken from anybody: it is only done where the focus was lost.
 */
import { useEffect, useRef, type RefObject } from 'react'

/** The row that takes over from one that is gone: the next of those that stood after it, else the nearest before. */
export function heirOf(order: readonly string[], row: string, isThere: (row: string) => boolean): string | undefined {
  const at = order.indexOf(row)
  return order.slice(Math.max(0, at)).find(isThere) ?? order.slice(0, Math.max(0, at)).findLast(isThere)
}

/** Where a click means that the coach is still with the row. */
const WITH_ROWS = '[data-row], [data-more], [data-panel], [role="menu"], [role="dialog"]'

export type RowFocus = {
  /** A row has the focus. */
  readonly remember: (row: string) => void
  /** It gets the focus as soon as it is drawn, unless the coach does something else before. */
  readonly wait: (row: string) => void
}

/** `isBusy`: a menu or a dialog has the word. */
export function useRowFocus(rows: RefObject<HTMLElement | null>, isBusy: boolean): RowFocus {
  const last = useRef<{ row: string; order: readonly string[] } | null>(null)
  const awaited = useRef<string | null>(null)
  const elementOf = (row: string) => rows.current?.querySelector<HTMLElement>(`[data-row="${row}"]`) ?? null

  // After each drawing: what is read again can take away any row.
  useEffect(() => {
    if (isBusy) return
    const arrived = awaited.current === null ? null : elementOf(awaited.current)
    if (arrived !== null) {
      awaited.current = null
      arrived.focus()
      arrived.scrollIntoView({ block: 'nearest' })
      return
    }
    if (last.current === null || document.activeElement !== document.body) return
    const { order, row } = last.current
    const heir = heirOf(order, row, (each) => elementOf(each) !== null)
    const to = heir === undefined ? document.querySelector<HTMLElement>('[data-page-title]') : elementOf(heir)
    to?.focus({ preventScroll: true })
    if (heir !== undefined) to?.scrollIntoView({ block: 'nearest' })
  })

  useEffect(() => {
    const onPointer = ({ target }: PointerEvent) => {
      awaited.current = null
      if (target instanceof Element && target.closest(WITH_ROWS) === null) last.current = null
    }
    const onKey = () => {
      awaited.current = null
    }
    document.addEventListener('pointerdown', onPointer)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('pointerdown', onPointer)
      document.removeEventListener('keydown', onKey)
    }
  }, [])

  return {
    remember: (row) => {
      const all = rows.current?.querySelectorAll<HTMLElement>('[data-row]') ?? []
      last.current = { row, order: [...all].map((each) => each.dataset['row'] ?? '') }
    },
    wait: (row) => {
      awaited.current = row
    },
  }
}
