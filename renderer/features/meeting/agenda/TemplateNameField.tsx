/** The name of a template, where it is saved and where it is renamed; what is wrong with it is said under it. */
import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'

export type NameProblem = 'needed' | 'taken' | 'failed'

export interface TemplateNameFieldProps {
  name: string
  problem: NameProblem | null
  description?: string
  onType: (name: string) => void
}

export function TemplateNameField({ name, problem, description, onType }: TemplateNameFieldProps) {
  const { t } = useTranslation('plan')
  return (
    <TextInput
      label={t('template.name')}
      description={description}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened by a key or a click on its pencil, to be typed in at once
      autoFocus
      maxLength={120}
      autoComplete="off"
      value={name}
      error={problem === null ? undefined : t(`template.${problem}`)}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  )
}
