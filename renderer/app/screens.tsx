/** The screens by route. Each comes as a file of its own when it is first opened; the router gives it its ids. */
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Loading } from '#renderer/design/Loading.tsx'
import { useTitle } from './use-title.ts'

const load = {
  newClient: () => import('#renderer/features/client/NewClientScreen.tsx'),
  appSettings: () => import('#renderer/features/settings/AppSettingsScreen.tsx'),
  clientSettings: () => import('#renderer/features/settings/ClientSettingsScreen.tsx'),
  overview: () => import('#renderer/features/overview/OverviewScreen.tsx'),
  maturity: () => import('#renderer/features/maturity/MaturityScreen.tsx'),
  maturityCheck: () => import('#renderer/features/maturity/CheckScreen.tsx'),
  maturityStart: () => import('#renderer/features/maturity/StartScreen.tsx'),
  maturityPrint: () => import('#renderer/features/maturity/print/PrintScreen.tsx'),
  maturityQuestions: () => import('#renderer/features/maturity/questions/QuestionsScreen.tsx'),
  cycles: () => import('#renderer/features/closing/CyclesScreen.tsx'),
  closing: () => import('#renderer/features/closing/ClosingScreen.tsx'),
  nextCycle: () => import('#renderer/features/closing/next/NextScreen.tsx'),
  reports: () => import('#renderer/features/report/ReportScreen.tsx'),
  learning: () => import('#renderer/features/learning/LearningScreen.tsx'),
  rhythm: () => import('#renderer/features/rhythm/RhythmScreen.tsx'),
  goal: () => import('#renderer/features/goal/GoalScreen.tsx'),
  checkIn: () => import('#renderer/features/check-in/CheckInScreen.tsx'),
  alignment: () => import('#renderer/features/alignment/AlignmentScreen.tsx'),
  meetings: () => import('#renderer/features/meeting/MeetingsScreen.tsx'),
  meeting: () => import('#renderer/features/meeting/MeetingScreen.tsx'),
  briefing: () => import('#renderer/features/meeting/BriefingScreen.tsx'),
  room: () => import('#renderer/features/meeting/room/RoomScreen.tsx'),
}

const NewClientScreen = lazy(async () => ({ default: (await load.newClient()).NewClientScreen }))
const AppSettingsScreen = lazy(async () => ({ default: (await load.appSettings()).AppSettingsScreen }))
const ClientSettingsScreen = lazy(async () => ({ default: (await load.clientSettings()).ClientSettingsScreen }))
const OverviewScreen = lazy(async () => ({ default: (await load.overview()).OverviewScreen }))
const MaturityScreen = lazy(async () => ({ default: (await load.maturity()).MaturityScreen }))
const CheckScreen = lazy(async () => ({ default: (await load.maturityCheck()).CheckScreen }))
const StartScreen = lazy(async () => ({ default: (await load.maturityStart()).StartScreen }))
const MaturityPrintScreen = lazy(async () => ({ default: (await load.maturityPrint()).PrintScreen }))
const MaturityQuestionsScreen = lazy(async () => ({ default: (await load.maturityQuestions()).QuestionsScreen }))
const CyclesScreen = lazy(async () => ({ default: (await load.cycles()).CyclesScreen }))
const ClosingScreen = lazy(async () => ({ default: (await load.closing()).ClosingScreen }))
const NextScreen = lazy(async () => ({ default: (await load.nextCycle()).NextScreen }))
const LearningScreen = lazy(async () => ({ default: (await load.learning()).LearningScreen }))
const ReportScreen = lazy(async () => ({ default: (await load.reports()).ReportScreen }))
const RhythmScreen = lazy(async () => ({ default: (await load.rhythm()).RhythmScreen }))
const GoalScreen = lazy(async () => ({ default: (await load.goal()).GoalScreen }))
const CheckInScreen = lazy(async () => ({ default: (await load.checkIn()).CheckInScreen }))
const AlignmentScreen = lazy(async () => ({ default: (await load.alignment()).AlignmentScreen }))
const MeetingsScreen = lazy(async () => ({ default: (await load.meetings()).MeetingsScreen }))
const MeetingScreen = lazy(async () => ({ default: (await load.meeting()).MeetingScreen }))
const BriefingScreen = lazy(async () => ({ default: (await load.briefing()).BriefingScreen }))
const RoomScreen = lazy(async () => ({ default: (await load.room()).RoomScreen }))

/** Fetches the rest once the first screen stands, so that no later screen waits for its code. */
export function fetchScreens(): void {
  for (const fetch of Object.values(load)) void fetch().catch(() => undefined) // it is fetched again when it is opened
}

function Waiting({ children }: { children: React.ReactNode }) {
  const { t } = useTranslation()
  return <Suspense fallback={<Loading label={t('loading')} />}>{children}</Suspense>
}

const ofClient = getRouteApi('/client/$clientId')
const ofMeeting = getRouteApi('/client/$clientId/meetings/$meetingId')
const ofBriefing = getRouteApi('/client/$clientId/meetings/$meetingId/briefing')
const ofRoom = getRouteApi('/client/$clientId/meetings/$meetingId/room')
const ofAlignment = getRouteApi('/client/$clientId/okr/map')
const ofCheckIn = getRouteApi('/client/$clientId/check-in')
const ofMaturityCheck = getRouteApi('/client/$clientId/maturity/$checkId')
const ofMaturityPrint = getRouteApi('/client/$clientId/maturity/$checkId/print')
const ofMaturityQuestions = getRouteApi('/client/$clientId/maturity/questions')
const ofClosing = getRouteApi('/client/$clientId/cycle/$cycleId')
const ofNextCycle = getRouteApi('/client/$clientId/cycle/$cycleId/next')
const ofLearning = getRouteApi('/client/$clientId/learning')
const ofReports = getRouteApi('/client/$clientId/reports')
const ofSettings = getRouteApi('/client/$clientId/settings')

export function NewClientRoute() {
  const { t } = useTranslation('client')
  useTitle(t('new.title'))
  return (
    <Waiting>
      <NewClientScreen />
    </Waiting>
  )
}

export function AppSettingsRoute() {
  const { t } = useTranslation()
  useTitle(t('nav.settings'))
  return (
    <Waiting>
      <AppSettingsScreen />
    </Waiting>
  )
}

export function OverviewRoute() {
  const { t } = useTranslation()
  const { clientId } = ofClient.useParams()
  useTitle(t('nav.overview'))
  return (
    <Waiting>
      <OverviewScreen key={clientId} clientId={clientId} />
    </Waiting>
  )
}

export function RhythmRoute() {
  const { t } = useTranslation()
  const { clientId } = ofClient.useParams()
  useTitle(t('nav.rhythm'))
  return (
    <Waiting>
      <RhythmScreen key={clientId} clientId={clientId} />
    </Waiting>
  )
}

export function MaturityRoute() {
  const { t } = useTranslation()
  const { clientId } = ofClient.useParams()
  useTitle(t('nav.maturity'))
  return (
    <Waiting>
      <MaturityScreen key={clientId} clientId={clientId} />
    </Waiting>
  )
}

export function MaturityStartRoute() {
  const { t } = useTranslation()
  const { clientId } = ofClient.useParams()
  useTitle(t('nav.maturityStart'))
  return (
    <Waiting>
      <StartScreen key={clientId} clientId={clientId} />
    </Waiting>
  )
}

export function MaturityCheckRoute() {
  const { t } = useTranslation()
  const { clientId, checkId } = ofMaturityCheck.useParams()
  useTitle(t('nav.maturity'))
  return (
    <Waiting>
      <CheckScreen key={checkId} clientId={clientId} checkId={checkId} />
    </Waiting>
  )
}

export function MaturityPrintRoute() {
  const { t } = useTranslation()
  const { clientId, checkId } = ofMaturityPrint.useParams()
  useTitle(t('nav.maturity'))
  return (
    <Waiting>
      <MaturityPrintScreen key={checkId} clientId={clientId} checkId={checkId} />
    </Waiting>
  )
}

export function MaturityQuestionsRoute() {
  const { t } = useTranslation('questions')
  const { clientId } = ofClient.useParams()
  const { set } = ofMaturityQuestions.useSearch()
  useTitle(t('title'))
  return (
    <Waiting>
      <MaturityQuestionsScreen key={clientId} clientId={clientId} setId={set} />
    </Waiting>
  )
}

export function CyclesRoute() {
  const { t } = useTranslation()
  const { clientId } = ofClient.useParams()
  useTitle(t('nav.cycles'))
  return (
    <Waiting>
      <CyclesScreen key={clientId} clientId={clientId} />
    </Waiting>
  )
}

export function ClosingRoute() {
  const { t } = useTranslation()
  const { clientId, cycleId } = ofClosing.useParams()
  const { reopen = false } = ofClosing.useSearch()
  useTitle(t('nav.cycles'))
  return (
    <Waiting>
      <ClosingScreen key={cycleId} clientId={clientId} cycleId={cycleId} reopens={reopen} />
    </Waiting>
  )
}

export function NextCycleRoute() {
  const { t } = useTranslation('closing')
  const { clientId, cycleId } = ofNextCycle.useParams()
  useTitle(t('screen.next'))
  return (
    <Waiting>
      <NextScreen key={cycleId} clientId={clientId} cycleId={cycleId} />
    </Waiting>
  )
}

export function LearningRoute() {
  const { t } = useTranslation('closing')
  const { clientId } = ofClient.useParams()
  const { open } = ofLearning.useSearch()
  useTitle(t('tabs.learning'))
  return (
    <Waiting>
      <LearningScreen key={clientId} clientId={clientId} open={open ?? null} />
    </Waiting>
  )
}

export function ReportsRoute() {
  const { t } = useTranslation()
  const { clientId } = ofClient.useParams()
  const { kind = 'client_report' } = ofReports.useSearch()
  useTitle(t('nav.reports'))
  return (
    <Waiting>
      <ReportScreen key={clientId} clientId={clientId} kind={kind} />
    </Waiting>
  )
}

export function GoalRoute() {
  const { t } = useTranslation()
  const { clientId } = ofClient.useParams()
  useTitle(t('nav.okr'))
  return (
    <Waiting>
      <GoalScreen key={clientId} clientId={clientId} />
    </Waiting>
  )
}

export function CheckInRoute() {
  const { t } = useTranslation('checkIn')
  const { clientId } = ofClient.useParams()
  const { send = null } = ofCheckIn.useSearch()
  useTitle(t('title'))
  return (
    <Waiting>
      <CheckInScreen key={clientId} clientId={clientId} send={send} />
    </Waiting>
  )
}

export function AlignmentRoute() {
  const { t } = useTranslation('alignment')
  const { clientId } = ofClient.useParams()
  const search = ofAlignment.useSearch()
  useTitle(t('title'))
  return (
    <Waiting>
      <AlignmentScreen key={clientId} clientId={clientId} search={search} />
    </Waiting>
  )
}

export function MeetingsRoute() {
  const { t } = useTranslation()
  const { clientId } = ofClient.useParams()
  useTitle(t('nav.meetings'))
  return (
    <Waiting>
      <MeetingsScreen key={clientId} clientId={clientId} />
    </Waiting>
  )
}

export function MeetingRoute() {
  const { t } = useTranslation()
  const { clientId, meetingId } = ofMeeting.useParams()
  useTitle(t('nav.meeting'))
  return (
    <Waiting>
      <MeetingScreen key={meetingId} clientId={clientId} meetingId={meetingId} />
    </Waiting>
  )
}

export function BriefingRoute() {
  const { t } = useTranslation('plan')
  const { clientId, meetingId } = ofBriefing.useParams()
  useTitle(t('briefing.title'))
  return (
    <Waiting>
      <BriefingScreen key={meetingId} clientId={clientId} meetingId={meetingId} />
    </Waiting>
  )
}

export function RoomRoute() {
  const { t } = useTranslation()
  const { clientId, meetingId } = ofRoom.useParams()
  useTitle(t('nav.meeting'))
  return (
    <Waiting>
      <RoomScreen key={meetingId} clientId={clientId} meetingId={meetingId} />
    </Waiting>
  )
}

export function ClientSettingsRoute() {
  const { t } = useTranslation()
  const { clientId } = ofClient.useParams()
  const { section } = ofSettings.useSearch()
  useTitle(t('nav.settings'))
  return (
    <Waiting>
      <ClientSettingsScreen key={clientId} clientId={clientId} section={section} />
    </Waiting>
  )
}
