/** The agenda kept under a name, to be used again for this customer. */
import { useState } from 'react'
import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import { useEdit } from '#renderer/app/edit.ts'
import { InlineForm } from './InlineForm.tsx'

export interface TemplateFormProps {
  clientId: Id
  meetingId: Id
  onClose: () => void
}

export function TemplateForm({ clientId, meetingId, onClose }: TemplateFormProps) {
  const { t } = useTranslation('plan')
  const edit = useEdit(clientId)
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<'needed' | 'taken' | 'failed' | null>(null)
  const save = async () => {
    if (name.trim() === '') return setProblem('needed')
    const saved = await edit((command) => client.template.save({ ...command, meetingId, name: name.trim() }), {
      message: t('template.saved', { name: name.trim() }),
      sayFailure: false,
    })
    if (saved.ok) onClose()
    else setProblem(saved.code === 'conflict' ? 'taken' : 'failed')
  }
  return (
    <InlineForm label={t('template.title')} make={t('template.make')} onSubmit={() => void save()} onClose={onClose}>
      <TextInput
        label={t('template.name')}
        description={t('template.how')}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened by a key, to be typed in at once
        autoFocus
        maxLength={120}
        autoComplete="off"
        value={name}
        error={problem === null ? undefined : t(`template.${problem}`)}
        onChange={(event) => {
          setName(event.currentTarget.value)
          setProblem(null)
        }}
      />
    </InlineForm>
  )
}
