/** A check-in: a number or none, a status, how sure we are, and what to say. Three facts, none derived from another. */
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardKeyResult } from '#contract/goal.ts'
import type { CheckIn, Status } from '#domain/goal/goal.ts'
import { client } from '#renderer/app/api.ts'
import { useValueProblem } from '#renderer/app/check-in/value-problem.ts'
import { nameOf } from '#renderer/app/goal/name.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { CommentCare } from '#renderer/app/wording/CommentCare.tsx'
import { Button } from '#renderer/design/Button.tsx'
import { FieldError } from '#renderer/design/FieldError.tsx'
import { StatusMark } from '#renderer/design/StatusMark.tsx'
import { formatDate, parseDate } from '#renderer/format/date.ts'
import { parseNumber } from '#renderer/format/number.ts'
import { BoxedInput } from '../fields/BoxedInput.tsx'
import { PersonLine } from '../fields/PersonLine.tsx'
import { useGoal } from '../goal-context.ts'
import { useKept } from '../kept.ts'
import { plainNumber } from '../numbers.ts'
import { useFocusBack } from './use-focus-back.ts'
import classes from './Panel.module.css'

const STATUSES: readonly Status[] = ['green', 'yellow', 'red']
const LEVELS = Array.from({ length: 10 }, (_, index) => index + 1)

type Draft = {
  /** As typed. */
  readonly date: string
  readonly value: string
  readonly unmeasured: boolean
  readonly status: Status | null
  readonly confidence: number | null
  readonly changed: string
  readonly blocks: string
  readonly offWall: boolean
  readonly givenById: string | null
}

export function CheckInForm({
  keyResult,
  correct,
  standing: earlier,
  onDone,
}: {
  keyResult: BoardKeyResult
  /** The check-in that is being corrected. */
  correct: CheckIn | null
  /** Those that stand: a second of the same day takes the place of the first, as at the row and in what is read in. */
  standing: readonly CheckIn[]
  onDone: () => void
}) {
  const { t } = useTranslation(['goal', 'common', 'structure'])
  const { client: owner, edit, today, language, people } = useGoal()
  const format = useFormat()
  const id = useId()
  const { standing, definition } = keyResult
  const [draft, setDraft, forget] = useKept<Draft>(
    `${owner.id}.checkIn.${correct?.id ?? keyResult.id}`,
    correct === null
      ? {
          date: formatDate(today, language, 'withYear'),
          value: '',
          unmeasured: false,
          status: null,
          confidence: null,
          changed: '',
          blocks: '',
          offWall: false,
          givenById: definition.ownerId,
        }
      : {
          date: formatDate(correct.date, language, 'withYear'),
          value: correct.value === null ? '' : plainNumber(correct.value, language),
          unmeasured: correct.value === null,
          status: correct.status,
          confidence: correct.confidence,
          changed: correct.changed,
          blocks: correct.blocks,
          offWall: correct.offWall,
          givenById: correct.givenById,
        },
  )
  const [problem, setProblem] = useState<{ field: 'value' | 'date' | 'all'; text: string } | null>(null)
  const [busy, setBusy] = useState(false)
  const first = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const valueProblem = useValueProblem()
  useFocusBack(form)
  useEffect(() => {
    first.current?.focus()
  }, [])
  const change = (fields: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...fields }))
    setProblem(null)
  }
  const problemOf = (field: 'value' | 'date') => (problem?.field === field ? problem.text : null)

  const submit = async () => {
    const typed = draft.value.trim()
    const value = draft.unmeasured || typed === '' ? null : parseNumber(typed)
    if (!draft.unmeasured && typed !== '' && value === null) {
      setProblem({ field: 'value', text: t('field.notANumber') })
      return first.current?.focus()
    }
    const impossible = valueProblem(definition, value)
    if (impossible !== null) {
      setProblem({ field: 'value', text: impossible })
      return first.current?.focus()
    }
    const date = parseDate(draft.date, today)
    if (date === null) return setProblem({ field: 'date', text: t('field.notADate') })
    if (date > today) return setProblem({ field: 'date', text: t('checkIn.inTheFuture') })
    if (value === null && draft.status === null && draft.confidence === null && draft.changed.trim() === '') {
      setProblem({ field: 'all', text: t('checkIn.empty') })
      return first.current?.focus()
    }
    const replaced = correct ?? earlier.find((row) => row.date === date && row.meetingId === null) ?? null
    setBusy(true)
    const outcome = await edit(
      (command) =>
        client.goal.checkIn({
          ...command,
          checkIn: {
            keyResultId: keyResult.id,
            date,
            status: draft.status,
            confidence: draft.confidence,
            value,
            changed: draft.changed.trim(),
            blocks: draft.blocks.trim(),
            givenById: draft.givenById,
            meetingId: replaced?.meetingId ?? null,
            offWall: draft.offWall,
          },
          supersedesId: replaced?.id ?? null,
        }),
      { message: t(replaced === null ? 'saved.checkedIn' : 'saved.checkInCorrected', { name: nameOf(keyResult) }) },
    )
    setBusy(false)
    if (!outcome.ok) return
    forget()
    onDone()
  }

  const last =
    correct === null && standing.value !== null && standing.measuredOn !== null
      ? t('checkIn.last', {
          value: format.withUnit(standing.value, definition.decimals, definition.unitLabel),
          date: format.day(standing.measuredOn),
        })
      : undefined

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the whole form
    <form
      ref={form}
      className={classes.checkIn}
      noValidate
      aria-label={t(correct === null ? 'checkIn.new' : 'checkIn.correcting')}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit()
        if (event.key === 'Escape') {
          event.stopPropagation()
          onDone()
        }
      }}
    >
      <div className={classes.two}>
        <BoxedInput
          ref={first}
          numeric
          label={valueLabel(t('checkIn.value'), definition.unitLabel)}
          hint={last}
          problem={problemOf('value')}
          value={draft.unmeasured ? '' : draft.value}
          placeholder={draft.unmeasured ? t('checkIn.noMeasurement') : undefined}
          onChange={(value) => change({ value, unmeasured: false })}
        />
        <BoxedInput
          label={t('checkIn.date')}
          problem={problemOf('date')}
          value={draft.date}
          onChange={(date) => change({ date })}
        />
      </div>
      <label className={classes.check}>
        <input
          type="checkbox"
          checked={draft.unmeasured}
          onChange={(event) => change({ unmeasured: event.currentTarget.checked })}
        />
        {t('checkIn.unmeasured')}
      </label>
      <fieldset className={classes.choice}>
        <legend>{t('checkIn.status')}</legend>
        <div className={classes.options}>
          {STATUSES.map((status) => (
            <label key={status} className={classes.option}>
              <input
                type="radio"
                name={`${id}-status`}
                className="visually-hidden"
                checked={draft.status === status}
                onChange={() => change({ status })}
              />
              <StatusMark kind={status} />
              {t(`common:status.${status}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset className={classes.choice}>
        <legend>{t('checkIn.confidence')}</legend>
        <div className={classes.scale}>
          {LEVELS.map((level) => (
            <label key={level} className={classes.option}>
              <input
                type="radio"
                name={`${id}-confidence`}
                className="visually-hidden"
                checked={draft.confidence === level}
                onChange={() => change({ confidence: level })}
              />
              {level}
            </label>
          ))}
        </div>
      </fieldset>
      <BoxedInput
        rows={2}
        label={t('checkIn.changed')}
        value={draft.changed}
        onChange={(changed) => change({ changed })}
      />
      <BoxedInput rows={1} label={t('checkIn.blocks')} value={draft.blocks} onChange={(blocks) => change({ blocks })} />
      <CommentCare
        text={`${draft.changed}\n${draft.blocks}`}
        people={people}
        offWall={draft.offWall}
        onOffWall={() => change({ offWall: true })}
      />
      <PersonLine
        stacked
        boxed
        label={t('checkIn.givenBy')}
        none={t('checkIn.nobodyNamed')}
        value={draft.givenById}
        onCommit={(givenById) => {
          change({ givenById })
          return { ok: true }
        }}
      />
      <label className={classes.check}>
        <input
          type="checkbox"
          checked={draft.offWall}
          onChange={(event) => change({ offWall: event.currentTarget.checked })}
        />
        {t('checkIn.offWall')}
      </label>
      <div aria-live="polite">{problem?.field === 'all' ? <FieldError>{problem.text}</FieldError> : null}</div>
      <div className={classes.buttons}>
        <Button type="submit" kind="primary" busy={busy}>
          {t(correct === null ? 'checkIn.give' : 'checkIn.correct')}
        </Button>
        <Button
          kind="quiet"
          onClick={() => {
            forget()
            onDone()
          }}
        >
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  )
}

function valueLabel(label: string, unit: string): string {
  return unit === '' ? label : `${label} (${unit})`
}
