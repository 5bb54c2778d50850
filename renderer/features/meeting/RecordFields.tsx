/**
 * What the archive needs to know: case number, who gets the minutes, and the legal basis where they are exempt from public access. Asked of
 * public bodies, and shown wherever something is filled in.
 */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Meeting, RecordFields as Fields } from '#domain/meeting/meeting.ts'
import type { Id } from '#domain/shared/basics.ts'
import { api, client } from '#renderer/app/api.ts'
import { useEdit } from '#renderer/app/edit.ts'
import { CommitText } from '#renderer/app/fields/CommitText.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import classes from './RecordFields.module.css'

/** As the contract takes them. */
const LONGEST = { caseNumber: 60, distribution: 400, exemption: 200 } as const satisfies Record<keyof Fields, number>
const ORDER = ['caseNumber', 'distribution', 'exemption'] as const satisfies readonly (keyof Fields)[]

export function RecordFields({ clientId, meeting }: { clientId: Id; meeting: Meeting }) {
  const { t } = useTranslation('meeting')
  const edit = useEdit(clientId)
  const sector = useQuery(api.client.get.queryOptions({ input: { clientId } })).data?.sector
  if (sector !== 'public' && ORDER.every((field) => meeting[field] === '')) return null
  const write = async (patch: Partial<Fields>) =>
    (await edit((command) => client.meeting.update({ ...command, meetingId: meeting.id, patch }))).ok
  return (
    <section>
      <SectionTitle>{t('record.title')}</SectionTitle>
      <p className="meta">{t('record.how')}</p>
      <div className={classes.fields}>
        {ORDER.map((field) => (
          <CommitText
            key={field}
            label={t(`record.${field}`)}
            placeholder={t(`record.example.${field}`)}
            maxLength={LONGEST[field]}
            value={meeting[field]}
            onCommit={(typed) => write({ [field]: typed })}
          />
        ))}
      </div>
    </section>
  )
}
