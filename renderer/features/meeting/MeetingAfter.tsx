/** After a meeting: what was decided and promised, what was said about the key results, the documents, and the way back in. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Room } from '#contract/meeting.ts'
import type { Capture, CaptureKind } from '#domain/meeting/meeting.ts'
import type { Person } from '#domain/organisation/organisation.ts'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import { CalendarFileButton } from '#renderer/app/CalendarFileButton.tsx'
import { useEdit } from '#renderer/app/edit.ts'
import { useNumberWord } from '#renderer/app/goal/number-word.ts'
import { Button, IconButton } from '#renderer/design/Button.tsx'
import { Page } from '#renderer/design/Page.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { capitalised } from '#renderer/format/names.ts'
import { AmendDialog } from './AmendDialog.tsx'
import { useCaptureName } from './capture-words.ts'
import { ChangedSince } from './ChangedSince.tsx'
import { CheckInsGiven } from './CheckInsGiven.tsx'
import { carriedLines } from './logic/close-summary.ts'
import { CopyMinutes } from './CopyMinutes.tsx'
import { DocumentButtons } from '#renderer/app/document/DocumentButtons.tsx'
import { useMeetingLinks } from '#renderer/app/meeting/links.ts'
import { useMeetingWords } from './meeting-words.ts'
import { PrivateNotes } from './PrivateNotes.tsx'
import { RetrospectiveReport } from './RetrospectiveReport.tsx'
import { RecordFields } from './RecordFields.tsx'
import { useLeaveOut } from './use-leave-out.ts'
import { useMinutes } from './use-minutes.ts'
import { useWall } from '#renderer/app/meeting/use-wall.ts'
import before from './MeetingBefore.module.css'
import classes from './MeetingAfter.module.css'

const ORDER: readonly CaptureKind[] = [
  'decision',
  'priority',
  'obstacle',
  'stops_with',
  'good_news',
  'learned',
  'parked',
  'note',
]

interface MeetingAfterProps {
  clientId: Id
  room: Room
  people: readonly Person[]
}

export function MeetingAfter({ clientId, room, people }: MeetingAfterProps) {
  const { t } = useTranslation(['meeting', 'common', 'plan'])
  const { meeting } = room
  const words = useMeetingWords(people)
  const inWords = useNumberWord()
  const edit = useEdit(clientId)
  const nameOf = useCaptureName()
  const { isOut, leave } = useLeaveOut(clientId, meeting.id, room)
  const minutes = useMinutes(clientId, meeting.id)
  const wall = useWall(clientId, meeting.id)
  const { toRoom } = useMeetingLinks(clientId)
  const [amending, setAmending] = useState<Capture | null>(null)
  const captures = room.captures.filter((capture) => capture.withdrawnAt === null)
  const carried = carriedLines(room.carried)
  const count = (kind: CaptureKind) => captures.filter((capture) => capture.kind === kind).length
  const reopen = async () => {
    const outcome = await edit((command) => client.meeting.reopen({ ...command, meetingId: meeting.id }), {
      undoable: false,
    })
    if (outcome.ok) toRoom(meeting.id)
  }
  return (
    <Page
      context={[
        t(`kind.${meeting.kind}`),
        [words.day(meeting.date, 'weekday'), meeting.startTime ?? ''].filter((part) => part !== '').join(', '),
        room.unitNames.join(', '),
      ]}
      title={title()}
      lede={meeting.worth === null ? undefined : t('after.worth', { worth: meeting.worth })}
      actions={
        <>
          {wall.windows === 0 ? null : (
            <Button size="large" icon="monitor" onClick={() => void wall.close()}>
              {t('wall.close')}
            </Button>
          )}
          <Button size="large" icon="undo" onClick={() => void reopen()}>
            {t('after.reopen')}
          </Button>
          <Button
            kind="primary"
            size="large"
            icon="file"
            busy={minutes.busy}
            onClick={() => void minutes.makeAndSave()}
          >
            {room.documents.length === 0 ? t('minutes.make') : t('minutes.makeAgain')}
          </Button>
        </>
      }
    >
      <div className={before.columns}>
        <div className={before.side}>
          {captures.length === 0 ? <p className="lede">{t('after.nothing')}</p> : null}
          {ORDER.map((kind) => {
            const some = captures.filter((capture) => capture.kind === kind)
            return some.length === 0 ? null : (
              <section key={kind}>
                <SectionTitle ruled>{t(`capture.many.${kind}`)}</SectionTitle>
                <ul>
                  {some.map((capture) => (
                    <CaptureRow
                      key={capture.id}
                      capture={capture}
                      who={words.person(capture.ownerId)}
                      by={capture.dueDate === null ? '' : words.day(capture.dueDate)}
                      out={isOut(capture)}
                      onLeave={() => leave(capture, !isOut(capture))}
                      onAmend={() => setAmending(capture)}
                    />
                  ))}
                </ul>
              </section>
            )
          })}
          {carried.length === 0 ? null : (
            <section>
              <SectionTitle ruled>{t('plan:skim.before')}</SectionTitle>
              <ul>
                {carried.map((capture) => (
                  <CaptureRow
                    key={capture.id}
                    capture={capture}
                    who={[nameOf(capture), words.person(capture.ownerId)].filter(Boolean).join(', ')}
                    by={t('carried.since', { date: words.day(capture.raisedOn) })}
                    out={isOut(capture)}
                    onLeave={() => leave(capture, !isOut(capture))}
                  />
                ))}
              </ul>
            </section>
          )}
          <CheckInsGiven room={room} words={words} />
        </div>
        <div className={before.side}>
          <section>
            <SectionTitle>{t('minutes.documents')}</SectionTitle>
            <ChangedSince
              clientId={clientId}
              room={room}
              busy={minutes.busy}
              onMake={() => void minutes.makeAndSave()}
            />
            {room.documents.length === 0 ? (
              <p className="meta">{t('minutes.none')}</p>
            ) : (
              <DocumentButtons clientId={clientId} documents={room.documents} />
            )}
            <CopyMinutes clientId={clientId} meetingId={meeting.id} />
            <div className={before.file}>
              {captures.some(isToFollowUp) ? (
                <CalendarFileButton
                  kind="quiet"
                  clientId={clientId}
                  part={{ kind: 'follow_up', meetingId: meeting.id }}
                >
                  {t('after.followUp')}
                </CalendarFileButton>
              ) : null}
              <CalendarFileButton kind="quiet" clientId={clientId} part={{ kind: 'meeting', meetingId: meeting.id }} />
            </div>
          </section>
          <RetrospectiveReport clientId={clientId} meeting={meeting} />
          <section>
            <SectionTitle>{t('after.people')}</SectionTitle>
            <p>
              {room.attendance
                .filter((each) => each.presence === 'present')
                .map((each) => words.person(each.personId))
                .join(', ')}
            </p>
            <p className="meta">{absent()}</p>
          </section>
          <RecordFields clientId={clientId} meeting={meeting} />
          <PrivateNotes clientId={clientId} meetingId={meeting.id} projecting={wall.windows > 0} />
        </div>
      </div>
      {amending === null ? null : (
        <AmendDialog
          key={amending.id}
          clientId={clientId}
          room={room}
          people={people}
          capture={amending}
          onClose={() => setAmending(null)}
        />
      )}
    </Page>
  )

  /** Says nothing about none. */
  function title(): string {
    const decisions = count('decision')
    const priorities = count('priority')
    const decided = t('after.decisions', { count: decisions, number: inWords(decisions) })
    const promised = t('after.priorities', { count: priorities, number: inWords(priorities) })
    if (decisions > 0 && priorities > 0)
      return capitalised(t('after.title', { decisions: decided, priorities: promised }))
    if (decisions > 0) return capitalised(t('after.only', { what: decided }))
    if (priorities > 0) return capitalised(t('after.only', { what: promised }))
    return t('after.held')
  }

  function absent(): string {
    const names = room.attendance
      .filter((each) => each.presence === 'absent')
      .map((each) => words.person(each.personId))
    return names.length === 0 ? '' : t('after.absent', { names: names.join(', ') })
  }
}

/** Somebody has it by a day, and it is not done: then it can stand in their calendar. */
const isToFollowUp = ({ kind, state, ownerId, dueDate }: Capture) =>
  (kind === 'decision' || kind === 'priority') && state === 'open' && ownerId !== null && dueDate !== null

interface CaptureRowProps {
  capture: Capture
  who: string
  by: string
  /** Left out of the minutes. */
  out: boolean
  onLeave: () => void
  /** Not for what was carried: it is another meeting's line. */
  onAmend?: (() => void) | undefined
}

function CaptureRow({ capture, who, by, out, onLeave, onAmend }: CaptureRowProps) {
  const { t } = useTranslation(['meeting', 'plan'])
  return (
    <li className={classes.row}>
      <span className={classes.number}>{capture.number ?? ''}</span>
      <span>
        {capture.state === 'superseded' ? <s>{capture.text}</s> : capture.text}
        <span className="meta">
          {` ${[who, by, capture.state === 'superseded' ? t('after.superseded') : '', out ? t('plan:skim.out') : '']
            .filter((part) => part !== '')
            .join(', ')}`}
        </span>
      </span>
      <IconButton
        icon={out ? 'eye' : 'eyeOff'}
        label={`${t(out ? 'plan:skim.back' : 'plan:skim.take')}: ${capture.text}`}
        onClick={onLeave}
      />
      {capture.state === 'superseded' || onAmend === undefined ? (
        <span />
      ) : (
        <IconButton icon="pencil" label={t('capture.amendOne', { text: capture.text })} onClick={onAmend} />
      )}
    </li>
  )
}
