/** Picks the picture for what the meeting is at. */
import type { StageContent, StageView } from '#contract/stage.ts'
import { ActionsStage } from './ActionsStage.tsx'
import { AgreedStage } from './AgreedStage.tsx'
import { BeforeScreen } from './BeforeScreen.tsx'
import { ClientPointStage } from './ClientPointStage.tsx'
import { EndedScreen } from './EndedScreen.tsx'
import { CarriedStage } from './CarriedStage.tsx'
import { CloseStage } from './CloseStage.tsx'
import { InitiativesStage } from './InitiativesStage.tsx'
import { IntakeStage } from './IntakeStage.tsx'
import { KeyResultsStage } from './KeyResultsStage.tsx'
import { KpisStage } from './KpisStage.tsx'
import { LinesStage } from './LinesStage.tsx'
import { MaturityStage } from './MaturityStage.tsx'
import { GoalStage } from './GoalStage.tsx'
import { NewsStage } from './NewsStage.tsx'
import { NextCycleStage } from './NextCycleStage.tsx'
import { ObstaclesStage } from './ObstaclesStage.tsx'
import { PictureStage } from './PictureStage.tsx'
import { PrioritiesStage } from './PrioritiesStage.tsx'
import { SinceStage } from './SinceStage.tsx'
import { SoFarStage } from './SoFarStage.tsx'
import { StoryStage } from './StoryStage.tsx'
import { TalkStage } from './TalkStage.tsx'
import { ThemesStage } from './ThemesStage.tsx'
import { VoteStage } from './VoteStage.tsx'
import { WriteStage } from './WriteStage.tsx'

/** What every step needs for its head: where we are and how long it may take. */
export type StageStep = NonNullable<StageView['step']>

export function StageScreen({ view }: { view: StageView }) {
  if (view.state === 'ended') return <EndedScreen />
  if (view.since !== null) return <SinceStage since={view.since} />
  if (view.soFar !== null && view.step !== null) return <SoFarStage soFar={view.soFar} step={view.step} />
  if (view.vote !== null) return <VoteStage vote={view.vote} step={view.step} />
  if (view.state === 'planned' || view.step === null || view.content === null) return <BeforeScreen view={view} />
  return <StepStage step={view.step} content={view.content} />
}

function StepStage({ step, content }: { step: StageStep; content: StageContent }) {
  switch (content.kind) {
    case 'good_news':
      return <NewsStage step={step} content={content} />
    case 'okr_status':
      return <KeyResultsStage step={step} content={content} />
    case 'kpi_review':
      return <KpisStage step={step} content={content} />
    case 'initiatives':
      return <InitiativesStage step={step} content={content} />
    case 'obstacles_decisions':
      return <ObstaclesStage step={step} content={content} />
    case 'priorities':
      return <PrioritiesStage step={step} content={content} />
    case 'talk':
      if (content.agreed !== null) return <AgreedStage step={step} agreed={content.agreed} />
      return content.intake === null ? <TalkStage step={step} /> : <IntakeStage step={step} intake={content.intake} />
    case 'client_point':
      return <ClientPointStage step={step} />
    case 'silent_writing':
    case 'dots':
    case 'translate':
    case 'many_to_three':
    case 'hours':
    case 'where_to_start':
    case 'free_text':
    case 'reflect':
      return <LinesStage step={step} content={content} />
    case 'last_priorities':
    case 'parked':
      return <CarriedStage step={step} content={content} />
    case 'close':
      return <CloseStage step={step} content={content} />
    case 'write_goals':
      return <WriteStage step={step} content={content} />
    case 'picture':
      return <PictureStage step={step} content={content} />
    case 'themes':
      return <ThemesStage step={step} content={content} />
    case 'actions':
      return <ActionsStage step={step} content={content} />
    case 'maturity_check':
      return <MaturityStage step={step} shown={content.shown} />
    case 'cycle_story':
      return <StoryStage step={step} content={content} />
    case 'goal_review':
    case 'decide_goals':
      return <GoalStage step={step} content={content} />
    case 'next_cycle':
      return <NextCycleStage step={step} content={content} />
  }
}
