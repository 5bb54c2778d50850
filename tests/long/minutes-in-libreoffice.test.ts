/** The minutes as another program than Word lays them out: they open, and every page says what it should. */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { writeMinutes } from '#backend/documents/minutes.ts'
import { documentLanguageSchema } from '#domain/shared/basics.ts'
import { temporaryFolder } from '#tests/support/folders.ts'
import { nordlysMeeting } from '../unit/documents/content.ts'

const has = (program: string, flag: string) => spawnSync(program, [flag]).error === undefined
const canLayOut = has('soffice', '--version') && has('pdftotext', '-v')
const PAGE_NUMBER = { nb: /Side (\d) av (\d)/, nn: /Side (\d) av (\d)/, en: /Page (\d) of (\d)/ } as const

describe.skipIf(!canLayOut)('LibreOffice, where it is installed,', () => {
  test.each(documentLanguageSchema.options)(
    'opens minutes in %s, with every line and numbered pages',
    async (language) => {
      const folder = temporaryFolder()
      const content = nordlysMeeting(language)
      writeFileSync(join(folder, 'minutes.docx'), await writeMinutes(content))
      const run = spawnSync(
        'soffice',
        [
          // A profile of its own: another LibreOffice on this machine is not disturbed.
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          'pdf',
          '--outdir',
          folder,
          join(folder, 'minutes.docx'),
        ],
        { encoding: 'utf8', timeout: 120_000 },
      )
      expect(run.status, run.stderr).toBe(0)
      const laidOut = spawnSync('pdftotext', ['-layout', join(folder, 'minutes.pdf'), '-'], { encoding: 'utf8' }).stdout
      // Lines are broken where a column ends, so words are compared and not lines.
      const words = new Set(laidOut.split(/\s+/u))
      const said = [
        content.clientName,
        content.leaderName,
        content.minuteTakerName,
        ...content.present.map(({ name }) => name),
        ...content.decisions.map(({ text }) => text),
        ...content.obstacles.map(({ text }) => text),
        ...content.priorities.map(({ text }) => text),
        ...content.objectives.flatMap(({ title, keyResults }) => [title, ...keyResults.map((row) => row.title)]),
      ].flatMap((text) => text.split(/\s+/u))
      expect(said.filter((word) => !words.has(word))).toEqual([])
      const pages = laidOut.split('\f').filter((page) => page.trim() !== '')
      expect(pages.length).toBeGreaterThan(1)
      for (const [index, page] of pages.entries())
        expect(PAGE_NUMBER[language].exec(page)?.slice(1).map(Number)).toEqual([index + 1, pages.length])
    },
    180_000,
  )
})
