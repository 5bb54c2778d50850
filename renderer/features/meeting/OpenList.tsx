/** What is still open outside the meetings, each with the ways to settle it; it then comes to no meeting any more. On paper the words alone. */
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Capture } from '#domain/meeting/meeting.ts'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import { useEdit } from '#renderer/app/edit.ts'
import { Button } from '#renderer/design/Button.tsx'
import { cx } from '#renderer/design/cx.ts'
import { useCaptureName } from './capture-words.ts'
import type { MeetingWords } from './meeting-words.ts'
import { WhyForm } from './steps/WhyForm.tsx'
import classes from './OpenList.module.css'

export interface OpenListProps {
  clientId: Id
  /** Where it is told from: their units, in words; else empty. */
  captures: readonly (Capture & { where?: string })[]
  words: MeetingWords
  /** What each of them is stands before it. */
  withKind?: boolean | undefined
}

export function OpenList({ clientId, captures, words, withKind = false }: OpenListProps) {
  const { t } = useTranslation(['meeting', 'lines'])
  const called = useCaptureName()
  const edit = useEdit(clientId)
  const list = useRef<HTMLUListElement>(null)
  const [dropping, setDropping] = useState<Id | null>(null)
  const settle = async (capture: Capture, state: 'done' | 'not_done', said: string, reason = '') => {
    setDropping(null)
    // The row goes; the keys stay with those that are left.
    list.current?.focus()
    await edit(
      (command) => client.meeting.resolveCapture({ ...command, meetingId: null, id: capture.id, state, reason }),
      { message: t('open.settled', { how: said, text: capture.text }) },
    )
  }
  const ways = (capture: Capture) => {
    if (capture.kind === 'obstacle') return [{ state: 'done' as const, label: t('carried.solved') }]
    return capture.kind === 'parked'
      ? [
          { state: 'done' as const, label: t('lines:parked.takeUp') },
          { state: 'not_done' as const, label: t('lines:parked.drop') },
        ]
      : [
          { state: 'done' as const, label: t('carried.done') },
          { state: 'not_done' as const, label: t('carried.notDone') },
        ]
  }
  return (
    <ul ref={list} tabIndex={-1} className={cx(classes.list, withKind && classes.withKind)}>
      {captures.map((capture) => (
        <li key={capture.id} className={classes.row}>
          {withKind ? <span className={classes.kind}>{called(capture)}</span> : null}
          <span className={classes.text}>
            {capture.text}
            <span className="meta">
              {` ${[
                words.person(capture.ownerId),
                capture.where ?? '',
                t('carried.since', { date: words.day(capture.raisedOn) }),
              ]
                .filter((part) => part !== '')
                .join(', ')}`}
            </span>
          </span>
          <span className={cx(classes.tools, 'screen-only')}>
            {ways(capture).map(({ state, label }) => (
              <Button
                key={state}
                kind="quiet"
                aria-label={t('open.settle', { how: label, text: capture.text })}
                onClick={() =>
                  capture.kind === 'parked' && state === 'not_done'
                    ? setDropping(capture.id)
                    : void settle(capture, state, label)
                }
              >
                {label}
              </Button>
            ))}
          </span>
          {dropping === capture.id ? (
            <div className={classes.why}>
              <WhyForm
                text={capture.text}
                onSay={(reason) => void settle(capture, 'not_done', t('open.dropped'), reason)}
                onClose={() => {
                  setDropping(null)
                  list.current?.focus()
                }}
              />
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
