/** Draws what was read; while it is being read a calm line, and where it could not be read what happened and a way to try again. */
import type { UseQueryResult } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Loading } from '#renderer/design/Loading.tsx'
import { FailureState } from './FailureState.tsx'

export function Loaded<T>({
  query,
  children,
}: {
  query: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>
  children: (data: T) => React.ReactNode
}) {
  const { t } = useTranslation()
  if (query.data !== undefined) return children(query.data)
  if (query.error) return <FailureState error={query.error} onRetry={() => void query.refetch()} />
  return <Loading label={t('loading')} />
}
