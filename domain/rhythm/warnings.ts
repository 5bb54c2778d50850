/**
 * Early warning: the signs that a unit is letting go of the practice, each with its evidence and one next step. For the coach; never on the wall
 * or in a document. Source: domain rules, Rhythm (early warning); product, the method (signs of a dying practice).
 */
import { z } from 'zod'
import type { Id, IsoDate } from '#domain/shared/basics.ts'
import { addDays } from '#domain/time/calendar.ts'
import { mondayOf } from '#domain/time/weeks.ts'
import { completeWeeks, coverageOf, sumOf, trendOf, type DueWeek } from './coverage.ts'
import { PLANNING_DAYS, REFLECTION_SHIFT_DAYS, type CycleReviews } from './reviews.ts'

/** In the order they are told in: what dies first comes first. */
export const warningIdSchema = z.enum([
  'coverage_low',
  'coverage_falling',
  'no_next_owner',
  'leader_absent',
  'no_retrospective',
  'no_planning',
  'no_reflection',
  'no_evaluation',
  'not_closed',
  'no_kickoff',
  'near_copies',
  'one_giver',
  'too_many_goals',
])
export type WarningId = z.infer<typeof warningIdSchema>

export const evidenceIdSchema = z.enum([
  'coverage_low',
  'coverage_falling',
  'next_no_cycle',
  'next_no_goals',
  'next_no_owner',
  'leader_last',
  'leader_never',
  'no_retrospective',
  'no_planning',
  'no_reflection',
  'no_evaluation',
  'not_closed',
  'no_kickoff',
  'near_copies',
  'one_giver',
  'too_many_objectives',
  'too_many_key_results',
])
export type EvidenceId = z.infer<typeof evidenceIdSchema>

export const nextStepIdSchema = z.enum([
  'contact',
  'send_sheet',
  'name_owner',
  'invite_leader',
  'book_evaluation',
  'book_retrospective',
  'book_planning',
  'close_cycle',
  'book_training',
  'ask_what_was_learned',
  'share_check_ins',
  'choose_fewer',
])
export type NextStepId = z.infer<typeof nextStepIdSchema>

/** What fills the sentence of an evidence: counts and whole per cents; `person` is an id and `date` a day, for the screen to write. */
export type Evidence = { id: EvidenceId; params: Record<string, string | number> }

export type Warning = { id: WarningId; evidence: Evidence[]; nextStep: NextStepId }

/** What is known of a unit that has goals in the cycle which runs, or ended last. */
export type UnitFacts = {
  readonly today: IsoDate
  /** Due weeks of this cycle and the ones before, in order, up to the end of this. */
  readonly weeks: readonly DueWeek[]
  /** Due weeks of this cycle that have not ended; that have. */
  readonly weeksLeft: number
  readonly weeksBehind: number
  /** The cycle that comes after: null where none is made; the unit's goals in it, and how many of them have an owner. */
  readonly next: { readonly goals: number; readonly owned: number } | null
  /** Somebody has been named for what comes after this cycle. */
  readonly isNextOwned: boolean
  /** A look back in this cycle, held or booked: an evaluation, a review or a retrospective. */
  readonly hasReflection: boolean
  /** The looks back this cycle asks for. */
  readonly reviews: CycleReviews
  /** The cycle that ended last, this one where it is over; null where the unit had no goals in one. */
  readonly ended: { readonly end: IsoDate; readonly isClosed: boolean; readonly reviews: CycleReviews } | null
  /** A kick-off or training, ever, held or booked. */
  readonly wasTaught: boolean
  /** Meetings of this cycle that the unit's leader was called to, how many they were at, and the last of those. Null: no leader is known. */
  readonly leader: {
    readonly personId: Id
    readonly present: number
    readonly of: number
    readonly last: IsoDate | null
  } | null
  /** Drafts, and the title of one that is a near-copy of a goal of an earlier cycle. */
  readonly drafts: { readonly count: number; readonly copies: number; readonly title: string | null }
  /** Open goals of this cycle, and the most key results one of them has. */
  readonly goals: { readonly objectives: number; readonly mostKeyResults: number }
  /** More than these is remarked on: the client's own limits. */
  readonly limits: { readonly objectives: number; readonly keyResults: number }
  /** Standing check-ins of this cycle by who gave them; `unknown` have no giver. */
  readonly givers: { readonly unknown: number; readonly byPerson: ReadonlyMap<Id, number> }
}

/** How many due weeks before the end the next cycle should have an owner. */
const NEXT_OWNER_WEEKS = 6
/** Coverage below a half over this many due weeks is a silence. */
const LOW_WEEKS = 3
const LOW_COVERAGE = 0.5
/** The method evaluates after four to six weeks: until then nobody has put off looking back. */
const REFLECTION_WEEKS = 4
/** One meeting missed is no habit. */
const LEAST_MEETINGS = 2
const MOST_BY_ONE = 0.8
/** Fewer check-ins than this say nothing about who carries them. */
const LEAST_CHECK_INS = 5

const percent = (share: number) => Math.round(share * 100)

type Rule = (facts: UnitFacts) => Warning | null

const RULES: readonly Rule[] = [
  coverage,
  nextOwner,
  leaderAbsent,
  retrospective,
  planning,
  reflection,
  notClosed,
  ({ wasTaught }) => (wasTaught ? null : warning('no_kickoff', 'book_training', [{ id: 'no_kickoff', params: {} }])),
  nearCopies,
  oneGiver,
  tooManyGoals,
]

/** The warnings of a unit, the gravest first; empty where the rhythm holds. */
export function earlyWarnings(facts: UnitFacts): Warning[] {
  return RULES.flatMap((rule) => rule(facts) ?? [])
}

function warning(id: WarningId, nextStep: NextStepId, evidence: Evidence[]): Warning {
  return { id, evidence, nextStep }
}

/** A silence is told rather than the fall that led to it; the fall is then its evidence. */
function coverage({ weeks, today }: UnitFacts): Warning | null {
  const { recent, before, direction } = trendOf(weeks, today)
  const fall: Evidence[] =
    direction === 'falling' && recent !== null && before !== null
      ? [{ id: 'coverage_falling', params: { from: percent(before), to: percent(recent) } }]
      : []
  const last = completeWeeks(weeks, today).slice(-LOW_WEEKS)
  const share = coverageOf(last)
  if (last.length === LOW_WEEKS && share !== null && share < LOW_COVERAGE) {
    const { due, checked } = sumOf(last)
    return warning('coverage_low', 'contact', [{ id: 'coverage_low', params: { checked, due } }, ...fall])
  }
  return fall.length === 0 ? null : warning('coverage_falling', 'send_sheet', fall)
}

function nextOwner({ weeksLeft: count, next, isNextOwned }: UnitFacts): Warning | null {
  if (count > NEXT_OWNER_WEEKS || isNextOwned || (next !== null && next.owned > 0)) return null
  const id = next === null ? 'next_no_cycle' : next.goals === 0 ? 'next_no_goals' : 'next_no_owner'
  const params = next !== null && next.goals > 0 ? { count, goals: next.goals } : { count }
  return warning('no_next_owner', 'name_owner', [{ id, params }])
}

/** The day of the retrospective whose week is over, and none has been held or is booked; null where there is none such. */
function missedRetrospective({ today, reviews, ended }: UnitFacts): IsoDate | null {
  // Whoever has closed a cycle is done with it, and after some weeks there is the next one to look back on.
  const isStillAsked = ended !== null && !ended.isClosed && today <= addDays(ended.end, PLANNING_DAYS)
  const asked = [...(isStillAsked ? [ended.reviews] : []), ...(ended?.reviews === reviews ? [] : [reviews])]
  return asked.map((each) => missed(each.retrospective, today)).find((due) => due !== null) ?? null
}

/** Null until the week it ought to have been in is over. */
function missed({ due, on }: CycleReviews['evaluation'], today: IsoDate): IsoDate | null {
  return due !== null && on === null && today >= addDays(mondayOf(due), 7) ? due : null
}

function retrospective(facts: UnitFacts): Warning | null {
  const date = missedRetrospective(facts)
  return date === null
    ? null
    : warning('no_retrospective', 'book_retrospective', [{ id: 'no_retrospective', params: { date } }])
}

/** Goals that are set say that they were planned. */
function planning({ today, reviews, next }: UnitFacts): Warning | null {
  const { due, on } = reviews.planning
  if (due === null || on !== null || today <= due || (next !== null && next.goals > 0)) return null
  return warning('no_planning', 'book_planning', [{ id: 'no_planning', params: { date: due } }])
}

/** None at all is told from the fourth due week; a closing one that is booked does not do for the one on the way. */
function reflection(facts: UnitFacts): Warning | null {
  const { today, hasReflection, weeksBehind: count, reviews, ended } = facts
  // Of the two, the retrospective is what is asked for then.
  const isTold = missed(reviews.retrospective, today) !== null && (ended?.reviews !== reviews || !ended.isClosed)
  if (isTold) return null
  const isOnTheWay = today < reviews.closingFrom && reviews.evaluation.due !== null
  const date = isOnTheWay ? missed(reviews.evaluation, today) : null
  const late: Evidence[] = date === null ? [] : [{ id: 'no_evaluation', params: { date } }]
  const step = isOnTheWay ? 'book_evaluation' : 'book_retrospective'
  if (!hasReflection && count >= REFLECTION_WEEKS)
    return warning('no_reflection', step, [{ id: 'no_reflection', params: { count } }, ...late])
  return late.length === 0 ? null : warning('no_evaluation', step, late)
}

/** After its end a cycle may be looked back on for a fortnight; then what came of it is said, or nobody ever does. */
function notClosed({ today, ended }: UnitFacts): Warning | null {
  if (!ended || ended.isClosed || today <= addDays(ended.end, REFLECTION_SHIFT_DAYS)) return null
  return warning('not_closed', 'close_cycle', [{ id: 'not_closed', params: { date: ended.end } }])
}

function leaderAbsent({ leader }: UnitFacts): Warning | null {
  if (!leader || leader.of < LEAST_MEETINGS || (leader.of - leader.present) * 2 <= leader.of) return null
  const { personId: person, present, of, last } = leader
  return warning('leader_absent', 'invite_leader', [
    last === null
      ? { id: 'leader_never', params: { person, of } }
      : { id: 'leader_last', params: { person, present, of, date: last } },
  ])
}

/** A draft of which it has been said what is different is no copy. */
function nearCopies({ drafts: { count, copies, title } }: UnitFacts): Warning | null {
  if (copies === 0 || title === null) return null
  return warning('near_copies', 'ask_what_was_learned', [{ id: 'near_copies', params: { copies, of: count, title } }])
}

function oneGiver({ givers: { unknown, byPerson } }: UnitFacts): Warning | null {
  const [top] = [...byPerson].toSorted((a, b) => b[1] - a[1])
  const of = [...byPerson.values()].reduce((a, b) => a + b, 0)
  // Where most were noted without a giver, the few that have one tell nothing of the rest.
  if (!top || of < LEAST_CHECK_INS || of < unknown || top[1] / of <= MOST_BY_ONE) return null
  return warning('one_giver', 'share_check_ins', [{ id: 'one_giver', params: { person: top[0], given: top[1], of } }])
}

function tooManyGoals({ goals, limits }: UnitFacts): Warning | null {
  const evidence: Evidence[] = []
  if (goals.objectives > limits.objectives)
    evidence.push({ id: 'too_many_objectives', params: { goals: goals.objectives, limit: limits.objectives } })
  if (goals.mostKeyResults > limits.keyResults)
    evidence.push({
      id: 'too_many_key_results',
      params: { keyResults: goals.mostKeyResults, limit: limits.keyResults },
    })
  return evidence.length === 0 ? null : warning('too_many_goals', 'choose_fewer', evidence)
}
