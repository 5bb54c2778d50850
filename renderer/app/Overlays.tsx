/** The command palette and the shortcut help, drawn from the same registry. */
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CommandPalette } from '#renderer/design/CommandPalette.tsx'
import { ShortcutHelp } from '#renderer/design/ShortcutHelp.tsx'
import { keyName } from './key-names.ts'
import { showOverlay, useOverlay } from './overlays.ts'
import { useSettings } from './settings.ts'
import { keysOf, useShortcutGroups } from './shortcuts.ts'
import { useFound } from './use-found.ts'
import { useCommands } from './use-commands.ts'

const close = () => showOverlay(null)

export function Overlays() {
  const open = useOverlay()
  return (
    <>
      <Palette opened={open === 'palette'} />
      <Help opened={open === 'help'} />
    </>
  )
}

function Palette({ opened }: { opened: boolean }) {
  const { t } = useTranslation()
  const commands = useCommands()
  const [typed, setTyped] = useState('')
  const { found, searching } = useFound(opened ? typed : '')
  const all = useMemo(() => [...commands, ...found], [commands, found])
  return (
    <CommandPalette
      opened={opened}
      onClose={() => {
        setTyped('')
        close()
      }}
      onQueryChange={setTyped}
      commands={all}
      label={t('palette.label')}
      placeholder={t('palette.placeholder')}
      emptyText={(query) => (searching ? '' : t('palette.empty', { query }))}
      countText={(count) => t('palette.count', { count })}
      enterKey={t('key.enter')}
    />
  )
}

function Help({ opened }: { opened: boolean }) {
  const { t } = useTranslation()
  const groups = useShortcutGroups()
  const { singleKeys } = useSettings()
  const shown = groups
    .map((group) => ({
      title: group.label,
      shortcuts: group.shortcuts
        .filter((shortcut) => shortcut.when !== false && keysOf(shortcut).length > 0)
        .map((shortcut) => ({ label: shortcut.label, keys: keysOf(shortcut).map(keyName) })),
    }))
    .filter((group) => group.shortcuts.length > 0)
  return (
    <ShortcutHelp
      opened={opened}
      onClose={close}
      title={t('shortcuts')}
      closeLabel={t('close')}
      groups={shown}
      footnote={t(singleKeys ? 'shortcutsNote' : 'shortcutsOff')}
    />
  )
}
