/** Who is here, as two letters each. A click marks present or absent; many people open as a list. */
import { useTranslation } from 'react-i18next'
import { isHere } from '#domain/meeting/attendance.ts'
import { client } from '#renderer/app/api.ts'
import { Avatar } from '#renderer/design/Avatar.tsx'
import { useRoom } from './room-context.ts'
import classes from './RoomPeople.module.css'

const FIT = 8

export function RoomPeople({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation('meeting')
  const { room, words, edit, meetingId } = useRoom()
  const present = room.attendance.filter(isHere).length
  const shown = room.attendance.length <= FIT ? room.attendance : room.attendance.slice(0, FIT - 1)
  return (
    <div className={classes.people} role="group" aria-label={t('people.here', { present, of: room.attendance.length })}>
      {shown.map((each) => {
        const { personId } = each
        const here = isHere(each)
        const name = words.person(personId)
        const label = here ? t('people.isHere', { name }) : t('people.isNotHere', { name })
        return (
          <button
            key={personId}
            type="button"
            className={classes.person}
            aria-pressed={here}
            title={label}
            onClick={() =>
              void edit((command) =>
                client.meeting.attend({ ...command, meetingId, personId, presence: here ? 'absent' : 'present' }),
              )
            }
          >
            <Avatar name={name} absent={!here} label={null} />
            <span className="visually-hidden">{label}</span>
          </button>
        )
      })}
      <button type="button" className={classes.more} onClick={onOpen} title={t('people.title')}>
        {t('people.count', { present, of: room.attendance.length })}
      </button>
    </div>
  )
}
