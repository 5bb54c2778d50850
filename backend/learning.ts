/** The learning log of a client, put together from where each learning stands; and what becomes of it when something it refers to is removed. */
import type { FittingLearning, Learned } from '#contract/learning.ts'
import type { Edit } from '#db/change.ts'
import { learningQueries } from '#db/queries/learning.ts'
import { learning, learningLink, learningTags } from '#db/schema/learning.ts'
import type { Store } from '#db/store.ts'
import { fitOf, type WrittenGoal } from '#domain/learning/find.ts'
import type { Learning } from '#domain/learning/learning.ts'
import { chronological, type Id, type IsoDate } from '#domain/shared/basics.ts'
import { failure } from './failure.ts'

/** Everything the client has learned, newest first. */
export function readLearned(vault: Store, today: IsoDate): Learned[] {
  const read = vault.queries(learningQueries)
  const objectives = new Map(read.objectives.all().map((row) => [row.id, row]))
  const keyResults = new Map(read.keyResults.all().map((row) => [row.id, row]))
  const meetings = new Map(read.meetings.all().map((row) => [row.id, row]))
  const scopes = Map.groupBy(read.scopes.all(), (row) => row.meetingId)
  const cycles = read.cycles.all()
  const tags = new Map(read.tags.all().map((row) => [row.learningId, row.tags]))
  const links = Map.groupBy(read.links.all(), (row) => row.learningId)

  const learned = (row: Omit<Learning, 'tags'>): Learned => {
    const keyResult = keyResults.get(row.keyResultId ?? '')
    const objective = objectives.get(row.objectiveId ?? keyResult?.objectiveId ?? '')
    const meeting = meetings.get(row.meetingId ?? '')
    const units = scopes.get(row.meetingId ?? '') ?? []
    const then = cycles.findLast(({ startDate, endDate }) => startDate <= row.learnedOn && row.learnedOn <= endDate)
    return {
      ...row,
      objectiveId: objective?.id ?? null,
      unitId: row.unitId ?? objective?.unitId ?? units[0]?.unitId ?? null,
      tags: tags.get(row.id) ?? [],
      cycleId: objective?.cycleId ?? meeting?.cycleId ?? then?.id ?? null,
      objectiveTitle: objective?.title ?? null,
      keyResultTitle: keyResult?.title ?? null,
      meeting: meeting ? { kind: meeting.kind, date: meeting.date } : null,
      changed: (links.get(row.id) ?? []).map(({ objectiveId }) => objectiveId),
    }
  }

  const written = read.written
    .all()
    .map((row) => learned({ ...row, source: row.checkInId === null ? 'log' : 'check_in', meetingId: null }))
  const captured = read.captured.all().map((row) =>
    learned({
      ...row,
      source: meetings.get(row.meetingId)?.kind === 'retrospective' ? 'retrospective' : 'meeting',
      unitId: null,
      objectiveId: null,
      checkInId: null,
    }),
  )
  const reviewed = read.reviewed.all().map(({ decidedOn, ...row }) => {
    const end = cycles.find(({ id }) => id === objectives.get(row.objectiveId)?.cycleId)?.endDate ?? today
    const learnedOn = meetings.get(row.meetingId ?? '')?.date ?? decidedOn ?? (end < today ? end : today)
    return learned({ ...row, learnedOn, source: 'goal_review', unitId: null, keyResultId: null, checkInId: null })
  })
  return [...written, ...captured, ...reviewed]
    .filter(({ text }) => text.trim() !== '')
    .toSorted((one, other) => chronological(other.learnedOn, one.learnedOn) || chronological(other.id, one.id))
}

/** What fits a goal that is written, the best first. What the goal itself said at the end of its cycle is no news to it. */
export function learnedFor(
  vault: Store,
  { objectiveId, ...written }: WrittenGoal & { objectiveId: Id | null },
  today: IsoDate,
): FittingLearning[] {
  return readLearned(vault, today)
    .filter((each) => objectiveId === null || each.objectiveId !== objectiveId)
    .flatMap((each) => {
      const fit = fitOf(each, written)
      if (fit === null) return []
      const { score, words, tags, ...because } = fit
      return [{ score, fitting: { learned: each, because: { ...because, words: [...words], tags: [...tags] } } }]
    })
    .toSorted((one, other) => other.score - one.score)
    .map(({ fitting }) => fitting)
}

/** Tags in use, the most used first. */
export function readTags(vault: Store, today: IsoDate): { tag: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { tags } of readLearned(vault, today)) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .toSorted((one, other) => other.count - one.count || one.tag.localeCompare(other.tag))
}

/** @throws `not_found` where no learning of that id stands anywhere */
export function requireLearned(vault: Store, id: Id, today: IsoDate): void {
  if (!readLearned(vault, today).some((each) => each.id === id)) throw failure('not_found', { subject: 'learning' })
}

/** Each tag once, as it was first written. */
export function writeTags(edit: Edit, vault: Store, newId: Id, learningId: Id, tags: readonly string[]): void {
  const once = tags.filter((tag, at) => tags.findIndex((each) => each.toLowerCase() === tag.toLowerCase()) === at)
  const row = vault.queries(learningQueries).tagsOf.get({ id: learningId })
  if (row && once.length === 0) edit.remove(learningTags, row.id)
  else if (row) edit.update(learningTags, row.id, { tags: once })
  else if (once.length > 0) edit.insert(learningTags, { id: newId, learningId, tags: once })
}

/** Before a learning goes: its tags and the goals it changed let go of it. */
export function letGoOfLearned(edit: Edit, vault: Store, learningId: Id): void {
  const read = vault.queries(learningQueries)
  for (const row of read.tagsOf.all({ id: learningId })) edit.remove(learningTags, row.id)
  for (const row of read.links.all()) if (row.learningId === learningId) edit.remove(learningLink, row.id)
}

/** Before an objective, key result or unit is removed: what was learned of it stays readable and refers to nothing; a goal takes its links with it. */
export function letGoOfLearning(edit: Edit, vault: Store, id: Id): void {
  const read = vault.queries(learningQueries)
  for (const row of read.about.all({ id }))
    edit.update(learning, row.id, {
      ...(row.objectiveId === id && { objectiveId: null }),
      ...(row.keyResultId === id && { keyResultId: null }),
      ...(row.unitId === id && { unitId: null }),
    })
  for (const row of read.links.all()) if (row.objectiveId === id) edit.remove(learningLink, row.id)
}
