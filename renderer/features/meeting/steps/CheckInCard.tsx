/**
 * The check-in card: figure, status, confidence, in the order the fingers move. The two figures are drawn, not fields, so that every letter stays
 * a command of the meeting; the words are real fields.
 */
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaKeyResult } from '#contract/meeting.ts'
import type { Status } from '#domain/goal/goal.ts'
import { useShortcuts } from '#renderer/app/shortcuts.ts'
import { Button } from '#renderer/design/Button.tsx'
import { cx } from '#renderer/design/cx.ts'
import { FieldError } from '#renderer/design/FieldError.tsx'
import { KeyCap } from '#renderer/design/KeyCap.tsx'
import { StatusLabel } from '#renderer/design/StatusLabel.tsx'
import { type CheckInDraft, draftOf, EMPTY_DRAFT, figureValue, isEmpty, press, saidBy } from '../logic/check-in-keys.ts'
import { nextOpen } from '../logic/moves.ts'
import { useRoom } from '../room/room-context.ts'
import { CheckInWords } from './CheckInWords.tsx'
import { LastSaid } from './LastSaid.tsx'
import { saidOf, useCheckIns, useGiven } from './use-check-in.ts'
import classes from './CheckInCard.module.css'

const STATUSES = [
  { status: 'green', key: 'G' },
  { status: 'yellow', key: 'U' },
  { status: 'red', key: 'R' },
] as const satisfies readonly { status: Status; key: string }[]

/** Digits beyond which the figure is drawn smaller. */
const LONG_FIGURE = 6

export interface CheckInCardProps {
  row: AgendaKeyResult
  /** The coach has begun on this one: the wall comes along. */
  land: () => void
  drafts: Map<string, CheckInDraft>
  /** There is no open one left to go on with. */
  onAllDone: () => void
}

export function CheckInCard(props: CheckInCardProps) {
  const { row, drafts } = props
  const given = useGiven(row)
  // Waits for the check-in that is to be corrected, so that nothing of it is lost by saving anew.
  if (given === undefined)
    return (
      <section className={classes.card} aria-busy="true">
        <h2 className={classes.title}>{row.title}</h2>
        <LastSaid row={row} />
      </section>
    )
  return <Card {...props} start={drafts.get(row.id) ?? (given === null ? EMPTY_DRAFT : draftOf(given))} />
}

function Card({ row, start, land, drafts, onAllDone }: CheckInCardProps & { start: CheckInDraft }) {
  const { t } = useTranslation(['meeting', 'common'])
  const { room, words, home, toItem, toItemSoon } = useRoom()
  const { give, sweep, leaveUnchanged } = useCheckIns()
  const [draft, setDraft] = useState(start)
  const [problem, setProblem] = useState<string | null>(null)
  /** The last one stays on the screen until it is accepted: a second Enter must not give it twice. */
  const sending = useRef(false)
  const [writing, setWriting] = useState(false)
  const last = saidOf(row)
  const correcting = row.checkInId !== null
  const swept = room.keyResults.filter((each) => each.sweep && each.checkInId === null)
  const focusHome = () => home.current?.focus()
  useEffect(() => {
    // A new card takes the keys, unless somebody writes elsewhere.
    if (!document.activeElement?.matches('input, textarea, select, [role="dialog"] *')) home.current?.focus()
  }, [home])

  const goOn = (quietly: boolean) => {
    const id = nextOpen(room.keyResults, row.id, (each) => each.checkInId !== null)
    if (id === row.id) return onAllDone()
    if (quietly) toItem(id)
    else toItemSoon(id)
  }
  const accept = async (said: ReturnType<typeof saidBy>, quietly: boolean) => {
    // On at once: the next key is the next one's. What is not accepted stays as a draft, and a message says so.
    if (sending.current) return
    sending.current = true
    goOn(quietly)
    const outcome = await give(row, said, draft)
    sending.current = false
    if (outcome.ok) drafts.delete(row.id)
  }
  const save = async () => {
    // Nothing said: on to the next, and nothing is made up.
    if (isEmpty(draft)) return goOn(true)
    if (Number.isNaN(figureValue(draft.figure))) return setProblem(t('okr.notANumber'))
    await accept(saidBy(draft, last), false)
  }
  const leave = async () => {
    const said = leaveUnchanged(row)
    if (said === null) return setProblem(t('okr.nothingYet'))
    await accept(said, true)
  }
  const takeSweep = async () => {
    const outcome = await sweep(swept)
    if (!outcome.ok) return
    const taken = new Set(swept.map((each) => each.id))
    const id = taken.has(row.id)
      ? nextOpen(room.keyResults, row.id, (each) => each.checkInId !== null || taken.has(each.id))
      : row.id
    if (id !== row.id) toItem(id)
    else if (taken.has(row.id) || row.checkInId !== null) onAllDone()
  }
  const change = (next: CheckInDraft) => {
    land()
    setProblem(null)
    setDraft(next)
    drafts.set(row.id, next)
  }
  const choose = (status: Status) => {
    change({ ...draft, status, slot: 'confidence' })
    focusHome()
  }

  // What `ownKey` below does, for the help: the card has the keys while it has the focus.
  const nothing = () => undefined
  useShortcuts(t('okr.keys.title'), [
    { id: 'card.figure', keys: '0–9', label: t('okr.keys.figure'), run: nothing, local: true },
    { id: 'card.status', keys: STATUSES.map(({ key }) => key), label: t('okr.keys.status'), run: nothing, local: true },
    { id: 'card.confidence', keys: ['1–9', '0'], label: t('okr.keys.confidence'), run: nothing, local: true },
    { id: 'card.save', keys: 'Enter', label: t(correcting ? 'okr.correct' : 'okr.save'), run: nothing, local: true },
    { id: 'card.unchanged', keys: 'Space', label: t('okr.unchanged'), run: nothing, local: true },
    { id: 'card.words', keys: 'L', label: t('okr.changed'), run: nothing, local: true },
    {
      id: 'card.sweep',
      keys: 'A',
      label: t('okr.sweep', { count: swept.length }),
      run: nothing,
      local: true,
      when: swept.length > 0,
    },
  ])
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const inWords = event.target instanceof HTMLElement && event.target.matches('textarea, input')
    const onButton = event.target instanceof HTMLElement && event.target.closest('button') !== null
    if (inWords) return
    const own = ownKey(event, onButton)
    if (own === null) return
    event.preventDefault()
    own()
  }

  /** What a key does on the card; null: it is none of the card's. */
  function ownKey(event: React.KeyboardEvent, onButton: boolean): (() => void) | null {
    if (event.key === 'Enter') return onButton ? null : () => void save()
    if (event.key === ' ') return onButton || !isEmpty(draft) ? null : () => void leave()
    if (event.shiftKey && event.key.length === 1 && /\p{L}/u.test(event.key)) return null
    if (event.key.toLowerCase() === 'l') return () => setWriting(true)
    if (event.key.toLowerCase() === 'a' && swept.length > 0) return () => void takeSweep()
    const pressed = press(draft, event.key)
    return pressed === null ? null : () => change(pressed)
  }

  return (
    <section
      ref={home}
      tabIndex={-1}
      className={classes.card}
      aria-label={t('okr.card', { title: row.title })}
      onKeyDown={onKeyDown}
    >
      <h2 className={classes.title}>{row.title}</h2>
      <LastSaid row={row} />
      <div className={classes.slots}>
        <div className={classes.slot}>
          <span className={classes.label}>{t('okr.figure')}</span>
          <div
            role="spinbutton"
            tabIndex={0}
            aria-label={t('okr.figure')}
            aria-valuenow={figureValue(draft.figure) || 0}
            aria-valuetext={draft.figure === '' ? t('okr.noFigure') : draft.figure}
            className={cx(
              classes.number,
              draft.slot === 'figure' && classes.active,
              draft.figure.length > LONG_FIGURE && classes.long,
            )}
            onFocus={() => setDraft((before) => ({ ...before, slot: 'figure' }))}
          >
            <span className={classes.typed}>{draft.figure}</span>
            {draft.slot === 'figure' ? <span className={classes.caret} /> : null}
            <small>{difference()}</small>
          </div>
        </div>
        <div className={classes.slot}>
          <span className={classes.label}>{t('okr.status')}</span>
          <div className={classes.choice} role="group" aria-label={t('okr.status')}>
            {STATUSES.map(({ status, key }) => (
              <button
                key={status}
                type="button"
                className={cx(classes.option, classes[status])}
                aria-pressed={draft.status === status}
                onClick={() => choose(status)}
              >
                <StatusLabel kind={status}>{t(`common:status.${status}`)}</StatusLabel>
                <span aria-hidden="true">
                  <KeyCap>{key}</KeyCap>
                </span>
              </button>
            ))}
          </div>
        </div>
        <div className={classes.slot}>
          <span className={classes.label}>{t('okr.confidence')}</span>
          <div
            role="spinbutton"
            tabIndex={0}
            aria-label={t('okr.confidence')}
            aria-valuemin={1}
            aria-valuemax={10}
            aria-valuenow={draft.confidence ?? last.confidence ?? 1}
            aria-valuetext={draft.confidence === null ? t('okr.noConfidence') : String(draft.confidence)}
            className={cx(classes.number, draft.slot === 'confidence' && classes.active)}
            onFocus={() => setDraft((before) => ({ ...before, slot: 'confidence' }))}
          >
            <span className={classes.typed}>{draft.confidence ?? ''}</span>
            {draft.slot === 'confidence' ? <span className={classes.caret} /> : null}
            <small>{last.confidence === null ? '' : t('okr.was', { value: last.confidence })}</small>
          </div>
        </div>
      </div>
      {writing || draft.changed !== '' || draft.blocks !== '' ? (
        <CheckInWords
          draft={draft}
          autoFocus={writing}
          onChange={(part) => change({ ...draft, ...part })}
          onSave={() => void save()}
          onLeave={() => {
            setWriting(false)
            focusHome()
          }}
        />
      ) : null}
      <div className={classes.actions}>
        <Button kind="primary" keyCap={t('common:key.enter')} onClick={() => void save()}>
          {correcting ? t('okr.correct') : t('okr.save')}
        </Button>
        <Button kind="quiet" keyCap={t('common:key.space')} onClick={() => void leave()}>
          {t('okr.unchanged')}
        </Button>
        <Button kind="quiet" keyCap="L" onClick={() => setWriting(true)}>
          {t('okr.learned')}
        </Button>
        {swept.length === 0 ? null : (
          <Button kind="quiet" keyCap="A" onClick={() => void takeSweep()}>
            {t('okr.sweep', { count: swept.length })}
          </Button>
        )}
        <span role="status" className={classes.problem}>
          {problem === null ? null : <FieldError>{problem}</FieldError>}
        </span>
      </div>
    </section>
  )

  /** «23 færre enn sist». */
  function difference(): string {
    const value = figureValue(draft.figure)
    if (value === null || Number.isNaN(value) || last.value === null || correcting) return ''
    const change = value - last.value
    if (value === last.value) return t('okr.same')
    const amount = words.number(Math.abs(change), row.definition.decimals)
    return change > 0 ? t('okr.more', { amount }) : t('okr.less', { amount })
  }
}
