/** The order of KPIs and of initiatives: dragged, or moved one place by Alt and an arrow, as on the board. */
import { useTranslation } from 'react-i18next'
import { EDIT_TOAST } from '#renderer/app/edit.ts'
import { showToast } from '#renderer/design/toast-store.ts'
import type { Id } from '#domain/shared/basics.ts'
import { walkRows } from '../board/walk-rows.ts'
import { partsOf, rowNameAt } from '../row-name.ts'
import { gapAfter, gapBefore, placeAt, placeBeside, type Place } from './places.ts'
import { useDrop } from './use-drop.ts'

type Named = { readonly id: Id; readonly position: number; readonly title: string }

/** `rows`: those in sight, in their order. `list`: what its last gap is named by. `step`: one place up or down, as the row's menu offers it. */
export function useListOrder(type: 'kpi' | 'initiative', rows: readonly Named[]) {
  const { t } = useTranslation('structure')
  const drop = useDrop()
  const list = `${type}-list`
  const placeOf = (row: string, gap: string): Place | null => {
    const found = placeAt(
      rows,
      partsOf(row).id,
      gap === gapAfter(list) ? null : partsOf(gap.slice(gap.indexOf(':') + 1)).id,
    )
    return found && { ...found, under: null }
  }
  const step = (row: string, by: 1 | -1) => {
    const moved = rows.find((each) => each.id === partsOf(row).id)
    if (moved === undefined) return
    const place = placeBeside(rows, moved.id, by)
    if (place === null)
      return showToast({
        message: t(by < 0 ? 'reorder.first' : 'reorder.last', { title: moved.title }),
        key: EDIT_TOAST,
      })
    drop(row, moved.title, { ...place, under: null })
  }
  return {
    list,
    step,
    gapsFor: () => new Set([...rows.map((row) => gapBefore(`${type}-${row.id}`)), gapAfter(list)]),
    placeOf,
    onDrop: drop,
    /** Arrows walk the rows, with Alt they move one. */
    onKeyDown: (event: React.KeyboardEvent<HTMLElement>) => {
      const row = rowNameAt(event.target as Element)
      const up = event.key === 'ArrowUp'
      if (!event.altKey || event.ctrlKey || row === undefined || !(up || event.key === 'ArrowDown'))
        return walkRows(event)
      event.preventDefault()
      step(row, up ? -1 : 1)
    },
  }
}
export type ListOrder = ReturnType<typeof useListOrder>
