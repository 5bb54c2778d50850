import { describe, expect, test } from 'vitest'
import nb from '#resources/locales/nb/rhythm.json' with { type: 'json' }
import type { DueWeek } from '#domain/rhythm/coverage.ts'
import {
  earlyWarnings,
  evidenceIdSchema,
  nextStepIdSchema,
  warningIdSchema,
  type Evidence,
  type UnitFacts,
} from '#domain/rhythm/warnings.ts'
import { addDays } from '#domain/time/calendar.ts'

function weeks(counts: readonly number[], due = 4): DueWeek[] {
  return counts.map((checked, index) => {
    const week = addDays('2026-01-05', index * 7)
    return { week, end: addDays(week, 6), due, checked }
  })
}

/** A unit where everything is as it should be. */
const well: UnitFacts = {
  today: '2026-12-31',
  weeks: weeks([4, 4, 4, 4, 4, 4, 4, 4]),
  weeksLeft: 7,
  weeksBehind: 8,
  next: null,
  isNextOwned: false,
  hasReflection: true,
  reviews: {
    evaluation: { due: '2027-01-04', on: null },
    retrospective: { due: '2027-01-18', on: null },
    planning: { due: '2027-01-25', on: null },
    closingFrom: '2027-01-11',
  },
  ended: null,
  wasTaught: true,
  leader: { personId: 'leader', present: 4, of: 8, last: '2026-06-22' },
  drafts: { count: 2, copies: 0, title: null },
  goals: { objectives: 3, mostKeyResults: 3 },
  limits: { objectives: 3, keyResults: 3 },
  givers: {
    unknown: 3,
    byPerson: new Map([
      ['a', 8],
      ['b', 2],
    ]),
  },
}
const of = (facts: Partial<UnitFacts>) => earlyWarnings({ ...well, ...facts })

describe('a unit that keeps the rhythm', () => {
  test('has no warning, each sign at the edge of being one', () => {
    expect(of({})).toEqual([])
  })
})

describe('coverage', () => {
  test('below a half over the last three due weeks is a silence, with the fall as evidence', () => {
    expect(of({ weeks: weeks([4, 4, 4, 4, 4, 2, 2, 1]) })).toEqual([
      {
        id: 'coverage_low',
        nextStep: 'contact',
        evidence: [
          { id: 'coverage_low', params: { checked: 5, due: 12 } },
          { id: 'coverage_falling', params: { from: 100, to: 56 } },
        ],
      },
    ])
  })

  test('of exactly a half is not a silence, and two weeks are too few to say', () => {
    expect(of({ weeks: weeks([2, 2, 2]) })).toEqual([])
    expect(of({ weeks: weeks([0, 0]) })).toEqual([])
    expect(of({ weeks: weeks([0, 0, 0]) }).map((each) => each.id)).toEqual(['coverage_low'])
  })

  test('falling a tenth or more is told while it is still above a half', () => {
    expect(of({ weeks: weeks([4, 4, 4, 4, 4, 4, 3, 3]) })).toEqual([
      {
        id: 'coverage_falling',
        nextStep: 'send_sheet',
        evidence: [{ id: 'coverage_falling', params: { from: 100, to: 88 } }],
      },
    ])
    expect(of({ weeks: weeks([4, 4, 4, 4, 4, 4, 4, 3]) })).toEqual([])
  })

  test('does not count a week that still runs', () => {
    const all = weeks([4, 4, 4, 4, 4, 0])
    expect(of({ weeks: all, today: all.at(-1)?.end ?? '' })).toEqual([])
  })
})

describe('the next cycle', () => {
  test('needs an owner from six due weeks before the end', () => {
    expect(of({ weeksLeft: 7 })).toEqual([])
    expect(of({ weeksLeft: 6 })).toEqual([
      { id: 'no_next_owner', nextStep: 'name_owner', evidence: [{ id: 'next_no_cycle', params: { count: 6 } }] },
    ])
    expect(of({ weeksLeft: 6, next: { goals: 2, owned: 1 } })).toEqual([])
    expect(of({ weeksLeft: 6, isNextOwned: true })).toEqual([])
  })

  test('says whether it is the cycle, the goals or the owner that is missing', () => {
    expect(of({ weeksLeft: 1, next: { goals: 0, owned: 0 } })[0]?.evidence).toEqual([
      { id: 'next_no_goals', params: { count: 1 } },
    ])
    expect(of({ weeksLeft: 0, next: { goals: 2, owned: 0 } })[0]?.evidence).toEqual([
      { id: 'next_no_owner', params: { count: 0, goals: 2 } },
    ])
  })
})

describe('the people', () => {
  test('a leader is missed when absent from more than half of the meetings', () => {
    expect(of({ leader: { personId: 'leader', present: 3, of: 8, last: '2026-06-01' } })).toEqual([
      {
        id: 'leader_absent',
        nextStep: 'invite_leader',
        evidence: [{ id: 'leader_last', params: { person: 'leader', present: 3, of: 8, date: '2026-06-01' } }],
      },
    ])
    expect(of({ leader: { personId: 'leader', present: 0, of: 2, last: null } })[0]?.evidence[0]?.id).toBe(
      'leader_never',
    )
    // One meeting is no habit, and where no leader is known nobody is missed.
    expect(of({ leader: { personId: 'leader', present: 0, of: 1, last: null } })).toEqual([])
    expect(of({ leader: null })).toEqual([])
  })

  test('one person gives more than 80 % of the check-ins', () => {
    const byPerson = (a: number, b: number) =>
      new Map([
        ['a', a],
        ['b', b],
      ] as const)
    expect(of({ givers: { unknown: 0, byPerson: byPerson(1, 9) } })).toEqual([
      {
        id: 'one_giver',
        nextStep: 'share_check_ins',
        evidence: [{ id: 'one_giver', params: { person: 'b', given: 9, of: 10 } }],
      },
    ])
    expect(of({ givers: { unknown: 0, byPerson: byPerson(4, 0) } })).toEqual([])
    // Most have no giver: nothing is known of who carries them.
    expect(of({ givers: { unknown: 11, byPerson: byPerson(10, 0) } })).toEqual([])
    expect(of({ givers: { unknown: 0, byPerson: new Map() } })).toEqual([])
  })

  test('were never taught', () => {
    expect(of({ wasTaught: false }).map((each) => [each.id, each.nextStep])).toEqual([['no_kickoff', 'book_training']])
  })
})

describe('reflection and goals', () => {
  test('a look back is asked for once four due weeks have gone', () => {
    expect(of({ hasReflection: false, weeksBehind: 3 })).toEqual([])
    expect(of({ hasReflection: false, weeksBehind: 4 })).toEqual([
      { id: 'no_reflection', nextStep: 'book_evaluation', evidence: [{ id: 'no_reflection', params: { count: 4 } }] },
    ])
  })

  const { reviews } = well
  const late = { hasReflection: true, today: '2027-01-10' }

  test('an evaluation is missed once its week is over and until the last weeks, also where the end is booked', () => {
    expect(of(late)).toEqual([])
    expect(of({ ...late, today: '2027-01-11', reviews: { ...reviews, closingFrom: '2027-01-12' } })).toEqual([
      {
        id: 'no_evaluation',
        nextStep: 'book_evaluation',
        evidence: [{ id: 'no_evaluation', params: { date: '2027-01-04' } }],
      },
    ])
    expect(of({ ...late, today: '2027-01-11' })).toEqual([])
    expect(
      of({ ...late, today: '2027-01-11', hasReflection: false, reviews: { ...reviews, closingFrom: '2027-01-12' } }),
    ).toMatchObject([{ id: 'no_reflection', evidence: [{ id: 'no_reflection' }, { id: 'no_evaluation' }] }])
  })

  test('the retrospective is missed once its week is over, and then nothing else is said of looking back', () => {
    const ids = (facts: Partial<UnitFacts>) => of(facts).map((each) => each.id)
    expect(ids({ today: '2027-01-24' })).toEqual([])
    expect(of({ today: '2027-01-25' })).toEqual([
      {
        id: 'no_retrospective',
        nextStep: 'book_retrospective',
        evidence: [{ id: 'no_retrospective', params: { date: '2027-01-18' } }],
      },
    ])
    expect(ids({ today: '2027-01-25', hasReflection: false })).toEqual(['no_retrospective'])
    const held = { ...reviews, retrospective: { due: '2027-01-18', on: '2027-01-19' } }
    expect(ids({ today: '2027-01-25', reviews: held })).toEqual([])
  })

  test('planning is missed the day after its own, unless goals are set', () => {
    const held = { ...reviews, retrospective: { due: '2027-01-18', on: '2027-01-19' } }
    expect(of({ today: '2027-01-26', reviews: held })).toEqual([
      {
        id: 'no_planning',
        nextStep: 'book_planning',
        evidence: [{ id: 'no_planning', params: { date: '2027-01-25' } }],
      },
    ])
    expect(of({ today: '2027-01-26', reviews: held, next: { goals: 1, owned: 1 } })).toEqual([])
    expect(
      of({ today: '2027-01-26', reviews: { ...held, planning: { due: '2027-01-25', on: '2027-01-27' } } }),
    ).toEqual([])
  })

  test('a cycle that is over asks for its retrospective for six weeks, and to be closed from a fortnight after its end', () => {
    const over = { ...reviews, retrospective: { due: '2026-12-21', on: null } }
    const ended = { end: '2026-12-31', isClosed: false, reviews: over }
    const ids = (today: string, more: Partial<typeof ended> = {}) =>
      of({
        today,
        reviews: {
          ...reviews,
          evaluation: { due: null, on: null },
          retrospective: { due: null, on: null },
          planning: { due: null, on: null },
        },
        ended: { ...ended, ...more },
      }).map((each) => each.id)
    expect(ids('2027-01-14')).toEqual(['no_retrospective'])
    expect(ids('2027-01-15')).toEqual(['no_retrospective', 'not_closed'])
    expect(ids('2027-02-12')).toEqual(['not_closed'])
    expect(ids('2027-01-15', { isClosed: true })).toEqual([])
    const told = of({
      today: '2027-02-12',
      hasReflection: true,
      ended: { ...ended, isClosed: false },
      reviews: {
        ...over,
        retrospective: { due: null, on: null },
        planning: { due: null, on: null },
        evaluation: { due: null, on: null },
      },
    })
    expect(told).toEqual([
      { id: 'not_closed', nextStep: 'close_cycle', evidence: [{ id: 'not_closed', params: { date: '2026-12-31' } }] },
    ])
    // The cycle that is looked at is over and closed: whoever closed it is done with it.
    expect(
      of({ today: '2027-01-20', next: { goals: 1, owned: 1 }, reviews: over, ended: { ...ended, isClosed: true } }),
    ).toEqual([])
  })

  test('more goals, or more key results under one, than the client’s own limits', () => {
    expect(of({ goals: { objectives: 4, mostKeyResults: 5 } })).toEqual([
      {
        id: 'too_many_goals',
        nextStep: 'choose_fewer',
        evidence: [
          { id: 'too_many_objectives', params: { goals: 4, limit: 3 } },
          { id: 'too_many_key_results', params: { keyResults: 5, limit: 3 } },
        ],
      },
    ])
  })

  test('drafts that are near-copies are told with one of them', () => {
    expect(of({ drafts: { count: 3, copies: 2, title: 'Saker skal flyte' } })).toEqual([
      {
        id: 'near_copies',
        nextStep: 'ask_what_was_learned',
        evidence: [{ id: 'near_copies', params: { copies: 2, of: 3, title: 'Saker skal flyte' } }],
      },
    ])
  })
})

describe('the words', () => {
  const everything: Partial<UnitFacts>[] = [
    { weeks: weeks([4, 4, 4, 4, 4, 2, 2, 1]) },
    { weeksLeft: 6 },
    { weeksLeft: 6, next: { goals: 0, owned: 0 } },
    { weeksLeft: 6, next: { goals: 2, owned: 0 } },
    { leader: { personId: 'leader', present: 3, of: 8, last: '2026-06-01' } },
    { leader: { personId: 'leader', present: 0, of: 8, last: null } },
    { hasReflection: false },
    { reviews: { ...well.reviews, evaluation: { due: '2026-12-14', on: null } } },
    { reviews: { ...well.reviews, retrospective: { due: '2026-12-14', on: null } } },
    { reviews: { ...well.reviews, planning: { due: '2026-12-14', on: null } } },
    { ended: { end: '2026-12-01', isClosed: false, reviews: well.reviews } },
    { wasTaught: false },
    { drafts: { count: 3, copies: 2, title: 'Saker skal flyte' } },
    { givers: { unknown: 0, byPerson: new Map([['a', 10]]) } },
    { goals: { objectives: 4, mostKeyResults: 4 } },
    { weeks: weeks([4, 4, 4, 4, 4, 4, 3, 3]) },
  ]
  const warnings = everything.flatMap((facts) => of(facts))

  test('are there for every warning, evidence and next step', () => {
    const bare = (keys: object) => [...new Set(Object.keys(keys).map((key) => key.replace(/_(zero|one|other)$/, '')))]
    const { title: _title, none: _none, ...told } = nb.warning
    expect(Object.keys(told).toSorted()).toEqual(warningIdSchema.options.toSorted())
    expect(bare(nb.evidence).toSorted()).toEqual(evidenceIdSchema.options.toSorted())
    expect(Object.keys(nb.nextStep).toSorted()).toEqual(nextStepIdSchema.options.toSorted())
  })

  test('every warning, evidence and next step can be told, and each evidence fills its sentence', () => {
    const texts = (id: string) =>
      Object.entries(nb.evidence).flatMap(([key, text]) => (key.replace(/_(zero|one|other)$/, '') === id ? [text] : []))
    const evidence = warnings.flatMap((each): Evidence[] => each.evidence)
    expect([...new Set(warnings.map((each) => each.id))].toSorted()).toEqual(warningIdSchema.options.toSorted())
    expect([...new Set(evidence.map((each) => each.id))].toSorted()).toEqual(evidenceIdSchema.options.toSorted())
    expect([...new Set(warnings.map((each) => each.nextStep))].toSorted()).toEqual(nextStepIdSchema.options.toSorted())
    for (const { id, params } of evidence)
      for (const [, name = ''] of texts(id)
        .join(' ')
        .matchAll(/\{\{(\w+)/g))
        expect(params, id).toHaveProperty(name)
  })

  test('come with the gravest first', () => {
    const all = earlyWarnings(everything.reduce<UnitFacts>((facts, more) => ({ ...facts, ...more }), well))
    const order = warningIdSchema.options
    expect(all.map((each) => each.id)).toEqual(order.filter((id) => all.some((each) => each.id === id)))
    expect(all.length).toBeGreaterThan(7)
  })
})
