/** The day's reminder in a coach window: shows the notices the system does not, and tells the back end whether the curtain is drawn. */
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { DueNotice } from '#domain/rhythm/due-today.ts'
import { noticeWords } from '#texts/reminder.ts'
import { dismissToast, readToasts, showToast } from '#renderer/design/toast-store.ts'
import { client, connection } from './api.ts'
import { useCurtain } from './curtain.ts'
import { texts } from './texts.ts'

const KEY = 'reminder'

export function useReminders(): void {
  const navigate = useNavigate()
  const curtain = useCurtain()
  const toCustomers = useRef<() => void>(() => undefined)
  useEffect(() => {
    toCustomers.current = () => void navigate({ to: '/' })
  }, [navigate])
  useEffect(
    () =>
      connection.listen(
        (from, signal) => from.reminder.watch({}, { signal }),
        (event) => {
          const open = () => toCustomers.current()
          if (event.what === 'open') open()
          else if (event.what === 'withdraw') withdraw()
          else show(event.notice, open)
        },
      ),
    [],
  )
  useEffect(() => {
    // It may name somebody.
    if (curtain) withdraw()
    const tell = () => void client.reminder.curtain({ drawn: curtain }).catch(() => undefined)
    tell()
    // A back end that has died knows nothing of it.
    return connection.onReopen(tell)
  }, [curtain])
}

/** The browser's notice that is up. */
let outside: Notification | null = null

function withdraw(): void {
  outside?.close()
  outside = null
  for (const toast of readToasts()) if (toast.key === KEY) dismissToast(toast.id)
}

/** Outside the window where the browser may, else as a message that stays until it is closed. */
function show(notice: DueNotice, open: () => void): void {
  const { title, body } = noticeWords(notice, texts.language === 'nb' ? 'nb' : 'en')
  if ('Notification' in globalThis && Notification.permission === 'granted') {
    // The same tag in each window: the browser shows it once.
    const shown = new Notification(title, { body, tag: 'rytme-reminder', silent: true })
    outside = shown
    shown.addEventListener('click', () => {
      focus()
      open()
      shown.close()
    })
    return
  }
  showToast({
    key: KEY,
    message: [title, body].filter((part) => part !== '').join('\n'),
    stays: true,
    action: { label: texts.getFixedT(null, 'reminder')('open'), run: open },
  })
}
