/** An error as the coach should meet it: what happened, what to do, a way on, and the reference for the log. */
import { useTranslation } from 'react-i18next'
import { Actions, Button } from '#renderer/design/Button.tsx'
import { ErrorState } from '#renderer/design/ErrorState.tsx'
import { errorWords } from './error-words.ts'

export function FailureState({
  error,
  onRetry,
  level = 2,
  extra,
}: {
  error: unknown
  onRetry?: (() => void) | undefined
  level?: 1 | 2 | 3
  extra?: React.ReactNode
}) {
  const { t } = useTranslation()
  const words = errorWords(error)
  return (
    <ErrorState
      level={level}
      title={words.what}
      advice={words.do}
      action={
        <Actions>
          {onRetry ? <Button onClick={onRetry}>{t('tryAgain')}</Button> : null}
          {extra}
        </Actions>
      }
    />
  )
}
