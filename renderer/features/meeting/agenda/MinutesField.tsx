/** A number of minutes, typed; what is no such number is said under it and stays as it was typed. */
import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { LEAST, MOST } from './minutes-typed.ts'

export interface MinutesFieldProps {
  label: string
  description: string
  typed: string
  /** It was no number of minutes. */
  unread: boolean
  onType: (typed: string) => void
  onKeyDown?: React.KeyboardEventHandler
}

export function MinutesField({ label, description, typed, unread, onType, onKeyDown }: MinutesFieldProps) {
  const { t } = useTranslation('agenda')
  return (
    <TextInput
      data-autofocus
      label={label}
      description={description}
      inputMode="numeric"
      autoComplete="off"
      maxLength={6}
      value={typed}
      error={unread ? t('spread.unread', { least: LEAST, most: MOST }) : undefined}
      onChange={(event) => onType(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  )
}
