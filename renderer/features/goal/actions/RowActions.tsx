/**
 * What can be done with the rows inside: by ⋯, a right click, Shift+F10 or the menu key, and from the palette for the row that had the focus last.
 * One menu and one dialog for all rows. When they close, the focus is back on the row, or on what was made.
 */
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '#domain/shared/basics.ts'
import { useShortcuts } from '#renderer/app/shortcuts.ts'
import { PointMenu, type Point } from '#renderer/design/PointMenu.tsx'
import { showToast } from '#renderer/design/toast-store.ts'
import { focusRow } from '../board/walk-rows.ts'
import { useGoal, type Opened } from '../goal-context.ts'
import { DropDialog } from './DropDialog.tsx'
import { DuplicateDialog } from './DuplicateDialog.tsx'
import { MoveDialog } from './MoveDialog.tsx'
import { rowName } from '../row-name.ts'
import { calledOf, readRow, rowOf, thingOf, titleOf } from './thing.ts'
import { useRowFocus } from './use-row-focus.ts'
import { useRowCommands, type Asking, type RowHandlers } from './use-row-commands.ts'

export type RowActionsProps = Pick<RowHandlers, 'open' | 'checkIn' | 'reorder' | 'gone'> & {
  readonly opened: Opened | null
  /** Something stands in another cycle now. */
  readonly onCycle: (cycleId: Id) => void
  readonly children: ReactNode
}

type Menu = { readonly id: Id; readonly at: Point }

export function RowActions({ opened, open, checkIn, reorder, gone, onCycle, children }: RowActionsProps) {
  const { t } = useTranslation(['actions', 'structure'])
  const known = useGoal()
  const [menu, setMenu] = useState<Menu | null>(null)
  const [asking, setAsking] = useState<{ id: Id; what: Asking } | null>(null)
  const [selected, setSelected] = useState<Id | null>(null)
  const [toField, setToField] = useState<{ id: Id; fields: readonly string[] } | null>(null)
  const rows = useRef<HTMLDivElement>(null)
  const isBusy = menu !== null || asking !== null
  const { remember, wait } = useRowFocus(rows, isBusy)

  // It waits for the panel to open.
  useEffect(() => {
    if (toField === null || opened?.id !== toField.id) return
    const labels = [...document.querySelectorAll<HTMLLabelElement>('[data-panel] label')]
    const label = toField.fields
      .map((field) => labels.find((each) => each.textContent === field))
      .find((each) => each !== undefined)
    if (label === undefined) return
    setToField(null)
    // After the panel has taken the focus for itself.
    requestAnimationFrame(() => {
      label.control?.focus()
      label.control?.scrollIntoView({ block: 'center' })
    })
  }, [toField, opened])

  const commandsOf = useRowCommands({
    open,
    openAt: (row, ...fields) => {
      open(row)
      setToField({ id: row.id, fields })
    },
    checkIn,
    reorder,
    gone,
    ask: (thing, what) => setAsking({ id: thing.id, what }),
  })
  const thing = thingOf(known, menu?.id)
  const asked = thingOf(known, asking?.id)
  const hand = thingOf(known, selected ?? opened?.id) ?? thingOf(known, opened?.id)

  // Another window has taken away what was asked about.
  const isGone = asking !== null && asked === null
  useEffect(() => {
    if (!isGone) return
    setAsking(null)
    showToast({ message: t('structure:gone') })
  }, [isGone, t])

  const showMenu = (row: Opened, at: Point) => {
    setSelected(row.id)
    setMenu({ id: row.id, at })
  }
  const closeMenu = () => {
    if (thing !== null) focusRow(thing.type, thing.id)
    setMenu(null)
  }
  const below = (element: Element): Point => {
    const { left, bottom } = element.getBoundingClientRect()
    return { x: left, y: bottom }
  }
  const closeDialog = () => {
    if (asked !== null) focusRow(asked.type, asked.id)
    setAsking(null)
  }
  const done = (row: Opened, cycleId: Id | null) => {
    setAsking(null)
    setSelected(row.id)
    wait(rowName(row))
    if (cycleId !== null && cycleId !== known.cycle?.id) onCycle(cycleId)
  }

  useShortcuts(
    t('group'),
    hand === null
      ? []
      : [
          {
            id: 'row.menu',
            keys: 'Shift+F10',
            label: t('help'),
            run: () => undefined,
            local: true,
            inPalette: false,
          },
          ...commandsOf(hand).map(({ id, label, icon, run }) => ({
            id: `row.${id}`,
            keys: [],
            label: t('named', { what: label.replace(/ …$/u, ''), title: calledOf(hand) }),
            icon,
            run,
          })),
        ],
  )

  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- hears the buttons inside */}
      <div
        ref={rows}
        onFocus={({ target }) => {
          const row = rowOf(target)
          if (row === null) return
          setSelected(row.id)
          remember(rowName(row))
        }}
        onClick={({ target }) => {
          const button = (target as Element).closest<HTMLElement>('[data-more]')
          const row = readRow(button?.dataset['more'] ?? '')
          if (button !== null && row !== null) showMenu(row, below(button))
        }}
        onContextMenu={(event) => {
          const row = rowOf(event.target as Element)
          if (row === null) return
          event.preventDefault()
          const { clientX: x, clientY: y, target } = event
          // From a key there is no pointer to open at.
          showMenu(row, x === 0 && y === 0 ? below(target as Element) : { x, y })
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ContextMenu' && !(event.key === 'F10' && event.shiftKey)) return
          const row = rowOf(event.target as Element)
          if (row === null) return
          event.preventDefault()
          showMenu(row, below(event.target as Element))
        }}
      >
        {children}
      </div>
      {menu === null || thing === null ? null : (
        <PointMenu
          key={`${menu.id} ${menu.at.x} ${menu.at.y}`}
          label={t('menu', { title: titleOf(thing) })}
          at={menu.at}
          lines={commandsOf(thing)}
          onClose={closeMenu}
        />
      )}
      {asking?.what === 'move' && asked !== null ? (
        <MoveDialog thing={asked} onClose={closeDialog} onDone={(cycleId) => done(asked, cycleId)} />
      ) : null}
      {asked?.type === 'objective' || asked?.type === 'keyResult' ? (
        <>
          {asking?.what === 'duplicate' ? (
            <DuplicateDialog
              thing={asked}
              onClose={closeDialog}
              onDone={({ id, cycleId }) => done({ type: asked.type, id }, cycleId)}
            />
          ) : null}
          {asking?.what === 'drop' || asking?.what === 'takeUp' ? (
            <DropDialog
              thing={asked}
              again={asking.what === 'takeUp'}
              onClose={closeDialog}
              onDone={() => done(asked, null)}
            />
          ) : null}
        </>
      ) : null}
    </>
  )
}
