/** Goals written in a meeting: the goals of its units and the lines that are to become some, each with the one question to ask of its words now. */
import { v7 as uuid } from 'uuid'
import type { WorkedGoal } from '#contract/writing.ts'
import type { BoardKeyResult, BoardObjective } from '#contract/goal.ts'
import type { Edit } from '#db/change.ts'
import { goalQueries } from '#db/queries/goal.ts'
import { wordingQueries } from '#db/queries/wording.ts'
import { writingQueries } from '#db/queries/writing.ts'
import { keyResult, objective } from '#db/schema/goal.ts'
import { writtenLine } from '#db/schema/writing.ts'
import type { Store } from '#db/store.ts'
import type { KeyResultDefinition } from '#domain/goal/goal.ts'
import { definitionAt } from '#domain/goal/measurements.ts'
import type { Meeting, MeetingStep } from '#domain/meeting/meeting.ts'
import {
  goalOf,
  heardAnew,
  heardAs,
  questionOf,
  wordsOf,
  type GoalRole,
  type HeardGoal,
  type WrittenLine,
} from '#domain/meeting/write-goals.ts'
import type { Named } from '#domain/organisation/match-person.ts'
import type { ReadingContext } from '#domain/reading/calendar.ts'
import type { Id, IsoDate, IsoInstant } from '#domain/shared/basics.ts'
import { exceptionsFor, type WordingException } from '#domain/wording/exception.ts'
import type { CheckId } from '#domain/wording/finding.ts'
import { readBoard } from './board.ts'
import { failure } from './failure.ts'
import { addKeyResults, insertObjective } from './goal-entry.ts'
import { changeMeaning } from './goal-meaning.ts'
import { refuseClosedObjective } from './goal-moves.ts'
import { readPeople } from './people.ts'
import { unitsOfScopes } from './scopes.ts'
import { unitNamesOf } from './names.ts'
import { earlierGoals, keepRewrite } from './wording-notes.ts'

type Held = Pick<Meeting, 'id' | 'date' | 'scopes' | 'state' | 'currentStepId'>

/** What words are judged by. */
type Judged = { context: ReadingContext; earlier: readonly string[]; exceptions: readonly WordingException[] }

/** Empty where the meeting has no step that writes goals. The questions are asked while the meeting is in one. */
export function readWorkedGoals(vault: Store, meeting: Held, steps: readonly MeetingStep[]): WorkedGoal[] {
  if (!steps.some(({ kind }) => kind === 'write_goals')) return []
  const at = steps.find(({ id }) => id === meeting.currentStepId)
  const asks = meeting.state === 'running' && at?.kind === 'write_goals'
  const units = new Set(unitsOfScopes(vault, meeting.scopes))
  const { cycle, objectives } = readBoard(vault, null, meeting.date)
  const judged = asks ? judgedBy(vault, meeting.date, cycle) : null
  const names = unitNamesOf(vault)
  const lines = vault.queries(writingQueries).linesOf.all({ meetingId: meeting.id })
  const spoken = new Map(lines.map((line) => [goalOf(line), line]))
  const row = (id: Id, place: Pick<WorkedGoal, 'role' | 'unitId' | 'objectiveId'>, goal: Goal | null): WorkedGoal => {
    const line = spoken.get(id)
    const stands = { text: goal?.title ?? '', why: goal?.why ?? '' }
    // Accepted, they are the goal's: also where somebody has changed them since.
    const said = line === undefined || (line.acceptedAt !== null && goal !== null) ? stands : wordsOf(line)
    const isAnew = line !== undefined && (said.text !== line.before || said.why !== line.whyBefore)
    return {
      id,
      ...place,
      unitName: names.get(place.unitId) ?? '',
      line: line === undefined ? null : { id: line.id, acceptedAt: line.acceptedAt },
      before: line?.before ?? said.text,
      whyBefore: line?.whyBefore ?? said.why,
      after: isAnew ? said.text : '',
      whyAfter: isAnew ? said.why : '',
      question:
        judged === null ? null : ask({ id, role: place.role, ...said, definition: goal?.definition ?? null }, judged),
    }
  }
  const fresh = lines.filter((line) => line.acceptedAt === null && line.fresh)
  const ofKeyResults = (objectiveId: Id, unitId: Id, rows: readonly BoardKeyResult[]) => [
    ...rows
      .filter(({ definition }) => !definition.dropped)
      .map((each) => row(each.id, { role: 'key_result', unitId, objectiveId }, each)),
    ...fresh
      .filter((line) => line.role === 'key_result' && line.objectiveId === objectiveId)
      .map((line) => row(line.id, { role: 'key_result', unitId, objectiveId }, null)),
  ]
  const standing = objectives.filter(({ unitId, state }) => units.has(unitId) && state !== 'closed')
  const ofObjective = ({ id, unitId, title, why, keyResults }: BoardObjective) => [
    row(id, { role: 'objective', unitId, objectiveId: id }, { title, why, definition: null }),
    ...ofKeyResults(id, unitId, keyResults),
  ]
  const newObjectives = fresh
    .filter((line) => line.role === 'objective')
    .map((line) => row(line.id, { role: 'objective', unitId: line.unitId, objectiveId: null }, null))
  return [...standing.flatMap(ofObjective), ...newObjectives]
}

type Goal = { title: string; why?: string; definition: KeyResultDefinition | null }

function judgedBy(vault: Store, date: IsoDate, cycle: { startDate: IsoDate; endDate: IsoDate } | null): Judged {
  return {
    context: { today: date, cycle: cycle === null ? null : { start: cycle.startDate, end: cycle.endDate } },
    earlier: earlierGoals(vault, cycle?.startDate ?? '').map(({ title }) => title),
    exceptions: vault.queries(wordingQueries).exceptions.all(),
  }
}

function ask(
  goal: { id: Id; role: GoalRole; text: string; why: string; definition: KeyResultDefinition | null },
  { context, earlier, exceptions }: Judged,
): WorkedGoal['question'] {
  const accepted = exceptionsFor({ id: goal.id, title: goal.text }, exceptions)
  const found = questionOf({ ...goal, exceptions: accepted }, earlier, context)
  return found === null ? null : { id: found.id, params: found.params }
}

/** A line after those the meeting has. */
export function insertLine(
  edit: Edit,
  vault: Store,
  line: Omit<WrittenLine, 'id' | 'position' | 'acceptedAt' | 'after' | 'whyAfter'> & {
    after?: string
    whyAfter?: string
  },
): Id {
  const id = uuid()
  const last = vault.queries(writingQueries).linesOf.all({ meetingId: line.meetingId }).at(-1)?.position ?? 0
  edit.insert(writtenLine, { after: '', whyAfter: '', ...line, id, acceptedAt: null, position: last + 1 })
  return id
}

/** New words for a goal of the picture, or for a line of the meeting; those that nobody has accepted yet are replaced. */
export function reword(
  edit: Edit,
  vault: Store,
  { meetingId, role, id, text, why }: { meetingId: Id; role: GoalRole; id: Id; text: string; why: string },
): Id {
  const open = vault
    .queries(writingQueries)
    .linesOf.all({ meetingId })
    .findLast((line) => line.acceptedAt === null && line.role === role && goalOf(line) === id)
  if (open !== undefined) {
    edit.update(writtenLine, open.id, { after: text, whyAfter: why })
    return open.id
  }
  const said = { meetingId, role, fresh: false, after: text, whyAfter: why }
  if (role === 'objective') {
    const goal = edit.read(objective, id)
    const was = { before: goal.title, whyBefore: goal.why }
    return insertLine(edit, vault, { ...said, ...was, unitId: goal.unitId, objectiveId: id, keyResultId: null })
  }
  const goal = edit.read(keyResult, id)
  const { unitId } = edit.read(objective, goal.objectiveId)
  const was = { before: goal.title, whyBefore: '', objectiveId: goal.objectiveId, keyResultId: id }
  return insertLine(edit, vault, { ...said, ...was, unitId })
}

type Accepting = {
  readonly line: WrittenLine
  readonly now: IsoInstant
  readonly today: IsoDate
  /** Why the meaning of a key result that has figures changed, in the language of the client's documents. */
  readonly reason: string
}

/** Writes what the room has accepted in the OKR picture. `date`: the meeting's. @throws `conflict`, and `invalid` where the words name no goal */
export function acceptLine(edit: Edit, vault: Store, accepting: Accepting, date: IsoDate): void {
  const { cycle } = readBoard(vault, null, date)
  const judged = judgedBy(vault, date, cycle)
  const people = readPeople(vault).filter((person) => !person.removed)
  const { line, now } = accepting
  const heard = heardAs({ ...line, ...wordsOf(line) }, people, judged.context)
  if (heard.title === '') throw failure('invalid', { subject: 'text' })
  if (line.fresh) {
    acceptFresh(edit, vault, accepting, heard, { cycleId: cycle?.id ?? null, answers: answered(line, null, judged) })
    edit.update(writtenLine, line.id, {
      acceptedAt: now,
      ...(line.role === 'objective' ? { objectiveId: line.id } : { keyResultId: line.id }),
    })
  } else if (line.role === 'objective') {
    const id = goalOf(line)
    const answers = answered(line, null, judged)
    refuseClosedObjective(edit, id)
    const owner = heard.ownerId === null ? {} : { ownerId: heard.ownerId }
    // The room's yes makes a draft a goal that counts.
    const state = edit.read(objective, id).state === 'draft' ? { state: 'active' as const } : {}
    edit.update(objective, id, { title: heard.title, why: wordsOf(line).why, ...owner, ...state })
    if (answers !== null)
      keepRewrite(edit, { objectiveId: id, keyResultId: null }, line.before, heard.title, answers, now)
    settle(edit, vault, line, now)
  } else {
    acceptAnew(edit, vault, accepting, judged, people)
    settle(edit, vault, line, now)
  }
}

/** A goal that was said first in this meeting. */
function acceptFresh(
  edit: Edit,
  vault: Store,
  { line, now }: Accepting,
  { title, ownerId, definition }: HeardGoal,
  { cycleId, answers }: { cycleId: Id | null; answers: CheckId | null },
): void {
  const notes = { accepted: [], rewritten: answers === null ? null : { before: line.before, checkId: answers } }
  if (line.role === 'objective') {
    if (cycleId === null) throw failure('conflict', { subject: 'cycle' })
    const entered = { title, why: wordsOf(line).why, ownerId, contributesTo: [], keyResults: [], notes }
    insertObjective(edit, vault, { unitId: line.unitId, cycleId }, entered, now, line.id)
  } else {
    if (line.objectiveId === null) throw failure('conflict', { subject: 'objective_closed' })
    addKeyResults(edit, vault, line.objectiveId, [{ title, shortName: '', definition, notes }], now, line.id)
  }
}

/** New words for a key result that is there. Where figures have been given by the old ones, what they were given by stays readable. */
function acceptAnew(
  edit: Edit,
  vault: Store,
  { line, now, today, reason }: Accepting,
  judged: Judged,
  people: readonly Named[],
): void {
  const id = goalOf(line)
  const goals = vault.queries(goalQueries)
  refuseClosedObjective(edit, edit.read(keyResult, id).objectiveId)
  const definition = definitionAt(goals.definitionsOf.all({ keyResultId: id }), today)
  if (!definition) throw failure('not_found', { subject: 'key_result_definition' })
  const answers = answered(line, definition, judged)
  const { title, change } = heardAnew(wordsOf(line).text, definition, people, judged.context)
  edit.update(keyResult, id, { title })
  const dated = Object.keys(change).length > 0 && goals.checkInsOf.all({ keyResultId: id }).length > 0
  changeMeaning(edit, vault, id, change, dated ? { date: today, reason, decisionId: null } : null, today)
  if (answers !== null) keepRewrite(edit, { objectiveId: null, keyResultId: id }, line.before, title, answers, now)
}

/** The question that was asked of the words before, and no longer is; null where there is none. */
function answered(line: WrittenLine, definition: KeyResultDefinition | null, judged: Judged): CheckId | null {
  if (line.after === '') return null
  const asked = (words: { text: string; why: string }) =>
    ask({ id: goalOf(line), role: line.role, ...words, definition }, judged)?.id ?? null
  const before = asked({ text: line.before, why: line.whyBefore })
  return before === asked(wordsOf(line)) ? null : before
}

/** One goal has one accepted line in a meeting: said anew a second time, what it was before the first stays what it was. */
function settle(edit: Edit, vault: Store, line: WrittenLine, now: IsoInstant): void {
  const first = vault
    .queries(writingQueries)
    .linesOf.all({ meetingId: line.meetingId })
    .find((other) => other.acceptedAt !== null && other.role === line.role && goalOf(other) === goalOf(line))
  if (first === undefined) return edit.update(writtenLine, line.id, { acceptedAt: now })
  edit.update(writtenLine, first.id, { after: line.after, whyAfter: line.whyAfter, acceptedAt: now })
  edit.remove(writtenLine, line.id)
}
