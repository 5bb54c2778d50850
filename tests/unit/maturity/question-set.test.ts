/** A customer's own words: when they are a new version, and what stays in the short set. */
import { describe, expect, test } from 'vitest'
import { changedStatement, isLastInShort, standardSet, type Statement } from '#domain/maturity/question-set.ts'
import { maturityTexts, wordingVersions } from '#texts/maturity.ts'

const standard = standardSet(maturityTexts.nb, wordingVersions)
const [first] = standard
if (!first) throw new Error('no statement')
const inWords = (text: string, asked: readonly Statement[], before: Statement = first) =>
  changedStatement(before, { text }, asked)

describe('new words', () => {
  test('are the same version until a check has asked the old ones', () => {
    expect(inWords('Vi vet hva som haster.', [])).toMatchObject({ text: 'Vi vet hva som haster.', version: 1 })
    expect(inWords('Vi vet hva som haster.', [{ ...first, id: 'another' }]).version).toBe(1)
  })

  test('are the next version after that, and one more only when those have been asked too', () => {
    const second = inWords('Vi vet hva som haster.', [first])
    expect(second.version).toBe(2)
    expect(inWords('Vi vet hva som haster mest.', [first], second).version).toBe(2)
    expect(inWords('Vi vet hva som haster mest.', [first, second], second).version).toBe(3)
  })

  test('that were asked before are that version again: typed and typed back breaks no trend', () => {
    const second = inWords('Vi vet hva som haster.', [first])
    expect(inWords(first.text, [first], second)).toEqual(first)
    const third = inWords('Vi vet hva som haster mest.', [first, second], second)
    expect(inWords(second.text, [first, second], third)).toEqual(second)
  })

  test('of the question the coach asks afterwards are no new version', () => {
    expect(changedStatement(first, { ask: 'Hva haster mest?' }, [first]).version).toBe(1)
  })
})

test('the last statement of a dimension stays in the short set', () => {
  expect(isLastInShort(standard, first.id)).toBe(false)
  const [, second] = standard
  const without = standard.map((one) => (one.id === second?.id ? { ...one, short: false } : one))
  expect(isLastInShort(without, first.id)).toBe(true)
  expect(isLastInShort(without, second?.id ?? '')).toBe(false)
})
