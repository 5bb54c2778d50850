/** What the desktop shell itself says: menus, dialogs and messages before or without a window. */

const WORDS = {
  nb: {
    'menu.file': 'Fil',
    'menu.edit': 'Rediger',
    'menu.view': 'Vis',
    'menu.window': 'Vindu',
    'menu.help': 'Hjelp',
    'menu.about': 'Om Rytme',
    'menu.hide': 'Skjul Rytme',
    'menu.hide_others': 'Skjul andre',
    'menu.show_all': 'Vis alle',
    'menu.quit': 'Avslutt Rytme',
    'menu.undo': 'Angre',
    'menu.redo': 'Gjør om',
    'menu.cut': 'Klipp ut',
    'menu.copy': 'Kopier',
    'menu.paste': 'Lim inn',
    'menu.select_all': 'Merk alt',
    'menu.reload': 'Last inn på nytt',
    'menu.developer_tools': 'Utviklerverktøy',
    'menu.zoom_reset': 'Normal størrelse',
    'menu.zoom_in': 'Større',
    'menu.zoom_out': 'Mindre',
    'menu.full_screen': 'Fullskjerm',
    'menu.minimize': 'Minimer',
    'menu.close': 'Lukk vindu',
    'dialog.save_title': 'Lagre dokument',
    'dialog.word_document': 'Word-dokument',
    'dialog.all_files': 'Alle filer',
    'failure.title': 'Rytme kan ikke fortsette',
    'failure.gave_up':
      'Rytme stoppet fem ganger på ett minutt og ble ikke startet igjen. Dataene er trygge. Loggen ligger her:',
    'failure.in_use': 'Rytme er allerede åpen med disse dataene. Lukk den først.',
    'failure.read_only': 'Rytme kan ikke skrive i datamappen:',
    'failure.corrupt': 'En fil i datamappen er skadet og er ikke rørt. Sikkerhetskopier ligger i mappen «backups»:',
    'failure.from_the_future':
      'Dataene er laget av en nyere Rytme og er ikke rørt. Installer den nyeste versjonen. Mappen er:',
    'failure.disk_full': 'Disken er full. Rydd plass og start Rytme igjen. Mappen er:',
    'failure.internal': 'Rytme kunne ikke starte. Feilen er skrevet i loggen:',
  },
  en: {
    'menu.file': 'File',
    'menu.edit': 'Edit',
    'menu.view': 'View',
    'menu.window': 'Window',
    'menu.help': 'Help',
    'menu.about': 'About Rytme',
    'menu.hide': 'Hide Rytme',
    'menu.hide_others': 'Hide Others',
    'menu.show_all': 'Show All',
    'menu.quit': 'Quit Rytme',
    'menu.undo': 'Undo',
    'menu.redo': 'Redo',
    'menu.cut': 'Cut',
    'menu.copy': 'Copy',
    'menu.paste': 'Paste',
    'menu.select_all': 'Select All',
    'menu.reload': 'Reload',
    'menu.developer_tools': 'Developer Tools',
    'menu.zoom_reset': 'Actual Size',
    'menu.zoom_in': 'Zoom In',
    'menu.zoom_out': 'Zoom Out',
    'menu.full_screen': 'Full Screen',
    'menu.minimize': 'Minimize',
    'menu.close': 'Close Window',
    'dialog.save_title': 'Save document',
    'dialog.word_document': 'Word document',
    'dialog.all_files': 'All files',
    'failure.title': 'Rytme cannot go on',
    'failure.gave_up':
      'Rytme stopped five times in a minute and was not started again. The data is safe. The log is here:',
    'failure.in_use': 'Rytme is already open with this data. Close it first.',
    'failure.read_only': 'Rytme cannot write in the data folder:',
    'failure.corrupt':
      'A file in the data folder is damaged and has not been touched. Backups are in the folder “backups”:',
    'failure.from_the_future':
      'The data was made by a newer Rytme and has not been touched. Install the newest version. The folder is:',
    'failure.disk_full': 'The disk is full. Make room and start Rytme again. The folder is:',
    'failure.internal': 'Rytme could not start. The error is in the log:',
  },
} as const

export type ShellWord = keyof (typeof WORDS)['nb']

/** The words for a key, in one language. */
export type Words = (key: ShellWord) => string

/** @param chosen the coach's setting; null: as the computer */
export function wordsOf(chosen: 'nb' | 'en' | null, locale: string): Words {
  const words = WORDS[chosen ?? (/^(nb|nn|no)\b/i.test(locale) ? 'nb' : 'en')]
  return (key) => words[key]
}
