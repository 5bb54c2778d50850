/** The documents of a meeting, the latest version of each; a press hands it over. An earlier one stays as it was. */
import { useTranslation } from 'react-i18next'
import type { DocumentRow } from '#contract/document.ts'
import type { Id } from '#domain/shared/basics.ts'
import { useLanguage } from '#renderer/app/language.ts'
import { Button } from '#renderer/design/Button.tsx'
import { formatInstant } from '#renderer/format/date.ts'
import { useMinutes } from './use-minutes.ts'
import classes from './DocumentButtons.module.css'

export interface DocumentButtonsProps {
  clientId: Id
  meetingId: Id
  documents: readonly DocumentRow[]
  /** Every version, with its number and when it was made. */
  all?: boolean | undefined
}

export function DocumentButtons({ clientId, meetingId, documents, all = false }: DocumentButtonsProps) {
  const { t } = useTranslation('meeting')
  const { save } = useMinutes(clientId, meetingId)
  const language = useLanguage()
  const sorted = documents.toSorted((one, other) => other.version - one.version)
  const shown = all
    ? sorted
    : sorted.filter((row, at) => sorted.findIndex((each) => each.language === row.language) === at)
  return (
    <ul className={classes.list}>
      {shown.map((row) => (
        <li key={row.id}>
          <Button
            kind="quiet"
            icon="file"
            className={classes.file}
            title={row.name}
            aria-label={t('minutes.get', { name: row.name })}
            onClick={() => void save(row.id)}
          >
            {all ? <span className={classes.name}>{row.name}</span> : t('minutes.title')}
          </Button>
          {about(row) === '' ? null : <span className="meta">{` ${about(row)}`}</span>}
        </li>
      ))}
    </ul>
  )

  function about(row: DocumentRow): string {
    return [
      documents.length > 1 ? t('minutes.version', { version: row.version }) : '',
      all ? formatInstant(row.createdAt, language) : '',
    ]
      .filter((part) => part !== '')
      .join(', ')
  }
}
