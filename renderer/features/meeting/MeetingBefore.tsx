/** Before a meeting (or while it runs): the agenda that made itself, who is invited, the practical things, and the coach's own note. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Room } from '#contract/meeting.ts'
import type { Person } from '#domain/organisation/organisation.ts'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import { CalendarFileButton } from '#renderer/app/CalendarFileButton.tsx'
import { RouterButton } from '#renderer/app/links.ts'
import { useEdit } from '#renderer/app/edit.ts'
import { useNumberWord } from '#renderer/app/goal/number-word.ts'
import { useShortcuts } from '#renderer/app/shortcuts.ts'
import { Button } from '#renderer/design/Button.tsx'
import { ConfirmDialog } from '#renderer/design/FormDialog.tsx'
import { Page } from '#renderer/design/Page.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { capitalised } from '#renderer/format/names.ts'
import { AgendaDialog } from './agenda/AgendaDialog.tsx'
import { AgendaPlan } from './AgendaPlan.tsx'
import { Attendance } from './Attendance.tsx'
import { BeginButton } from './BeginButton.tsx'
import { CopyInvitation } from './CopyInvitation.tsx'
import { useMeetingLinks } from '#renderer/app/meeting/links.ts'
import { MeetingFields } from './MeetingFields.tsx'
import { useMeetingWords } from './meeting-words.ts'
import { OfferParked } from './OfferParked.tsx'
import { PrivateNotes } from './PrivateNotes.tsx'
import { RecordFields } from './RecordFields.tsx'
import { useBegin } from '#renderer/app/meeting/use-begin.ts'
import classes from './MeetingBefore.module.css'

interface MeetingBeforeProps {
  clientId: Id
  room: Room
  people: readonly Person[]
}

export function MeetingBefore({ clientId, room, people }: MeetingBeforeProps) {
  const { t } = useTranslation(['meeting', 'common', 'agenda', 'plan'])
  const { meeting } = room
  const words = useMeetingWords(people)
  const inWords = useNumberWord()
  const edit = useEdit(clientId)
  const { begin, busy } = useBegin(clientId)
  const { toMeetings, toBriefing } = useMeetingLinks(clientId)
  const [removing, setRemoving] = useState(false)
  const [changing, setChanging] = useState(false)
  useShortcuts(t('before.agenda'), [
    { id: 'meeting.agenda', keys: 'J', label: t('agenda:open'), run: () => setChanging(true), icon: 'list' },
    { id: 'meeting.briefing', keys: 'R', label: t('plan:briefing.open'), run: () => toBriefing(meeting.id) },
  ])
  const talk = room.keyResults.filter((row) => row.standing.needsAttention).length
  const when = [words.day(meeting.date, 'weekday'), meeting.startTime ?? ''].filter((part) => part !== '').join(', ')
  const remove = async () => {
    const outcome = await edit((command) => client.meeting.remove({ ...command, meetingId: meeting.id }), {
      message: t('before.removed'),
    })
    if (outcome.ok) toMeetings()
  }
  return (
    <Page
      context={[t(`kind.${meeting.kind}`), when, room.unitNames.join(', ')]}
      title={meeting.state === 'running' ? t('list.running') : title()}
      actions={
        <>
          <RouterButton
            size="large"
            keyCap="R"
            to="/client/$clientId/meetings/$meetingId/briefing"
            params={{ clientId, meetingId: meeting.id }}
          >
            {t('plan:briefing.open')}
          </RouterButton>
          <BeginButton meeting={meeting} busy={busy} onBegin={() => void begin(meeting)} />
        </>
      }
    >
      <div className={classes.columns}>
        <section>
          <SectionTitle
            ruled
            meta={t('list.minutes', { minutes: meeting.plannedMinutes })}
            action={
              <Button kind="quiet" keyCap="J" onClick={() => setChanging(true)}>
                {t('agenda:open')}
              </Button>
            }
          >
            {t('before.agenda')}
          </SectionTitle>
          <AgendaPlan clientId={clientId} room={room} words={words} />
          <OfferParked clientId={clientId} room={room} />
        </section>
        <div className={classes.side}>
          <section>
            <SectionTitle>{t('before.practical')}</SectionTitle>
            <MeetingFields
              meeting={meeting}
              onChange={async (patch) =>
                (await edit((command) => client.meeting.update({ ...command, meetingId: meeting.id, patch }))).ok
              }
            />
            <div className={classes.file}>
              <CopyInvitation clientId={clientId} meetingId={meeting.id} />
              <CalendarFileButton kind="quiet" clientId={clientId} part={{ kind: 'meeting', meetingId: meeting.id }} />
            </div>
          </section>
          <section>
            <SectionTitle meta={t('before.invitedCount', { count: room.attendance.length })}>
              {t('before.invited')}
            </SectionTitle>
            <Attendance
              attendance={room.attendance}
              people={people}
              onChange={async (personId, presence) =>
                (
                  await edit((command) =>
                    client.meeting.attend({ ...command, meetingId: meeting.id, personId, presence }),
                  )
                ).ok
              }
            />
          </section>
          <RecordFields clientId={clientId} meeting={meeting} />
          <PrivateNotes clientId={clientId} meetingId={meeting.id} projecting={meeting.state === 'running'} />
          {meeting.state === 'planned' ? (
            <div className="screen-only">
              <Button kind="danger" icon="trash" onClick={() => setRemoving(true)}>
                {t('before.remove')}
              </Button>
            </div>
          ) : null}
        </div>
      </div>
      {changing ? (
        <AgendaDialog clientId={clientId} room={room} words={words} at={null} onClose={() => setChanging(false)} />
      ) : null}
      <ConfirmDialog
        opened={removing}
        onClose={() => setRemoving(false)}
        title={t('before.removeAsk', { when })}
        confirmLabel={t('before.remove')}
        cancelLabel={t('common:cancel')}
        onConfirm={() => void remove()}
      >
        {t('before.removeWhat')}
      </ConfirmDialog>
    </Page>
  )

  function title(): string {
    if (room.keyResults.length === 0) return t('before.noGoals')
    const of = room.keyResults.length
    if (talk > 0) return t('before.talk', { count: talk, number: capitalised(inWords(talk)), of: inWords(of) })
    return room.keyResults.every((row) => row.standing.shown === 'green')
      ? t('before.allWell', { count: of, number: inWords(of) })
      : t('before.noTalk')
  }
}
