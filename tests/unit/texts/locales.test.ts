import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ERROR_CODES } from '#contract/base.ts'
import { coachTexts } from '#texts/coach.ts'
import { fill } from '#texts/fill.ts'
import { makeTexts } from '#texts/ui.ts'

const folder = join(import.meta.dirname, '../../../resources/locales')

/** Every text by its path. Plural forms (`_one`, `_other`, …) count as one key: languages differ in them. */
function texts(node: unknown, path: string[] = []): Map<string, string[]> {
  const found = new Map<string, string[]>()
  if (typeof node === 'string') {
    const key = path.join('.').replace(/_(zero|one|two|few|many|other)$/, '')
    return new Map([[key, [node]]])
  }
  for (const [name, child] of Object.entries(node as object))
    for (const [key, values] of texts(child, [...path, name])) found.set(key, [...(found.get(key) ?? []), ...values])
  return found
}
const placeholders = (values: readonly string[]) =>
  [...new Set(values.flatMap((value) => [...value.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1])))].toSorted()
const read = (language: string, file: string): unknown => JSON.parse(readFileSync(join(folder, language, file), 'utf8'))

describe.each(['en', 'nn'])('the texts in %s', (language) => {
  test.each(readdirSync(join(folder, language)))(
    '%s has the keys and placeholders of bokmål, and no text missing',
    (file) => {
      const nb = texts(read('nb', file))
      const other = texts(read(language, file))
      expect([...other.keys()].toSorted()).toEqual([...nb.keys()].toSorted())
      for (const [key, values] of nb) {
        // The singular may leave its number out; together the forms hold the same.
        expect(placeholders(other.get(key) ?? []), `${file}: ${key}`).toEqual(placeholders(values))
      }
      // A text that is deliberately nothing (a blank line has no word) is nothing in every language.
      const silent = (all: Map<string, string[]>) =>
        [...all].filter(([, values]) => values.some((value) => value.trim() === '')).map(([key]) => key)
      expect(silent(other).toSorted()).toEqual(silent(nb).toSorted())
    },
  )
})

describe('texts', () => {
  test('every namespace of the screens is there in both languages', () => {
    expect(readdirSync(join(folder, 'en')).toSorted()).toEqual(readdirSync(join(folder, 'nb')).toSorted())
  })

  test('every error of the closed list has its sentences', () => {
    for (const language of ['nb', 'en'] as const)
      expect(Object.keys(coachTexts[language].errors).toSorted()).toEqual([...ERROR_CODES].toSorted())
  })

  test('an instance speaks the language it was made for', () => {
    expect(makeTexts(coachTexts, 'nb').t('status.red')).toBe('Stoppet opp')
    expect(makeTexts(coachTexts, 'en').t('status.red')).toBe('Stalled')
  })

  test('placeholders are filled, also more than once', () => {
    expect(fill('{{a}} og {{a}}, {{b}}', { a: 1, b: 'to' })).toBe('1 og 1, to')
  })
})
