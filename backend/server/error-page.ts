/** What a person sees who opens an address that does not work. In both languages: before a window has a seat, nobody knows whose it is. */

const TEXTS = {
  seat: {
    nb: [
      'Denne adressen er brukt eller utløpt',
      'Hver adresse virker én gang. Gå tilbake til Rytme-vinduet, eller start Rytme på nytt for å få en ny.',
    ],
    en: [
      'This address has been used or has expired',
      'Each address works once. Go back to the Rytme window, or start Rytme again to get a new one.',
    ],
  },
  host: {
    nb: ['Feil adresse', 'Bruk adressen som Rytme viste da programmet startet.'],
    en: ['Wrong address', 'Use the address that Rytme showed when it started.'],
  },
  not_found: {
    nb: ['Fant ikke siden', 'Det er ingenting på denne adressen, eller filen er allerede hentet.'],
    en: ['Not found', 'There is nothing at this address, or the file has already been fetched.'],
  },
  pages: {
    nb: ['Vinduene mangler', 'Rytme er ikke bygget. Kjør «npm run build», eller start med «npm start».'],
    en: ['The windows are missing', 'Rytme has not been built. Run “npm run build”, or start with “npm start”.'],
  },
  internal: {
    nb: ['Noe gikk galt', 'Feilen er skrevet i loggen med denne referansen:'],
    en: ['Something went wrong', 'The error is in the log under this reference:'],
  },
} as const

export type Trouble = keyof typeof TEXTS

/** A whole small page; `nonce` is the response's, `reference` an id of the log. */
export function errorPage(trouble: Trouble, nonce: string, reference = ''): string {
  const part = (language: 'nb' | 'en') => {
    const [title, text] = TEXTS[trouble][language]
    return `<section lang="${language}"><h1>${title}</h1><p>${text} ${reference}</p></section>`
  }
  return `<!doctype html>
<html lang="nb" translate="no">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="google" content="notranslate">
<title>Rytme</title>
<style nonce="${nonce}">
:root { color-scheme: light dark }
body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 36rem; margin: 15vh auto; padding: 0 1.5rem }
h1 { font-size: 1.4rem; margin: 2rem 0 .5rem }
p { margin: 0 }
</style>
</head>
<body><main>${part('nb')}${part('en')}</main></body>
</html>
`
}

/** Goes on to the clean address by itself, so that the strict cookie is sent: the step after it comes from this host, not from a foreign one. */
export function onwardPage(): string {
  return '<!doctype html><html lang="nb"><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=/"><title>Rytme</title></html>\n'
}
