/** What a Word document says, as a reader would see it. */
import { readFile } from 'node:fs/promises'
import JSZip from 'jszip'

export type Minutes = { text: string; rows: string[]; headings: string[] }

export async function readMinutes(file: string): Promise<Minutes> {
  const zip = await JSZip.loadAsync(await readFile(file))
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? ''
  const textOf = (part: string) =>
    [...part.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(?:tab|br)\/>/g)]
      .map(([, words]) => words ?? ' ')
      .join('')
      .replaceAll('&amp;', '&')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      // Spaces that do not break are spaces to a reader.
      .replaceAll(/[\u00a0\u202f]/g, ' ')
  const paragraphs = [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) => paragraph)
  return {
    text: paragraphs.map(textOf).join('\n'),
    rows: [...xml.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) => textOf(paragraph)).join(' | '),
    ),
    headings: paragraphs.filter((part) => /<w:pStyle w:val="(?:Heading|Title|Overskrift)/.test(part)).map(textOf),
  }
}
