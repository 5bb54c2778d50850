/**
 * The sample client: a fictional municipality with eleven weeks of check-ins, laid into the tertial that runs today so that it looks lived-in
 * whenever it is opened. What would lie on or after today is left out.
 */
import { v7 as uuid } from 'uuid'
import sample from '#resources/sample/nordlys.json' with { type: 'json' }
import { cycleName } from '#texts/cycle-name.ts'
import { client } from '#db/schema/client.ts'
import { checkIn, keyResultDefinition } from '#db/schema/progress.ts'
import { contribution, cycle, keyResult, objective } from '#db/schema/goal.ts'
import { attendance, meeting, meetingScope } from '#db/schema/meeting.ts'
import { capture } from '#db/schema/capture.ts'
import { initiative, kpi, kpiReading } from '#db/schema/operations.ts'
import { direction, pause, person, personUnit, unit } from '#db/schema/organisation.ts'
import type { Edit } from '#db/change.ts'
import type { Client, CycleKind, GoalTerms, Sector } from '#domain/client/client.ts'
import { proposeCycle } from '#domain/cycle/proposals.ts'
import type { KeyResultKind, Measured, Status } from '#domain/goal/goal.ts'
import type { InitiativeState } from '#domain/initiative/initiative.ts'
import type { CaptureKind } from '#domain/meeting/meeting.ts'
import type { Direction, UnitKind } from '#domain/organisation/organisation.ts'
import type { DateRange, DocumentLanguage, Id, IsoDate } from '#domain/shared/basics.ts'
import { addDays, daysBetween, nextWorkingDay } from '#domain/time/calendar.ts'
import { mondayOf } from '#domain/time/weeks.ts'
import type { Services } from './context.ts'
import { workCalendar } from './work-calendar.ts'

/** Fills the vault of a new client and returns its name. A second call with the same id finds the work done. */
export function plantSample(services: Services, id: Id, path: readonly string[]): string {
  const vault = services.data.createVault(id)
  const today = services.today()
  const at = services.now().toISOString()
  vault.changes.commit({ commandId: id, procedure: path.join('.'), at }, (edit) => {
    const named = plantOrganisation(edit, id)
    const period = proposeCycle('tertial', today, sample.client.fiscalYearStartMonth)
    const weeks = layWeeks(period, today)
    const dayOfWeek = (week: number): IsoDate => nextWorkingDay(weeks.mondayOf(week), workCalendar(vault, null))
    for (const start of weeks.pauses)
      edit.insert(pause, { id: uuid(), unitId: null, startDate: start, endDate: addDays(start, 6) })
    const cycleId = uuid()
    const name = cycleName('tertial', period, 'nb')
    edit.insert(cycle, {
      id: cycleId,
      name,
      kind: 'tertial',
      startDate: period.start,
      endDate: period.end,
      state: 'active',
    })
    const keyResults = plantGoals(edit, cycleId, period.start, named)
    const lastWeek = lastGivenWeek(dayOfWeek, today)
    const date = lastWeek === null ? null : dayOfWeek(lastWeek)
    const meetingId = date === null ? null : plantMeeting(edit, named, date)
    plantCheckIns(edit, keyResults, dayOfWeek, {
      lastWeek,
      at,
      meetingOf: (week) => (week === lastWeek ? meetingId : null),
    })
    plantOperations(edit, named, keyResults, dayOfWeek, today, at)
    if (meetingId !== null && date !== null) plantCaptures(edit, named.people, keyResults, { meetingId, date, at })
    return null
  })
  return sample.client.name
}

/**
 * Where the sample's weeks fall. In a second tertial (May–August) they are the ones they were written for, with a summer pause. In any other
 * the pause closes up and the last week is the one before this, so that the client never looks abandoned.
 */
function layWeeks(
  period: DateRange & { number: number },
  today: IsoDate,
): { mondayOf: (week: number) => IsoDate; pauses: IsoDate[] } {
  const first = mondayOf(addDays(period.start, 6))
  if (period.number === 2)
    return {
      mondayOf: (week) => addDays(first, week * 7),
      pauses: sample.pauseWeeks.map((week) => addDays(first, week * 7)),
    }
  const closed = (week: number) => week - sample.pauseWeeks.filter((paused) => paused < week).length
  const last = closed(Math.max(...sample.checkIns.map((row) => row.week)))
  const shift = Math.max(0, daysBetween(first, mondayOf(today)) / 7 - last - 1)
  return { mondayOf: (week) => addDays(first, (closed(week) + shift) * 7), pauses: [] }
}

type Named = { units: Map<string, Id>; people: Map<string, Id>; directions: Map<string, Id> }

function plantOrganisation(edit: Edit, id: Id): Named {
  const words = sample.client as unknown as Omit<Client, 'id' | 'sample'> & {
    sector: Sector
    documentLanguage: DocumentLanguage
    goalTerms: GoalTerms
    cycleKind: CycleKind
  }
  edit.insert(client, { id, ...words, sample: true })
  const people = new Map<string, Id>()
  for (const { name, title, ambassador } of sample.people) {
    const personId = uuid()
    people.set(name, personId)
    edit.insert(person, { id: personId, name, title, ambassador, removed: false })
  }
  const units = new Map<string, Id>()
  for (const [index, row] of sample.units.entries()) {
    const unitId = uuid()
    units.set(row.name, unitId)
    edit.insert(unit, {
      id: unitId,
      parentId: row.parent ? (units.get(row.parent) ?? null) : null,
      kind: row.kind as UnitKind,
      name: row.name,
      leaderId: people.get(row.leader) ?? null,
      deputyId: null,
      position: index + 1,
    })
  }
  for (const row of sample.people)
    edit.insert(personUnit, { id: uuid(), personId: known(people, row.name), unitId: known(units, row.unit) })
  const directions = new Map<string, Id>()
  for (const [index, row] of sample.directions.entries()) {
    const directionId = uuid()
    directions.set(row.title, directionId)
    edit.insert(direction, {
      id: directionId,
      ...row,
      source: row.source as Direction['source'],
      position: index + 1,
    })
  }
  return { units, people, directions }
}

function plantGoals(
  edit: Edit,
  cycleId: Id,
  validFrom: IsoDate,
  { units, people, directions }: Named,
): Map<string, Id> {
  const keyResults = new Map<string, Id>()
  const firstOfUnit = new Map<string, Id>()
  for (const [index, goal] of sample.objectives.entries()) {
    const objectiveId = uuid()
    edit.insert(objective, {
      id: objectiveId,
      unitId: known(units, goal.unit),
      cycleId,
      title: goal.title,
      why: goal.why,
      hypothesis: '',
      ownerId: people.get(goal.owner) ?? null,
      directionId: goal.direction === null ? null : known(directions, goal.direction),
      state: 'active',
      outcome: null,
      previousId: null,
      position: index + 1,
    })
    if (!firstOfUnit.has(goal.unit)) firstOfUnit.set(goal.unit, objectiveId)
    const above = goal.contributesTo ? firstOfUnit.get(goal.contributesTo) : undefined
    if (above) edit.insert(contribution, { id: uuid(), objectiveId, toObjectiveId: above, toKeyResultId: null })
    for (const [order, row] of goal.keyResults.entries()) {
      const keyResultId = uuid()
      keyResults.set(row.shortName, keyResultId)
      edit.insert(keyResult, {
        id: keyResultId,
        objectiveId,
        title: row.title,
        shortName: row.shortName,
        weight: 1,
        position: order + 1,
      })
      edit.insert(keyResultDefinition, {
        id: uuid(),
        keyResultId,
        validFrom,
        ownerId: row.owner ? (people.get(row.owner) ?? null) : null,
        kind: row.kind as KeyResultKind | null,
        baseline: row.baseline,
        target: row.target,
        unitLabel: row.unitLabel,
        decimals: row.decimals,
        limitMin: row.limitMin,
        limitMax: row.limitMax,
        startDate: null,
        endDate: null,
        measured: row.measured as Measured,
        measuredOn: [],
        curve: 'linear',
        curveFrom: null,
        curvePoints: [],
        stages: [],
        dropped: false,
        reason: '',
        decisionId: null,
      })
    }
  }
  return keyResults
}

/** The last week that has a check-in before today; null where the cycle has only begun. Today's is left to be given: there is a meeting to try. */
function lastGivenWeek(dayOfWeek: (week: number) => IsoDate, today: IsoDate): number | null {
  const given = sample.checkIns.map((row) => row.week).filter((week) => dayOfWeek(week) < today)
  return given.length === 0 ? null : Math.max(...given)
}

type Given = { meetingOf: (week: number) => Id | null; lastWeek: number | null; at: string }

function plantCheckIns(
  edit: Edit,
  keyResults: Map<string, Id>,
  dayOfWeek: (week: number) => IsoDate,
  given: Given,
): void {
  for (const row of sample.checkIns) {
    if (given.lastWeek === null || row.week > given.lastWeek) continue
    edit.insert(checkIn, {
      id: uuid(),
      keyResultId: known(keyResults, row.keyResult),
      date: dayOfWeek(row.week),
      status: row.status as Status,
      confidence: row.confidence,
      value: row.value,
      changed: row.comment,
      blocks: '',
      givenById: null,
      meetingId: given.meetingOf(row.week),
      offWall: false,
      supersedesId: null,
      withdrawnAt: null,
      createdAt: given.at,
    })
  }
}

function plantOperations(
  edit: Edit,
  { units, people }: Named,
  keyResults: Map<string, Id>,
  dayOfWeek: (week: number) => IsoDate,
  today: IsoDate,
  at: string,
): void {
  for (const [index, row] of sample.kpis.entries()) {
    const kpiId = uuid()
    const { unit: unitName, readings, direction, ...rest } = row
    edit.insert(kpi, {
      id: kpiId,
      unitId: known(units, unitName),
      ...rest,
      direction: direction as 'lower_is_better',
      steeringReference: '',
      position: index + 1,
    })
    for (const [week, value] of readings) {
      if (week === undefined || value === undefined || dayOfWeek(week) >= today) continue
      edit.insert(kpiReading, { id: uuid(), kpiId, date: dayOfWeek(week), value, note: '', createdAt: at })
    }
  }
  for (const [index, row] of sample.initiatives.entries()) {
    edit.insert(initiative, {
      id: uuid(),
      title: row.title,
      unitId: known(units, row.unit),
      objectiveId: null,
      keyResultId: known(keyResults, row.keyResult),
      ownerId: people.get(row.owner) ?? null,
      dueDate: addDays(dayOfWeek(row.dueWeek), 2),
      state: row.state as InitiativeState,
      expectedEffect: '',
      position: index + 1,
    })
  }
}

function plantMeeting(edit: Edit, { units, people }: Named, date: IsoDate): Id {
  const meetingId = uuid()
  edit.insert(meeting, {
    id: meetingId,
    kind: 'progress',
    state: 'ended',
    date,
    startTime: '09:00',
    plannedMinutes: 30,
    place: '',
    leaderName: 'Maja Øverby',
    minuteTakerName: '',
    startedAt: localMoment(date, '09:00'),
    endedAt: localMoment(date, '09:29'),
    black: false,
    worth: 8,
  })
  edit.insert(meetingScope, { id: uuid(), meetingId, unitId: known(units, sample.meeting.unit), withBelow: true })
  for (const row of sample.people) {
    if (row.unit === 'Nordlys kommune') continue
    edit.insert(attendance, { id: uuid(), meetingId, personId: known(people, row.name), presence: 'present' })
  }
  return meetingId
}

function plantCaptures(
  edit: Edit,
  people: Map<string, Id>,
  keyResults: Map<string, Id>,
  { meetingId, date, at }: { meetingId: Id; date: IsoDate; at: string },
): void {
  let number = 0
  for (const [index, row] of sample.meeting.captures.entries()) {
    if (row.kind === 'decision') number += 1
    edit.insert(capture, {
      id: uuid(),
      meetingId,
      kind: row.kind as CaptureKind,
      text: row.text,
      ownerId: people.get(row.owner) ?? null,
      keyResultId: 'keyResult' in row && row.keyResult ? known(keyResults, row.keyResult) : null,
      number: row.kind === 'decision' ? number : null,
      raisedOn: date,
      state: 'open',
      createdAt: at,
      position: index + 1,
    })
  }
}

/** A clock time where the coach is, as a moment. */
function localMoment(date: IsoDate, time: string): string {
  return new Date(`${date}T${time}:00`).toISOString()
}

function known(map: ReadonlyMap<string, Id>, name: string): Id {
  const id = map.get(name)
  if (!id) throw new Error(`the sample names «${name}», which it does not hold`)
  return id
}
