/** The window's title: the screen, never the client. A task bar is shown to other clients too. */
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

export function useTitle(screen: string): void {
  const { t } = useTranslation()
  const title = `${screen} – ${t('app')}`
  useEffect(() => {
    document.title = title
  }, [title])
}
