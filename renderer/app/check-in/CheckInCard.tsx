/**
 * The check-in card, in a meeting and outside: figure, status, confidence, in the order the fingers move. The two figures are drawn, not fields, so that
 * every letter stays a command; the words are real fields. It has the keys while it has the focus.
 */
import { useRef, useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Status } from '#domain/goal/goal.ts'
import type { Person } from '#domain/organisation/organisation.ts'
import { Button } from '#renderer/design/Button.tsx'
import { cx } from '#renderer/design/cx.ts'
import { FieldError } from '#renderer/design/FieldError.tsx'
import { KeyCap } from '#renderer/design/KeyCap.tsx'
import { StatusLabel } from '#renderer/design/StatusLabel.tsx'
import { formatNumber } from '#renderer/format/number.ts'
import { useLanguage } from '../language.ts'
import { useShortcuts, type Shortcut } from '../shortcuts.ts'
import { type CheckInDraft, figureValue, isEmpty, press, saidBy, type Said } from './check-in-keys.ts'
import { CheckInWords } from './CheckInWords.tsx'
import classes from './CheckInCard.module.css'

const STATUSES = [
  { status: 'green', key: 'G' },
  { status: 'yellow', key: 'U' },
  { status: 'red', key: 'R' },
] as const satisfies readonly { status: Status; key: string }[]

/** Digits beyond which the figure is drawn smaller. */
const LONG_FIGURE = 6

/** A key the card has here and not everywhere: the sweep of a meeting, the way out of a row. */
export type OwnKey = Pick<Shortcut, 'id' | 'label' | 'run' | 'when'> & {
  /** As the keyboard names it, small: «a», «escape». */
  press: string
  /** As people name it. */
  keys: string
  /** Not as a button on the card. */
  hidden?: boolean | undefined
}

export interface CheckInCardProps {
  title: string
  /** What was said last, and when. */
  facts: React.ReactNode
  /** Beside the buttons: the day. */
  aside?: React.ReactNode
  start: CheckInDraft
  last: Said
  /** «Unchanged»; null where nothing has been said to leave so. */
  unchanged: Said | null
  decimals: number
  people: readonly Person[]
  /** It takes the place of one that was given. */
  correcting: boolean
  home: RefObject<HTMLElement | null>
  ownKeys?: readonly OwnKey[]
  /** What cannot be said, in a sentence: a stage that is not there. */
  check?: ((said: Said) => string | null) | undefined
  /** Of each key. */
  onDraft: (draft: CheckInDraft) => void
  onSave: (said: Said, draft: CheckInDraft, quietly: boolean) => Promise<void>
  /** Enter with nothing said. */
  onSkip: () => void
}

export function CheckInCard(props: CheckInCardProps) {
  const { title, facts, aside, start, last, unchanged, decimals, people, correcting, home, ownKeys = [] } = props
  const { t } = useTranslation(['meeting', 'common'])
  const language = useLanguage()
  const [draft, setDraft] = useState(start)
  const [problem, setProblem] = useState<string | null>(null)
  const [writing, setWriting] = useState(false)
  /** It may stay on the screen until it is accepted: a second Enter must not give it twice. */
  const sending = useRef(false)
  const focusHome = () => home.current?.focus()

  const accept = async (said: Said, quietly: boolean) => {
    const refused = props.check?.(said) ?? null
    setProblem(refused)
    if (refused !== null || sending.current) return
    sending.current = true
    await props.onSave(said, draft, quietly)
    sending.current = false
  }
  const save = async () => {
    // Nothing said: on to the next, and nothing is made up.
    if (isEmpty(draft)) return props.onSkip()
    if (Number.isNaN(figureValue(draft.figure))) return setProblem(t('okr.notANumber'))
    await accept(saidBy(draft, last), false)
  }
  const leave = async () => {
    if (unchanged === null) return setProblem(t('okr.nothingYet'))
    await accept(unchanged, true)
  }
  const change = (next: CheckInDraft) => {
    setProblem(null)
    setDraft(next)
    props.onDraft(next)
  }
  const choose = (status: Status) => {
    change({ ...draft, status, slot: 'confidence' })
    focusHome()
  }

  // What `ownKey` below does, for the help: the card has the keys while it has the focus.
  const nothing = () => undefined
  const saveLabel = t(correcting ? 'okr.correct' : 'okr.save')
  useShortcuts(t('okr.keys.title'), [
    { id: 'card.figure', keys: '0–9', label: t('okr.keys.figure'), run: nothing, local: true },
    { id: 'card.status', keys: STATUSES.map(({ key }) => key), label: t('okr.keys.status'), run: nothing, local: true },
    { id: 'card.confidence', keys: ['1–9', '0'], label: t('okr.keys.confidence'), run: nothing, local: true },
    { id: 'card.save', keys: 'Enter', label: saveLabel, run: nothing, local: true },
    { id: 'card.unchanged', keys: 'Space', label: t('okr.unchanged'), run: nothing, local: true },
    { id: 'card.words', keys: 'L', label: t('okr.changed'), run: nothing, local: true },
    ...ownKeys.map(({ id, keys, label, when }) => ({ id, keys, label, when, run: nothing, local: true })),
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
    const key = event.key.toLowerCase()
    if (key === 'l') return () => setWriting(true)
    const own = ownKeys.find((each) => each.press === key && each.when !== false)
    if (own !== undefined) return own.run
    const pressed = press(draft, event.key)
    return pressed === null ? null : () => change(pressed)
  }

  return (
    <section
      ref={home}
      tabIndex={-1}
      className={classes.card}
      aria-label={t('okr.card', { title })}
      onKeyDown={onKeyDown}
    >
      <h2 className={classes.title}>{title}</h2>
      {facts}
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
          people={people}
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
          {saveLabel}
        </Button>
        <Button kind="quiet" keyCap={t('common:key.space')} onClick={() => void leave()}>
          {t('okr.unchanged')}
        </Button>
        <Button kind="quiet" keyCap="L" onClick={() => setWriting(true)}>
          {t('okr.learned')}
        </Button>
        {ownKeys.map(({ id, keys, label, run, when, hidden }) =>
          when === false || hidden ? null : (
            <Button key={id} kind="quiet" keyCap={keys} onClick={run}>
              {label}
            </Button>
          ),
        )}
        {aside}
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
    const amount = formatNumber(Math.abs(change), { decimals, language })
    return change > 0 ? t('okr.more', { amount }) : t('okr.less', { amount })
  }
}

/** The card while what it is to correct is still read: in its place, so that nothing jumps. */
export function WaitingCard({ title, facts }: { title: string; facts: React.ReactNode }) {
  return (
    <section className={classes.card} aria-busy="true">
      <h2 className={classes.title}>{title}</h2>
      {facts}
    </section>
  )
}
