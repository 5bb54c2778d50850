/** The native menu: the system's own roles, in the coach's language. */
import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { ShellWords } from '#texts/shell.ts'

/** Sets the menu; call again when the language changes. */
export function setMenu(say: ShellWords): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(say, process.platform === 'darwin', app.isPackaged)))
}

export function menuTemplate(say: ShellWords, isMac: boolean, isPackaged: boolean): MenuItemConstructorOptions[] {
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const about: MenuItemConstructorOptions = { role: 'about', label: say('menu.about') }
  const quit: MenuItemConstructorOptions = { role: 'quit', label: say('menu.quit') }
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
    : { label: say('menu.file'), submenu: [close, separator, quit] }
  return [
    first,
    {
      label: say('menu.edit'),
      submenu: [
        { role: 'undo', label: say('menu.undo') },
        { role: 'redo', label: say('menu.redo') },
        separator,
        { role: 'cut', label: say('menu.cut') },
        { role: 'copy', label: say('menu.copy') },
        { role: 'paste', label: say('menu.paste') },
        { role: 'selectAll', label: say('menu.select_all') },
      ],
    },
    {
      label: say('menu.view'),
      submenu: [
        { role: 'reload', label: say('menu.reload') },
        ...(isPackaged
          ? []
          : [{ role: 'toggleDevTools', label: say('menu.developer_tools') } satisfies MenuItemConstructorOptions]),
        separator,
        { role: 'resetZoom', label: say('menu.zoom_reset') },
        { role: 'zoomIn', label: say('menu.zoom_in') },
        { role: 'zoomOut', label: say('menu.zoom_out') },
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
