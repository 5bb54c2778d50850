/** The agenda to be changed, before a meeting or while it runs: one list with what is due in each step and why, with the keys, and the same as buttons under it. */
import { useEffect, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Room } from '#contract/meeting.ts'
import type { MeetingStep } from '#domain/meeting/meeting.ts'
import { isTheirs, theirSeconds } from '#domain/meeting/client-points.ts'
import { canBeRemoved, onAgenda, stepAfter, takesWords } from '#domain/meeting/steps.ts'
import type { Id } from '#domain/shared/basics.ts'
import { useUndo } from '#renderer/app/edit.ts'
import { keyName } from '#renderer/app/key-names.ts'
import { Button } from '#renderer/design/Button.tsx'
import { cx } from '#renderer/design/cx.ts'
import { FormDialog } from '#renderer/design/FormDialog.tsx'
import { useLanguage } from '#renderer/app/language.ts'
import { formatNumber } from '#renderer/format/number.ts'
import { useWhyInStep } from '../due-lines.ts'
import type { MeetingWords } from '../meeting-words.ts'
import { useStepWords } from '../step-words.ts'
import { useOrder } from '../use-order.ts'
import { useUsualWords } from '../usual-words.ts'
import { MinutesForm } from './MinutesForm.tsx'
import { PointsForm } from './PointsForm.tsx'
import { StepForm } from './StepForm.tsx'
import { TemplateForm } from './TemplateForm.tsx'
import { useAgendaEdits } from './use-agenda-edits.ts'
import classes from './AgendaDialog.module.css'

export interface AgendaDialogProps {
  clientId: Id
  room: Room
  words: MeetingWords
  /** The step it opens on; null: the first. */
  at: Id | null
  /** Goes to a step; only while the meeting runs. */
  onGo?: ((stepId: Id) => void) | undefined
  onClose: () => void
}

/** Mounted while it is open. */
export function AgendaDialog({ clientId, room, words, at, onGo, onClose }: AgendaDialogProps) {
  const { t } = useTranslation(['agenda', 'common', 'meeting', 'plan'])
  const language = useLanguage()
  const wordsOf = useStepWords()
  const usualWords = useUsualWords()
  const whyIn = useWhyInStep(room, words)
  const edits = useAgendaEdits(clientId, room)
  const { undo, redo } = useUndo()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const steps = useOrder(room.steps)
  const [chosen, setChosen] = useState<Id | null>(at)
  const [form, setForm] = useState<'add' | 'word' | 'minutes' | 'points' | 'template' | null>(null)
  const [note, setNote] = useState('')
  const index = Math.max(
    0,
    steps.rows.findIndex((step) => step.id === chosen),
  )
  const step = steps.rows[index]

  useEffect(() => {
    document.getElementById(`${id}-${step?.id ?? ''}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, step?.id, index])

  const toList = () => list.current?.focus()
  const choose = (to: number) => {
    setNote('')
    const next = steps.rows[to]
    if (next) setChosen(next.id)
  }
  const move = (by: 1 | -1) => {
    const others = steps.rows.filter((each) => each.id !== step?.id)
    const to = index + by
    if (!step || to < 0 || to > others.length) return
    setNote('')
    setChosen(step.id)
    steps.show([...others.slice(0, to), step, ...others.slice(to)], edits.move(step, others[to]?.id ?? null))
  }
  const canSkip =
    step !== undefined &&
    (step.state === 'skipped' ||
      (onAgenda(steps.rows).length > 1 && (step.state !== 'current' || stepAfter(steps.rows, step.id) !== undefined)))
  const skip = () => {
    if (!step) return
    if (!canSkip) return setNote(t('lastCannot'))
    setNote('')
    setChosen(step.id)
    void edits.skip(step)
  }
  const repeat = () => {
    if (step) void edits.repeat(step).then((made) => (made.ok ? setChosen(made.value.id) : undefined))
  }
  const others = steps.rows.filter((each) => each.id !== step?.id)
  const canRemove = step !== undefined && canBeRemoved(steps.rows, step.id) && onAgenda(others).length > 0
  const remove = () => {
    if (!step) return
    if (!canRemove)
      return setNote(t(steps.rows.length === 1 || onAgenda(others).length === 0 ? 'lastCannot' : 'usedCannot'))
    setNote('')
    setChosen((steps.rows[index + 1] ?? steps.rows[index - 1])?.id ?? null)
    void edits.remove(step)
  }
  const canWord = step !== undefined && takesWords(step.kind)
  const go = () => {
    if (!step || !onGo) return
    onGo(step.id)
    onClose()
  }
  const word = () => {
    if (canWord) setForm('word')
  }

  const onKeyDown = (event: React.KeyboardEvent) => {
    const run = keyOf(event)
    if (!run) return
    event.preventDefault()
    run()
  }
  const keyOf = (event: React.KeyboardEvent): (() => void) | null => {
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== 'z') return null
      // Held, it is one.
      return () => void (event.repeat || (event.shiftKey ? redo() : undo()))
    }
    if (event.altKey) return null
    switch (event.key) {
      case 'ArrowDown':
        return event.shiftKey ? () => move(1) : () => choose(index + 1)
      case 'ArrowUp':
        return event.shiftKey ? () => move(-1) : () => choose(index - 1)
      case 'Home':
        return () => choose(0)
      case 'End':
        return () => choose(steps.rows.length - 1)
      case 'Enter':
        return onGo ? go : null
      case 'Delete':
      case 'Backspace':
        return remove
    }
    switch (event.key.toLowerCase()) {
      case 'x':
        return skip
      case 'r':
        return repeat
      case 'w':
        return word
      case 'n':
        return () => setForm('add')
      case 'm':
        return () => setForm('minutes')
      case 'e':
        return () => setForm('points')
      case 's':
        return () => setForm('template')
    }
    return null
  }

  const closeForm = () => {
    flushSync(() => setForm(null))
    toList()
  }
  /** A click with the pointer leaves the keys with the list. */
  const press = (run: () => void) => () => {
    run()
    toList()
  }
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t('title')}
      size="medium"
      closeLabel={t('common:close')}
      closeOnEscape={form === null}
    >
      <p className="meta">{t('how')}</p>
      <div
        ref={list}
        className={cx(classes.list, form !== null && classes.short)}
        role="listbox"
        aria-label={t('list')}
        tabIndex={0}
        data-autofocus
        aria-activedescendant={step === undefined ? undefined : `${id}-${step.id}`}
        onKeyDown={onKeyDown}
      >
        {steps.rows.map((each) => (
          // The list has the keys.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={each.id}
            id={`${id}-${each.id}`}
            role="option"
            aria-selected={each.id === step?.id}
            className={cx(classes.step, each.state === 'skipped' && classes.skipped)}
            tabIndex={-1}
            onClick={press(() => setChosen(each.id))}
          >
            <span className={classes.time}>
              {t('meeting:room.minutes', { minutes: formatNumber(each.plannedSeconds / 60, { language }) })}
            </span>
            <span className={classes.title}>
              {wordsOf(each).title}
              {noteOf(each) === '' ? null : <span className={classes.usual}>{noteOf(each)}</span>}
              {whyIn(each) === '' ? null : <span className={classes.why}>{whyIn(each)}</span>}
            </span>
            <span className={classes.state}>{stateOf(each)}</span>
          </div>
        ))}
      </div>
      <p className={cx('meta', classes.sum)}>{sum()}</p>
      {form === null ? (
        <>
          <div className={classes.tools}>
            <Button keyCap={keyName('Shift+ArrowUp')} disabled={index === 0} onClick={press(() => move(-1))}>
              {t('up')}
            </Button>
            <Button
              keyCap={keyName('Shift+ArrowDown')}
              disabled={index === steps.rows.length - 1}
              onClick={press(() => move(1))}
            >
              {t('down')}
            </Button>
            <Button keyCap="X" onClick={press(skip)}>
              {step?.state === 'skipped' ? t('unskip') : t('skip')}
            </Button>
            <Button keyCap="R" onClick={press(repeat)}>
              {t('repeat')}
            </Button>
            <Button keyCap={keyName('Delete')} onClick={press(remove)}>
              {t('remove')}
            </Button>
            <Button keyCap="W" disabled={!canWord} onClick={word}>
              {t('word')}
            </Button>
            <Button keyCap="M" onClick={() => setForm('minutes')}>
              {t('plan:minutes.key')}
            </Button>
            <Button keyCap="N" icon="plus" onClick={() => setForm('add')}>
              {t('addStep')}
            </Button>
            <Button keyCap="E" onClick={() => setForm('points')}>
              {t('plan:points.key')}
            </Button>
            <Button keyCap="S" onClick={() => setForm('template')}>
              {t('plan:template.key')}
            </Button>
            {onGo ? (
              <Button kind="primary" keyCap={keyName('Enter')} onClick={go}>
                {t('go')}
              </Button>
            ) : null}
          </div>
          <p className={cx('meta', classes.note)} role="status">
            {note}
          </p>
        </>
      ) : form === 'minutes' && step !== undefined ? (
        <MinutesForm
          step={step}
          usual={usualOf(step)}
          onMinutes={(minutes) => void edits.setMinutes(step, minutes)}
          onClose={closeForm}
        />
      ) : form === 'points' ? (
        <PointsForm
          steps={steps.rows}
          at={step ?? null}
          onAdd={(points, beforeId) => void edits.addPoints(points, beforeId)}
          onClose={closeForm}
        />
      ) : form === 'template' ? (
        <TemplateForm clientId={clientId} meetingId={room.meeting.id} onClose={closeForm} />
      ) : (
        <StepForm
          step={form === 'word' ? (step ?? null) : null}
          after={step === undefined ? '' : wordsOf(step).title}
          onAdd={(added) =>
            void edits
              .add(added, steps.rows[index + 1]?.id ?? null)
              .then((made) => (made.ok ? setChosen(made.value.id) : undefined))
          }
          onWord={(words) => (step ? void edits.word(step, words) : undefined)}
          onClose={closeForm}
        />
      )}
    </FormDialog>
  )

  function usualOf({ id: stepId }: MeetingStep): string {
    const usual = room.usual.find((each) => each.stepId === stepId)
    return usual === undefined ? '' : usualWords(usual)
  }

  function noteOf(each: MeetingStep): string {
    if (isTheirs(each)) return t('plan:theirs')
    return each.minutesSet ? t('plan:set') : usualOf(each)
  }

  /** Whether it adds up is the coach's to see, not ours to forbid. */
  function sum(): string {
    const minutes = (seconds: number) => formatNumber(Math.round(seconds / 30) / 2, { language })
    const ours = onAgenda(steps.rows).filter((each) => !isTheirs(each))
    const told = {
      sum: minutes(ours.reduce((all, each) => all + each.plannedSeconds, 0)),
      of: room.meeting.plannedMinutes,
    }
    const theirs = theirSeconds(steps.rows)
    return theirs === 0 ? t('plan:sum', told) : t('plan:sumTheirs', { ...told, theirs: minutes(theirs) })
  }

  function stateOf({ state }: MeetingStep): string {
    return state === 'waiting' && room.meeting.state === 'planned' ? '' : t(`state.${state}`)
  }
}
