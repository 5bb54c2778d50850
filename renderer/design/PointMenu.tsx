/** A menu at a point: where something was right-clicked, or beside the button that opened it. Focus starts on its first line. */
import { Menu } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { Icon, type IconName } from './Icon.tsx'
import { KeyCap } from './KeyCap.tsx'

export interface MenuLine {
  readonly id: string
  readonly label: string
  readonly icon?: IconName | undefined
  readonly keyCap?: string | undefined
  /** A rule above it: something else begins. */
  readonly apart?: boolean | undefined
  readonly run: () => void
}

/** In the window's own pixels. */
export type Point = { readonly x: number; readonly y: number }

export interface PointMenuProps {
  /** What the menu is about: its name to a reader. */
  readonly label: string
  readonly at: Point
  readonly lines: readonly MenuLine[]
  /** After a choice, Escape or a click elsewhere. Where the focus goes then is the caller's. */
  readonly onClose: () => void
}

/** Mount it to open it; a new `key` opens it elsewhere. */
export function PointMenu({ label, at, lines, onClose }: PointMenuProps) {
  const anchor = useRef<HTMLSpanElement>(null)
  const [opened, setOpened] = useState(false)
  useEffect(() => {
    // Mantine's context menu takes its place from the event; ours has been asked for in several ways.
    anchor.current?.dispatchEvent(
      new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX: at.x, clientY: at.y }),
    )
  }, [at.x, at.y])
  return (
    <Menu
      opened={opened}
      onChange={setOpened}
      onClose={onClose}
      position="bottom-start"
      withinPortal={false}
      returnFocus={false}
      // Not by a key: the one that opened it is still on its way up.
      clickOutsideEvents={['mousedown', 'touchstart']}
      // A point has nothing that could scroll out of sight.
      hideDetached={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.ContextMenu>
        <span ref={anchor} hidden />
      </Menu.ContextMenu>
      <Menu.Dropdown aria-label={label} onContextMenu={(event) => event.preventDefault()}>
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function Line({ line: { label, icon, keyCap, apart = false, run } }: { line: MenuLine }) {
  return (
    <>
      {apart ? <Menu.Divider /> : null}
      <Menu.Item
        leftSection={icon === undefined ? undefined : <Icon name={icon} />}
        rightSection={keyCap === undefined ? undefined : <KeyCap>{keyCap}</KeyCap>}
        onClick={run}
      >
        {label}
      </Menu.Item>
    </>
  )
}
