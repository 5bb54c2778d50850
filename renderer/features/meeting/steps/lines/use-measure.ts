/** Figures of the line that is marked, typed straight in: as many digits as the number has, or the four marks of a unit one after the other. */
import { useRef } from 'react'
import { NO_MARKS, PILOT_MARKS, type PilotMarks } from '#domain/meeting/pilot.ts'
import type { LineMeasure } from '#domain/meeting/step-line.ts'
import type { StepLine } from '#domain/meeting/step-line-schema.ts'
import { TOLD_WITHIN } from '#renderer/app/when-told.ts'

const MOST_TYPED = 6
const MOST = 9999

type Given = Partial<Pick<StepLine, 'amount'> & PilotMarks>

/** @returns the handler of a key; true where it took it. Keys struck in one breath go on from each other. */
export function useMeasure(
  measure: LineMeasure | null,
  give: (line: StepLine, patch: Given) => unknown,
): (key: string, line: StepLine) => boolean {
  const typed = useRef({ id: '', text: '', at: 0 })
  const marked = useRef<PilotMarks & { id: string; at: number }>({ id: '', ...NO_MARKS, at: 0 })
  return (key, line) => {
    if (measure === null) return false
    if (measure === 'marks') {
      const isFresh = marked.current.id === line.id && performance.now() - marked.current.at < TOLD_WITHIN
      const after = marksAfter(isFresh ? marked.current : line, key)
      if (after === null) return false
      marked.current = { id: line.id, ...after, at: performance.now() }
      give(line, after)
      return true
    }
    const { id, text: last, at } = typed.current
    const stands = line.amount === amountOf(last) || performance.now() - at < TOLD_WITHIN
    // Taken back, or said anew: a new number begins.
    const before = id === line.id && stands ? last : ''
    const isPart = /^\d$/.test(key) || (measure === 'hours' && key === ',' && /^\d+$/.test(before))
    const text = key === 'Backspace' ? before.slice(0, -1) : before + key
    if ((!isPart && key !== 'Backspace') || text.length > MOST_TYPED) return false
    typed.current = { id: line.id, text, at: performance.now() }
    give(line, { amount: amountOf(text) })
    return true
  }
}

/** A comma alone is not yet another number. */
function amountOf(text: string): number | null {
  return text === '' ? null : Math.min(Number(text.replace(/,$/, '').replace(',', '.')), MOST)
}

/** In their order; a digit more than four begins anew, and Backspace takes the last one back. */
function marksAfter(before: PilotMarks, key: string): PilotMarks | null {
  const next = PILOT_MARKS.find((mark) => before[mark] === null)
  const { pressure, willingness, leadership, capacity } = before
  const marks = { pressure, willingness, leadership, capacity }
  if (key === 'Backspace') {
    const last = PILOT_MARKS.findLast((mark) => before[mark] !== null)
    return last === undefined ? null : { ...marks, [last]: null }
  }
  if (!/^[1-5]$/.test(key)) return null
  return next === undefined ? { ...NO_MARKS, pressure: Number(key) } : { ...marks, [next]: Number(key) }
}
