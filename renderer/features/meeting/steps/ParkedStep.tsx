/** What was parked, in this meeting and before: taken up, let go of with its reason, or made a decision, an obstacle or a priority. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Capture } from '#domain/meeting/meeting.ts'
import { Button } from '#renderer/design/Button.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { parkedIn, useRoom } from '../room/room-context.ts'
import { useStepWords } from '../step-words.ts'
import { CarriedList, type Outcome } from './CarriedList.tsx'
import { StepHome } from './StepHome.tsx'
import { useCarried } from './use-carried.ts'
import { WhyForm } from './WhyForm.tsx'

export function ParkedStep() {
  const { t } = useTranslation(['lines', 'meeting'])
  const { room, step, capture, home } = useRoom()
  const wordsOf = useStepWords()
  const [dropping, setDropping] = useState<Capture | null>(null)
  const outcomes: readonly Outcome[] = [
    { state: 'done', key: '1', label: t('parked.takeUp') },
    { state: 'not_done', key: '2', label: t('parked.drop') },
  ]
  const parked = parkedIn(room)
  const { rows, resolve, setState, onKeyDown, goOn } = useCarried(parked, outcomes, (row, state) => {
    if (state !== 'not_done') return false
    setDropping(row)
    return true
  })
  const back = () => {
    setDropping(null)
    home.current?.focus()
  }
  return (
    <StepHome label={wordsOf(step).title} onKeyDown={onKeyDown}>
      {dropping === null ? null : (
        <WhyForm
          key={dropping.id}
          text={dropping.text}
          onClose={back}
          onSay={(reason) => {
            const { id } = dropping
            resolve(id, 'not_done', reason)
            back()
            goOn(id)
          }}
        />
      )}
      {parked.length === 0 ? (
        <p className="lede">{t('parked.empty')}</p>
      ) : (
        <section>
          <SectionTitle meta={t('parked.keys')}>{t('parked.title')}</SectionTitle>
          <CarriedList
            captures={rows}
            outcomes={outcomes}
            onState={setState}
            note={({ state, reason }) => (state === 'not_done' && reason !== '' ? t('parked.because', { reason }) : '')}
          />
        </section>
      )}
      <div>
        <Button keyCap="K" onClick={() => capture('parked')}>
          {t('meeting:capture.kind.parked')}
        </Button>
      </div>
    </StepHome>
  )
}
