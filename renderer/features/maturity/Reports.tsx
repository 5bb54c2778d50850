/** The Word report of a check: made in the language that is chosen, kept as a version, and handed to the coach. */
import { Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { documentLanguageSchema, type DocumentLanguage, type Id } from '#domain/shared/basics.ts'
import { api, client } from '#renderer/app/api.ts'
import { DocumentButtons } from '#renderer/app/document/DocumentButtons.tsx'
import { useEdit } from '#renderer/app/edit.ts'
import { saveFile } from '#renderer/app/save-file.ts'
import { Button } from '#renderer/design/Button.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'

type OfCheck = { clientId: Id; checkId: Id }

/** The client's own language stands first, so that Enter twice is enough. */
export function ReportButton({ clientId, checkId }: OfCheck) {
  const { t } = useTranslation(['maturity', 'client'])
  const edit = useEdit(clientId)
  const usual = useQuery(api.client.get.queryOptions({ input: { clientId } })).data?.documentLanguage ?? 'nb'
  const [busy, setBusy] = useState(false)
  const make = async (language: DocumentLanguage) => {
    setBusy(true)
    const made = await edit((command) => client.document.makeMaturityReport({ ...command, checkId, language }), {
      message: t('report.made'),
    })
    if (made.ok) await saveFile(() => client.document.save({ clientId, documentId: made.value.document.id }))
    setBusy(false)
  }
  const languages = documentLanguageSchema.options.toSorted(
    (one, other) => Number(other === usual) - Number(one === usual),
  )
  return (
    <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button kind="primary" size="large" icon="file" busy={busy}>
          {t('report.title')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('report.language')}>
        {languages.map((language) => (
          <Menu.Item key={language} onClick={() => void make(language)}>
            {t(`client:language.${language}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** Every version that has been made; nothing before the first. */
export function Reports({ clientId, checkId }: OfCheck) {
  const { t } = useTranslation('maturity')
  const documents = useQuery(api.document.ofCheck.queryOptions({ input: { clientId, checkId } })).data ?? []
  if (documents.length === 0) return null
  return (
    <section>
      <SectionTitle ruled>{t('report.documents')}</SectionTitle>
      <DocumentButtons clientId={clientId} documents={documents} />
    </section>
  )
}
