/** The native menu: the system's own roles, in the coach's language. */
import { app, Menu, webContents, type MenuItemConstructorOptions } from 'electron'
import type { ShellWords } from '#texts/shell.ts'
import { isOwnPage } from './security.ts'

/** What the coach sees, never the wall: the wall is for looking at. */
function printCoach(): void {
  const focused = webContents.getFocusedWebContents()
  if (focused && isOwnPage(focused.getURL(), 'coach')) focused.print()
}

/** Sets the menu; call again when the language changes, or the laptop changes hands. */
export function setMenu(say: ShellWords, isLent: boolean): void {
  const isMac = process.platform === 'darwin'
  const template = isLent ? lentMenuTemplate(say, isMac) : menuTemplate(say, isMac, app.isPackaged)
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

/** While others have the laptop: what a text field needs and larger letters, and nothing that closes, ends, prints or leads elsewhere. */
export function lentMenuTemplate(say: ShellWords, isMac: boolean): MenuItemConstructorOptions[] {
  const about: MenuItemConstructorOptions = { role: 'about', label: say('menu.about') }
  return [
    ...(isMac ? [{ label: 'Rytme', submenu: [about] }] : []),
    editMenu(say),
    { label: say('menu.view'), submenu: zoomItems(say) },
  ]
}

function zoomItems(say: ShellWords): MenuItemConstructorOptions[] {
  return [
    { role: 'resetZoom', label: say('menu.zoom_reset') },
    { role: 'zoomIn', label: say('menu.zoom_in') },
    { role: 'zoomOut', label: say('menu.zoom_out') },
  ]
}

function editMenu(say: ShellWords): MenuItemConstructorOptions {
  return {
    label: say('menu.edit'),
    submenu: [
      { role: 'undo', label: say('menu.undo') },
      { role: 'redo', label: say('menu.redo') },
      { type: 'separator' },
      { role: 'cut', label: say('menu.cut') },
      { role: 'copy', label: say('menu.copy') },
      { role: 'paste', label: say('menu.paste') },
      { role: 'selectAll', label: say('menu.select_all') },
    ],
  }
}

export function menuTemplate(say: ShellWords, isMac: boolean, isPackaged: boolean): MenuItemConstructorOptions[] {
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const about: MenuItemConstructorOptions = { role: 'about', label: say('menu.about') }
  const quit: MenuItemConstructorOptions = { role: 'quit', label: say('menu.quit') }
  // The page has the same key and answers first, so that one press prints once; where the system asks the menu first, it is the menu.
  const print: MenuItemConstructorOptions = {
    label: say('menu.print'),
    accelerator: 'CommandOrControl+P',
    click: printCoach,
  }
  const close: MenuItemConstructorOptions = { role: 'close', label: say('menu.close') }
  const first: MenuItemConstructorOptions = isMac
    ? {
        label: 'Rytme',
        submenu: [
          about,
          separator,
          { role: 'hide', label: say('menu.hide') },
          { role: 'hideOthers', label: say('menu.hide_others') },
          { role: 'unhide', label: say('menu.show_all') },
          separator,
          quit,
        ],
      }
    : { label: say('menu.file'), submenu: [print, separator, close, separator, quit] }
  return [
    first,
    ...(isMac ? [{ label: say('menu.file'), submenu: [print] } satisfies MenuItemConstructorOptions] : []),
    editMenu(say),
    {
      label: say('menu.view'),
      submenu: [
        { role: 'reload', label: say('menu.reload') },
        ...(isPackaged
          ? []
          : [{ role: 'toggleDevTools', label: say('menu.developer_tools') } satisfies MenuItemConstructorOptions]),
        separator,
        ...zoomItems(say),
        separator,
        { role: 'togglefullscreen', label: say('menu.full_screen') },
      ],
    },
    {
      label: say('menu.window'),
      submenu: [{ role: 'minimize', label: say('menu.minimize') }, ...(isMac ? [close] : [])],
    },
    ...(isMac ? [] : [{ label: say('menu.help'), submenu: [about] } satisfies MenuItemConstructorOptions]),
  ]
}
