/** Nothing to look back on: the units of the meeting have no goals in the cycle. */
import { useTranslation } from 'react-i18next'
import { useRoom } from '../../room/room-context.ts'

export function NoGoals() {
  const { t } = useTranslation('stage')
  const { room } = useRoom()
  return (
    <p className="lede">
      {room.lookBack === null ? t('lookBack.none') : t('lookBack.noneWhy', { cycle: room.lookBack.cycle.name })}
    </p>
  )
}
