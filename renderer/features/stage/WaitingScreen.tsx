/** Nothing to show yet, or nothing any more. */
import { useWords } from './stage-words.ts'
import { Room } from './Room.tsx'
import { Calm } from './Calm.tsx'

export function WaitingScreen({ lost }: { lost: boolean }) {
  const { t } = useWords()
  return (
    <Room>
      {lost ? (
        <Calm title={t('connection.lost')}>{t('connection.lostAdvice')}</Calm>
      ) : (
        <Calm title={t('connection.first')} />
      )}
    </Room>
  )
}
