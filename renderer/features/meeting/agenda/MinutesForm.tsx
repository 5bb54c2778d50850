/** How long a step may take, said by the coach: one number. What the unit usually spends stands beside it. */
import { useState } from 'react'
import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { MeetingStep } from '#domain/meeting/meeting.ts'
import { useStepWords } from '../step-words.ts'
import { InlineForm } from './InlineForm.tsx'
import { LEAST, MOST, minutesTyped } from './minutes-typed.ts'

export interface MinutesFormProps {
  step: MeetingStep
  /** What is usual, in words; empty where nothing is. */
  usual: string
  onMinutes: (minutes: number) => void
  onClose: () => void
}

export function MinutesForm({ step, usual, onMinutes, onClose }: MinutesFormProps) {
  const { t } = useTranslation(['plan', 'agenda'])
  const wordsOf = useStepWords()
  const [typed, setTyped] = useState(String(Math.max(1, Math.round(step.plannedSeconds / 60))))
  const [unread, setUnread] = useState(false)
  return (
    <InlineForm
      label={t('minutes.title', { step: wordsOf(step).title })}
      make={t('minutes.make')}
      onSubmit={() => {
        const minutes = minutesTyped(typed)
        if (minutes === null) return setUnread(true)
        onMinutes(minutes)
        onClose()
      }}
      onClose={onClose}
    >
      <TextInput
        label={t('minutes.title', { step: wordsOf(step).title })}
        description={usual === '' ? undefined : usual}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened by a key, to be typed in at once
        autoFocus
        inputMode="numeric"
        maxLength={6}
        autoComplete="off"
        value={typed}
        error={unread ? t('agenda:add.minutesUnread', { least: LEAST, most: MOST }) : undefined}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setUnread(false)
        }}
      />
    </InlineForm>
  )
}
