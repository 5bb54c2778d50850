import { describe, expect, test } from 'vitest'
import { failureSentence, languageOf, shellWords } from '#texts/shell.ts'

const where = { folder: '/data', log: '/data/rytme.log' }

describe('the words of the shells', () => {
  test('are bokmål on a Norwegian computer, whatever it calls that, and English on any other', () => {
    for (const locale of ['nb-NO', 'nn', 'no']) expect(languageOf([locale])).toBe('nb')
    // How Chromium names a computer in nynorsk.
    expect(languageOf(['en-US', 'nn-NO'])).toBe('nb')
    for (const locale of ['en-GB', 'de-DE', 'non', '']) expect(languageOf([locale])).toBe('en')
    expect(languageOf([])).toBe('en')
  })

  test('fill in what they are given', () => {
    expect(shellWords('nb')('terminal.opened', { browser: 'chromium' })).toContain('vindu i chromium.')
    expect(shellWords('en')('menu.edit')).toBe('Edit')
  })

  test.each(['in_use', 'read_only', 'corrupt', 'from_the_future', 'disk_full'])('say where the data is: %s', (code) => {
    for (const language of ['nb', 'en'] as const) {
      const sentence = failureSentence(shellWords(language), { code, subject: 'app.db', reference: 'r1' }, where)
      expect(sentence.endsWith('\n/data')).toBe(true)
    }
  })

  test.each(['internal', 'gave_up', 'not_found', 'constructor'])('say where the log is, and under what: %s', (code) => {
    const failure = { code, subject: '', reference: 'r1' }
    expect(failureSentence(shellWords('nb'), failure, where)).toMatch(/\/data\/rytme\.log \(r1\)$/)
    expect(failureSentence(shellWords('en'), { ...failure, reference: '' }, where)).toMatch(/\/data\/rytme\.log$/)
  })
})
