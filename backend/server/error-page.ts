/** What a person sees who opens an address that does not work. In both languages: before a window has a seat, nobody knows whose it is. */
import { shellWords } from '#texts/shell.ts'

export type Trouble = 'seat' | 'host' | 'not_found' | 'pages' | 'internal'

/** A whole small page; `nonce` is the response's, `reference` an id of the log. */
export function errorPage(trouble: Trouble, nonce: string, reference = ''): string {
  const part = (language: 'nb' | 'en') => {
    const say = shellWords(language)
    const title = say(`page.${trouble}.title`)
    return `<section lang="${language}"><h1>${title}</h1><p>${say(`page.${trouble}.text`)} ${reference}</p></section>`
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
