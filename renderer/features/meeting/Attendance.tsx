/** The people of a meeting, each present or not. A box shows what was asked for at once, not first when it has been stored. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Room } from '#contract/meeting.ts'
import { isHere } from '#domain/meeting/attendance.ts'
import type { Presence } from '#domain/meeting/meeting.ts'
import type { Person } from '#domain/organisation/organisation.ts'
import type { Id } from '#domain/shared/basics.ts'
import { cx } from '#renderer/design/cx.ts'
import { useMeetingWords } from './meeting-words.ts'
import classes from './Attendance.module.css'

export interface AttendanceProps {
  attendance: Room['attendance']
  people: readonly Person[]
  /** False where it could not be stored. */
  onChange: (personId: Id, presence: Presence) => Promise<boolean>
}

export function Attendance({ attendance, people, onChange }: AttendanceProps) {
  const { t } = useTranslation('meeting')
  const words = useMeetingWords(people)
  const [asked, setAsked] = useState<ReadonlyMap<Id, boolean>>(new Map())
  useEffect(() => {
    // What has been stored is no longer only asked for.
    setAsked((before) => {
      const left = [...before].filter(
        ([id, here]) => attendance.some((each) => each.personId === id && isHere(each)) !== here,
      )
      return left.length === before.size ? before : new Map(left)
    })
  }, [attendance])
  const change = async (personId: Id, here: boolean) => {
    setAsked((before) => new Map(before).set(personId, here))
    if (await onChange(personId, here ? 'present' : 'absent')) return
    setAsked((before) => new Map([...before].filter(([id]) => id !== personId)))
  }
  const inMeeting = new Set(attendance.map((each) => each.personId))
  const others = people.filter((person) => !person.removed && person.name !== '' && !inMeeting.has(person.id))
  return (
    <div className={classes.attendance}>
      {attendance.length === 0 ? <p className="meta">{t('people.none')}</p> : null}
      <ul className={classes.list}>
        {attendance.map((each) => (
          <li key={each.personId}>
            <label className={classes.person}>
              <input
                type="checkbox"
                className={classes.box}
                checked={asked.get(each.personId) ?? isHere(each)}
                onChange={(event) => void change(each.personId, event.currentTarget.checked)}
              />
              <span>{words.person(each.personId)}</span>
              <span className="meta">{people.find((person) => person.id === each.personId)?.title}</span>
            </label>
          </li>
        ))}
      </ul>
      {others.length === 0 ? null : (
        <label className={cx('screen-only', classes.add)}>
          <span className="meta">{t('people.add')}</span>
          <select
            className={classes.select}
            value=""
            onChange={(event) => {
              if (event.currentTarget.value !== '') void change(event.currentTarget.value, true)
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
