/** OKR status: one key result at the card, the others in line. The wall changes at Enter and never before. */
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckInDraft } from '#renderer/app/check-in/check-in-keys.ts'
import { useRoom } from '../room/room-context.ts'
import { AllDone } from './AllDone.tsx'
import { CheckInCard } from './CheckInCard.tsx'
import { CheckInQueue } from './CheckInQueue.tsx'
import { StepHome } from './StepHome.tsx'
import { useGivenAhead } from './use-given-ahead.ts'
import classes from './OkrStep.module.css'

export function OkrStep({ land }: { land: () => void }) {
  const { t } = useTranslation('meeting')
  const { room, itemId, toItem } = useRoom()
  /** What is typed and not yet accepted, by key result: going elsewhere and back loses nothing. */
  const drafts = useRef(new Map<string, CheckInDraft>())
  const [finished, setFinished] = useState(false)
  const current = room.keyResults.find((row) => row.id === itemId)
  const allDone = room.keyResults.every((row) => row.checkInId !== null)
  // Here, and not in the card: another key result is another card.
  const ahead = useGivenAhead(room.keyResults, (row) => row.checkInId !== null)
  useEffect(() => {
    // Another one is looked at: perhaps to be corrected.
    setFinished(false)
  }, [itemId])
  if (!current)
    return (
      <StepHome label={t('step.okr_status.title')}>
        <p className="lede">{t('okr.empty')}</p>
      </StepHome>
    )
  return (
    <div className={classes.step}>
      {finished && allDone ? (
        <AllDone />
      ) : (
        <CheckInCard
          key={`${current.id}${current.checkInId ?? ''}`}
          row={current}
          land={land}
          drafts={drafts.current}
          ahead={ahead}
          onAllDone={() => setFinished(true)}
        />
      )}
      <CheckInQueue
        current={finished && allDone ? null : current.id}
        onPick={(id) => {
          setFinished(false)
          toItem(id)
        }}
      />
    </div>
  )
}
