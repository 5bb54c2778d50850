/** The one primary action: start today's meeting, go back into the running one, or open the next. */
import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { MeetingRow } from '#contract/meeting.ts'
import type { Template } from '#contract/template.ts'
import { chronological, type Id } from '#domain/shared/basics.ts'
import { api } from '#renderer/app/api.ts'
import { useGoalWords } from '#renderer/app/goal/goal-words.ts'
import { keyName } from '#renderer/app/key-names.ts'
import { useLanguage, useToday } from '#renderer/app/language.ts'
import { likeLatest } from '#renderer/app/meeting/like-latest.ts'
import { NowDialog } from '#renderer/app/meeting/NowDialog.tsx'
import { nextOf } from '#renderer/app/meeting/next-meeting.ts'
import { useBegin } from '#renderer/app/meeting/use-begin.ts'
import { useShortcuts } from '#renderer/app/shortcuts.ts'
import { Button } from '#renderer/design/Button.tsx'
import { relativeDay } from '#renderer/format/date.ts'

export interface NextMeetingProps {
  clientId: Id
  meetings: readonly MeetingRow[]
  /** False where there is something to do before a meeting makes sense. */
  primary: boolean
}

export function NextMeeting({ clientId, meetings, primary }: NextMeetingProps) {
  const { t } = useTranslation('overview')
  const today = useToday()
  const language = useLanguage()
  const navigate = useNavigate()
  const { units } = useGoalWords()
  const { begin, beginNew, busy } = useBegin(clientId)
  const next = nextOf(meetings, today)
  const begins = next !== null && (next.state === 'running' || next.date === today)

  const run = () => {
    if (begins) return void begin(next)
    if (next === null || next.date < today)
      return void navigate({ to: '/client/$clientId/meetings', params: { clientId } })
    void navigate({
      to: '/client/$clientId/meetings/$meetingId',
      params: { clientId, meetingId: next.id },
    })
  }
  const label = (): string => {
    if (next === null || (!begins && next.date < today)) return t('meeting.plan')
    if (next.state === 'running') return t('meeting.resume')
    if (next.date === today)
      return next.startTime === null ? t('meeting.start') : t('meeting.startAt', { time: next.startTime })
    return t('meeting.next', { when: relativeDay(next.date, today, language) })
  }
  // Nothing is planned, and here we are: two keys from the first screen, and nothing to fill in.
  const alike = meetings.filter((meeting) => meeting.kind === 'progress')
  const latest = alike.toSorted((one, other) => chronological(other.date, one.date))[0] ?? null
  const like = likeLatest(latest, units)
  const unplanned = !begins && (next === null || next.date < today) && primary && like.scopes.length > 0
  const templates =
    useQuery({ ...api.template.list.queryOptions({ input: { clientId } }), enabled: unplanned }).data ?? []
  const [choosing, setChoosing] = useState(false)
  const beginAs = (template: Template | null) => {
    setChoosing(false)
    if (busy) return
    const kind = template?.meetingKind ?? 'progress'
    const plannedMinutes = template?.minutes ?? like.plannedMinutes
    void beginNew({ ...like, kind, plannedMinutes, date: today, startTime: null, templateId: template?.id ?? null })
  }
  const beginNow = () => {
    if (templates.length > 0) setChoosing(true)
    else beginAs(null)
  }
  useShortcuts(t('shortcut.group'), [
    { id: 'overview.meeting', keys: 'M', label: label(), run, icon: 'chat' },
    { id: 'overview.now', keys: 'Shift+M', label: t('meeting.now'), run: beginNow, icon: 'play', when: unplanned },
  ])
  return (
    <>
      {unplanned ? (
        <Button kind="quiet" size="large" keyCap={keyName('Shift+M')} icon="play" busy={busy} onClick={beginNow}>
          {t('meeting.now')}
        </Button>
      ) : null}
      <Button
        kind={primary || begins ? 'primary' : 'default'}
        size="large"
        keyCap="M"
        icon={begins ? 'play' : undefined}
        busy={busy}
        onClick={run}
      >
        {label()}
      </Button>
      {choosing ? <NowDialog templates={templates} onBegin={beginAs} onClose={() => setChoosing(false)} /> : null}
    </>
  )
}
