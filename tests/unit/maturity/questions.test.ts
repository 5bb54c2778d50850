/** The standard questions: whole in every language, and never reworded without a new version. */
import { createHash } from 'node:crypto'
import { describe, expect, it, test } from 'vitest'
import { DIMENSIONS } from '#domain/maturity/dimensions.ts'
import { asked, isSameWording, type Statement } from '#domain/maturity/question-set.ts'
import wording from '#resources/maturity/wording.json' with { type: 'json' }
import { standardStatements } from '#backend/standard-statements.ts'

const LANGUAGES = ['nb', 'nn', 'en'] as const
const recorded: Record<string, { version: number } & Record<(typeof LANGUAGES)[number], string>> = wording

/** Of the words answers are given to. */
const fingerprint = ({ text, at1, at3, at5 }: Statement) =>
  createHash('sha256').update([text, at1, at3, at5].join('\n')).digest('hex').slice(0, 12)

describe.each(LANGUAGES)('the standard questions in %s', (language) => {
  const statements = standardStatements(language)

  it('are four of each of the eight dimensions, two of them in the short set', () => {
    for (const dimension of DIMENSIONS) {
      expect(statements.filter((each) => each.dimension === dimension)).toHaveLength(4)
      expect(asked(statements, 'maturity', 'short').filter((each) => each.dimension === dimension)).toHaveLength(2)
    }
    expect(new Set(statements.map(({ id }) => id)).size).toBe(32)
    expect(new Set(statements.map(({ text }) => text)).size).toBe(32)
  })

  it('are one thing each, said in few words, and go on with a question', () => {
    for (const { text, ask } of statements) {
      expect(text.length, text).toBeLessThanOrEqual(80)
      expect(text, text).toMatch(/\.$/)
      expect(ask, ask).toMatch(/\?$/)
    }
  })

  test.each(statements.map((statement) => [statement.id, statement] as const))(
    '%s is worded as its version was',
    (id, statement) => {
      // Reworded on purpose? Give it the next version and this fingerprint in resources/maturity/wording.json.
      expect({ version: recorded[id]?.version, fingerprint: recorded[id]?.[language] }).toEqual({
        version: statement.version,
        fingerprint: fingerprint(statement),
      })
    },
  )
})

describe('the same wording', () => {
  const [one, other] = standardStatements('nb') as [Statement, Statement]
  it('is the same statement, version and words; the coach’s own question to go on with does not count', () => {
    expect(isSameWording(one, { ...one, ask: 'Hva nå?' })).toBe(true)
    expect(isSameWording(one, { ...one, version: 2 })).toBe(false)
    expect(isSameWording(one, { ...one, text: `${one.text} ` })).toBe(false)
    expect(isSameWording(one, { ...one, at3: 'Nei.' })).toBe(false)
    expect(isSameWording(one, other)).toBe(false)
  })
})
