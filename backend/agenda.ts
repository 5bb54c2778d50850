/** Reads what is due for a meeting's units and lets the domain put it in order, with its reasons and its time. */
import type { AgendaInitiative, AgendaKeyResult, AgendaKpi } from '#contract/meeting.ts'
import { goalQueries } from '#db/queries/goal.ts'
import { maturityQueries } from '#db/queries/maturity.ts'
import { meetingQueries } from '#db/queries/meeting.ts'
import { organisationQueries } from '#db/queries/organisation.ts'
import type { Store } from '#db/store.ts'
import {
  inAgendaOrder,
  initiativeReasons,
  isSweep,
  keyResultReasons,
  kpiOrder,
  kpiReasons,
  spreadTime,
  type KeyResultFacts,
  type PlannedStep,
  type TemplateStep,
} from '#domain/meeting/agenda.ts'
import { standingCheckIns } from '#domain/goal/measurements.ts'
import type { Meeting, MeetingStep } from '#domain/meeting/meeting.ts'
import { standardMinutes, templateOf } from '#domain/meeting/templates.ts'
import type { BoardKeyResult } from '#contract/goal.ts'
import { unitsOfCheck } from '#domain/maturity/covered.ts'
import { isTheirs } from '#domain/meeting/client-points.ts'
import { usualTime } from '#domain/meeting/usual-times.ts'
import { chronological, type Id, type IsoDate } from '#domain/shared/basics.ts'
import { readBoard } from './board.ts'
import { carriedTo } from './carried.ts'
import { bandOf, changesOfMeeting, initiativesAfter, readInitiatives, readKpis } from './operations.ts'
import { unitsOfScopes } from './scopes.ts'
import { earlierSteps } from './usual-times.ts'

export type Agenda = { keyResults: AgendaKeyResult[]; kpis: AgendaKpi[]; initiatives: AgendaInitiative[] }

type Held = Pick<Meeting, 'id' | 'date' | 'scopes' | 'endedAt'>
type Planned = Held & Pick<Meeting, 'kind' | 'plannedMinutes'>

/**
 * The meeting's material, as it stands on the meeting's day: minutes made again a month later say what they said then. The order is worked out from how things stood before the meeting, so that a row does not jump when it is checked in.
 */
export function readAgenda(vault: Store, meeting: Held): Agenda {
  const units = new Set(unitsOfScopes(vault, meeting.scopes))
  const givenHere = standingCheckIns(vault.queries(goalQueries).checkInsOfMeeting.all({ meetingId: meeting.id }))
  const here = new Map(givenHere.map((row) => [row.keyResultId, row.id]))
  // What was talked about here stays in what the meeting says, also when it has been archived since.
  const board = readBoard(vault, null, meeting.date, null, 'with')
  const before = here.size === 0 ? board : readBoard(vault, null, meeting.date, meeting.id, 'with')
  const factsBefore = new Map(
    before.objectives.flatMap((objective) => objective.keyResults.map((row) => [row.id, factsOf(row)])),
  )

  const rows = board.objectives
    .filter((objective) => units.has(objective.unitId) && objective.state !== 'closed')
    .flatMap((objective) =>
      objective.keyResults
        .filter((row) => !row.definition.dropped && ((!row.archived && !objective.archived) || here.has(row.id)))
        .map((row) => ({ row, objective, facts: factsBefore.get(row.id) ?? factsOf(row) })),
    )
  return {
    keyResults: inAgendaOrder(rows).map(({ row, objective, facts }) => ({
      ...row,
      objectiveTitle: objective.title,
      unitId: objective.unitId,
      reasons: keyResultReasons(facts),
      sweep: isSweep(facts),
      checkInId: here.get(row.id) ?? null,
    })),
    kpis: agendaKpis(vault, meeting, units),
    initiatives: agendaInitiatives(vault, meeting, units),
  }
}

function factsOf({ standing }: BoardKeyResult): KeyResultFacts {
  return standing
}

function agendaKpis(vault: Store, meeting: Held, units: ReadonlySet<string>): AgendaKpi[] {
  return readKpis(vault, meeting.date)
    .filter((row) => units.has(row.unitId))
    .map((row) => {
      const readingHere = row.readings.findLast((reading) => reading.meetingId === meeting.id)
      const before = row.readings.filter((reading) => reading.meetingId !== meeting.id)
      const band = readingHere ? bandOf(row, before.at(-1)?.value) : row.band
      return { row, order: kpiOrder(band), reasons: kpiReasons(band), readingId: readingHere?.id ?? null }
    })
    .toSorted((a, b) => a.order - b.order)
    .map(({ row, reasons, readingId }) => ({ ...row, reasons, readingId }))
}

function agendaInitiatives(vault: Store, meeting: Held, units: ReadonlySet<string>): AgendaInitiative[] {
  const changed = changesOfMeeting(vault, meeting.id)
  const stood = meeting.endedAt === null ? undefined : initiativesAfter(vault, meeting)
  const promised = stepsOfChecks(vault, units)
  return readInitiatives(vault, meeting.date, stood)
    .filter(
      (row) =>
        (units.has(row.unitId) || promised.has(row.id)) &&
        (row.state === 'planned' || row.state === 'active' || changed.has(row.id)),
    )
    .map((row) => ({
      ...row,
      reasons: initiativeReasons(
        {
          dueDate: row.dueDate,
          overdue: row.overdue,
          hasOwner: row.ownerId !== null,
          promisedOn: row.state === 'planned' ? (promised.get(row.id) ?? null) : null,
        },
        meeting.date,
      ),
    }))
    .toSorted((a, b) => chronological(a.dueDate ?? '9999', b.dueDate ?? '9999'))
}

/**
 * The day each next step was chosen in a maturity check that covered these units: also from above, or the whole client, for they come up where the
 * next meeting is.
 */
function stepsOfChecks(vault: Store, units: ReadonlySet<string>): Map<Id, IsoDate> {
  const steps = vault.queries(maturityQueries).stepsOfChecks.all()
  if (steps.length === 0) return new Map()
  const tree = vault.queries(organisationQueries).units.all()
  const reaches = (unitId: Id | null) =>
    unitId === null || unitsOfCheck({ unitId }, tree).some(({ id }) => units.has(id))
  return new Map(steps.filter((step) => reaches(step.unitId)).map((step) => [step.initiativeId, step.date]))
}

/** The points of a meeting of its kind with their time: what the unit's own meetings usually spend, else spread by what is due. */
export function suggestSteps(vault: Store, meeting: Planned): PlannedStep[] {
  const earlier = earlierSteps(vault, meeting)
  const steps = templateOf(meeting.kind).map((step) => ({
    ...step,
    usualSeconds: usualTime(earlier, { ...step, title: '' })?.seconds,
  }))
  return spread(vault, meeting, meeting.plannedMinutes, steps)
}

/**
 * The time of the steps a meeting has, by their ids: those the coach has given minutes keep them, the customer's own points stand outside, and
 * the others share what is left.
 */
export function spreadOver(
  vault: Store,
  meeting: Planned,
  steps: readonly Pick<MeetingStep, 'id' | 'kind' | 'topic' | 'title' | 'plannedSeconds' | 'minutesSet'>[],
): Map<Id, number> {
  const ours = steps.filter((step) => !isTheirs(step))
  const free = ours.filter((step) => !step.minutesSet)
  const given = ours.filter((step) => step.minutesSet).reduce((sum, step) => sum + step.plannedSeconds, 0)
  const earlier = earlierSteps(vault, meeting)
  const standard = free.map((step) => ({
    ...step,
    minutes: standardMinutes(meeting.kind, step),
    usualSeconds: usualTime(earlier, step)?.seconds,
  }))
  // Where those with minutes of their own take it all, a minute each is what the others need to be begun at all.
  const left = Math.max(meeting.plannedMinutes - given / 60, free.length)
  const times = spread(vault, meeting, left, standard)
  return new Map(free.map((step, index) => [step.id, times[index]?.plannedSeconds ?? step.plannedSeconds]))
}

function spread(vault: Store, meeting: Planned, minutes: number, steps: readonly TemplateStep[]): PlannedStep[] {
  const agenda = readAgenda(vault, meeting)
  const carried = carriedTo(vault, meeting, vault.queries(meetingQueries).captures.all())
  const due = {
    okr_status: agenda.keyResults.filter((row) => !row.sweep).length,
    kpi_review: agenda.kpis.filter((row) => row.reasons.length > 0).length,
    initiatives: agenda.initiatives.filter((row) => row.reasons.length > 0).length,
    obstacles_decisions: carried.filter((capture) => capture.kind === 'obstacle').length + 1,
    priorities: carried.filter((capture) => capture.kind === 'priority').length + 1,
  }
  return spreadTime(minutes, due, steps)
}
