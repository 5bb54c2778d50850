/**
 * What of a key result's meaning goes into a copy of it. A copy is a new key result: it has no check-ins and no history, and dates that belong
 * to another cycle mean nothing in its own.
 */
import type { KeyResultDefinition } from './goal.ts'
import type { IsoDate } from '#domain/shared/basics.ts'

/** What a coach chooses to let follow. */
export type CopiedMeaning = { readonly owner: boolean; readonly targets: boolean }

type OwnDates = Pick<
  KeyResultDefinition,
  'startDate' | 'endDate' | 'measured' | 'measuredOn' | 'curve' | 'curveFrom' | 'curvePoints'
>

/** What takes the place of dates that mean nothing in another cycle: that cycle's own, and an even curve, which hangs on none. */
export function withoutOwnDates({ measured }: Pick<OwnDates, 'measured'>): OwnDates {
  return {
    startDate: null,
    endDate: null,
    measured: measured === 'dates' ? 'week' : measured,
    measuredOn: [],
    curve: 'linear',
    curveFrom: null,
    curvePoints: [],
  }
}

/** Do all the dates of its own lie within a cycle? */
export function fitsIn(meaning: OwnDates, { startDate, endDate }: { startDate: IsoDate; endDate: IsoDate }): boolean {
  return [
    meaning.startDate,
    meaning.endDate,
    meaning.curveFrom,
    ...meaning.measuredOn,
    ...meaning.curvePoints.map(({ date }) => date),
  ].every((date) => date === null || (startDate <= date && date <= endDate))
}

/** Without what says which key result it is of. */
export type CopyDefinition = Omit<KeyResultDefinition, 'id' | 'keyResultId'>

/**
 * The first definition of a copy, valid from `validFrom`. How it is measured always follows. `sameCycle`: dates of its own do, too; a curve that
 * hangs on them is else an even one.
 */
export function definitionOfCopy(
  of: KeyResultDefinition,
  { owner, targets }: CopiedMeaning,
  { validFrom, sameCycle }: { validFrom: IsoDate; sameCycle: boolean },
): CopyDefinition {
  const { id: _id, keyResultId: _of, ...meaning } = of
  return {
    ...meaning,
    ...(owner ? {} : { ownerId: null }),
    ...(targets ? {} : { baseline: null, target: null }),
    ...(sameCycle ? {} : withoutOwnDates(meaning)),
    validFrom,
    dropped: false,
    reason: '',
    decisionId: null,
  }
}
