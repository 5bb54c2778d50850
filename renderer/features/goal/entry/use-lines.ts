/**
 * Lines that are being typed, wherever that is: quick entry, or one more key result in a panel. Holds the text, moves the caret, and remembers what stood
 * there when a question was asked, so that the rewriting can be learned from.
 */
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Fix } from '#domain/reading/put-right.ts'
import type { CheckId } from '#domain/wording/finding.ts'
import { kept, useKept } from '../kept.ts'
import { askedOf, isOfWords } from './asked.ts'
import type { EntryLineActions } from './EntryLine.tsx'
import {
  askAgain,
  correct,
  EMPTY,
  forgetEmptied,
  insert,
  isReplaced,
  joinAbove,
  keepAsIs,
  rememberFirst,
  write,
  type Caret,
  type Typed,
} from './lines.ts'
import type { LineRead } from './read-entry.ts'
import { useGoal } from '../goal-context.ts'

/** `key`: under which the text is kept. */
export function useTyped(key: string) {
  const [typed, setTyped, forget] = useKept<Typed>(key, EMPTY)
  /** As it stands this moment: keys come faster than renders. */
  const typedNow = useCallback(() => kept<Typed>(key, EMPTY), [key])
  return { typed, typedNow, setTyped, forget, count: typed.lines.filter((line) => line.text.trim() !== '').length }
}

export type TypedLines = ReturnType<typeof useTyped>

/** `read`: the lines as they were last read. `onEnter`: what Enter does instead of starting a new line. */
export function useLines(
  { typedNow, setTyped }: TypedLines,
  read: readonly LineRead[],
  onEnter: (() => void) | null = null,
) {
  const { today } = useGoal()
  const [current, setCurrent] = useState<number | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const caret = useRef<Caret | null>(null)
  const latest = useRef({ read, onEnter, current })
  useLayoutEffect(() => {
    latest.current = { read, onEnter, current }
  })

  // The caret follows a line that was split, joined or pasted.
  useLayoutEffect(() => {
    const to = caret.current
    if (to === null) return
    caret.current = null
    const field = fieldOf(list.current, to.id)
    field?.focus()
    field?.setSelectionRange(to.at, to.to ?? to.at)
  })

  const place = useCallback(
    (change: { typed: Typed; caret: Caret } | null): boolean => {
      if (change === null) return false
      caret.current = change.caret
      // At once: the next key, however soon, must find the caret on its new line.
      flushSync(() => setTyped(change.typed))
      return true
    },
    [setTyped],
  )
  /** Where the caret goes when what has just changed is drawn. */
  const goTo = useCallback((to: Caret) => {
    caret.current = to
  }, [])
  const focus = useCallback((id: number) => fieldOf(list.current, id)?.focus(), [])

  const actions = useMemo((): EntryLineActions => {
    /** What stands on the line while a question about its words is open. */
    const note = (id: number, text: string) => {
      const line = latest.current.read.find((each) => each.id === id)
      if (line === undefined || line.text !== text || line.title === null || line.title === '') return
      const kept = typedNow().lines.find((each) => each.id === id)?.kept ?? []
      const asked = askedOf(line, today).filter(isOfWords)
      const checks = asked.flatMap((found) => (kept.some(({ checkId }) => checkId === found.id) ? [] : [found.id]))
      const { title } = line
      if (checks.length > 0) setTyped((before) => rememberFirst(before, id, { title, checks }))
    }
    const textOf = (id: number) => typedNow().lines.find((each) => each.id === id)?.text ?? ''
    return {
      onWrite: (id: number, text: string) => {
        const before = textOf(id)
        if (isReplaced(before, text)) note(id, before)
        setTyped((typed) => write(typed, id, text))
      },
      onInsert: (id: number, from: number, to: number, text: string) =>
        void place(insert(typedNow(), id, from, to, text)),
      onEnter: (id: number, from: number, to: number) => {
        if (latest.current.onEnter === null) void place(insert(typedNow(), id, from, to, '\n'))
        else latest.current.onEnter()
      },
      onJoin: (id: number) => place(joinAbove(typedNow(), id)),
      onMove: (id: number, step: 1 | -1) => {
        const { lines } = typedNow()
        const to = lines[lines.findIndex((line) => line.id === id) + step]
        const field = to === undefined ? null : fieldOf(list.current, to.id)
        field?.focus()
        return field !== null
      },
      onFix: (id: number, fix: Fix) => setTyped((before) => correct(before, id, fix)),
      onFocus: (id: number) => {
        const left = latest.current.current
        if (left !== null && left !== id) setTyped((before) => forgetEmptied(before, left))
        note(id, textOf(id))
        setCurrent(id)
      },
      onRewrite: (id: number) => {
        note(id, textOf(id))
        const field = fieldOf(list.current, id)
        field?.focus()
        // The words, not the bullet or the label in front of them.
        const start = /^\s*(?:[-•*–]\s+|\p{L}{1,18}\s?\d{0,2}:\s*)?/u.exec(field?.value ?? '')?.[0].length ?? 0
        field?.setSelectionRange(start, field.value.length)
      },
      onKeep: (id: number, checkId: CheckId, reason: string) => {
        const wording = latest.current.read.find((each) => each.id === id)?.title ?? ''
        setTyped((before) => keepAsIs(before, id, { checkId, reason, wording }))
        focus(id)
      },
      onAskAgain: (id: number, checkId: CheckId) => {
        setTyped((before) => askAgain(before, id, checkId))
        focus(id)
      },
    }
  }, [focus, place, setTyped, today, typedNow])

  return { list, current, place, goTo, focus, actions }
}

export function fieldOf(list: HTMLElement | null, id: number): HTMLTextAreaElement | null {
  return list?.querySelector<HTMLTextAreaElement>(`[data-line="${id}"]`) ?? null
}
