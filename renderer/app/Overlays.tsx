/** The command palette and the shortcut help, drawn from the same registry. */
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CommandPalette } from '#renderer/design/CommandPalette.tsx'
import { ShortcutHelp } from '#renderer/design/ShortcutHelp.tsx'
import { keyName } from './key-names.ts'
import { showOverlay, useOverlay } from './overlays.ts'
import { useSettings } from './settings.ts'
import { type Shortcut, useShortcutGroups, workingKeysOf } from './shortcuts.ts'
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
    .map((group) => ({ title: group.label, shortcuts: asTold(group.shortcuts, singleKeys) }))
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

/** What the keys of a group do now, each thing once with every key that does it. */
function asTold(shortcuts: readonly Shortcut[], singleKeys: boolean): { label: string; keys: string[] }[] {
  const now = shortcuts.filter((shortcut) => shortcut.when !== false)
  return [...Map.groupBy(now, (shortcut) => shortcut.label)]
    .map(([label, alike]) => ({
      label,
      keys: alike.flatMap((shortcut) => workingKeysOf(shortcut, singleKeys)).map(keyName),
    }))
    .filter(({ keys }) => keys.length > 0)
}
