/** What a retrospective looks back on: the cycle, and the goals of the meeting's units in it. For both windows. */
import type { LookBack } from '#contract/retrospective.ts'
import { closingQueries } from '#db/queries/closing.ts'
import { meetingQueries } from '#db/queries/meeting.ts'
import { organisationQueries } from '#db/queries/organisation.ts'
import type { Store } from '#db/store.ts'
import { cycleLookedBackOn } from '#domain/closing/looked-back-on.ts'
import type { Meeting, MeetingStep, StepKind } from '#domain/meeting/meeting.ts'
import type { Id, IsoDate } from '#domain/shared/basics.ts'
import { readCycleEnd } from './closing.ts'
import { unitNamesOf } from './names.ts'
import { unitsOfScopes } from './scopes.ts'

const LOOKS_BACK: ReadonlySet<StepKind> = new Set(['cycle_story', 'goal_review', 'decide_goals', 'next_cycle'])

type Held = Pick<Meeting, 'id' | 'date' | 'scopes'> & { readonly cycleId: Id | null }

/** The cycle a new meeting looks back on; null for kinds that look at none. */
export function cycleOfLookBack(vault: Store, { kind, date }: Pick<Meeting, 'kind' | 'date'>): Id | null {
  return kind === 'retrospective' || kind === 'review' ? lookedBackOn(vault, date) : null
}

function lookedBackOn(vault: Store, date: IsoDate): Id | null {
  return cycleLookedBackOn(vault.queries(organisationQueries).cycles.all(), date)?.id ?? null
}

/** Null where none of the steps looks back: nobody else asks. */
export function readLookBack(vault: Store, meeting: Held, steps: readonly MeetingStep[]): LookBack | null {
  if (!steps.some(({ kind }) => LOOKS_BACK.has(kind))) return null
  const cycleId = meeting.cycleId ?? lookedBackOn(vault, meeting.date)
  const end = cycleId === null ? null : readCycleEnd(vault, cycleId, meeting.date)
  if (!end) return null
  const order = unitsOfScopes(vault, meeting.scopes)
  const place = new Map(order.map((id, index) => [id, index]))
  const objectives = end.objectives
    .filter(({ unitId }) => place.has(unitId))
    .toSorted((one, other) => (place.get(one.unitId) ?? 0) - (place.get(other.unitId) ?? 0))
  const names = unitNamesOf(vault)
  const owners = new Map(end.nextOwners.map(({ unitId, personId }) => [unitId, personId]))
  return {
    cycle: end.cycle,
    objectives,
    nextOwners: [...new Set(objectives.map(({ unitId }) => unitId))].map((unitId) => ({
      unitId,
      unitName: names.get(unitId) ?? '',
      personId: owners.get(unitId) ?? null,
    })),
    isFirst: end.isFirst,
    habit: vault.queries(closingQueries).habitOf.get({ meetingId: meeting.id })?.habit ?? null,
    nextReview: nextReview(vault, meeting),
  }
}

/** The first evaluation that is planned after the meeting for one of its units. */
function nextReview(vault: Store, meeting: Held): LookBack['nextReview'] {
  const read = vault.queries(meetingQueries)
  const units = new Set(meeting.scopes.map(({ unitId }) => unitId))
  const called = new Set(
    read.scopes
      .all()
      .filter(({ unitId }) => units.has(unitId))
      .map(({ meetingId }) => meetingId),
  )
  const [first] = read.meetings
    .all()
    .filter(
      ({ id, kind, state, date }) =>
        state === 'planned' && date > meeting.date && (kind === 'evaluation' || kind === 'review') && called.has(id),
    )
    .toSorted((one, other) => (one.date < other.date ? -1 : 1))
  return first ? { id: first.id, date: first.date, startTime: first.startTime } : null
}
