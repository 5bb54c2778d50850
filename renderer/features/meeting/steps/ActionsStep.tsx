/** What the meeting agrees to do: who does what, and when. One that lacks either is asked about, and kept all the same. */
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/design/Button.tsx'
import { Voice } from '#renderer/design/Voice.tsx'
import { actionsIn, useRoom } from '../room/room-context.ts'
import { useStepWords } from '../step-words.ts'
import { CaptureList } from './CaptureList.tsx'
import { StepHome } from './StepHome.tsx'

export function ActionsStep() {
  const { t } = useTranslation('themes')
  const { room, step, itemId, amend, capture } = useRoom()
  const wordsOf = useStepWords()
  const actions = actionsIn(room)
  const current = actions.find((each) => each.id === itemId)
  const ownerless = actions.filter((each) => each.ownerId === null).length
  const undated = actions.filter((each) => each.dueDate === null).length
  return (
    <StepHome
      label={wordsOf(step).title}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || current === undefined) return
        event.preventDefault()
        amend(current)
      }}
    >
      {actions.length === 0 ? <p className="lede">{t('actions.empty')}</p> : <CaptureList captures={actions} asks />}
      {ownerless + undated === 0 ? null : (
        <Voice
          question={[
            ownerless === 0 ? '' : t('actions.ownerless', { count: ownerless }),
            undated === 0 ? '' : t('actions.undated', { count: undated }),
          ]
            .filter((part) => part !== '')
            .join(' ')}
          reason={t('actions.reason')}
        />
      )}
      <div>
        <Button kind="primary" keyCap="P" onClick={() => capture('priority')}>
          {t('actions.add')}
        </Button>
      </div>
    </StepHome>
  )
}
