/** What every screen of the coach window stands in: connection, keys, overlays, messages; and where the focus goes when a screen opens. */
import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Toasts } from '#renderer/design/Toasts.tsx'
import { ConnectionBar } from './ConnectionBar.tsx'
import { copyView, printView } from './take-along.ts'
import { toggleCurtain, useCurtain } from './curtain.ts'
import { dismissRefusal, useUndo, useUndone } from './edit.ts'
import { focusScreen } from './focus-screen.ts'
import { Overlays } from './Overlays.tsx'
import { showOverlay } from './overlays.ts'
import { useReminders } from './reminders.ts'
import { useFollowedSettings } from './settings.ts'
import { useKeyHandling, useShortcuts } from './shortcuts.ts'
import { useDayChange } from './today.ts'

export function AppFrame() {
  const { t } = useTranslation()
  const { singleKeys } = useFollowedSettings()
  useDayChange()
  useReminders()
  useKeyHandling(singleKeys)
  useAppShortcuts()
  const pathname = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  useEffect(() => focusScreen(pathname), [pathname])
  const address = useRouterState({ select: (state) => state.resolvedLocation?.href })
  useEffect(dismissRefusal, [address])
  return (
    <>
      <ConnectionBar />
      <Outlet />
      <Overlays />
      <Toasts label={t('messages')} closeLabel={t('close')} />
    </>
  )
}

function useAppShortcuts(): void {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { undo, redo } = useUndo()
  const curtain = useCurtain()
  const canUndo = useUndone() !== undefined
  useShortcuts(
    t('app'),
    [
      {
        id: 'palette',
        keys: 'Mod+K',
        label: t('searchOrDo'),
        run: () => showOverlay('palette'),
        inPalette: false,
        icon: 'search',
      },
      { id: 'help', keys: ['?', 'F1'], label: t('showShortcuts'), run: () => showOverlay('help'), icon: 'keyboard' },
      {
        id: 'undo',
        keys: 'Mod+Z',
        label: t('undoLast'),
        run: () => void undo(),
        when: canUndo,
        // Held a second too long it would take back half the meeting.
        once: true,
        icon: 'undo',
      },
      {
        id: 'redo',
        keys: ['Mod+Shift+Z', 'Mod+Y'],
        label: t('redo'),
        run: () => void redo(),
        when: canUndo,
        once: true,
        icon: 'redo',
      },
      { id: 'print', keys: 'Mod+P', label: t('print'), run: printView, icon: 'printer' },
      { id: 'picture', keys: 'Mod+Shift+S', label: t('view.copyLong'), run: () => void copyView(), icon: 'copy' },
      {
        id: 'curtain',
        keys: 'F9',
        label: t(curtain ? 'curtain.open' : 'curtain.draw'),
        run: toggleCurtain,
        icon: 'eyeOff',
        alwaysOn: true,
      },
      {
        id: 'clients',
        keys: 'Alt+H',
        label: t('nav.clients'),
        run: () => void navigate({ to: '/' }),
        inPalette: false,
      },
    ],
    0,
  )
}
