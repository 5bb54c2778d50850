/** Where every screen lives. Addresses are behind a hash, so that the app needs no server that knows them. */
import { createHashHistory, createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router'
import { ClientsScreen } from '#renderer/features/client/ClientsScreen.tsx'
import { sectionOf, type SettingsSection } from '#renderer/features/settings/sections.ts'
import { AppFrame } from './AppFrame.tsx'
import { understood } from './address.ts'
import { ClientLayout } from './ClientLayout.tsx'
import { comeBackTo, leaveGoals, readGoalSearch, type GoalSearch } from './goal-search.ts'
import type { ReportKind } from '#domain/report/report.ts'
import { kindOf } from './report-kinds.ts'
import { NotFound, RouteFailure } from './RouteFailure.tsx'
import {
  AlignmentRoute,
  BriefingRoute,
  AppSettingsRoute,
  CheckInRoute,
  ClientSettingsRoute,
  ClosingRoute,
  CyclesRoute,
  GoalRoute,
  LearningRoute,
  MaturityCheckRoute,
  MaturityPrintRoute,
  MaturityQuestionsRoute,
  MaturityRoute,
  MaturityStartRoute,
  MeetingRoute,
  MeetingsRoute,
  NewClientRoute,
  NextCycleRoute,
  OverviewRoute,
  ReportsRoute,
  RhythmRoute,
  RoomRoute,
} from './screens.tsx'

const root = createRootRoute({ component: AppFrame, notFoundComponent: NotFound })
const clients = createRoute({ getParentRoute: () => root, path: '/', component: ClientsScreen })
const newClient = createRoute({ getParentRoute: () => root, path: '/new', component: NewClientRoute })
const appSettings = createRoute({ getParentRoute: () => root, path: '/settings', component: AppSettingsRoute })

const client = createRoute({ getParentRoute: () => root, path: '/client/$clientId', component: ClientLayout })
const clientStart = createRoute({
  getParentRoute: () => client,
  path: '/',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/client/$clientId/overview', params, replace: true })
  },
})
const overview = createRoute({ getParentRoute: () => client, path: '/overview', component: OverviewRoute })
const rhythm = createRoute({ getParentRoute: () => client, path: '/rhythm', component: RhythmRoute })
const goals = createRoute({
  getParentRoute: () => client,
  path: '/okr',
  component: GoalRoute,
  validateSearch: understood<GoalSearch>(readGoalSearch),
  beforeLoad: ({ params, search }) => {
    const before = comeBackTo(params.clientId, search)
    if (before !== null) throw redirect({ to: '/client/$clientId/okr', params, search: before, replace: true })
  },
  onLeave: leaveGoals,
})
const alignment = createRoute({
  getParentRoute: () => client,
  path: '/okr/map',
  component: AlignmentRoute,
  validateSearch: understood<{ unit?: string; cycle?: string; view?: 'list' }>((search) => ({
    ...(typeof search['unit'] === 'string' ? { unit: search['unit'] } : {}),
    ...(typeof search['cycle'] === 'string' ? { cycle: search['cycle'] } : {}),
    ...(search['view'] === 'list' ? { view: 'list' } : {}),
  })),
})
const checkIn = createRoute({
  getParentRoute: () => client,
  path: '/check-in',
  component: CheckInRoute,
  // To be sent out: to a unit, or `all`.
  validateSearch: understood<{ send?: string }>((search) =>
    typeof search['send'] === 'string' ? { send: search['send'] } : {},
  ),
})
const maturity = createRoute({ getParentRoute: () => client, path: '/maturity', component: MaturityRoute })
const maturityStart = createRoute({
  getParentRoute: () => client,
  path: '/maturity/start',
  component: MaturityStartRoute,
})
const maturityCheck = createRoute({
  getParentRoute: () => client,
  path: '/maturity/$checkId',
  component: MaturityCheckRoute,
})
const maturityPrint = createRoute({
  getParentRoute: () => client,
  path: '/maturity/$checkId/print',
  component: MaturityPrintRoute,
})
const maturityQuestions = createRoute({
  getParentRoute: () => client,
  path: '/maturity/questions',
  component: MaturityQuestionsRoute,
  validateSearch: understood<{ set?: string }>((search) =>
    typeof search['set'] === 'string' ? { set: search['set'] } : {},
  ),
})
const cycles = createRoute({ getParentRoute: () => client, path: '/cycles', component: CyclesRoute })
const closing = createRoute({
  getParentRoute: () => client,
  path: '/cycle/$cycleId',
  component: ClosingRoute,
  // Come to open it again.
  validateSearch: understood<{ reopen?: true }>((search) => (search['reopen'] === true ? { reopen: true } : {})),
})
const nextCycle = createRoute({ getParentRoute: () => client, path: '/cycle/$cycleId/next', component: NextCycleRoute })
const learning = createRoute({
  getParentRoute: () => client,
  path: '/learning',
  component: LearningRoute,
  validateSearch: understood<{ open?: string }>((search) =>
    typeof search['open'] === 'string' ? { open: search['open'] } : {},
  ),
})
const reports = createRoute({
  getParentRoute: () => client,
  path: '/reports',
  component: ReportsRoute,
  validateSearch: understood<{ kind?: ReportKind }>((search) => {
    const kind = kindOf(search['kind'])
    return kind === null ? {} : { kind }
  }),
})
const meetings = createRoute({ getParentRoute: () => client, path: '/meetings', component: MeetingsRoute })
const meeting = createRoute({ getParentRoute: () => client, path: '/meetings/$meetingId', component: MeetingRoute })
const briefing = createRoute({
  getParentRoute: () => client,
  path: '/meetings/$meetingId/briefing',
  component: BriefingRoute,
})
const settings = createRoute({
  getParentRoute: () => client,
  path: '/settings',
  component: ClientSettingsRoute,
  validateSearch: understood<{ section?: SettingsSection }>((search) => {
    const section = sectionOf(search['section'])
    return section === null ? {} : { section }
  }),
})

/** A meeting being led has the whole window. */
const room = createRoute({
  getParentRoute: () => root,
  path: '/client/$clientId/meetings/$meetingId/room',
  component: RoomRoute,
})

export const router = createRouter({
  routeTree: root.addChildren([
    clients,
    newClient,
    appSettings,
    client.addChildren([
      clientStart,
      overview,
      goals,
      alignment,
      checkIn,
      meetings,
      meeting,
      briefing,
      rhythm,
      maturity,
      maturityStart,
      maturityCheck,
      maturityPrint,
      maturityQuestions,
      cycles,
      closing,
      nextCycle,
      learning,
      reports,
      settings,
    ]),
    room,
  ]),
  history: createHashHistory(),
  defaultErrorComponent: RouteFailure,
  defaultNotFoundComponent: NotFound,
  notFoundMode: 'root',
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
