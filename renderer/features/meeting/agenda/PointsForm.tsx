/** The customer's own points, typed or pasted, one a line; where in the meeting they stand. What is read of them is told while it is written. */
import { useState } from 'react'
import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type ClientPoint, readPoints } from '#domain/meeting/client-points.ts'
import type { MeetingStep } from '#domain/meeting/meeting.ts'
import type { Id } from '#domain/shared/basics.ts'
import { keyName } from '#renderer/app/key-names.ts'
import fields from '../Fields.module.css'
import { useStepWords } from '../step-words.ts'
import { InlineForm } from './InlineForm.tsx'
import classes from './StepForm.module.css'

/** As the contract takes them. */
const MOST = 40

type Place = 'first' | 'after' | 'last'

export interface PointsFormProps {
  steps: readonly MeetingStep[]
  /** The step that is chosen in the list. */
  at: MeetingStep | null
  onAdd: (points: readonly ClientPoint[], beforeId: Id | null) => void
  onClose: () => void
}

export function PointsForm({ steps, at, onAdd, onClose }: PointsFormProps) {
  const { t } = useTranslation('plan')
  const wordsOf = useStepWords()
  const [typed, setTyped] = useState('')
  const [place, setPlace] = useState<Place>('first')
  const [problem, setProblem] = useState(false)
  const points = readPoints(typed)
  const bad =
    points.length === 0 ? t('points.needed') : points.length > MOST ? t('points.tooMany', { most: MOST }) : null
  const beforeId = () => {
    if (place === 'first') return steps.find((step) => step.state === 'waiting')?.id ?? null
    if (place === 'last' || at === null) return null
    return steps[steps.findIndex((step) => step.id === at.id) + 1]?.id ?? null
  }
  return (
    <InlineForm
      label={t('points.title')}
      make={t('points.make')}
      keyCap={keyName('Mod+Enter')}
      onSubmit={() => {
        if (bad !== null) return setProblem(true)
        onAdd(points, beforeId())
        onClose()
      }}
      onClose={onClose}
    >
      <Textarea
        className={classes.wide}
        label={t('points.label')}
        description={t('points.how')}
        placeholder={t('points.example')}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened by a key, to be typed in at once
        autoFocus
        rows={4}
        maxLength={8000}
        value={typed}
        error={problem ? bad : undefined}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setProblem(false)
        }}
        onKeyDown={(event) => {
          // Enter is a new line here; with Ctrl it puts them in.
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault()
            event.currentTarget.form?.requestSubmit()
          }
        }}
      />
      <label className={fields.field}>
        <span className={fields.label}>{t('points.where')}</span>
        <select
          className={fields.input}
          value={place}
          onChange={(event) => setPlace(event.currentTarget.value as Place)}
        >
          <option value="first">{t('points.first')}</option>
          {at === null ? null : <option value="after">{t('points.after', { step: wordsOf(at).title })}</option>}
          <option value="last">{t('points.last')}</option>
        </select>
      </label>
      <p className={classes.read} role="status">
        {points.length === 0
          ? ''
          : t('points.read', { count: points.length, minutes: points.reduce((sum, { minutes }) => sum + minutes, 0) })}
      </p>
    </InlineForm>
  )
}
