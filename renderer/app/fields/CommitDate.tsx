/** A day as people write it («1. mai», «1.5.2026»), stored when it is read; shown in full once it is. */
import { useTranslation } from 'react-i18next'
import type { IsoDate } from '#domain/shared/basics.ts'
import { formatDate, parseDate } from '#renderer/format/date.ts'
import { useLanguage, useToday } from '../language.ts'
import { CommitText } from './CommitText.tsx'

export interface CommitDateProps {
  label: string
  hideLabel?: boolean | undefined
  value: IsoDate | null
  onCommit: (date: IsoDate) => Promise<boolean> | boolean
  /** An emptied field means no day. Without this an empty one gets a sentence. */
  onNone?: (() => Promise<boolean> | boolean) | undefined
  placeholder?: string | undefined
  /** A sentence where the day does not fit. */
  check?: ((date: IsoDate) => string | null) | undefined
  quiet?: boolean | undefined
}

export function CommitDate({ value, onCommit, onNone, check, ...rest }: CommitDateProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const today = useToday()
  const near = value ?? today
  return (
    <CommitText
      {...rest}
      value={value === null ? '' : formatDate(value, language, 'withYear')}
      check={(text) => {
        if (text === '' && onNone) return null
        const date = parseDate(text, near)
        return date === null ? t('field.date') : (check?.(date) ?? null)
      }}
      onCommit={(text) => {
        if (text === '' && onNone) return onNone()
        const date = parseDate(text, near)
        return date === null ? false : date === value || onCommit(date)
      }}
    />
  )
}
