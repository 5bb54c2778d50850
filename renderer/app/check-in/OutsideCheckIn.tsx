/**
 * A check-in outside a meeting, with the card and the keys of a meeting: last value and day in view, today's day unless another is written. One given
 * today already is corrected, so that a slip of the finger does not become two check-ins.
 */
import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardKeyResult } from '#contract/goal.ts'
import type { CheckIn } from '#domain/goal/goal.ts'
import { standingCheckIns } from '#domain/goal/measurements.ts'
import type { Id } from '#domain/shared/basics.ts'
import { formatDate, parseDate } from '#renderer/format/date.ts'
import { inOneLine } from '#renderer/format/names.ts'
import { api, client } from '../api.ts'
import { useEdit } from '../edit.ts'
import { useGoalWords } from '../goal/goal-words.ts'
import { nameOf } from '../goal/name.ts'
import { useReasons } from '../goal/reasons.ts'
import { useFormat } from '../goal/use-format.ts'
import { type CheckInDraft, draftOf, EMPTY_DRAFT, type Said, unchanged } from './check-in-keys.ts'
import { CheckInCard, WaitingCard } from './CheckInCard.tsx'
import { useValueProblem } from './value-problem.ts'
import classes from './OutsideCheckIn.module.css'
import last from './LastSaid.module.css'

/** Begun and not yet given, by key result: going elsewhere and back loses nothing. */
const drafts = new Map<Id, CheckInDraft>()

export interface OutsideCheckInProps {
  clientId: Id
  keyResult: BoardKeyResult
  cadenceWeeks: number
  /** On to the next that is due, at once: the next key is the next one's. */
  onNext: () => void
  onClose: () => void
}

export function OutsideCheckIn(props: OutsideCheckInProps) {
  const { clientId, keyResult } = props
  const { today } = useGoalWords()
  // As it was when the card opened: what is being given now is not what it corrects.
  const [correctsToday] = useState(keyResult.standing.checkedOn === today)
  const history = useQuery({
    ...api.goal.history.queryOptions({ input: { clientId, keyResultId: keyResult.id } }),
    enabled: correctsToday,
  })
  if (correctsToday && history.isPending)
    return <WaitingCard title={keyResult.title} facts={<Facts keyResult={keyResult} now />} />
  const given = correctsToday
    ? standingCheckIns(history.data?.checkIns ?? []).findLast((each) => each.date === today)
    : undefined
  return <Card {...props} given={given ?? null} />
}

function Card({
  clientId,
  keyResult,
  cadenceWeeks,
  onNext,
  onClose,
  given,
}: OutsideCheckInProps & { given: CheckIn | null }) {
  const { t } = useTranslation(['checkIn', 'goal', 'structure', 'meeting'])
  const valueProblem = useValueProblem()
  const { today, language, people } = useGoalWords()
  const edit = useEdit(clientId)
  const home = useRef<HTMLElement>(null)
  const [corrects] = useState(given)
  const [day, setDay] = useState(formatDate(today, language, 'withYear'))
  const [dayProblem, setDayProblem] = useState<string | null>(null)
  const { standing, definition } = keyResult
  const said: Said = { value: standing.value, status: standing.status, confidence: standing.confidence }
  useEffect(() => {
    home.current?.focus({ preventScroll: true })
    home.current?.scrollIntoView({ block: 'nearest' })
  }, [])

  const problemOfDay = (): string | null => {
    const date = parseDate(day, today)
    if (date === null) return t('goal:field.notADate')
    return date > today ? t('goal:checkIn.inTheFuture') : null
  }
  const check = ({ value }: Said): string | null => {
    const problem = problemOfDay()
    setDayProblem(problem)
    return problem ?? valueProblem(definition, value)
  }
  const save = async (now: Said, words: CheckInDraft) => {
    const date = parseDate(day, today) ?? today
    // On at once; what is not accepted stays as a draft, and a message says so.
    onNext()
    const supersedes = corrects !== null && date === today ? corrects : null
    const outcome = await edit(
      (command) =>
        client.goal.checkIn({
          ...command,
          checkIn: {
            keyResultId: keyResult.id,
            date,
            ...now,
            changed: words.changed.trim(),
            blocks: words.blocks.trim(),
            offWall: words.offWall,
            givenById: supersedes === null ? definition.ownerId : supersedes.givenById,
            meetingId: supersedes?.meetingId ?? null,
          },
          supersedesId: supersedes?.id ?? null,
        }),
      {
        message: t(supersedes === null ? 'goal:saved.checkedIn' : 'goal:saved.checkInCorrected', {
          name: nameOf(keyResult),
        }),
      },
    )
    if (outcome.ok) drafts.delete(keyResult.id)
  }

  return (
    <CheckInCard
      title={keyResult.title}
      facts={<Facts keyResult={keyResult} now={corrects !== null} />}
      start={drafts.get(keyResult.id) ?? (corrects === null ? EMPTY_DRAFT : draftOf(corrects))}
      last={said}
      unchanged={unchanged(said, definition.measured, cadenceWeeks)}
      decimals={definition.decimals}
      people={people}
      correcting={corrects !== null}
      home={home}
      check={check}
      ownKeys={[{ id: 'card.close', press: 'escape', keys: 'Escape', label: t('close'), run: onClose, hidden: true }]}
      aside={
        <label className={classes.day}>
          <span>{t('day')}</span>
          <TextInput
            size="xs"
            maxLength={40}
            autoComplete="off"
            value={day}
            aria-invalid={dayProblem !== null || undefined}
            onChange={(event) => {
              setDay(event.currentTarget.value)
              setDayProblem(null)
            }}
            onBlur={() => setDayProblem(problemOfDay())}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' && event.key !== 'Escape') return
              event.preventDefault()
              // Back to the card, where Enter gives it: a day alone is no check-in.
              if (problemOfDay() === null) home.current?.focus()
              else setDayProblem(problemOfDay())
            }}
            error={dayProblem}
          />
        </label>
      }
      onDraft={(draft) => drafts.set(keyResult.id, draft)}
      onSave={save}
      onSkip={onNext}
    />
  )
}

/** Who owns it, what was said last and when, where it is to go, and what is worth noticing. */
function Facts({ keyResult, now }: { keyResult: BoardKeyResult; now: boolean }) {
  const { t } = useTranslation(['meeting', 'common'])
  const format = useFormat()
  const reasons = useReasons(keyResult)
  const { standing, definition } = keyResult
  const withUnit = (value: number) => format.withUnit(value, definition.decimals, definition.unitLabel)
  const said = [
    standing.value === null ? t('okr.notMeasured') : withUnit(standing.value),
    standing.status === null ? '' : t(`common:status.${standing.status}`).toLocaleLowerCase(),
    standing.confidence === null ? '' : t('okr.confidenceOf', { value: standing.confidence }),
  ].filter((part) => part !== '')
  return (
    <p className={last.last}>
      <span>{format.person(definition.ownerId) ?? t('common:noOwner')}</span>
      <span>
        {standing.checkedOn === null
          ? t('okr.never')
          : t(now ? 'okr.now' : 'okr.last', { date: format.day(standing.checkedOn), said: said.join(', ') })}
      </span>
      {definition.target === null ? null : <span>{t('okr.target', { target: withUnit(definition.target) })}</span>}
      {reasons.length === 0 ? null : <span>{inOneLine(reasons)}</span>}
    </p>
  )
}
