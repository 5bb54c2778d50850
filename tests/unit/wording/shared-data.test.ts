/** The goals of the shared data: every fault planted in Fjellsport's is named, and Nordlys's good ones are left in peace. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readGoalText } from '#domain/reading/goal-text.ts'
import type { CheckId } from '#domain/wording/finding.ts'
import { reviewLine } from '#domain/wording/review.ts'
import { judgeText } from '#domain/wording/whole.ts'

const context = { today: '2026-10-05', cycle: { start: '2026-10-01', end: '2026-12-31' } }
const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../fixtures', name), 'utf8')
const around = { limitObjectives: 3, limitKeyResults: 3, earlier: [] }

describe('Fjellsport', () => {
  const text = fixture('fjellsport-goals.txt')
  const lines = text.split('\n')
  const findings = judgeText(readGoalText(text, context), around, context)
  /** The lines a check names, by their beginning. */
  const named = (id: CheckId) =>
    findings
      .filter((line) => line.findings.some((each) => each.id === id))
      .map(({ lineNumber }) => lines[lineNumber - 1])
  const line = (start: string) => lines.find((each) => each.includes(start))

  test.each<readonly [CheckId, readonly string[]]>([
    ['several_owners', ['Improve the webshop']],
    ['key_result_is_task', ['Implement new CRM', 'Launch the new checkout', 'yearly stock count']],
    ['steady_operation', ['yearly stock count']],
    ['no_baseline', ['repeat purchase rate', 'engagement survey']],
    ['baseline_equals_target', ['return rate']],
    ['objective_holds_number', ['Improve the webshop']],
    ['several_goals', ['Improve the webshop']],
    ['no_why', ['obvious choice', 'Improve the webshop', 'Digital transformation']],
    ['too_vague', ['Digital transformation']],
    ['no_owner', ['Digital transformation']],
    ['too_many_key_results', ['obvious choice', 'Improve the webshop']],
  ])('%s: where it was planted and nowhere else', (id, starts) => {
    expect(named(id)).toEqual(starts.map(line))
  })

  test('nothing else is warned of', () => {
    const planted = 11
    const warned = findings.flatMap((each) => each.findings).filter(({ severity }) => severity === 'warning')
    expect(new Set(warned.map(({ id }) => id)).size).toBeLessThanOrEqual(planted)
    expect(findings.find(({ lineNumber }) => lines[lineNumber - 1]?.includes('NPS'))).toBeUndefined()
  })
})

describe('Nordlys', () => {
  const text = fixture('nordlys-goals.txt')
  const units = readGoalText(text, context).units.slice(0, 2)

  test('no warning on any key result of the first two units, read together or one by one', () => {
    expect(units.map(({ unitName }) => unitName)).toEqual(['Byggesak og plan', 'Team Mottak'])
    const lines = text.split('\n')
    const numbers = units.flatMap((unit) =>
      unit.objectives.flatMap((each) => each.keyResults.map((one) => one.lineNumber)),
    )
    expect(numbers).toHaveLength(5)
    const alone = numbers.flatMap((number) => reviewLine(lines[number - 1] ?? '', context))
    const together = judgeText(readGoalText(text, context), around, context)
      .filter(({ lineNumber }) => numbers.includes(lineNumber))
      .flatMap(({ findings }) => findings)
    expect([...alone, ...together].filter(({ severity }) => severity === 'warning')).toEqual([])
  })

  test('its objectives are neither vague nor several', () => {
    const warned = readGoalText(text, context)
      .units.flatMap((unit) => unit.objectives)
      .flatMap(({ title }) => reviewLine(`O: ${title}`, context))
      .filter(({ severity }) => severity === 'warning')
    expect(warned).toEqual([])
  })

  test('the tasks of the portal are asked about', () => {
    expect(reviewLine('KR: Utarbeide brukerveiledning', context).map(({ id }) => id)).toEqual(['key_result_is_task'])
  })
})
