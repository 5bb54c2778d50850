/** The ten profiles of docs/maturity.md: what the rules give is what the page says, and each step names its rule with its numbers. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { DIMENSIONS } from '#domain/maturity/dimensions.ts'
import { recommend, type DimensionResult, type Recommendation } from '#domain/maturity/recommendations.ts'
import { levelOf, statementFigures, type Answer } from '#domain/maturity/statistics.ts'
import advice from '#resources/maturity/advice-en.json' with { type: 'json' }

const HEADS = ['Direction', 'Ownership', 'Rhythm', 'Measurement', 'Daily work', 'Learning', 'Leadership', 'Capacity']
const PEOPLE = 9

/** Rows of the two tables by their profile: cells after the name. */
const tables = readFileSync(new URL('../../../docs/maturity.md', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
const rowsUnder = (head: string) => {
  const from = tables.findIndex((cells) => cells[1] === head)
  const rows = tables.slice(from + 1)
  const end = rows.findIndex((cells) => cells[0] === 'Profile')
  return rows.slice(0, end === -1 ? undefined : end).filter((cells) => /^\d/.test(cells[0] ?? ''))
}
const answered = rowsUnder('Direction')
const advised = rowsUnder('First')

function resultsOf(cells: readonly string[]): DimensionResult[] {
  return DIMENSIONS.map((dimension, index) => {
    const [, digits = '', before] = /^(\d+)(?:, was (\d))?$/.exec(cells[index] ?? '') ?? []
    expect(digits, `answers of ${dimension}`).toHaveLength(PEOPLE)
    const answers = [...digits].map((digit) => Number(digit) as Answer)
    const statements = [1, 2].map((nth) => ({ id: `${dimension}_${nth}`, figures: statementFigures(answers) }))
    const level = levelOf(statements.map(({ figures }) => figures))
    const earlier = before === undefined || level === null ? null : { before: Number(before), now: level }
    return { dimension, level, earlier, statements }
  })
}

function asCell({ dimension, advice: which, because }: Recommendation): string {
  const area = HEADS[DIMENSIONS.indexOf(dimension)] ?? ''
  const why = {
    not_ready: () => (because.rule === 'not_ready' ? `at ${because.level}, not ready` : ''),
    fall: () => (because.rule === 'fall' ? `fell from ${because.before} to ${because.now}` : ''),
    spread: () => (because.rule === 'spread' ? `${because.low} low, ${because.high} high of ${because.answered}` : ''),
    lowest: () => (because.rule === 'lowest' ? `at ${because.level}` : ''),
  }[because.rule]()
  return `${area} ${why}: *${advice[dimension][which].title}*`
}

describe('the ten profiles of docs/maturity.md', () => {
  it('are ten, in both tables by the same number, with a reason each', () => {
    expect(answered.map(([name = '']) => Number.parseInt(name, 10))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(advised.map(([name = '']) => Number.parseInt(name, 10))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    for (const cells of advised) expect(cells.at(-1)?.length).toBeGreaterThan(30)
  })

  it.each(answered.map((cells) => [cells[0] ?? '', cells] as const))(
    '%s gets the steps the page says',
    (name, cells) => {
      const steps = recommend(resultsOf(cells.slice(1))).map(asCell)
      const said = advised.find(([of]) => Number.parseInt(of ?? '', 10) === Number.parseInt(name, 10)) ?? []
      expect(said.slice(1, 4)).toEqual([...steps, '', '', ''].slice(0, 3))
    },
  )

  it('between them use every rule', () => {
    const rules = answered.flatMap((cells) => recommend(resultsOf(cells.slice(1))).map(({ because }) => because.rule))
    expect(new Set(rules)).toEqual(new Set(['not_ready', 'fall', 'spread', 'lowest']))
  })
})
