/** A retrospective planned with one key: of the units the last meeting was of, today, of the usual length. What does not fit is changed in it. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { MeetingRow } from '#contract/meeting.ts'
import { usualMinutes } from '#domain/meeting/templates.ts'
import type { Id } from '#domain/shared/basics.ts'
import { api, client } from '#renderer/app/api.ts'
import { useEdit } from '#renderer/app/edit.ts'
import { useToday } from '#renderer/app/language.ts'
import { likeLatest } from '#renderer/app/meeting/like-latest.ts'
import { useMeetingLinks } from '#renderer/app/meeting/links.ts'

/** Null where there is no unit to meet. */
export function useNewRetrospective(clientId: Id, meetings: readonly MeetingRow[]): (() => void) | null {
  const { t } = useTranslation('closing')
  const units = useQuery(api.organisation.get.queryOptions({ input: { clientId } })).data?.units ?? []
  const today = useToday()
  const edit = useEdit(clientId)
  const { toMeeting } = useMeetingLinks(clientId)
  const like = likeLatest(meetings[0] ?? null, units)
  if (like.scopes.length === 0) return null
  const make = async () => {
    const meeting = {
      ...like,
      kind: 'retrospective' as const,
      date: today,
      startTime: null,
      plannedMinutes: usualMinutes('retrospective'),
    }
    const outcome = await edit((command) => client.meeting.create({ ...command, meeting }), {
      message: t('cycles.retrospectiveMade'),
    })
    if (outcome.ok) toMeeting(outcome.value.id)
  }
  return () => void make()
}
