/** What the coach works with in the step. */
import { isLineStep } from '#domain/meeting/step-line.ts'
import { useRoom } from '../room/room-context.ts'
import { ActionsStep } from './ActionsStep.tsx'
import { ClientPointStep } from './ClientPointStep.tsx'
import { CloseStep } from './CloseStep.tsx'
import { InitiativesStep } from './InitiativesStep.tsx'
import { KpiStep } from './KpiStep.tsx'
import { LastPrioritiesStep } from './LastPrioritiesStep.tsx'
import { LineStep } from './lines/LineStep.tsx'
import { DecideStep } from './look-back/DecideStep.tsx'
import { GoalReviewStep } from './look-back/GoalReviewStep.tsx'
import { NextCycleStep } from './look-back/NextCycleStep.tsx'
import { StoryStep } from './look-back/StoryStep.tsx'
import { MaturityStep } from './maturity/MaturityStep.tsx'
import { NewsStep } from './NewsStep.tsx'
import { ObstaclesStep } from './ObstaclesStep.tsx'
import { OkrStep } from './OkrStep.tsx'
import { ParkedStep } from './ParkedStep.tsx'
import { PictureStep } from './PictureStep.tsx'
import { PrioritiesStep } from './PrioritiesStep.tsx'
import { TalkStep } from './TalkStep.tsx'
import { ThemesStep } from './themes/ThemesStep.tsx'
import { WriteStep } from './write/WriteStep.tsx'

export function StepBody({ land }: { land: () => void }) {
  const { step } = useRoom()
  if (isLineStep(step.kind)) return <LineStep kind={step.kind} />
  switch (step.kind) {
    case 'good_news':
      return <NewsStep />
    case 'okr_status':
      return <OkrStep land={land} />
    case 'kpi_review':
      return <KpiStep />
    case 'initiatives':
      return <InitiativesStep />
    case 'obstacles_decisions':
      return <ObstaclesStep />
    case 'priorities':
      return <PrioritiesStep />
    case 'talk':
      return <TalkStep />
    case 'client_point':
      return <ClientPointStep />
    case 'last_priorities':
      return <LastPrioritiesStep />
    case 'parked':
      return <ParkedStep />
    case 'close':
      return <CloseStep />
    case 'write_goals':
      return <WriteStep />
    case 'picture':
      return <PictureStep />
    case 'maturity_check':
      return <MaturityStep />
    case 'cycle_story':
      return <StoryStep />
    case 'goal_review':
      return <GoalReviewStep />
    case 'decide_goals':
      return <DecideStep />
    case 'next_cycle':
      return <NextCycleStep />
    case 'themes':
      return <ThemesStep />
    case 'actions':
      return <ActionsStep />
  }
}
