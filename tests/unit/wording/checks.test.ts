/** The checks one by one, where the goals of `goals.ts` do not show an edge of theirs, and what holds for any line. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readGoalText } from '#domain/reading/goal-text.ts'
import { judgeComment } from '#domain/wording/comment.ts'
import { CHECKS, type CheckId } from '#domain/wording/finding.ts'
import { guessLanguage } from '#domain/wording/language.ts'
import { nearCopyOf } from '#domain/wording/near-copy.ts'
import { reviewLine } from '#domain/wording/review.ts'
import { judgeText } from '#domain/wording/whole.ts'
import { wordingOf } from '#texts/wording.ts'
import { bad, good } from './goals.ts'

const context = { today: '2026-05-04', cycle: null }
const ids = (line: string) => reviewLine(line, context).map(({ id }) => id)
const severityOf = (line: string, id: CheckId) => reviewLine(line, context).find((each) => each.id === id)?.severity

describe('key results', () => {
  test.each<readonly [CheckId, string]>([
    ['nothing_said', 'KR: '],
    ['no_target', 'KR: Ventetiden er i dag 14 dager'],
    ['units_differ', 'KR: Ventetid fra 2 uker til 3 dager'],
    ['relative_change', 'KR: Reduce costs by 10%'],
    ['direction_unclear', 'KR: Holde NPS på 55'],
    ['reach_or_hold', 'KR: Minst 90 % av sakene tildelt samme dag'],
    ['range_as_target', 'KR: Redusere ventetiden til 5–7 dager'],
    ['deadline_unclear', 'KR: Lansere portalen så snart som mulig'],
    ['no_deadline', 'KR: Launch the new intranet'],
    ['unmeasurable_word', 'KR: Mer effektiv saksbehandling'],
    ['all_or_nothing', 'KR: Andel lukkede avvik fra 70 til 100 %'],
    ['means_in_result', 'KR: Øke NPS fra 37 til 55 ved å innføre chat'],
    ['effort_not_result', 'KR: Bidra til bedre folkehelse'],
    ['negative_goal', 'KR: Unngå dobbeltarbeid'],
    ['too_long', `KR: Øke andelen fornøyde brukere fra 60 % til 70 % ${'og mer om det som er viktig '.repeat(4)}`],
  ])('%s', (id, line) => {
    expect(ids(line)).toContain(id)
  })

  test('a promise that is kept or broken from the first day needs no baseline; a score does', () => {
    expect(severityOf('KR: Minst 90 % av sakene tildelt samme dag', 'no_baseline')).toBe('advice')
    expect(severityOf('KR: At least 4.2 in engagement survey', 'no_baseline')).toBe('warning')
  })

  test('a level that is said to be held is not asked where it is', () => {
    expect(ids('KR: Hold svartiden under 2 minutter hver uke i hele perioden')).toEqual([])
  })

  test('counting what is made is only remarked on where more of it is wanted', () => {
    expect(ids('KR: Antall rapporter fra 14 til 5 i måneden')).not.toContain('output_not_outcome')
    expect(ids('KR: Antall rapporter fra 5 til 14 i måneden')).toContain('output_not_outcome')
  })

  test('lines without a prefix are key results', () => {
    expect(ids('Utarbeide brukerveiledning')).toEqual(['key_result_is_task'])
  })
})

describe('objectives', () => {
  test.each([
    'O: Barn 0–6 år skal møte voksne som har tid',
    'O: Ungdom under 18 får hjelp uten ventetid',
    'O: Become a top 10 employer for engineers who want a life',
    'O: Help is there 24/7 for those who live alone',
    'O: Be ready for the 2030 climate law before our competitors',
    'O: Pasientene møter én tjeneste, ikke fire kontorer',
  ])('a number that says who or when is no measure: %s', (line) => {
    expect(severityOf(line, 'objective_holds_number')).toBeUndefined()
  })

  test('why may be said in the line in many ways', () => {
    expect(ids('O: Saker skal flyte, fordi ventetid koster')).not.toContain('no_why')
    expect(ids('O: Cases keep moving so that people can plan')).not.toContain('no_why')
    expect(ids('O: Saker skal flyte hver dag')).toContain('no_why')
  })

  test('two verbs with one object, and verbs under one «å», are one goal', () => {
    expect(ids('O: Tiltrekke og beholde dyktige folk')).not.toContain('several_goals')
    expect(ids('O: Gjøre det lett å søke og få svar')).not.toContain('several_goals')
    expect(ids('O: Make it easy to find and book a cabin')).not.toContain('several_goals')
  })

  test('labels in all three languages make an objective of a line', () => {
    for (const label of ['O:', 'O1:', 'Mål:', 'Objective:', '- O 2:', 'Objective 1:']) {
      expect(ids(`${label} Digital transformation`)).toContain('too_vague')
    }
    expect(ids('Key result: Digital transformation')).not.toContain('too_vague')
  })

  test.each<readonly [CheckId, string]>([
    ['empty_words', 'O: Verdensledende på helhetlige pasientforløp i distriktet'],
    ['objective_holds_deadline', 'O: Portalen er folks førstevalg innen 1. juni'],
    ['negative_goal', 'O: Unngå at søkere gir opp'],
    ['effort_not_result', 'O: Jobbe for at flere blir boende i bygda'],
    ['several_owners', 'O: Kundene velger oss igjen (Kari Moen, Leo Strand)'],
  ])('%s', (id, line) => {
    expect(ids(line)).toContain(id)
  })
})

describe('goals together', () => {
  const judge = (text: string, earlier: readonly string[] = []) =>
    judgeText(readGoalText(text, context), { limitObjectives: 1, limitKeyResults: 2, earlier }, context).flatMap(
      ({ findings }) => findings,
    )

  test('limits are the client’s, and on the limit is not more than it', () => {
    const one =
      'Team A\nMål: Saker skal flyte, fordi ventetid koster\nEier: Kari Moen\n- Liggetid fra 9 til 5 dager\n- NPS fra 3 til 9\n'
    expect(judge(one)).toEqual([])
    const more = judge(
      `${one}- Klager fra 9 til 5 i uka\nMål: Folk skal finne fram\nHvorfor: De går seg vill\nEier: Per Lie\n- NPS fra 1 til 5`,
    )
    expect(more.map(({ id }) => id)).toEqual(['too_many_objectives', 'too_many_key_results'])
    expect(more[1]?.params).toEqual({ count: 3, limit: 2 })
  })

  test('an objective without key results, and one person with most of many', () => {
    expect(judge('Mål: Folk skal finne fram\nEier: Per Lie').map(({ id }) => id)).toContain('no_key_result')
    const many = [1, 2, 3, 4].map(
      (n) => `- Liggetid på trinn ${n} fra 9 til 5 dager (${n < 4 ? 'Kari Moen' : 'Per Lie'})`,
    )
    const found = judge(`Mål: Saker skal flyte\nEier: Kari Moen\n${many.join('\n')}`)
    expect(found.find(({ id }) => id === 'one_owner_for_most')?.params).toEqual({ name: 'Kari Moen', count: 3 })
  })

  test('a near-copy is the same goal with other numbers, and not one that shares a word', () => {
    const earlier = [
      'Redusere antall skjema søkeren må velge mellom fra 8 til 4',
      'Innbyggerne finner portalen uten hjelp',
    ]
    expect(nearCopyOf('Redusere antall skjema søkeren må velge mellom fra 4 til 2', earlier)).toBe(earlier[0])
    expect(nearCopyOf('Innbyggerne finner og bruker portalen uten hjelp', earlier)).toBe(earlier[1])
    expect(nearCopyOf('Redusere antall klager på byggesak', earlier)).toBeNull()
    expect(nearCopyOf('NPS fra 30 til 40', ['NPS fra 20 til 30'])).toBe('NPS fra 20 til 30')
    expect(nearCopyOf('NPS fra 30 til 40', ['eNPS fra 20 til 30'])).toBeNull()
  })
})

describe('comments', () => {
  const people = ['Kari Moen', 'Samir Haddad']
  const of = (text: string) => judgeComment(text, people).map(({ id }) => id)

  test.each<readonly [string, CheckId]>([
    ['Kari er sykmeldt til uke 34', 'personal_data_health'],
    ['Samir har vært borte i to uker', 'personal_data_absence'],
    ['Går tregt. Hun er gravid og slutter i august', 'personal_data_health'],
    ['Forsinket fordi Samir er på ferie', 'personal_data_absence'],
    ['Prosjektlederen er sykmeldt', 'personal_data_health'],
    ['Ola er sjukmeldt, difor står det stille', 'personal_data_health'],
    ['Behind because Tom is on sick leave', 'personal_data_health'],
    ['She had surgery last week', 'personal_data_health'],
    ['Waiting for Anna, who is on parental leave', 'personal_data_absence'],
  ])('%s', (text, id) => {
    expect(of(text)).toContain(id)
  })

  test.each([
    'Sykefraværet er ned fra 9 til 8 %',
    'Mange var syke i uke 20, men køen gikk ned',
    'Kari har fått tilgang til systemet',
    'Samir tester portalen fra mandag',
    'Teamet er på ferie i uke 29',
    'Sick leave is down two points',
    'Many were ill in week 20',
    'Anna talked with three customers',
    'Influensa gjorde uka tyngre for alle',
  ])('says nothing of anybody: %s', (text) => {
    expect(of(text)).toEqual([])
  })
})

describe('language', () => {
  test.each([
    ['KR: Øke andelen fornøyde brukere', 'nb'],
    ['KR: Grow MRR to $50k', 'en'],
    ['KR: Auke talet på søkjarar frå 3 til 9', 'nn'],
    ['O: Culture', 'en'],
    ['Elevane skal gle seg', 'nn'],
    ['O: Saker skal flyte, ikke ligge', 'nb'],
    ['KR: Reduce churn from 5% to 3%', 'en'],
    ['KR: Ventetida hos legen frå 9 til 4 veker', 'nn'],
  ])('%s is %s', (line, language) => {
    expect(guessLanguage(line)).toBe(language)
  })

  test('a line that does not tell is nobody’s', () => {
    expect(guessLanguage('KR: NPS 37 → 55')).toBeNull()
  })
})

describe('any line', () => {
  const real = [...good, ...bad.map(([line]) => line)]
  const bent = fc
    .tuple(fc.constantFrom(...real), fc.nat(60), fc.nat(12), fc.string({ maxLength: 8 }))
    .map(([line, at, length, piece]) => line.slice(0, at) + piece + line.slice(at + length))

  test('is judged without failing, each check once, and every finding has its words in three languages', () => {
    fc.assert(
      fc.property(fc.oneof(bent, fc.string({ maxLength: 60 }), fc.constantFrom(...real)), (line) => {
        const findings = reviewLine(line, context)
        expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length)
        for (const found of findings) {
          for (const language of ['nb', 'nn', 'en'] as const) {
            const { question, reason } = wordingOf(found, language)
            expect(question).toMatch(/\?$/)
            expect(`${question}${reason}`).not.toMatch(/\{\{|undefined/)
          }
        }
      }),
      { numRuns: 400 },
    )
  })

  // What would grow with the square of the length takes minutes here, and the limit ends it.
  test('a very long line is judged, however it repeats itself', { timeout: 60_000 }, () => {
    for (const piece of ['og ', 'til 5 og ', 'Kari er ', 'a, ', '(', 'fra 1 til 2 ']) {
      expect(reviewLine(`O: ${piece.repeat(20_000)}`, context)).toEqual(expect.any(Array))
      expect(reviewLine(piece.repeat(20_000), context)).toEqual(expect.any(Array))
      expect(judgeComment(piece.repeat(2_000), [])).toEqual(expect.any(Array))
    }
  })
})

test('every check has question, reason and source in every language, and there are at least 25', () => {
  const checks = Object.keys(CHECKS) as CheckId[]
  expect(checks.length).toBeGreaterThanOrEqual(25)
  for (const id of checks) {
    for (const language of ['nb', 'nn', 'en'] as const) {
      const { question, reason, source } = wordingOf({ id, params: {} }, language)
      expect([question.endsWith('?'), reason.length > 10, source.length > 10]).toEqual([true, true, true])
    }
  }
})
