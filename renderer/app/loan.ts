/**
 * Whether others have the laptop. The back end says so and shuts this window out; here it is shown. When the laptop comes back, each sheet handed in
 * meanwhile is an edit that Ctrl+Z takes back whole.
 */
import { useSyncExternalStore } from 'react'
import type { Loan } from '#contract/hand-over.ts'
import { connection } from './api.ts'
import { texts } from './texts.ts'
import { remember } from './undo-stack.ts'

/** Kept for as long as this window is open: loaded again, it is shut from the first picture on. The back end shuts it out either way. */
const KEY = 'rytme.lent'

let lent: Loan['lent'] = remembered()

function remembered(): Loan['lent'] {
  const kept = sessionStorage.getItem(KEY)
  return kept === null ? null : { hasCode: kept === 'code' }
}

const listeners = new Set<() => void>()

function hear(loan: Loan): void {
  lent = loan.lent
  if (lent === null) sessionStorage.removeItem(KEY)
  else sessionStorage.setItem(KEY, lent.hasCode ? 'code' : 'none')
  if (loan.returned !== null) {
    const message = texts.getFixedT(null, 'laptop')('sheet')
    for (const commandId of loan.returned.handedIn)
      remember(loan.returned.clientId, { commandIds: [commandId], message })
  }
  for (const listener of listeners) listener()
}

/** Follows the back end for as long as the window lives. */
export function followLoan(): () => void {
  return connection.listen((client, signal) => client.handOver.watch({}, { signal }), hear)
}

/** Null while the coach has the laptop. */
export function useLent(): Loan['lent'] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => lent,
  )
}

type Opened = { how: 'opened' } | { how: 'address'; url: string }

/**
 * The window of those who answer, over the whole of this display. To be called from a click or a key: a browser opens windows only then.
 * @returns the address where the browser would not open it
 */
export function openAnswerWindow(opened: Opened): string | null {
  if (opened.how === 'opened') return null
  // Where the display begins: Chromium says it, and the standard does not.
  const {
    availWidth,
    availHeight,
    availLeft = 0,
    availTop = 0,
  } = screen as Screen & {
    availLeft?: number
    availTop?: number
  }
  const features = `popup,left=${availLeft},top=${availTop},width=${availWidth},height=${availHeight}`
  return window.open(opened.url, 'rytme-participant', features) === null ? opened.url : null
}
