/** The words of documents: nb, nn and en say the same things. */
import { describe, expect, it } from 'vitest'
import { documentTexts } from '#texts/documents.ts'

/** `minutes.head.owner` → the text. */
function flat(texts: object, path = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null
        ? Object.entries(flat(value, `${path}${key}.`))
        : [[path + key, String(value)] as const],
    ),
  )
}

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).toSorted()
const nb = flat(documentTexts.nb)

describe.each(['nn', 'en'] as const)('the words of documents in %s', (language) => {
  const texts = flat(documentTexts[language])

  it('have the keys of nb and none is empty', () => {
    expect(Object.keys(texts).toSorted()).toEqual(Object.keys(nb).toSorted())
    expect(Object.entries(texts).filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it('have the placeholders of nb', () => {
    const different = Object.keys(nb).filter(
      (key) => String(placeholders(texts[key] ?? '')) !== String(placeholders(nb[key] ?? '')),
    )
    expect(different).toEqual([])
  })
})

describe('nynorsk', () => {
  it('holds no word that only bokmål has', () => {
    const bokmal =
      /(?<!\p{L})(ikke|fra|hva|hvor|(?<!å )nå|eier|møteleder|referatet er|tilstede|uken|ukens|gode nyheter|beslutning\p{L}*|hindringer|prioriteringer|trygghet|fremdrift\p{L}*|løst|rødt|stoppet|satt|sjekket|endret|uendret|flyttet|tatt|åpen|mandag|tirsdag|lørdag|søndag|hvorfor|hvordan|noe|uka|enhet|enheter|utvikling vises|besluttes|nøkkelresultater|initiativer)(?!\p{L})/iu
    expect(Object.values(flat(documentTexts.nn)).filter((text) => bokmal.test(text))).toEqual([])
  })
})
