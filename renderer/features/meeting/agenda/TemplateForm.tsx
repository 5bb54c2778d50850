/** The agenda kept under a name, to be used again for this customer. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import { useEdit } from '#renderer/app/edit.ts'
import { InlineForm } from './InlineForm.tsx'
import { TemplateNameField, type NameProblem } from './TemplateNameField.tsx'

export interface TemplateFormProps {
  clientId: Id
  meetingId: Id
  onClose: () => void
}

export function TemplateForm({ clientId, meetingId, onClose }: TemplateFormProps) {
  const { t } = useTranslation('plan')
  const edit = useEdit(clientId)
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<NameProblem | null>(null)
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
      <TemplateNameField
        name={name}
        problem={problem}
        description={t('template.how')}
        onType={(text) => {
          setName(text)
          setProblem(null)
        }}
      />
    </InlineForm>
  )
}
