/** What the palette finds across all clients: their units, goals, KPIs, initiatives, meetings and people. Behind the curtain only the open client's. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Hit } from '#contract/search.ts'
import type { Command } from '#renderer/design/command-filter.ts'
import type { IconName } from '#renderer/design/Icon.tsx'
import { formatDate } from '#renderer/format/date.ts'
import { api } from './api.ts'
import { useCurtain } from './curtain.ts'
import { useLanguage } from './language.ts'

/** Fewer letters find everything. */
const LEAST = 2
const MOST = 30

const ICONS: Record<Hit['kind'], IconName> = {
  unit: 'tree',
  objective: 'target',
  key_result: 'list',
  kpi: 'chart',
  initiative: 'check',
  meeting: 'chat',
  person: 'user',
  learning: 'bulb',
}

/** `text`: what has been typed. `searching`: the answer is on its way, and nobody knows yet that there is none. */
export function useFound(text: string): { found: readonly Command[]; searching: boolean } {
  const { t } = useTranslation(['common', 'meeting'])
  const navigate = useNavigate()
  const language = useLanguage()
  const { clientId } = useParams({ strict: false })
  const curtain = useCurtain()
  const only = curtain ? (clientId ?? null) : null
  const enabled = text.trim().length >= LEAST && !(curtain && only === null)
  const query = useQuery({
    ...api.search.find.queryOptions({ input: { text, clientId: only, limit: MOST } }),
    enabled,
    placeholderData: keepPreviousData,
    staleTime: 0,
    // Names are not kept once they have been looked at.
    gcTime: 0,
  })
  // The curtain may be drawn while the last answer still stands.
  const hits = (enabled ? (query.data ?? []) : []).filter((hit) => !curtain || hit.clientId === only)
  const labelOf = ({ meeting, title }: Hit) =>
    meeting === null ? title : `${t(`meeting:kind.${meeting.kind}`)} ${formatDate(meeting.date, language, 'withYear')}`
  const open = (hit: Hit) => {
    const base = `/client/${hit.clientId}`
    switch (hit.kind) {
      case 'meeting':
        return navigate({ href: `${base}/meetings/${hit.id}` })
      case 'learning':
        return navigate({ href: `${base}/learning?open=${hit.id}` })
      case 'person':
        return navigate({ href: `${base}/settings?section=people` })
      case 'unit':
        return navigate({ href: `${base}/okr?unit=${hit.id}` })
      case 'objective':
      case 'key_result':
      case 'kpi':
      case 'initiative':
        return navigate({ href: `${base}/okr?${hit.cycle ? `cycle=${hit.cycle.id}&` : ''}open=${hit.id}` })
    }
  }
  return {
    searching: enabled && query.isFetching,
    found: hits.map((hit) => ({
      id: `found-${hit.id}`,
      label: labelOf(hit),
      group: t(`found.${hit.kind}`),
      icon: ICONS[hit.kind],
      hint: [
        hit.clientId === clientId ? '' : hit.clientName,
        hit.unitName,
        hit.cycle?.name ?? '',
        hit.meeting?.startTime ?? '',
      ]
        .filter((part, index, all) => part !== '' && all.indexOf(part) === index)
        .join(', '),
      // The back end has judged it by more than is shown.
      keywords: query.isPlaceholderData ? [hit.clientName] : [text, hit.clientName],
      run: () => void open(hit),
    })),
  }
}
