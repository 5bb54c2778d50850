/** A day as people write it («1. mai», «1.5.2026»), stored when it is read; shown in full once it is. */
import { useTranslation } from 'react-i18next'
import type { IsoDate } from '#domain/shared/basics.ts'
import { formatDate, parseDate } from '#renderer/format/date.ts'
import { useLanguage, useToday } from '../language.ts'
import { CommitText } from './CommitText.tsx'

export interface CommitDateProps {
  label: string
  hideLabel?: boolean | undefined
  value: IsoDate
  onCommit: (date: IsoDate) => Promise<boolean> | boolean
  /** A sentence where the day does not fit. */
  check?: ((date: IsoDate) => string | null) | undefined
  quiet?: boolean | undefined
}

export function CommitDate({ value, onCommit, check, ...rest }: CommitDateProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const today = useToday()
  const near = value === '' ? today : value
  return (
    <CommitText
      {...rest}
      value={value === '' ? '' : formatDate(value, language, 'withYear')}
      check={(text) => {
        const date = parseDate(text, near)
        return date === null ? t('field.date') : (check?.(date) ?? null)
      }}
      onCommit={(text) => {
        const date = parseDate(text, near)
        return date === null ? false : date === value || onCommit(date)
      }}
    />
  )
}
