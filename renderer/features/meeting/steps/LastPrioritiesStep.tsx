/** What was promised last time: kept, not kept, or carried on; one key each. */
import { useTranslation } from 'react-i18next'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { useRoom } from '../room/room-context.ts'
import { useStepWords } from '../step-words.ts'
import { CarriedList, type Outcome } from './CarriedList.tsx'
import { StepHome } from './StepHome.tsx'
import { useCarried } from './use-carried.ts'

export function LastPrioritiesStep() {
  const { t } = useTranslation(['lines', 'meeting'])
  const { room, step } = useRoom()
  const wordsOf = useStepWords()
  const outcomes: readonly Outcome[] = [
    { state: 'done', key: '1', label: t('meeting:carried.done') },
    { state: 'not_done', key: '2', label: t('meeting:carried.notDone') },
    { state: 'open', key: '3', label: t('last.carry') },
  ]
  const carried = room.carried.filter((each) => each.kind === 'priority')
  const { rows, setState, onKeyDown } = useCarried(carried, outcomes)
  return (
    <StepHome label={wordsOf(step).title} onKeyDown={onKeyDown}>
      {carried.length === 0 ? (
        <p className="lede">{t('last.empty')}</p>
      ) : (
        <section>
          <SectionTitle meta={t('last.keys')}>{t('meeting:carried.priorities')}</SectionTitle>
          <CarriedList captures={rows} outcomes={outcomes} onState={setState} />
        </section>
      )}
    </StepHome>
  )
}
