/** After the meeting. */
import { Calm } from './Calm.tsx'
import { Room } from './Room.tsx'
import { useWords } from './stage-words.ts'

export function EndedScreen() {
  const { t } = useWords()
  return (
    <Room>
      <Calm title={t('ended.thanks')}>
        <p>{t('ended.after')}</p>
      </Calm>
    </Room>
  )
}
