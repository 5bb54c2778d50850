/** The coach's briefing: one page to read on the way in, or to print. Private; it has no way to the wall. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Briefing } from '#contract/around.ts'
import type { Room } from '#contract/meeting.ts'
import type { Person } from '#domain/organisation/organisation.ts'
import type { Id } from '#domain/shared/basics.ts'
import { api } from '#renderer/app/api.ts'
import { LearnedAgain } from '#renderer/app/learning/LearnedAgain.tsx'
import { Loaded } from '#renderer/app/Loaded.tsx'
import { RouterButton } from '#renderer/app/links.ts'
import { Button } from '#renderer/design/Button.tsx'
import { Page } from '#renderer/design/Page.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { StatusMark } from '#renderer/design/StatusMark.tsx'
import { capitalised, inOneLine } from '#renderer/format/names.ts'
import { useMeetingWords, type MeetingWords } from './meeting-words.ts'
import { OpenList } from './OpenList.tsx'
import { useReasonWords } from './reason-words.ts'
import { SincePicture } from './SincePicture.tsx'
import classes from './BriefingScreen.module.css'

export function BriefingScreen({ clientId, meetingId }: { clientId: Id; meetingId: Id }) {
  const room = useQuery(api.meeting.room.queryOptions({ input: { clientId, meetingId } }))
  const organisation = useQuery(api.organisation.get.queryOptions({ input: { clientId } }))
  const briefing = useQuery(api.around.briefing.queryOptions({ input: { clientId, meetingId } }))
  return (
    <Loaded query={room}>
      {(there) => (
        <Loaded query={organisation}>
          {({ people }) => (
            <Loaded query={briefing}>
              {(told) => <Sheet clientId={clientId} room={there} people={people} briefing={told} />}
            </Loaded>
          )}
        </Loaded>
      )}
    </Loaded>
  )
}

interface SheetProps {
  clientId: Id
  room: Room
  people: readonly Person[]
  briefing: Briefing
}

function Sheet({ clientId, room, people, briefing }: SheetProps) {
  const { t } = useTranslation(['plan', 'meeting'])
  const words = useMeetingWords(people)
  const { meeting, unitNames } = room
  // Those of last time stand under what has happened since.
  const older = briefing.open.filter(
    (capture) => capture.kind === 'priority' && capture.meetingId !== briefing.since.previous?.id,
  )
  const open = (kind: 'obstacle' | 'parked') => briefing.open.filter((capture) => capture.kind === kind)
  return (
    <Page
      context={[
        t(`meeting:kind.${meeting.kind}`),
        [words.day(meeting.date, 'weekday'), meeting.startTime ?? ''].filter((part) => part !== '').join(', '),
        unitNames.join(', '),
      ]}
      title={t('briefing.title')}
      lede={t('briefing.private')}
      actions={
        <>
          <Button size="large" icon="printer" onClick={() => print()}>
            {t('briefing.print')}
          </Button>
          <RouterButton
            size="large"
            to="/client/$clientId/meetings/$meetingId"
            params={{ clientId, meetingId: meeting.id }}
          >
            {t('briefing.toMeeting')}
          </RouterButton>
        </>
      }
    >
      <div className={classes.columns}>
        <div className={classes.side}>
          <Questions briefing={briefing} words={words} />
          <Talk briefing={briefing} words={words} />
          <Captures clientId={clientId} title={t('briefing.promises')} captures={older} words={words} />
          <Captures clientId={clientId} title={t('briefing.obstacles')} captures={open('obstacle')} words={words} />
          <Captures clientId={clientId} title={t('briefing.parked')} captures={open('parked')} words={words} />
        </div>
        <div className={classes.side}>
          <section>
            <SectionTitle
              ruled
              meta={briefing.lastWorth === null ? undefined : t('briefing.worth', { worth: briefing.lastWorth })}
            >
              {t('briefing.sinceHead')}
            </SectionTitle>
            <div className={classes.since}>
              <SincePicture since={briefing.since} words={words} />
            </div>
          </section>
          {briefing.overdue.length === 0 ? null : (
            <section>
              <SectionTitle ruled>{t('briefing.overdue')}</SectionTitle>
              <ul className={classes.list}>
                {briefing.overdue.map((row) => (
                  <li key={row.id}>
                    {row.title}
                    <span className="meta">
                      {` ${inOneLine([words.person(row.ownerId), t('briefing.due', { date: words.day(row.dueDate) })])}`}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <section>
            <SectionTitle ruled>{t('briefing.people')}</SectionTitle>
            <Who briefing={briefing} words={words} />
          </section>
        </div>
      </div>
      {meeting.kind === 'retrospective' ? (
        <div className={classes.again}>
          <LearnedAgain clientId={clientId} unitIds={learnedBy(room)} />
        </div>
      ) : null}
    </Page>
  )
}

/** Whose learning is of use: of those the meeting is of, and of the units below whose goals it looks back on. */
const learnedBy = ({ meeting, lookBack }: Room) => [
  ...new Set([...meeting.scopes, ...(lookBack?.objectives ?? [])].map(({ unitId }) => unitId)),
]

interface PartProps {
  briefing: Briefing
  words: MeetingWords
}

function Questions({ briefing, words }: PartProps) {
  const { t } = useTranslation('plan')
  if (briefing.questions.length === 0) return null
  return (
    <section>
      <SectionTitle ruled>{t('briefing.questions')}</SectionTitle>
      <ol className={classes.questions}>
        {briefing.questions.map(({ id, what, ownerId, count }) => (
          <li key={`${id} ${what}`}>
            <span className={classes.asked}>
              {ownerId === null ? t('briefing.room') : t('briefing.ask', { name: words.person(ownerId) })}
            </span>{' '}
            {t(`briefing.question.${id}`, { what: capitalised(what), count })}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Talk({ briefing, words }: PartProps) {
  const { t } = useTranslation('plan')
  const reasonWords = useReasonWords()
  return (
    <section>
      <SectionTitle ruled>{t('briefing.talk')}</SectionTitle>
      {briefing.talk.length === 0 ? <p className="meta">{t('briefing.talkNone')}</p> : null}
      <ul className={classes.list}>
        {briefing.talk.map((row) => (
          <li key={row.id} className={classes.talk}>
            {row.shown === null ? <span /> : <StatusMark kind={row.shown} />}
            <span>
              <b>{capitalised(row.title)}</b>
              <span className="meta">
                {` ${inOneLine([
                  words.person(row.ownerId),
                  ...reasonWords(row.reasons),
                  row.checkedOn === null ? '' : t('briefing.checked', { date: words.day(row.checkedOn) }),
                ])}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface CapturesProps {
  clientId: Id
  title: string
  captures: Briefing['open']
  words: MeetingWords
}

function Captures({ clientId, title, captures, words }: CapturesProps) {
  if (captures.length === 0) return null
  return (
    <section>
      <SectionTitle ruled>{title}</SectionTitle>
      <OpenList clientId={clientId} captures={captures} words={words} />
    </section>
  )
}

/** Who is often away, and who owns what needs a word. */
function Who({ briefing, words }: PartProps) {
  const { t } = useTranslation('plan')
  const owned = [
    ...Map.groupBy(
      briefing.talk.filter((row) => row.ownerId !== null),
      (row) => row.ownerId ?? '',
    ),
  ]
  return (
    <ul className={classes.list}>
      {owned.map(([ownerId, rows]) => (
        <li key={ownerId}>
          {t('briefing.owns', {
            name: words.person(ownerId),
            what: rows.map((row) => t('briefing.named', { what: capitalised(row.title) })).join(', '),
          })}
        </li>
      ))}
      {briefing.absent.length === 0 ? <li className="meta">{t('briefing.absentNone')}</li> : null}
      {briefing.absent.map(({ personId, missed, of }) => (
        <li key={personId}>{t('briefing.absent', { name: words.person(personId), missed, of })}</li>
      ))}
    </ul>
  )
}
