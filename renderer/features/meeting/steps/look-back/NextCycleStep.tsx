/** Who owns the next cycle, habit or stunt after the first, and the next review booked while people are in the room. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LookBack } from '#contract/retrospective.ts'
import { habitSchema, type Habit } from '#domain/closing/closing.ts'
import { mayEvaluateOn } from '#domain/meeting/agreed.ts'
import { usualMinutes } from '#domain/meeting/templates.ts'
import { addDays } from '#domain/time/calendar.ts'
import { client } from '#renderer/app/api.ts'
import { CalendarFileButton } from '#renderer/app/CalendarFileButton.tsx'
import { type Typed, TypedDate } from '#renderer/app/fields/TypedMoment.tsx'
import { useShortcuts } from '#renderer/app/shortcuts.ts'
import { Button } from '#renderer/design/Button.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { useRoom } from '../../room/room-context.ts'
import { useStepWords } from '../../step-words.ts'
import { StepHome } from '../StepHome.tsx'
import { NoGoals } from './NoGoals.tsx'
import agreed from '../agreed/Agreed.module.css'
import classes from './LookBack.module.css'

/** Five weeks into the cycle to come: the method evaluates after four to six. Source: product, The method, point 8. */
const UNTIL_EVALUATION = 5 * 7

export function NextCycleStep() {
  const { t } = useTranslation('lookBack')
  const { room, step, meetingId, edit } = useRoom()
  const wordsOf = useStepWords()
  const { lookBack } = room
  const say = (habit: Habit) =>
    void edit((command) =>
      client.retrospective.setHabit({
        ...command,
        meetingId,
        habit: lookBack?.habit === habit ? null : habit,
      }),
    )
  useShortcuts(t('keys'), [
    {
      id: 'lookBack.habit',
      keys: habitSchema.options.map((_, index) => String(index + 1)),
      label: t('habit'),
      run: () => undefined,
      local: true,
      when: lookBack?.isFirst === true,
    },
  ])
  if (lookBack === null)
    return (
      <StepHome label={wordsOf(step).title}>
        <NoGoals />
      </StepHome>
    )
  return (
    <StepHome
      label={wordsOf(step).title}
      onKeyDown={(event) => {
        const habit = lookBack.isFirst ? habitSchema.options[Number(event.key) - 1] : undefined
        if (habit === undefined || event.repeat) return
        event.preventDefault()
        event.stopPropagation()
        say(habit)
      }}
    >
      <Owners lookBack={lookBack} />
      {lookBack.isFirst ? (
        <section>
          <SectionTitle meta={t('habitWhy')}>{t('habit')}</SectionTitle>
          <HabitChoice habit={lookBack.habit} onSay={say} />
        </section>
      ) : null}
      <Review lookBack={lookBack} />
    </StepHome>
  )
}

function HabitChoice({ habit, onSay }: { habit: Habit | null; onSay: (habit: Habit) => void }) {
  const { t } = useTranslation(['lookBack', 'stage'])
  return (
    <div role="group" aria-label={t('habit')} className={classes.choices}>
      {habitSchema.options.map((each, index) => (
        <Button
          key={each}
          keyCap={String(index + 1)}
          kind={habit === each ? 'primary' : 'default'}
          aria-pressed={habit === each}
          onClick={() => onSay(each)}
        >
          {t(`stage:lookBack.habit.${each}`)}
        </Button>
      ))}
    </div>
  )
}

function Owners({ lookBack: { cycle, nextOwners } }: { lookBack: LookBack }) {
  const { t } = useTranslation('lookBack')
  const { people, words, edit, home } = useRoom()
  const choose = (unitId: string, unit: string, personId: string | null) =>
    edit((command) => client.closing.setNextOwner({ ...command, cycleId: cycle.id, unitId, personId }), {
      message: personId === null ? t('ownerTaken', { unit }) : t('ownerSaved', { name: words.person(personId), unit }),
    })
  if (nextOwners.length === 0) return <NoGoals />
  return (
    <section className={agreed.agreed} aria-labelledby="next-owners">
      <SectionTitle id="next-owners">{t('owners')}</SectionTitle>
      <ul>
        {nextOwners.map(({ unitId, unitName, personId }) => (
          <li key={unitId} className={agreed.row}>
            <span>{unitName}</span>
            <select
              className={agreed.field}
              aria-label={t('ownerOf', { unit: unitName })}
              value={personId ?? ''}
              onKeyDown={(event) => {
                if (event.key !== 'Escape' && event.key !== 'Enter') return
                event.preventDefault()
                home.current?.focus()
              }}
              onChange={(event) => void choose(unitId, unitName, event.currentTarget.value || null)}
            >
              <option value="">{t('nobody')}</option>
              {people
                .filter((person) => !person.removed || person.id === personId)
                .map((person) => (
                  <option key={person.id} value={person.id}>
                    {words.person(person.id)}
                  </option>
                ))}
            </select>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Review({ lookBack: { cycle, nextReview } }: { lookBack: LookBack }) {
  const { t } = useTranslation(['lookBack', 'stage'])
  const { room, clientId, words, edit, home } = useRoom()
  const { meeting } = room
  const [date, setDate] = useState<Typed>({ read: addDays(cycle.endDate, UNTIL_EVALUATION) })
  if (nextReview !== null)
    return (
      <section>
        <SectionTitle
          action={
            <CalendarFileButton clientId={clientId} part={{ kind: 'meeting', meetingId: nextReview.id }} kind="quiet" />
          }
        >
          {t('review')}
        </SectionTitle>
        <b>
          {nextReview.startTime === null
            ? words.day(nextReview.date, 'withYear')
            : t('stage:lookBack.bookedAt', {
                date: words.day(nextReview.date, 'withYear'),
                time: nextReview.startTime,
              })}
        </b>
      </section>
    )
  const isTooEarly = date !== 'unread' && date.read !== null && !mayEvaluateOn(date.read, meeting)
  const book = async () => {
    if (date === 'unread' || date.read === null || isTooEarly) return
    const day = date.read
    const { startTime, place, leaderName, minuteTakerName, scopes } = meeting
    const same = { startTime, place, leaderName, minuteTakerName, scopes }
    const plannedMinutes = usualMinutes('evaluation')
    home.current?.focus()
    await edit(
      (command) =>
        client.meeting.create({ ...command, meeting: { ...same, kind: 'evaluation', date: day, plannedMinutes } }),
      { message: t('booked') },
    )
  }
  return (
    <section>
      <SectionTitle>{t('review')}</SectionTitle>
      <form
        className={agreed.book}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void book()
        }}
      >
        <TypedDate
          label={t('review')}
          value={date}
          onChange={setDate}
          refused={isTooEarly ? t('tooEarly') : undefined}
        />
        <Button type="submit">{t('book')}</Button>
        <p className="meta">{t('reviewHint')}</p>
      </form>
    </section>
  )
}
