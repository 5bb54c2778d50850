/** What was said about the key results in the meeting, as a table. */
import { useTranslation } from 'react-i18next'
import type { Room } from '#contract/meeting.ts'
import { DataTable } from '#renderer/design/DataTable.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { StatusLabel } from '#renderer/design/StatusLabel.tsx'
import type { MeetingWords } from './meeting-words.ts'

export function CheckInsGiven({ room, words }: { room: Room; words: MeetingWords }) {
  const { t } = useTranslation(['meeting', 'common'])
  const given = room.keyResults.filter((row) => row.checkInId !== null)
  if (given.length === 0) return null
  return (
    <section>
      <SectionTitle ruled>{t('after.checkIns')}</SectionTitle>
      <DataTable caption={t('after.checkIns')}>
        <thead>
          <tr>
            <th scope="col">{t('after.keyResult')}</th>
            <th scope="col">{t('okr.status')}</th>
            <th scope="col" className="num">
              {t('after.value')}
            </th>
            <th scope="col" className="num">
              {t('common:confidence')}
            </th>
          </tr>
        </thead>
        <tbody>
          {given.map(({ id, title, standing, definition }) => (
            <tr key={id}>
              <td>{title}</td>
              <td>
                {standing.status === null ? (
                  t('common:status.none')
                ) : (
                  <StatusLabel kind={standing.status}>{t(`common:status.${standing.status}`)}</StatusLabel>
                )}
              </td>
              <td className="num">
                {standing.value === null
                  ? t('okr.notMeasured')
                  : words.withUnit(standing.value, definition.decimals, definition.unitLabel)}
              </td>
              <td className="num">{standing.confidence ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </section>
  )
}
