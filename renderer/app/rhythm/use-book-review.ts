/** Books a look back as a meeting in one step: like the latest one, as long as its kind is, and undone like any edit. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Moment } from '#contract/rhythm.ts'
import { meetingKindSchema, type MeetingKind } from '#domain/meeting/meeting.ts'
import { usualMinutes } from '#domain/meeting/templates.ts'
import { chronological, type Id, type IsoDate } from '#domain/shared/basics.ts'
import { api, client } from '#renderer/app/api.ts'
import { useEdit } from '#renderer/app/edit.ts'
import { useLanguage, useToday } from '#renderer/app/language.ts'
import { likeLatest } from '#renderer/app/meeting/like-latest.ts'
import { formatDate } from '#renderer/format/date.ts'

export interface Booking {
  kind: MeetingKind
  date: IsoDate
  /** None: the whole client. */
  unitIds: readonly Id[]
  /** The cycle it looks back on; null: as its day says. */
  cycleId: Id | null
  /** What it is called in the message. */
  what: string
}

/** What a proposal on the wheel is booked as; null for what is no meeting. */
export function meetingOf({ kind }: Pick<Moment, 'kind'>): MeetingKind | null {
  return meetingKindSchema.options.find((each) => each === kind) ?? null
}

export function useBookReview(clientId: Id): (booking: Booking) => Promise<boolean> {
  const { t } = useTranslation('rhythm')
  const language = useLanguage()
  const today = useToday()
  const edit = useEdit(clientId)
  const units = useQuery(api.organisation.get.queryOptions({ input: { clientId } })).data?.units ?? []
  const meetings = useQuery(api.meeting.list.queryOptions({ input: { clientId } })).data ?? []
  return async ({ kind, date, unitIds, cycleId, what }) => {
    const held = meetings.filter((row) => row.date <= today)
    const latest = held.toSorted((one, other) => chronological(one.date, other.date)).at(-1) ?? null
    const hasBelow = (id: Id) => units.some((unit) => unit.parentId === id)
    const scopes =
      unitIds.length > 0
        ? unitIds.map((unitId) => ({ unitId, withBelow: false }))
        : units
            .filter((unit) => unit.parentId === null)
            .map(({ id: unitId }) => ({ unitId, withBelow: hasBelow(unitId) }))
    const meeting = {
      ...likeLatest(latest, units),
      kind,
      date,
      startTime: latest?.startTime ?? null,
      plannedMinutes: usualMinutes(kind),
      scopes,
      cycleId: kind === 'retrospective' ? cycleId : null,
    }
    const outcome = await edit((command) => client.meeting.create({ ...command, meeting }), {
      message: t('event.booked', { what, when: formatDate(date, language, 'brief') }),
    })
    return outcome.ok
  }
}
