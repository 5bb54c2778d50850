/** The parts of the overview, each drawn from its own answer: one that could not be read says so and leaves the others standing. */
import type { UseQueryResult } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { BoardObjective } from '#contract/goal.ts'
import type { MeetingRow } from '#contract/meeting.ts'
import type { KpiRow } from '#contract/operations.ts'
import type { RhythmView, YearView } from '#contract/rhythm.ts'
import type { Cycle } from '#domain/cycle/cycle.ts'
import { pictureOf, shareRows } from '#domain/goal/movement.ts'
import type { Id } from '#domain/shared/basics.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { useToday } from '#renderer/app/language.ts'
import { RouterButton } from '#renderer/app/links.ts'
import { Loaded } from '#renderer/app/Loaded.tsx'
import { EmptyState } from '#renderer/design/EmptyState.tsx'
import { Page } from '#renderer/design/Page.tsx'
import { EarlyWarnings } from './EarlyWarnings.tsx'
import { GlanceList } from './GlanceList.tsx'
import { KpiStrip } from './KpiStrip.tsx'
import { NextMeeting } from './NextMeeting.tsx'
import { useRooms } from './rooms.ts'
import { usePictureTitle } from './use-picture-title.ts'
import { AnnualWheel } from './wheel/AnnualWheel.tsx'
import classes from './Overview.module.css'

type Board = { cycle: Cycle | null; objectives: BoardObjective[] }

export interface OverviewProps {
  clientId: Id
  name: string
  board: UseQueryResult<Board>
  operations: UseQueryResult<{ kpis: KpiRow[] }>
  rhythm: UseQueryResult<RhythmView>
  year: UseQueryResult<YearView>
  meetings: readonly MeetingRow[]
}

export function Overview({ clientId, name, board, operations, rhythm, year, meetings }: OverviewProps) {
  const title = usePictureTitle(board.data?.objectives ?? null, name)
  const context = useCycleLine(board.data?.cycle ?? null, year.data ?? null)
  const kpis = operations.data?.kpis ?? []
  const hasGoals = board.data?.objectives.some((objective) => objective.keyResults.length > 0) ?? true
  return (
    <Page
      context={context}
      title={title}
      actions={<NextMeeting clientId={clientId} meetings={meetings} primary={hasGoals} />}
    >
      <div className={classes.overview}>
        <div className={classes.column}>
          <Loaded query={board}>
            {({ objectives }) => <Picture clientId={clientId} objectives={objectives} hasKpis={kpis.length > 0} />}
          </Loaded>
          <Loaded query={operations}>{(data) => <KpiStrip clientId={clientId} kpis={data.kpis} />}</Loaded>
        </div>
        <div className={classes.column}>
          <Loaded query={rhythm}>{({ units }) => <EarlyWarnings clientId={clientId} units={units} />}</Loaded>
          <Loaded query={year}>{(data) => <AnnualWheel clientId={clientId} view={data} />}</Loaded>
        </div>
      </div>
    </Page>
  )
}

interface PictureProps {
  clientId: Id
  objectives: readonly BoardObjective[]
  hasKpis: boolean
}

function Picture({ clientId, objectives, hasKpis }: PictureProps) {
  const { t } = useTranslation('overview')
  const picture = pictureOf(objectives.flatMap((objective) => objective.keyResults))
  const { needing, moving, resting } = picture
  // A heading of its own takes a row, and so does the sentence of a list that is empty.
  const taken = (resting.length === 0 ? 0 : 1) + (moving.length === 0 ? 1 : 0) + (needing.length === 0 ? 1 : 0)
  const rooms = useRooms(hasKpis) - taken
  if (needing.length + moving.length + resting.length === 0) {
    return (
      <EmptyState
        icon="target"
        title={t('empty.title')}
        action={
          <RouterButton to="/client/$clientId/okr" params={{ clientId }} kind="primary">
            {t('empty.write')}
          </RouterButton>
        }
      >
        {t('empty.why')}
      </EmptyState>
    )
  }
  const shown = shareRows(rooms, { needing: needing.length, moving: moving.length, resting: resting.length })
  return (
    <>
      <GlanceList clientId={clientId} part="needing" keyResults={needing} shown={shown.needing} />
      <GlanceList clientId={clientId} part="moving" keyResults={moving} shown={shown.moving} />
      {resting.length === 0 ? null : (
        <GlanceList clientId={clientId} part="resting" keyResults={resting} shown={shown.resting} />
      )}
    </>
  )
}

/** «2. tertial 2026», «Uke 10 av 19», «38 av 69 arbeidsdager er gått»: of the cycle on the board. */
function useCycleLine(cycle: Cycle | null, year: YearView | null): string[] {
  const { t } = useTranslation('overview')
  const format = useFormat()
  const today = useToday()
  if (cycle === null) return []
  if (cycle.startDate > today) return [cycle.name, t('cycle.begins', { date: format.day(cycle.startDate) })]
  if (cycle.endDate < today) return [cycle.name, t('cycle.ended', { date: format.day(cycle.endDate) })]
  const running = year?.running
  if (!running || running.cycle.id !== cycle.id) return [cycle.name]
  return [
    cycle.name,
    t('cycle.weekOf', { week: running.week, of: running.of }),
    t('cycle.workingDays', running.workingDays),
  ]
}
