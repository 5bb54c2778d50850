/** Lays a Word document out as another program than Word does, and reads the pages. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const has = (program: string, flag: string) => spawnSync(program, [flag]).error === undefined

export const canLayOut = has('soffice', '--version') && has('pdftotext', '-v')

/** The text of each page of each document, as it stands on it. @throws where LibreOffice does not open one */
export function pagesOfEach(documents: readonly Uint8Array[], folder: string): string[][] {
  return converted(documents, folder, 'pdf').map((file) => {
    const laidOut = spawnSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).stdout
    return laidOut.split('\f').filter((page) => page.trim() !== '')
  })
}

/** The documents as LibreOffice saves them once they have been opened. @throws where it does not open one */
export const savedAgain = (documents: readonly Uint8Array[], folder: string): Uint8Array[] =>
  converted(documents, folder, 'docx').map((file) => new Uint8Array(readFileSync(file)))

/** All in one run: to start LibreOffice takes longer than any document. Answers with the files, in the order of the documents. */
function converted(documents: readonly Uint8Array[], folder: string, to: 'pdf' | 'docx'): string[] {
  const names = documents.map((bytes, at) => {
    writeFileSync(join(folder, `${at}.docx`), bytes)
    return String(at)
  })
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
      ...names.map((name) => join(folder, `${name}.docx`)),
    ],
    { encoding: 'utf8', timeout: 300_000 },
  )
  if (run.status !== 0) throw new Error(`soffice ended with ${run.status}: ${run.stderr}`)
  const files = names.map((name) => join(folder, 'out', `${name}.${to}`))
  const missing = files.filter((file) => !existsSync(file))
  if (missing.length > 0) throw new Error(`soffice did not make ${missing.join(', ')}: ${run.stderr}`)
  return files
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
