/** What the command palette offers: what the screen can do, every screen of the open client, every client, and the app's own things. */
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Command } from '#renderer/design/command-filter.ts'
import { SETTINGS_SECTIONS } from '#renderer/features/settings/sections.ts'
import { api } from './api.ts'
import { useCurtain } from './curtain.ts'
import { keyName } from './key-names.ts'
import { useSettings } from './settings.ts'
import { REPORT_KINDS } from './report-kinds.ts'
import { useShortcutGroups, workingKeysOf } from './shortcuts.ts'

/** The first key does; a line without one has the Enter of the chosen line. */
const capsOf = ([first]: readonly string[]) => (first === undefined ? undefined : [keyName(first)])

export function useCommands(): readonly Command[] {
  const { t } = useTranslation([
    'common',
    'client',
    'settings',
    'alignment',
    'checkIn',
    'questions',
    'closing',
    'report',
  ])
  const navigate = useNavigate()
  const { clientId } = useParams({ strict: false })
  const clients = useQuery(api.client.names.queryOptions({ input: {} })).data
  const groups = useShortcutGroups()
  const curtain = useCurtain()
  const { singleKeys } = useSettings()
  return useMemo(() => {
    const fromShortcuts = (layer: 0 | 1): Command[] =>
      groups
        .filter((group) => group.layer === layer)
        .flatMap((group) =>
          group.shortcuts
            .filter((shortcut) => shortcut.inPalette !== false && shortcut.when !== false && !shortcut.local)
            // What two keys do is one thing to do.
            .filter((shortcut, index, all) => all.findIndex((other) => other.label === shortcut.label) === index)
            .map((shortcut) => ({
              id: `do-${group.label}-${shortcut.id}`,
              label: shortcut.label,
              group: group.label,
              icon: shortcut.icon,
              keywords: shortcut.keywords,
              shortcut: capsOf(workingKeysOf(shortcut, singleKeys)),
              run: shortcut.run,
            })),
        )
    const here = clients?.find((row) => row.id === clientId)
    const screens: Command[] =
      here === undefined
        ? []
        : [
            {
              id: 'overview',
              label: t('nav.overview'),
              icon: 'clock' as const,
              run: () => void navigate({ to: '/client/$clientId/overview', params: { clientId: here.id } }),
            },
            {
              id: 'okr',
              label: t('nav.okr'),
              icon: 'list' as const,
              run: () => void navigate({ to: '/client/$clientId/okr', params: { clientId: here.id } }),
            },
            {
              id: 'check-in',
              label: t('checkIn:title'),
              icon: 'check' as const,
              keywords: [t('checkIn:without.title'), t('checkIn:in.title')],
              run: () => void navigate({ to: '/client/$clientId/check-in', params: { clientId: here.id } }),
            },
            {
              id: 'alignment',
              label: t('alignment:title'),
              icon: 'tree' as const,
              run: () => void navigate({ to: '/client/$clientId/okr/map', params: { clientId: here.id } }),
            },
            {
              id: 'meetings',
              label: t('nav.meetings'),
              icon: 'chat' as const,
              run: () => void navigate({ to: '/client/$clientId/meetings', params: { clientId: here.id } }),
            },
            {
              id: 'rhythm',
              label: t('nav.rhythm'),
              icon: 'chart' as const,
              run: () => void navigate({ to: '/client/$clientId/rhythm', params: { clientId: here.id } }),
            },
            {
              id: 'maturity',
              label: t('nav.maturity'),
              icon: 'steps' as const,
              run: () => void navigate({ to: '/client/$clientId/maturity', params: { clientId: here.id } }),
            },
            {
              id: 'maturity-start',
              label: t('nav.maturityStart'),
              icon: 'flag' as const,
              run: () => void navigate({ to: '/client/$clientId/maturity/start', params: { clientId: here.id } }),
            },
            {
              id: 'maturity-questions',
              label: t('questions:title'),
              hint: t('nav.maturity'),
              icon: 'list' as const,
              run: () => void navigate({ to: '/client/$clientId/maturity/questions', params: { clientId: here.id } }),
            },
            {
              id: 'cycles',
              label: t('nav.cycles'),
              icon: 'repeat' as const,
              keywords: [t('closing:tabs.cycles')],
              run: () => void navigate({ to: '/client/$clientId/cycles', params: { clientId: here.id } }),
            },
            {
              id: 'learning',
              label: t('closing:tabs.learning'),
              hint: t('nav.cycles'),
              icon: 'bulb' as const,
              run: () => void navigate({ to: '/client/$clientId/learning', params: { clientId: here.id } }),
            },
            ...REPORT_KINDS.map((kind) => ({
              id: `report-${kind}`,
              label: t(`report:kind.${kind}.name`),
              hint: t('nav.reports'),
              icon: 'file' as const,
              keywords: [t('nav.reports'), t(`report:kind.${kind}.for`)],
              run: () =>
                void navigate({ to: '/client/$clientId/reports', params: { clientId: here.id }, search: { kind } }),
            })),
            ...SETTINGS_SECTIONS.map((section) => ({
              id: `settings-${section}`,
              label: t(`settings:section.${section}`),
              hint: t('nav.settings'),
              icon: 'sliders' as const,
              run: () =>
                void navigate({ to: '/client/$clientId/settings', params: { clientId: here.id }, search: { section } }),
            })),
          ].map((command) => ({ ...command, id: `screen-${command.id}`, group: here.name }))
    const others: Command[] = (curtain ? [] : (clients ?? []))
      .filter((row) => row.id !== clientId)
      .map((row) => ({
        id: `client-${row.id}`,
        label: row.name,
        group: t('nav.clients'),
        icon: 'building',
        run: () => void navigate({ to: '/client/$clientId/overview', params: { clientId: row.id } }),
      }))
    const places: Command[] = [
      {
        id: 'place-clients',
        label: t('nav.clients'),
        group: t('nav.clients'),
        icon: 'building',
        run: () => void navigate({ to: '/' }),
      },
      {
        id: 'place-new',
        label: t('client:new.title'),
        group: t('nav.clients'),
        icon: 'plus',
        run: () => void navigate({ to: '/new' }),
      },
      {
        id: 'place-settings',
        label: t('settings:app.title'),
        group: t('app'),
        icon: 'sliders',
        keywords: [t('settings:app.language'), t('settings:app.theme')],
        run: () => void navigate({ to: '/settings' }),
      },
    ]
    return [...fromShortcuts(1), ...screens, ...others, ...places, ...fromShortcuts(0)]
  }, [t, navigate, clientId, clients, groups, curtain, singleKeys])
}
