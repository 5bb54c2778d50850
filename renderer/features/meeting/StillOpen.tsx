/** What the next meeting comes back to: open obstacles and promises, with the day they were raised. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Id } from '#domain/shared/basics.ts'
import { api } from '#renderer/app/api.ts'
import { useLanguage } from '#renderer/app/language.ts'
import { usePeople } from '#renderer/app/people.ts'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { formatDate } from '#renderer/format/date.ts'
import classes from './StillOpen.module.css'

export function StillOpen({ clientId, meetingId }: { clientId: Id; meetingId: Id }) {
  const { t } = useTranslation('meeting')
  const language = useLanguage()
  const people = usePeople(clientId)
  const room = useQuery(api.meeting.room.queryOptions({ input: { clientId, meetingId } }))
  const open = (room.data?.carried ?? []).filter((capture) => capture.state === 'open')
  if (open.length === 0) return null
  return (
    <section>
      <SectionTitle ruled>{t('list.open')}</SectionTitle>
      <ul>
        {open.map((capture) => (
          <li key={capture.id} className={classes.row}>
            <span className={classes.kind}>{t(`capture.kind.${capture.kind}`)}</span>
            <span>
              {capture.text}
              <span className="meta">
                {` ${[
                  people.get(capture.ownerId ?? '') ?? '',
                  t('carried.since', { date: formatDate(capture.raisedOn, language) }),
                ]
                  .filter((part) => part !== '')
                  .join(', ')}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
