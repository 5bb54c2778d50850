/** Something is parked and the agenda has no point for it: one button puts it in, before the meeting or while it runs. */
import { useTranslation } from 'react-i18next'
import type { Room } from '#contract/meeting.ts'
import type { Id } from '#domain/shared/basics.ts'
import { Button } from '#renderer/design/Button.tsx'
import { useAgendaEdits } from './agenda/use-agenda-edits.ts'
import { hasNoPoint, placeForParked } from './logic/parked-place.ts'
import classes from './OfferParked.module.css'

/** Long enough to say of each: now, later, or never. */
const MINUTES = 5

export interface OfferParkedProps {
  clientId: Id
  room: Room
  /** In little room: how many, and the button. */
  brief?: boolean | undefined
}

export function OfferParked({ clientId, room, brief = false }: OfferParkedProps) {
  const { t } = useTranslation('meeting')
  const agenda = useAgendaEdits(clientId, room)
  if (!hasNoPoint(room)) return null
  const count = room.carried.filter(({ kind, state }) => kind === 'parked' && state === 'open').length
  const step = { kind: 'parked' as const, topic: null, title: '', question: '', minutes: MINUTES }
  return (
    <div className={brief ? classes.brief : classes.offer}>
      <p className={brief ? undefined : 'meta'}>{t(brief ? 'open.brief' : 'open.offer', { count })}</p>
      <Button
        kind={brief ? 'quiet' : 'default'}
        icon="plus"
        onClick={() => void agenda.add(step, placeForParked(room.steps))}
      >
        {t(brief ? 'open.addBrief' : 'open.add')}
      </Button>
    </div>
  )
}
