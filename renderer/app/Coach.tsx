/** The coach window: theme, words, what has been read, and the screens; while others have the laptop, one that shows nothing. */
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { I18nextProvider } from 'react-i18next'
import { DesignProvider } from '#renderer/design/DesignProvider.tsx'
import { pageNonce } from './first.ts'
import { LentScreen } from './LentScreen.tsx'
import { useLent } from './loan.ts'
import { queryClient } from './query-client.ts'
import { router } from './router.tsx'
import { useSettings } from './settings.ts'
import { texts } from './texts.ts'

export function Coach() {
  return (
    <QueryClientProvider client={queryClient}>
      <I18nextProvider i18n={texts}>
        <Themed />
      </I18nextProvider>
    </QueryClientProvider>
  )
}

function Themed() {
  const { theme } = useSettings()
  const lent = useLent()
  return (
    <DesignProvider choice={theme} nonce={pageNonce}>
      {lent === null ? <RouterProvider router={router} /> : <LentScreen hasCode={lent.hasCode} />}
    </DesignProvider>
  )
}
