/** Obstacles carried here, solved or standing; new ones; and decisions, numbered. */
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/design/Button.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { useRoom } from '../room/room-context.ts'
import { CaptureList } from './CaptureList.tsx'
import { CarriedList, type Outcome } from './CarriedList.tsx'
import { StepHome } from './StepHome.tsx'
import { useCarried } from './use-carried.ts'

export function ObstaclesStep() {
  const { t } = useTranslation('meeting')
  const { room, capture } = useRoom()
  const outcomes: readonly Outcome[] = [{ state: 'done', key: '1', label: t('carried.solved') }]
  const carried = room.carried.filter((each) => each.kind === 'obstacle')
  const { rows, setState, onKeyDown } = useCarried(carried, outcomes)
  const raised = room.captures.filter((each) => each.kind === 'obstacle' && each.withdrawnAt === null)
  const decisions = room.captures.filter((each) => each.kind === 'decision' && each.withdrawnAt === null)
  const nothing = carried.length === 0 && raised.length === 0 && decisions.length === 0
  return (
    <StepHome label={t('step.obstacles_decisions.title')} onKeyDown={onKeyDown}>
      {nothing ? <p className="lede">{t('obstacles.empty')}</p> : null}
      {carried.length === 0 ? null : (
        <section>
          <SectionTitle meta={t('carried.keys.obstacle')}>{t('carried.obstacles')}</SectionTitle>
          <CarriedList captures={rows} outcomes={outcomes} onState={setState} />
        </section>
      )}
      {raised.length === 0 ? null : (
        <section>
          <SectionTitle>{t('obstacles.raised')}</SectionTitle>
          <CaptureList captures={raised} />
        </section>
      )}
      {decisions.length === 0 ? null : (
        <section>
          <SectionTitle>{t('obstacles.decided')}</SectionTitle>
          <CaptureList captures={decisions} />
        </section>
      )}
      <div>
        <Button keyCap="D" onClick={() => capture('decision')}>
          {t('obstacles.decide')}
        </Button>{' '}
        <Button keyCap="H" onClick={() => capture('obstacle')}>
          {t('obstacles.raise')}
        </Button>
      </div>
    </StepHome>
  )
}
