/** What a kick-off agrees on before it ends: the day of the check-ins, who holds the rhythm, and when the cycle is evaluated. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mayEvaluateOn } from '#domain/meeting/agreed.ts'
import { usualMinutes } from '#domain/meeting/templates.ts'
import { addDays } from '#domain/time/calendar.ts'
import { client as backEnd } from '#renderer/app/api.ts'
import { Cadence, CheckInWeekday, type CheckInDaysProps } from '#renderer/app/client/CheckInDays.tsx'
import { asOne } from '#renderer/app/edit.ts'
import { ChooseOne } from '#renderer/app/fields/Choose.tsx'
import { type Typed, TypedDate } from '#renderer/app/fields/TypedMoment.tsx'
import { Button } from '#renderer/design/Button.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { useRoom } from '../../room/room-context.ts'
import classes from './Agreed.module.css'

/** After four to six weeks, on the same day of the week. Source: product, The method, point 8. */
const UNTIL_EVALUATION = 5 * 7

export function RhythmAgreed() {
  const { t } = useTranslation('write')
  const { client, edit } = useRoom()
  const change: CheckInDaysProps['onChange'] = (patch) =>
    void edit((command) => backEnd.client.update({ ...command, patch }), { message: t('rhythm.savedRhythm') })
  return (
    <section className={classes.agreed} aria-labelledby="agreed-rhythm">
      <SectionTitle id="agreed-rhythm">{t('rhythm.title')}</SectionTitle>
      <div className={classes.fields}>
        <CheckInWeekday client={client} onChange={change} />
        <div>
          <Cadence client={client} onChange={change} />
        </div>
        <Ambassador />
        <Evaluation />
      </div>
    </section>
  )
}

function Ambassador() {
  const { t } = useTranslation('write')
  const { clientId, people, words, edit } = useRoom()
  const present = people.filter((person) => !person.removed)
  const [now, ...others] = present.filter((person) => person.ambassador)
  const choose = (id: string) =>
    asOne(
      clientId,
      (done) => (done ? t('rhythm.savedAmbassador', { name: words.person(id) }) : null),
      async () => {
        const set = (of: string, ambassador: boolean) =>
          edit((command) => backEnd.organisation.updatePerson({ ...command, id: of, patch: { ambassador } }))
        const chosen = await set(id, true)
        // One takes over from one; where there are several, one more joins them.
        return chosen.ok && (now === undefined || others.length > 0 || (await set(now.id, false)).ok)
      },
    )
  return (
    <ChooseOne
      label={t('rhythm.ambassador')}
      value={now?.id ?? ''}
      choices={[
        ...(now === undefined ? [{ value: '', label: t('rhythm.noAmbassador') }] : []),
        ...present.map(({ id }) => ({ value: id, label: words.person(id) })),
      ]}
      onChoose={(id) => void choose(id)}
    />
  )
}

function Evaluation() {
  const { t } = useTranslation('write')
  const { room, words, edit, home } = useRoom()
  const { meeting, evaluation: booked } = room
  const [date, setDate] = useState<Typed>({ read: addDays(meeting.date, UNTIL_EVALUATION) })
  if (booked !== null)
    return (
      <div className={classes.booked}>
        <span className={classes.label}>{t('rhythm.evaluation')}</span>
        <b>
          {booked.startTime === null
            ? words.day(booked.date, 'withYear')
            : t('rhythm.bookedAt', { date: words.day(booked.date, 'withYear'), time: booked.startTime })}
        </b>
      </div>
    )
  const isTooEarly = date !== 'unread' && date.read !== null && !mayEvaluateOn(date.read, meeting)
  const book = async () => {
    if (date === 'unread' || date.read === null || isTooEarly) return
    const day = date.read
    const { startTime, place, leaderName, minuteTakerName, scopes } = meeting
    const same = { startTime, place, leaderName, minuteTakerName, scopes }
    const plannedMinutes = usualMinutes('evaluation')
    // The form gives way to the day: the keys are the step's again.
    home.current?.focus()
    await edit(
      (command) =>
        backEnd.meeting.create({ ...command, meeting: { ...same, kind: 'evaluation', date: day, plannedMinutes } }),
      { message: t('rhythm.savedEvaluation') },
    )
  }
  return (
    <form
      className={classes.book}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void book()
      }}
    >
      <TypedDate
        label={t('rhythm.evaluation')}
        value={date}
        onChange={setDate}
        refused={isTooEarly ? t('rhythm.tooEarly') : undefined}
      />
      <Button type="submit">{t('rhythm.book')}</Button>
      <p className="meta">{t('rhythm.hint')}</p>
    </form>
  )
}
