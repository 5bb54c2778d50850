/** What the meetings left open: obstacles, promises and parked items with the day they were raised. The next one comes back to them, unless settled here. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Id } from '#domain/shared/basics.ts'
import { api } from '#renderer/app/api.ts'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { useMeetingWords } from './meeting-words.ts'
import { OpenList } from './OpenList.tsx'

export function StillOpen({ clientId }: { clientId: Id }) {
  const { t } = useTranslation('meeting')
  const open = useQuery(api.around.open.queryOptions({ input: { clientId } })).data ?? []
  const organisation = useQuery(api.organisation.get.queryOptions({ input: { clientId } })).data
  const words = useMeetingWords(organisation?.people ?? [])
  if (open.length === 0 || organisation === undefined) return null
  const severalSeries = new Set(open.map(({ unitNames }) => unitNames.join())).size > 1
  return (
    <section>
      <SectionTitle ruled>{t('list.open')}</SectionTitle>
      <OpenList
        clientId={clientId}
        captures={open.map((capture) => ({ ...capture, where: severalSeries ? capture.unitNames.join(', ') : '' }))}
        words={words}
        withKind
      />
    </section>
  )
}
