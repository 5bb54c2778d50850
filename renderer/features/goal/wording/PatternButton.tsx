/** The way to the library of patterns: a button, its key, and the dialog. */
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Id } from '#domain/shared/basics.ts'
import { keyName } from '#renderer/app/key-names.ts'
import { useShortcuts } from '#renderer/app/shortcuts.ts'
import { Button } from '#renderer/design/Button.tsx'
import { PatternLibrary } from './PatternLibrary.tsx'

const KEYS = 'Mod+Shift+F'

export function PatternButton({
  unitId,
  words,
  onChoose,
  onLeave,
}: {
  unitId: Id | null
  /** What the pattern is to fit. */
  words: string
  onChoose: (text: string) => void
  /** Nothing was chosen: the keys go back to where they were. */
  onLeave: () => void
}) {
  const { t } = useTranslation(['eye', 'goal'])
  const [opened, setOpened] = useState(false)
  const open = () => setOpened(true)
  const close = () => setOpened(false)
  useShortcuts(t('goal:shortcut.group'), [
    { id: 'goal.patterns', keys: KEYS, label: t('find'), run: open, icon: 'bulb' },
  ])
  return (
    <>
      <Button kind="quiet" icon="bulb" keyCap={keyName(KEYS)} onClick={open}>
        {t('find')}
      </Button>
      {opened ? (
        <PatternLibrary
          unitId={unitId}
          words={words}
          onChoose={(text) => {
            flushSync(close)
            onChoose(text)
          }}
          onClose={() => {
            flushSync(close)
            onLeave()
          }}
        />
      ) : null}
    </>
  )
}
