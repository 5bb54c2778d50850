/** The frame of an open client: sidebar with its screens, the way back to all clients, search. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, Outlet, useRouterState } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Page } from '#renderer/design/Page.tsx'
import { Shell, type ShellItem, type ShellLinkProps } from '#renderer/design/Shell.tsx'
import { RestoreBackup } from '#renderer/app/client/RestoreBackup.tsx'
import { api } from './api.ts'
import { copyView, printView } from './take-along.ts'
import { FailureState } from './FailureState.tsx'
import { failureOf } from './failure.ts'
import { formatDate } from '#renderer/format/date.ts'
import { keyName } from './key-names.ts'
import { useLanguage, useToday } from './language.ts'
import { RouterButton } from './links.ts'
import { showOverlay } from './overlays.ts'
import { useIsRail } from './rail.ts'
import { NotFound } from './RouteFailure.tsx'

const route = getRouteApi('/client/$clientId')

type Screen = 'overview' | 'okr' | 'meetings' | 'rhythm' | 'maturity' | 'cycles' | 'reports' | 'settings'
type Place = '/' | `/client/$clientId/${Screen}`
type Item = ShellItem & { to: Place }

/** Screens that are a way of working with another. */
const BELOW: Partial<Record<Screen, readonly string[]>> = { okr: ['check-in'], cycles: ['cycle/', 'learning'] }

export function ClientLayout() {
  const { t } = useTranslation()
  const { clientId } = route.useParams()
  const query = useQuery(api.client.get.queryOptions({ input: { clientId } }))
  const list = useQuery(api.client.names.queryOptions({ input: {} })).data
  const row = list?.find((each) => each.id === clientId)
  const pathname = useRouterState({ select: (state) => state.location.pathname })
  const rail = useIsRail()
  const today = useToday()
  const language = useLanguage()
  const name = query.data?.name ?? row?.name ?? ''
  const place = (id: Screen, icon: Item['icon']): Item => ({
    id,
    icon,
    label: t(`nav.${id}`),
    to: `/client/$clientId/${id}`,
    current: [id, ...(BELOW[id] ?? [])].some((each) => pathname.startsWith(`/client/${clientId}/${each}`)),
  })
  if (query.error && !query.data && list && !row) return <NotFound />
  return (
    <Shell<Item>
      label={name === '' ? t('nav.client') : name}
      skipLabel={t('skip')}
      client={{ name, color: query.data?.accent }}
      back={{ id: 'clients', icon: 'back', label: t('nav.clients'), to: '/' }}
      items={[
        place('overview', 'clock'),
        place('okr', 'list'),
        place('meetings', 'chat'),
        place('rhythm', 'chart'),
        place('maturity', 'steps'),
        place('cycles', 'repeat'),
        place('reports', 'file'),
        place('settings', 'sliders'),
      ]}
      renderLink={(item, link) => <PlaceLink to={item.to} clientId={clientId} link={link} />}
      tools={[
        { icon: 'copy', label: t('view.copy'), onPress: () => void copyView() },
        { icon: 'printer', label: t('print'), keyCap: keyName('Mod+P'), onPress: printView },
        { icon: 'search', label: t('search'), keyCap: keyName('Mod+K'), onPress: () => showOverlay('palette') },
      ]}
      rail={rail}
      paperDate={formatDate(today, language, 'withYear')}
    >
      {query.error && !query.data ? (
        <Unopened clientId={clientId} name={name} error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Outlet />
      )}
    </Shell>
  )
}

function PlaceLink({ to, clientId, link }: { to: Place; clientId: string; link: ShellLinkProps }) {
  // The router's own mark of what is current would come on top of ours.
  return <Link {...link} to={to} params={{ clientId }} activeProps={{}} activeOptions={{ exact: true }} />
}

/** A client whose file cannot be opened: why, and the copies of it. */
function Unopened(props: { clientId: string; name: string; error: unknown; onRetry: () => void }) {
  const { t } = useTranslation()
  const { code } = failureOf(props.error)
  const isFile = code === 'corrupt' || (code === 'not_found' && props.name !== '')
  return (
    <Page title={props.name === '' ? t('screenFailed') : props.name} titleSize="plain" width="text">
      <FailureState
        error={props.error}
        onRetry={props.onRetry}
        extra={<RouterButton to="/">{t('nav.clients')}</RouterButton>}
      />
      {isFile ? <RestoreBackup clientId={props.clientId} name={props.name} /> : null}
    </Page>
  )
}
