/** What became of last week's priorities, and this week's: who does what, and what it moves. */
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/design/Button.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { Voice } from '#renderer/design/Voice.tsx'
import { overloaded } from '../logic/close-summary.ts'
import { useRoom } from '../room/room-context.ts'
import { CaptureList } from './CaptureList.tsx'
import { CarriedList, type Outcome } from './CarriedList.tsx'
import { StepHome } from './StepHome.tsx'
import { useCarried } from './use-carried.ts'

export function PrioritiesStep() {
  const { t } = useTranslation('meeting')
  const { room, capture, words } = useRoom()
  const outcomes: readonly Outcome[] = [
    { state: 'done', key: '1', label: t('carried.done') },
    { state: 'not_done', key: '2', label: t('carried.notDone') },
  ]
  const carried = room.carried.filter((each) => each.kind === 'priority')
  const { rows, setState, onKeyDown } = useCarried(carried, outcomes)
  const priorities = room.captures.filter((each) => each.kind === 'priority' && each.withdrawnAt === null)
  return (
    <StepHome label={t('step.priorities.title')} onKeyDown={onKeyDown}>
      {carried.length === 0 ? null : (
        <section>
          <SectionTitle meta={t('carried.keys.priority')}>{t('carried.priorities')}</SectionTitle>
          <CarriedList captures={rows} outcomes={outcomes} onState={setState} />
        </section>
      )}
      <section>
        <SectionTitle>{t('priorities.now')}</SectionTitle>
        {priorities.length === 0 ? (
          <p className="lede">{t('priorities.empty')}</p>
        ) : (
          <CaptureList captures={priorities} withKeyResult />
        )}
      </section>
      {overloaded(priorities).map(({ ownerId, count }) => (
        <Voice
          key={ownerId}
          question={t('priorities.many', { name: words.person(ownerId), count })}
          reason={t('priorities.manyReason')}
        />
      ))}
      <div>
        <Button kind="primary" keyCap="P" onClick={() => capture('priority')}>
          {t('priorities.add')}
        </Button>
      </div>
    </StepHome>
  )
}
