/** Dropping a goal, or taking it up again: from which day, and why. */
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/app/api.ts'
import { formatDate, parseDate } from '#renderer/format/date.ts'
import { BoxedInput } from '../fields/BoxedInput.tsx'
import { useGoal } from '../goal-context.ts'
import { ActionDialog } from './ActionDialog.tsx'
import { calledOf, type Goal } from './thing.ts'

export function DropDialog({
  thing,
  again,
  onDone,
  onClose,
}: {
  thing: Goal
  /** It is dropped, and taken up again. */
  again: boolean
  onDone: () => void
  onClose: () => void
}) {
  const { t } = useTranslation(['actions', 'goal'])
  const { edit, today, language, terms } = useGoal()
  const [date, setDate] = useState(formatDate(today, language, 'withYear'))
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<{ field: 'date' | 'reason'; text: string } | null>(null)
  const dateField = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const reasonField = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const problemOf = (field: 'date' | 'reason') => (problem?.field === field ? problem.text : null)
  const title = calledOf(thing)
  const isObjective = thing.type === 'objective'
  const running = thing.objective.keyResults.filter((each) => !each.definition.dropped).length

  const go = async () => {
    const refuse = (field: 'date' | 'reason', text: string) => {
      setProblem({ field, text })
      ;(field === 'date' ? dateField : reasonField).current?.focus()
      return null
    }
    const day = parseDate(date, today)
    if (day === null) return refuse('date', t('goal:field.notADate'))
    if (isObjective && day > today) return refuse('date', t('refusal.dateAhead'))
    if (reason.trim() === '') return refuse('reason', t('goal:change.reasonNeeded'))
    const change = { date: day, reason: reason.trim(), decisionId: null }
    const outcome = await edit(
      (command) => {
        if (!isObjective)
          return client.goal.updateKeyResult({
            ...command,
            id: thing.id,
            patch: {},
            definition: { dropped: !again },
            change,
          })
        const input = { ...command, id: thing.id, change }
        return again ? client.goal.takeUpObjective(input) : client.goal.dropObjective(input)
      },
      { message: t(again ? 'aside.takenUp' : 'aside.dropped', { title }), sayFailure: false },
    )
    if (!outcome.ok && outcome.subject === 'date')
      return refuse('date', t(again ? 'refusal.dateBefore' : 'refusal.dateSince'))
    return outcome
  }

  const why = again
    ? t(isObjective ? 'aside.againWhyObjective' : 'aside.againWhy')
    : isObjective && running > 0
      ? t('aside.whyObjective', { count: running, keyResults: terms.keyResults(running) })
      : t(isObjective ? 'aside.whyAlone' : 'aside.why')
  return (
    <ActionDialog
      title={t(again ? 'aside.againTitle' : 'aside.title', { title })}
      why={why}
      go={t(again ? 'aside.takeUp' : 'aside.drop')}
      onClose={onClose}
      onGo={go}
      onDone={onDone}
    >
      <BoxedInput
        ref={reasonField}
        rows={2}
        label={t('aside.reason')}
        problem={problemOf('reason')}
        value={reason}
        onChange={(text) => {
          setReason(text)
          setProblem(null)
        }}
      />
      <BoxedInput
        ref={dateField}
        label={t('aside.from')}
        problem={problemOf('date')}
        value={date}
        onChange={(text) => {
          setDate(text)
          setProblem(null)
        }}
      />
    </ActionDialog>
  )
}
