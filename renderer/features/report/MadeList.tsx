/** The documents that were made, the latest first: which version, when, draft or final, in which language; a press hands one over. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { DocumentRow } from '#contract/document.ts'
import type { Id } from '#domain/shared/basics.ts'
import { api, client } from '#renderer/app/api.ts'
import { useLanguage } from '#renderer/app/language.ts'
import { saveFile } from '#renderer/app/save-file.ts'
import { Button } from '#renderer/design/Button.tsx'
import { Icon } from '#renderer/design/Icon.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { formatInstant } from '#renderer/format/date.ts'
import classes from './MadeList.module.css'

export function MadeList({ clientId }: { clientId: Id }) {
  const { t } = useTranslation(['report', 'common', 'client'])
  const language = useLanguage()
  const made = useQuery(api.report.list.queryOptions({ input: { clientId } })).data ?? []
  const about = (row: DocumentRow) =>
    [
      t('common:file.version', { version: row.version }),
      formatInstant(row.createdAt, language),
      t(`client:language.${row.language}`),
    ].join(', ')
  return (
    <section>
      <SectionTitle ruled>{t('list.title')}</SectionTitle>
      {made.length === 0 ? (
        <p className="meta">{t('list.none')}</p>
      ) : (
        <ul className={classes.list} aria-label={t('list.title')}>
          {made.map((row) => (
            <li key={row.id} className={classes.row}>
              <Button
                kind="quiet"
                icon="file"
                className={classes.file}
                aria-label={t('common:file.get', { name: row.name })}
                onClick={() => void saveFile(() => client.document.save({ clientId, documentId: row.id }))}
              >
                <span className={classes.name}>{row.name}</span>
              </Button>
              <span className={classes.about}>
                <span className={classes.mark} data-draft={row.draft || undefined}>
                  <Icon name={row.draft ? 'pencil' : 'lock'} />
                  {t(row.draft ? 'list.draft' : 'list.final')}
                </span>
                <span className="meta">{about(row)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
