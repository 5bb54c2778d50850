/**
 * How wide text in Arial is, as Word measures it without kerning: the advance widths of its characters, in 2048ths of the size of the type. The library that
 * lays out pages knows them too, and needs three times as long to find them; a table of contents is waited for.
 *
 * The figures are those of Liberation Sans, which is made to be as wide as Arial, character by character.
 */

/** Characters by their width. What is upright and what leans are as wide. */
const REGULAR: readonly (readonly [width: number, characters: string])[] = [
  [391, "'"],
  [455, 'ijl‘’'],
  [532, '|¦'],
  [569, ' !,./:;I[\\]ft\u00A0·ÌÍÎÏìíîï'],
  [682, '()-`r¡¨\u00AD²³´¸¹“”'],
  [684, '{}'],
  [717, '•'],
  [727, '"'],
  [748, 'º'],
  [758, 'ª'],
  [797, '*'],
  [819, '°'],
  [961, '^'],
  [1024, 'Jcksvxyzçýÿ'],
  [1100, '¶'],
  [1124, '±÷'],
  [1131, '¯'],
  [1139, '#$0123456789?L_abdeghnopqu¢£¤¥§«»àáâãäåèéêëðñòóôõöùúûüþ–€'],
  [1180, 'µ'],
  [1196, '+<=>~¬×−'],
  [1237, '■●'],
  [1251, 'FTZ¿ßø'],
  [1366, '&ABEKPSVXYÀÁÂÃÄÅÈÉÊËÝÞ'],
  [1479, 'CDHNRUwÇÐÑÙÚÛÜ'],
  [1509, '©®'],
  [1593, 'GOQÒÓÔÕÖØ'],
  [1706, 'Mm'],
  [1708, '¼½¾'],
  [1821, '%æ'],
  [1933, 'W'],
  [2027, '▲'],
  [2048, 'Æ—…→'],
  [2079, '@'],
]

const BOLD: readonly (readonly [width: number, characters: string])[] = [
  [487, "'"],
  [569, ' ,./I\\ijl\u00A0·ÌÍÎÏìíîï‘’'],
  [573, '|¦'],
  [682, '!()-:;[]`ft¡¨\u00AD²³´¸¹'],
  [717, '•'],
  [748, 'º'],
  [758, 'ª'],
  [797, '*r{}'],
  [819, '°'],
  [971, '"'],
  [1024, 'z“”'],
  [1124, '±÷'],
  [1131, '¯'],
  [1139, '#$0123456789J_aceksvxy¢£¤¥§«¶»àáâãäåçèéêëýÿ–€'],
  [1180, 'µ'],
  [1196, '+<=>^~¬×−'],
  [1237, '■●'],
  [1251, '?FLTZbdghnopqu¿ßðñòóôõöøùúûüþ'],
  [1366, 'EPSVXYÈÉÊËÝÞ'],
  [1479, '&ABCDHKNRUÀÁÂÃÄÅÇÐÑÙÚÛÜ'],
  [1509, '©®'],
  [1593, 'GOQwÒÓÔÕÖØ'],
  [1706, 'M'],
  [1708, '¼½¾'],
  [1821, '%mæ'],
  [1933, 'W'],
  [1997, '@'],
  [2027, '▲'],
  [2048, 'Æ—…→'],
]

const EM = 2048
/** What is in neither: about as wide as a letter. */
const USUAL = 1139

const byCharacter = (widths: typeof REGULAR) =>
  new Map(widths.flatMap(([width, characters]) => [...characters].map((character) => [character, width] as const)))
const regular = byCharacter(REGULAR)
const bold = byCharacter(BOLD)

/** @param size of the type in points @returns points */
export function arialWidth(text: string, { size, bold: isBold = false }: { size: number; bold?: boolean }): number {
  const widths = isBold ? bold : regular
  let sum = 0
  for (const character of text) sum += widths.get(character) ?? USUAL
  return (sum * size) / EM
}
