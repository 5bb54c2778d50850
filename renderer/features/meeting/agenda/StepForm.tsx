/** One step to be added, or a talk whose words are changed: what it is, its own words where it has some, and how long. */
import { useState } from 'react'
import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isTheirs, THEIRS } from '#domain/meeting/client-points.ts'
import { stepKindSchema, type MeetingStep } from '#domain/meeting/meeting.ts'
import { mustHaveWords, takesWords } from '#domain/meeting/steps.ts'
import { talkTopicSchema } from '#domain/meeting/talk.ts'
import { cx } from '#renderer/design/cx.ts'
import fields from '../Fields.module.css'
import { useStepWords, type Worded } from '../step-words.ts'
import { InlineForm } from './InlineForm.tsx'
import { LEAST, MOST, minutesTyped } from './minutes-typed.ts'
import type { NewStep } from './use-agenda-edits.ts'
import classes from './StepForm.module.css'

const OWN = 'own'
const DEFAULT_MINUTES = '5'
const KINDS = stepKindSchema.options.filter((kind) => kind !== 'talk' && kind !== THEIRS)
/** These are steps of their own kind by now. */
const TOPICS = talkTopicSchema.options.filter((topic) => topic !== 'close' && topic !== 'many_to_three')

/** What a choice of the list makes. */
function stepOf(choice: string): Pick<Worded, 'kind' | 'topic'> {
  const kind = KINDS.find((each) => each === choice)
  if (kind !== undefined) return { kind, topic: null }
  return { kind: 'talk', topic: talkTopicSchema.options.find((each) => each === choice) ?? null }
}

export interface StepFormProps {
  /** The talk whose words are changed; null: a step is added. */
  step: MeetingStep | null
  /** The title of the step it goes in after. */
  after: string
  onAdd: (step: NewStep) => void
  onWord: (words: Pick<MeetingStep, 'title' | 'question'>) => void
  onClose: () => void
}

export function StepForm({ step, after, onAdd, onWord, onClose }: StepFormProps) {
  const { t } = useTranslation('agenda')
  const wordsOf = useStepWords()
  const stands = step === null ? { title: '', question: '' } : wordsOf(step)
  const [choice, setChoice] = useState<string>(OWN)
  const [title, setTitle] = useState(stands.title)
  const [question, setQuestion] = useState(stands.question)
  const [typed, setTyped] = useState(DEFAULT_MINUTES)
  const [problem, setProblem] = useState<'title' | 'minutes' | null>(null)
  const isOwn = step === null && choice === OWN
  const writes = step !== null || isOwn || takesWords(stepOf(choice).kind)
  // Left empty, these stand.
  const usual = isOwn ? null : wordsOf({ ...(step ?? stepOf(choice)), title: '', question: '' })

  const save = () => {
    const minutes = minutesTyped(typed)
    const needsTitle = isOwn || (step !== null && mustHaveWords(step.kind) && step.topic === null)
    if (needsTitle && title.trim() === '') return setProblem('title')
    if (step === null && minutes === null) return setProblem('minutes')
    const words = writes ? { title: title.trim(), question: question.trim() } : { title: '', question: '' }
    if (step !== null) onWord(words)
    else if (minutes !== null) onAdd({ ...stepOf(choice), ...words, minutes })
    onClose()
  }
  return (
    <InlineForm
      label={step === null ? t('add.title') : t('word')}
      make={step === null ? t('add.make') : t('add.save')}
      onSubmit={save}
      onClose={onClose}
    >
      {step === null ? (
        <label className={fields.field}>
          <span className={fields.label}>{t('add.what')}</span>
          <select
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened by a key, to be typed in at once
            autoFocus
            className={fields.input}
            value={choice}
            onChange={(event) => {
              setChoice(event.currentTarget.value)
              setProblem(null)
            }}
          >
            <option value={OWN}>{t('add.own')}</option>
            <optgroup label={t('add.talks')}>
              {TOPICS.map((topic) => (
                <option key={topic} value={topic}>
                  {wordsOf({ kind: 'talk', topic, title: '', question: '' }).title}
                </option>
              ))}
            </optgroup>
            <optgroup label={t('add.points')}>
              {KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {wordsOf({ kind, topic: null, title: '', question: '' }).title}
                </option>
              ))}
            </optgroup>
          </select>
        </label>
      ) : null}
      {writes ? (
        <>
          <TextInput
            label={t('add.ownTitle')}
            placeholder={usual?.title}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- as above
            autoFocus={step !== null}
            maxLength={120}
            autoComplete="off"
            value={title}
            error={problem === 'title' ? t('add.titleNeeded') : undefined}
            onChange={(event) => {
              setTitle(event.currentTarget.value)
              setProblem(null)
            }}
          />
          {step !== null && isTheirs(step) ? null : (
            <TextInput
              label={t('add.ownQuestion')}
              placeholder={usual?.question}
              maxLength={240}
              autoComplete="off"
              value={question}
              onChange={(event) => setQuestion(event.currentTarget.value)}
            />
          )}
        </>
      ) : null}
      {step === null ? (
        <TextInput
          label={t('add.minutes')}
          inputMode="numeric"
          maxLength={6}
          autoComplete="off"
          value={typed}
          error={problem === 'minutes' ? t('add.minutesUnread', { least: LEAST, most: MOST }) : undefined}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setProblem(null)
          }}
        />
      ) : null}
      {step === null ? <p className={cx('meta', classes.wide)}>{t('add.after', { step: after })}</p> : null}
    </InlineForm>
  )
}
