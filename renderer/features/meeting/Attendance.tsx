/** The people of a meeting, each present or not. A box shows what was asked for at once, not first when it has been stored. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Room } from '#contract/meeting.ts'
import type { Person } from '#domain/organisation/organisation.ts'
import type { Id } from '#domain/shared/basics.ts'
import { useMeetingWords } from './meeting-words.ts'
import classes from './Attendance.module.css'

export interface AttendanceProps {
  attendance: Room['attendance']
  people: readonly Person[]
  /** False where it could not be stored. */
  onChange: (personId: Id, presence: Presence) => Promise<boolean>
}

type Presence = Room['attendance'][number]['presence']

export function Attendance({ attendance, people, onChange }: AttendanceProps) {
  const { t } = useTranslation('meeting')
  const words = useMeetingWords(people)
  const [asked, setAsked] = useState<ReadonlyMap<Id, Presence>>(new Map())
  useEffect(() => {
    // What has been stored is no longer only asked for.
    setAsked((before) => {
      const left = [...before].filter(
        ([id, presence]) => attendance.find((each) => each.personId === id)?.presence !== presence,
      )
      return left.length === before.size ? before : new Map(left)
    })
  }, [attendance])
  const change = async (personId: Id, presence: Presence) => {
    setAsked((before) => new Map(before).set(personId, presence))
    if (await onChange(personId, presence)) return
    setAsked((before) => new Map([...before].filter(([id]) => id !== personId)))
  }
  const inMeeting = new Set(attendance.map((each) => each.personId))
  const others = people.filter((person) => !person.removed && person.name !== '' && !inMeeting.has(person.id))
  return (
    <div className={classes.attendance}>
      {attendance.length === 0 ? <p className="meta">{t('people.none')}</p> : null}
      <ul className={classes.list}>
        {attendance.map(({ personId, presence }) => (
          <li key={personId}>
            <label className={classes.person}>
              <input
                type="checkbox"
                className={classes.box}
                checked={(asked.get(personId) ?? presence) === 'present'}
                onChange={(event) => void change(personId, event.currentTarget.checked ? 'present' : 'absent')}
              />
              <span>{words.person(personId)}</span>
              <span className="meta">{people.find((person) => person.id === personId)?.title}</span>
            </label>
          </li>
        ))}
      </ul>
      {others.length === 0 ? null : (
        <label className={classes.add}>
          <span className="meta">{t('people.add')}</span>
          <select
            className={classes.select}
            value=""
            onChange={(event) => {
              if (event.currentTarget.value !== '') void change(event.currentTarget.value, 'present')
            }}
          >
            <option value="">{t('people.choose')}</option>
            {others.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  )
}
