/** What `npm start` says to a person before anything is started, in the language of the computer. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '#tests/support/folders.ts'

const launcher = join(import.meta.dirname, '../../../browser/start.mjs')

function start(locale: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [launcher, ...args], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: `${locale}.UTF-8`, npm_lifecycle_event: '', ...env },
  })
  return { status, stdout, stderr, sentence: stderr.split('\n')[0] }
}

describe('the launcher', () => {
  test('explains itself in both languages', () => {
    expect(start('nb_NO', ['--help'])).toMatchObject({ status: 0, stderr: '' })
    expect(start('nb_NO', ['--help']).stdout).toContain('bruk data i denne mappen')
    expect(start('en_GB', ['-h']).stdout).toContain('use the data in this folder')
  })

  test.each([
    [['--sampel'], 'Rytme kjenner ikke «--sampel».', 'Rytme does not know “--sampel”.'],
    [['--sampel=1'], 'Rytme kjenner ikke «--sampel».', 'Rytme does not know “--sampel”.'],
    [['-x'], 'Rytme kjenner ikke «-x».', 'Rytme does not know “-x”.'],
    [['constructor', '--constructor'], 'Rytme kjenner ikke «constructor».', 'Rytme does not know “constructor”.'],
    [['--constructor'], 'Rytme kjenner ikke «--constructor».', 'Rytme does not know “--constructor”.'],
    [['--data'], '--data trenger en verdi.', '--data needs a value.'],
    [['--data', ''], '--data trenger en verdi.', '--data needs a value.'],
    [['--data='], '--data trenger en verdi.', '--data needs a value.'],
    [['--data', '--sample'], '--data trenger en verdi.', '--data needs a value.'],
    [['--sample=no'], '--sample tar ingen verdi.', '--sample takes no value.'],
    [
      ['--shell', 'firefox'],
      '--shell er browser eller electron, ikke «firefox».',
      '--shell is browser or electron, not “firefox”.',
    ],
    [
      ['--today', '2026-02-31'],
      '--today er en dato, for eksempel 2026-06-01.',
      '--today is a date, for example 2026-06-01.',
    ],
  ])('answers %j with a sentence and the help', (args, nb, en) => {
    for (const [locale, sentence, help] of [
      ['nb_NO', nb, '[valg]'],
      ['en_GB', en, '[options]'],
    ] as const) {
      const said = start(locale, args)
      expect(said).toMatchObject({ status: 2, stdout: '', sentence })
      expect(said.stderr).toContain(help)
    }
  })

  test('will not keep data in a file, nor under one, and leaves it as it is', () => {
    const folder = temporaryFolder()
    const file = join(folder, 'Min fil æøå')
    writeFileSync(file, 'content')
    for (const path of [file, join(file, 'under', 'it')])
      expect(start('en_GB', ['--data', path])).toMatchObject({
        status: 2,
        sentence: `Rytme cannot keep data here, because this is a file and no folder: ${file}`,
      })
    expect(readFileSync(file, 'utf8')).toBe('content')
    expect(readdirSync(folder)).toEqual(['Min fil æøå'])
  })

  test('takes a path from where the person stands, also through npm, which runs it elsewhere', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'here'))
    writeFileSync(join(folder, 'here', 'note'), '')
    const env = { npm_lifecycle_event: 'start', INIT_CWD: join(folder, 'here') }
    expect(start('en_GB', ['--data', 'note'], env).sentence).toContain(join(folder, 'here', 'note'))
  })
})
