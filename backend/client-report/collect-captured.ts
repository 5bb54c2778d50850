/** Collects what meetings wrote down and left in their minutes, for a document about a client: obstacles and decisions; and what was learned. */
import type { ClientContent } from '#backend/documents/client/content.ts'
import { readLearned } from '#backend/learning.ts'
import { documentQueries } from '#db/queries/document.ts'
import { meetingQueries } from '#db/queries/meeting.ts'
import { organisationQueries } from '#db/queries/organisation.ts'
import { unitsCovered } from '#domain/meeting/covered.ts'
import type { Capture } from '#domain/meeting/meeting.ts'
import type { Id, IsoDate } from '#domain/shared/basics.ts'
import { isOpenOn, isWithin, type Reading } from './reading.ts'

/** What the meetings of the units wrote down and left in their minutes. */
export function capturesOf({ vault, covered, isWhole, date }: Reading): Capture[] {
  const read = vault.queries(meetingQueries)
  const scopes = Map.groupBy(read.scopes.all(), (row) => row.meetingId)
  const units = vault.queries(organisationQueries).units.all()
  const isOf = (meetingId: Id) =>
    isWhole || unitsCovered(units, scopes.get(meetingId) ?? []).some((unitId) => covered.has(unitId))
  const out = new Set(
    vault
      .queries(documentQueries)
      .leftOut.all()
      .map((row) => row.captureId),
  )
  const own = new Map<Id, boolean>()
  return read.captures.all().filter((row) => {
    const known = own.get(row.meetingId) ?? isOf(row.meetingId)
    own.set(row.meetingId, known)
    return known && row.raisedOn <= date && !out.has(row.id)
  })
}

/** Open ones, and those resolved or raised in the period. */
export function obstaclesOf(captures: readonly Capture[], { date, period }: Reading): ClientContent['obstacles'] {
  return captures
    .filter(({ kind }) => kind === 'obstacle')
    .filter((row) => isOpenOn(row, date) || isWithin(row.resolvedOn ?? row.raisedOn, period))
    .map((row) => {
      const { text, ownerId: owner, raisedOn } = row
      if (isOpenOn(row, date)) return { text, owner, raisedOn, resolvedOn: null, state: 'open' }
      return { text, owner, raisedOn, resolvedOn: row.resolvedOn, state: row.state }
    })
}

/** Those of the period, by number. */
export function decisionsOf(captures: readonly Capture[], { vault, period }: Reading): ClientContent['decisions'] {
  const numbers = new Map(
    vault
      .queries(meetingQueries)
      .decisionNumbers.all()
      .map((row) => [row.id, row.number]),
  )
  return captures
    .filter((row) => row.kind === 'decision' && isWithin(row.raisedOn, period))
    .map(({ number, text, ownerId, dueDate, raisedOn, supersedesId }) => ({
      number: number ?? 0,
      text,
      owner: ownerId,
      dueDate,
      date: raisedOn,
      supersedes: supersedesId === null ? null : (numbers.get(supersedesId) ?? null),
    }))
    .toSorted((one, other) => one.number - other.number)
}

/** What was learned in the period, by the units or by nobody in particular. */
export function learnedOf({ vault, period, covered, unitName }: Reading, today: IsoDate): ClientContent['learned'] {
  return readLearned(vault, today)
    .filter((row) => isWithin(row.learnedOn, period) && (row.unitId === null || covered.has(row.unitId)))
    .map(({ text, learnedOn, objectiveTitle, keyResultTitle, unitId, tags }) => ({
      text,
      date: learnedOn,
      about: objectiveTitle ?? keyResultTitle ?? '',
      unitName: unitId === null ? '' : unitName(unitId),
      tags: [...tags],
    }))
}
