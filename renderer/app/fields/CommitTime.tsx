/** A clock time as people write it («9», «9.30», «0930»), stored when it is read. Empty is no time. */
import { useTranslation } from 'react-i18next'
import { parseTime } from '#renderer/format/date.ts'
import { CommitText } from './CommitText.tsx'

export interface CommitTimeProps {
  label: string
  /** `09:30` */
  value: string | null
  onCommit: (time: string | null) => Promise<boolean> | boolean
}

export function CommitTime({ label, value, onCommit }: CommitTimeProps) {
  const { t } = useTranslation()
  return (
    <CommitText
      label={label}
      value={value ?? ''}
      check={(text) => (text === '' || parseTime(text) !== null ? null : t('field.time'))}
      onCommit={(text) => {
        const time = text === '' ? null : parseTime(text)
        return time === value || onCommit(time)
      }}
    />
  )
}
