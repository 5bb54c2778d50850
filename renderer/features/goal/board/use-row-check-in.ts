/** The check-in that stands under a row of the board: `C` opens it at the row with the focus, and it walks on to the next that is due. */
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { BoardObjective } from '#contract/goal.ts'
import type { Id } from '#domain/shared/basics.ts'
import { dueAfter, dueNow, running } from '#renderer/app/check-in/due.ts'
import { EDIT_TOAST } from '#renderer/app/edit.ts'
import { showToast } from '#renderer/design/toast-store.ts'
import { useGoal } from '../goal-context.ts'
import { rowNameAt } from '../row-name.ts'
import { focusRow } from './walk-rows.ts'

export type RowCheckIn = { readonly id: Id; readonly next: () => void; readonly close: () => void }

export type RowCheckInCommand = {
  readonly at: RowCheckIn | null
  /** At the row with the focus, else at what is open beside the board, else at the first that is due. */
  readonly start: () => void
  /** At this row. */
  readonly startAt: (id: Id) => void
}

/** `shown`: the board as it stands. `openId`: the key result in the panel, which makes way. */
export function useRowCheckIn(
  shown: readonly BoardObjective[],
  openId: Id | null,
  closePanel: () => void,
): RowCheckInCommand {
  const { t } = useTranslation('checkIn')
  const { today } = useGoal()
  const [id, setId] = useState<Id | null>(null)
  const close = (from: Id) => {
    flushSync(() => setId(null))
    focusRow('keyResult', from)
  }
  const startAt = (to: Id) => {
    if (openId !== null) closePanel()
    setId(to)
  }
  const start = () => {
    const row = rowNameAt(document.activeElement) ?? ''
    const there = running(shown).map((keyResult) => keyResult.id)
    const wanted = [row.replace('keyResult-', ''), openId].find((each) => there.includes(each ?? ''))
    const to = wanted ?? dueNow(shown, today)[0]?.id ?? null
    if (to === null) return showToast({ message: t('nothingLeft'), key: EDIT_TOAST })
    startAt(to)
  }
  const at = id === null || !running(shown).some((keyResult) => keyResult.id === id) ? null : id
  return {
    start,
    startAt,
    at:
      at === null
        ? null
        : {
            id: at,
            next: () => {
              const to = dueAfter(shown, at, today)
              if (to === null) close(at)
              else setId(to)
            },
            close: () => close(at),
          },
  }
}
