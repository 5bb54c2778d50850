import { MantineProvider } from '@mantine/core'
import { useLayoutEffect, useSyncExternalStore } from 'react'

import { applyTheme, resolveTheme, type ThemeChoice, watchSystemTheme } from './color-theme.ts'
import { cssVariablesResolver, theme } from './theme.ts'

export interface DesignProviderProps {
  choice: ThemeChoice
  /** The document's CSP nonce. */
  nonce: string | undefined
  children: React.ReactNode
}

/** Mantine with our theme. Keeps `data-theme` (ours) and `data-mantine-color-scheme` (Mantine's) in step. */
export function DesignProvider({ choice, nonce, children }: DesignProviderProps) {
  const color = useSyncExternalStore(watchSystemTheme, () => resolveTheme(choice))
  useLayoutEffect(() => applyTheme(color), [color])
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      forceColorScheme={color}
      withStaticClasses={false}
      {...(nonce === undefined ? {} : { getStyleNonce: () => nonce })}
    >
      {children}
    </MantineProvider>
  )
}
