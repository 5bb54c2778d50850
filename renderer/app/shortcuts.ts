/** One registry of what keys do: it handles the keys, fills the shortcut help, and offers the same things in the command palette. */
import { useEffect, useId, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import type { IconName } from '#renderer/design/Icon.tsx'
import { followFieldChanges } from './field-changes.ts'
import { chordOf, isSingle, matches, mayAct } from './key-match.ts'

export type Shortcut = {
  id: string
  /** «D», «PageDown», «Mod+K», «Shift+F5», «?»; several where more than one key does the same, none for what is in the palette only. */
  keys: string | readonly string[]
  label: string
  run: () => void
  /** False: not now. Such a shortcut is in neither help nor palette. */
  when?: boolean | undefined
  /** Default true. */
  inPalette?: boolean | undefined
  /** A single letter that works although single letters are switched off, and any key that works in a dialog. */
  alwaysOn?: boolean | undefined
  /** Handled where it stands, while that has the focus: in the help, and nowhere else. */
  local?: boolean | undefined
  /** Once a press, however long the key is held. Single letters are so anyhow. */
  once?: boolean | undefined
  icon?: IconName | undefined
  keywords?: readonly string[] | undefined
}

export type ShortcutGroup = {
  label: string
  /** 1: of the screen, asked first and listed first. 0: of the app. */
  layer: 0 | 1
  shortcuts: readonly Shortcut[]
}

let groups: ReadonlyMap<string, ShortcutGroup> = new Map()
let listed: readonly ShortcutGroup[] = []
const listeners = new Set<() => void>()

function change(next: ReadonlyMap<string, ShortcutGroup>): void {
  groups = next
  listed = [...groups.values()].toSorted((one, other) => other.layer - one.layer)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What is registered now: the screen's groups before the app's. */
export function useShortcutGroups(): readonly ShortcutGroup[] {
  return useSyncExternalStore(subscribe, () => listed)
}

const keysOf = ({ keys }: Shortcut): readonly string[] => (typeof keys === 'string' ? [keys] : keys)

/** The keys that do it now: not single letters where those are switched off, but those of a thing that has the focus all the same. */
export function workingKeysOf(shortcut: Shortcut, singleKeys: boolean): readonly string[] {
  const always = singleKeys || shortcut.alwaysOn === true || shortcut.local === true
  return keysOf(shortcut).filter((keys) => always || !isSingle(chordOf(keys)))
}

/** Says what can be told apart from outside, so that a render with the same words does not wake help and palette. */
const faceOf = (label: string, shortcuts: readonly Shortcut[]) =>
  JSON.stringify([label, shortcuts.map(({ run: _run, ...face }) => face)])

/**
 * Registers shortcuts for as long as the component is on the screen. `run` is always the latest one given.
 * @param groupLabel heading in help and palette
 */
export function useShortcuts(groupLabel: string, shortcuts: readonly Shortcut[], layer: 0 | 1 = 1): void {
  const id = useId()
  const latest = useRef(shortcuts)
  useLayoutEffect(() => {
    latest.current = shortcuts
  })
  const face = faceOf(groupLabel, shortcuts)
  useEffect(() => {
    const live = latest.current.map((shortcut) => ({
      ...shortcut,
      run: () => latest.current.find((other) => other.id === shortcut.id)?.run(),
    }))
    change(new Map([...groups, [id, { label: groupLabel, layer, shortcuts: live }]]))
  }, [id, groupLabel, layer, face])
  useEffect(
    () => () => {
      const rest = new Map(groups)
      rest.delete(id)
      change(rest)
    },
    [id],
  )
}

/** What has the keys to itself while it is there: a dialog; and, for Escape, an open menu and what is being dragged. */
const DIALOG = '[aria-modal="true"]'
const CLOSES_BY_ESCAPE = `${DIALOG}, [role="menu"], [data-dragged]`

/**
 * Turns key presses into shortcuts. Once per window. What was open is asked before anything has heard the key: a dialog that Escape closes is gone
 * by the time the key gets here, and the screen's own Escape must not act on the same press. A layout effect, so that no dialog hears it earlier.
 */
export function useKeyHandling(singleKeys: boolean): void {
  useLayoutEffect(() => {
    let inDialog = false
    const beforeAnyone = (event: KeyboardEvent) => {
      inDialog = document.querySelector(event.key === 'Escape' ? CLOSES_BY_ESCAPE : DIALOG) !== null
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const found = find(event, singleKeys, inDialog)
      if (!found) return
      event.preventDefault()
      if (!(event.repeat && found.once === true)) found.run()
    }
    addEventListener('keydown', beforeAnyone, { capture: true })
    addEventListener('keydown', onKeyDown)
    const stop = followFieldChanges()
    return () => {
      removeEventListener('keydown', beforeAnyone, { capture: true })
      removeEventListener('keydown', onKeyDown)
      stop()
    }
  }, [singleKeys])
}

function find(event: KeyboardEvent, singleKeys: boolean, inDialog: boolean): Shortcut | null {
  for (const group of listed) {
    for (const shortcut of group.shortcuts) {
      if (shortcut.when === false || shortcut.local || (inDialog && !shortcut.alwaysOn)) continue
      for (const keys of keysOf(shortcut)) {
        const chord = chordOf(keys)
        if (event.repeat && isSingle(chord)) continue
        const single = singleKeys || shortcut.alwaysOn === true
        if (matches(chord, event) && mayAct(chord, event.target, { single })) return shortcut
      }
    }
  }
  return null
}
