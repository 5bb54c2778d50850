/** The top line: whose meeting, who is here, the wall, and the way out. */
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/design/Button.tsx'
import type { WallStand } from '#contract/displays.ts'
import type { Wall } from '#renderer/app/meeting/use-wall.ts'
import { RoomPeople } from './RoomPeople.tsx'
import { useRoom } from './room-context.ts'
import { WallState } from './WallState.tsx'
import classes from './RoomBar.module.css'

export interface RoomBarProps {
  wall: Wall
  stand: WallStand
  onWall: () => void
  onSwap: () => void
  onPeople: () => void
  onBlack: () => void
  onDraft: () => void
  onEnd: () => void
}

export function RoomBar({ wall, stand, onWall, onSwap, onPeople, onBlack, onDraft, onEnd }: RoomBarProps) {
  const { t } = useTranslation('meeting')
  const { room, client, words } = useRoom()
  const { meeting, unitNames } = room
  return (
    <section className={classes.bar} aria-label={t('room.bar')}>
      <p className={classes.name}>
        <b>{client.name}</b>
        {', '}
        {t('room.name', {
          units: unitNames.join(', '),
          kind: t(`kind.${meeting.kind}`),
          date: words.day(meeting.date),
        })}
      </p>
      <RoomPeople onOpen={onPeople} />
      <WallState wall={wall} stand={stand} onPanel={onWall} onSwap={onSwap} />
      <Button icon="monitor" keyCap="B" aria-pressed={meeting.black} onClick={onBlack} className={classes.black}>
        {meeting.black ? t('room.showAgain') : t('room.black')}
      </Button>
      <Button icon="file" keyCap="I" title={t('room.draft')} onClick={onDraft}>
        {t('minutes.title')}
      </Button>
      <Button keyCap="E" onClick={onEnd}>
        {t('room.end')}
      </Button>
    </section>
  )
}
