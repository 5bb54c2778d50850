/** What the browser shell says in the terminal, in the language of the computer. */

const WORDS = {
  nb: {
    'browser.address': 'Rytme kjører. Åpne adressen i en nettleser (den virker én gang):',
    'browser.opened': 'Rytme er åpnet i et eget vindu i {{name}}. Ctrl+C avslutter.',
    'browser.opened_default': 'Rytme er åpnet i nettleseren din. Ctrl+C avslutter.',
    'browser.none_found':
      'Fant ingen nettleser av Chromium-familien. Åpne adressen i den nettleseren du har (den virker én gang):',
    'browser.ended': 'Rytme er avsluttet.',
    'browser.gave_up':
      'Rytme stoppet fem ganger på ett minutt og ble ikke startet igjen. Dataene er trygge. Loggen ligger her:',
    'browser.in_use': 'Rytme er allerede åpen med disse dataene. Lukk den først, eller velg en annen mappe med --data.',
    'browser.read_only':
      'Rytme kan ikke skrive i datamappen. Gi deg selv skrivetilgang, eller velg en annen mappe med --data:',
    'browser.corrupt': 'En fil i datamappen er skadet og er ikke rørt. Sikkerhetskopier ligger i mappen «backups»:',
    'browser.from_the_future': 'Dataene er laget av en nyere Rytme og er ikke rørt. Installer den nyeste versjonen:',
    'browser.disk_full': 'Disken er full. Rydd plass og start Rytme igjen:',
    'browser.internal': 'Rytme kunne ikke starte. Feilen er skrevet i loggen:',
    'browser.bad_today': '--today skal være en dato, for eksempel 2026-06-01.',
  },
  en: {
    'browser.address': 'Rytme is running. Open the address in a browser (it works once):',
    'browser.opened': 'Rytme has opened in a window of its own in {{name}}. Ctrl+C ends it.',
    'browser.opened_default': 'Rytme has opened in your browser. Ctrl+C ends it.',
    'browser.none_found':
      'Found no browser of the Chromium family. Open the address in the browser you have (it works once):',
    'browser.ended': 'Rytme has ended.',
    'browser.gave_up':
      'Rytme stopped five times in a minute and was not started again. The data is safe. The log is here:',
    'browser.in_use': 'Rytme is already open with this data. Close it first, or choose another folder with --data.',
    'browser.read_only':
      'Rytme cannot write in the data folder. Give yourself write access, or choose another folder with --data:',
    'browser.corrupt':
      'A file in the data folder is damaged and has not been touched. Backups are in the folder “backups”:',
    'browser.from_the_future':
      'The data was made by a newer Rytme and has not been touched. Install the newest version:',
    'browser.disk_full': 'The disk is full. Make room and start Rytme again:',
    'browser.internal': 'Rytme could not start. The error is in the log:',
    'browser.bad_today': '--today is a date, for example 2026-06-01.',
  },
} as const

export type BrowserWord = keyof (typeof WORDS)['nb']

/** The sentence for a key. */
export type Words = (key: BrowserWord) => string

/** Words in the language of the computer: Norwegian where it speaks that, else English. */
export function wordsOf(locale: string): Words {
  const words = WORDS[/^(nb|nn|no)\b/i.test(locale) ? 'nb' : 'en']
  return (key) => words[key]
}
