/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a listbox whose options hold icons and key caps has no tag of its own */
/** Ctrl K: every screen and action by name. A combobox with a listbox that is always open; focus never leaves the input. */
import { Modal } from '@mantine/core'
import { useEffect, useId, useMemo, useRef, useState } from 'react'

import { type Command, findCommands } from './command-filter.ts'
import classes from './CommandPalette.module.css'
import { cx } from './cx.ts'
import { DialogFocus } from './DialogFocus.tsx'
import { Icon } from './Icon.tsx'
import { KeyCap, KeyCaps } from './KeyCap.tsx'

export interface CommandPaletteProps {
  opened: boolean
  onClose: () => void
  commands: readonly Command[]
  /** Names the dialog and the field: «Kommandoer». */
  label: string
  placeholder: string
  /** When nothing fits: «Ingen treff på «xyz»». */
  emptyText: (query: string) => string
  /** Read aloud as the list changes: «4 treff». */
  countText: (count: number) => string
  /** Cap on the chosen line: «Enter». */
  enterKey: string
  /** For commands that are looked up elsewhere while typing. */
  onQueryChange?: ((query: string) => void) | undefined
}

function PaletteContent({
  onClose,
  commands,
  label,
  placeholder,
  emptyText,
  countText,
  enterKey,
  onQueryChange,
}: Omit<CommandPaletteProps, 'opened'>) {
  const id = useId()
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const groups = useMemo(() => findCommands(commands, query), [commands, query])
  const flat = groups.flatMap((group) => group.commands)
  const active = Math.min(chosen, flat.length - 1)
  const optionId = (command: Command) => `${id}-${command.id}`
  const activeCommand = flat[active]

  useEffect(() => {
    if (activeCommand === undefined) return
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [activeCommand])

  const run = (command: Command | undefined) => {
    if (command === undefined) return
    onClose()
    command.run()
  }

  const onKeyDown = (event: React.KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const moves: Record<string, number> = {
      ArrowDown: active + 1 >= flat.length ? 0 : active + 1,
      ArrowUp: active <= 0 ? flat.length - 1 : active - 1,
      PageDown: Math.min(flat.length - 1, active + 8),
      PageUp: Math.max(0, active - 8),
    }
    const move = moves[event.key]
    if (move !== undefined) {
      event.preventDefault()
      setChosen(move)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      run(activeCommand)
    }
  }

  return (
    <>
      <div className={classes.field}>
        <Icon name="search" />
        <input
          className={classes.input}
          type="text"
          role="combobox"
          aria-label={label}
          aria-expanded
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={activeCommand === undefined ? undefined : optionId(activeCommand)}
          autoComplete="off"
          spellCheck={false}
          placeholder={placeholder}
          data-autofocus
          value={query}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setQuery(event.currentTarget.value)
            setChosen(0)
            onQueryChange?.(event.currentTarget.value)
          }}
        />
      </div>
      <output className="visually-hidden">{flat.length === 0 ? emptyText(query) : countText(flat.length)}</output>
      <div className={classes.list} id={`${id}-list`} role="listbox" aria-label={label} tabIndex={-1} ref={list}>
        {groups.map((group) => (
          <div key={group.title} role="group" aria-label={group.title}>
            <p className={classes.group} aria-hidden="true">
              {group.title}
            </p>
            {group.commands.map((command) => {
              const isActive = command === activeCommand
              return (
                // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the input has the focus and the keys
                <div
                  key={command.id}
                  id={optionId(command)}
                  role="option"
                  tabIndex={-1}
                  aria-selected={isActive}
                  className={cx(classes.item, isActive && classes.active)}
                  onMouseMove={() => {
                    if (!isActive) setChosen(flat.indexOf(command))
                  }}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => run(command)}
                >
                  <Icon name={command.icon ?? 'forward'} />
                  <span className={classes.words}>
                    {command.label}
                    {command.hint === undefined ? null : <span className={classes.hint}> {command.hint}</span>}
                  </span>
                  <span className={classes.keys} aria-hidden="true">
                    {command.shortcut !== undefined ? <KeyCaps keys={command.shortcut} /> : null}
                    {command.shortcut === undefined && isActive ? <KeyCap>{enterKey}</KeyCap> : null}
                  </span>
                </div>
              )
            })}
          </div>
        ))}
        {flat.length === 0 ? <p className={classes.empty}>{emptyText(query)}</p> : null}
      </div>
    </>
  )
}

export function CommandPalette({ opened, ...rest }: CommandPaletteProps) {
  return (
    <Modal.Root opened={opened} onClose={rest.onClose} size="34rem" yOffset="12vh" closeOnClickOutside>
      <Modal.Overlay />
      <Modal.Content aria-label={rest.label} classNames={{ content: classes.palette ?? '' }}>
        <DialogFocus />
        <PaletteContent {...rest} />
      </Modal.Content>
    </Modal.Root>
  )
}
