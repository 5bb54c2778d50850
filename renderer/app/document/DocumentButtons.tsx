/** The documents of a meeting or a check, the latest version of each; a press hands it over. An earlier one stays as it was. */
import { useTranslation } from 'react-i18next'
import type { DocumentRow } from '#contract/document.ts'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import { useLanguage } from '#renderer/app/language.ts'
import { saveFile } from '#renderer/app/save-file.ts'
import { Button } from '#renderer/design/Button.tsx'
import { formatInstant } from '#renderer/format/date.ts'
import classes from './DocumentButtons.module.css'

export interface DocumentButtonsProps {
  clientId: Id
  documents: readonly DocumentRow[]
  /** What a document is called; left out: every version by its own name, with its number and when it was made. */
  label?: string | undefined
}

export function DocumentButtons({ clientId, documents, label }: DocumentButtonsProps) {
  const { t } = useTranslation('common')
  const language = useLanguage()
  const sorted = documents.toSorted((one, other) => other.version - one.version)
  const shown =
    label === undefined
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
            aria-label={t('file.get', { name: row.name })}
            onClick={() => void saveFile(() => client.document.save({ clientId, documentId: row.id }))}
          >
            {label ?? <span className={classes.name}>{row.name}</span>}
          </Button>
          {about(row) === '' ? null : <span className="meta">{` ${about(row)}`}</span>}
        </li>
      ))}
    </ul>
  )

  function about(row: DocumentRow): string {
    return [
      documents.length > 1 ? t('file.version', { version: row.version }) : '',
      label === undefined ? formatInstant(row.createdAt, language) : '',
    ]
      .filter((part) => part !== '')
      .join(', ')
  }
}
