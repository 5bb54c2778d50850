/** Lays a Word document out as another program than Word does, and reads the pages. */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const has = (program: string, flag: string) => spawnSync(program, [flag]).error === undefined

export const canLayOut = has('soffice', '--version') && has('pdftotext', '-v')

/** The text of each page, as it stands on it. @throws where LibreOffice does not open it */
export function pagesOf(bytes: Uint8Array, folder: string): string[] {
  converted(bytes, folder, 'pdf')
  const laidOut = spawnSync('pdftotext', ['-layout', join(folder, 'out/document.pdf'), '-'], {
    encoding: 'utf8',
  }).stdout
  return laidOut.split('\f').filter((page) => page.trim() !== '')
}

/** The document as LibreOffice saves it once it has been opened. @throws where it does not open it */
export const savedAgain = (bytes: Uint8Array, folder: string): Uint8Array => converted(bytes, folder, 'docx')

function converted(bytes: Uint8Array, folder: string, to: 'pdf' | 'docx'): Uint8Array {
  const file = join(folder, 'document.docx')
  writeFileSync(file, bytes)
  const run = spawnSync(
    'soffice',
    [
      // A profile of its own: another LibreOffice on this machine is not disturbed.
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      join(folder, 'out'),
      file,
    ],
    { encoding: 'utf8', timeout: 120_000 },
  )
  if (run.status !== 0) throw new Error(`soffice ended with ${run.status}: ${run.stderr}`)
  return new Uint8Array(readFileSync(join(folder, `out/document.${to}`)))
}

/** Words of `said` that stand on no page: lines are broken where a column ends, so words are compared and not lines. */
export function missingFrom(pages: readonly string[], said: readonly string[]): string[] {
  const words = new Set(pages.flatMap((page) => page.split(/\s+/u)))
  return said.flatMap((text) => text.split(/\s+/u)).filter((word) => !words.has(word))
}

const PAGE_NUMBER = { nb: /Side (\d+) av (\d+)/, nn: /Side (\d+) av (\d+)/, en: /Page (\d+) of (\d+)/ } as const

/** What each page says it is: its number, and of how many; null where it says nothing. */
export function pageNumbers(pages: readonly string[], language: keyof typeof PAGE_NUMBER): (number[] | null)[] {
  return pages.map((page) => PAGE_NUMBER[language].exec(page)?.slice(1).map(Number) ?? null)
}
