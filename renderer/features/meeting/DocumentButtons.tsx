/** The documents of a meeting, the latest version of each; a press hands it over. */
import { useTranslation } from 'react-i18next'
import type { DocumentRow } from '#contract/document.ts'
import type { Id } from '#domain/shared/basics.ts'
import { Button } from '#renderer/design/Button.tsx'
import { useMinutes } from './use-minutes.ts'
import classes from './DocumentButtons.module.css'

export interface DocumentButtonsProps {
  clientId: Id
  meetingId: Id
  documents: readonly DocumentRow[]
  /** Every version, with its number. */
  all?: boolean | undefined
}

export function DocumentButtons({ clientId, meetingId, documents, all = false }: DocumentButtonsProps) {
  const { t } = useTranslation('meeting')
  const { save } = useMinutes(clientId, meetingId)
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
            {documents.length > 1 ? (
              <span className="meta">{t('minutes.version', { version: row.version })}</span>
            ) : null}
          </Button>
        </li>
      ))}
    </ul>
  )
}
