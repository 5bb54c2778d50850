/** Collects whether check-ins are given, week by week and unit by unit, for a document about a client. */
import type { ToldRhythm } from '#backend/documents/client/content.ts'
import { readRhythm } from '#backend/rhythm.ts'
import type { Reading } from './reading.ts'

/** Complete weeks alone: a running one is not judged. */
export function coverageOf({ vault, cycle, date, covered, unitName }: Reading): Omit<ToldRhythm, 'promises'> {
  const { weeks, units } = readRhythm(vault, cycle?.id ?? null, date)
  if (cycle === null) return { weeks: [], units: [] }
  const own = units.filter(({ unitId }) => covered.has(unitId))
  const done = own.map(({ beats }) => beats.filter(({ state }) => state === 'complete'))
  const sum = (beats: readonly { due: number; checked: number }[], of: 'due' | 'checked') =>
    beats.reduce((total, beat) => total + beat[of], 0)
  return {
    weeks: weeks
      .map((week) => {
        const beats = done.flatMap((rows) => rows.filter((beat) => beat.week === week))
        return { week, due: sum(beats, 'due'), checked: sum(beats, 'checked') }
      })
      .filter(({ due }) => due > 0),
    units: own.map(({ unitId, streak }, at) => ({
      unitName: unitName(unitId),
      due: sum(done[at] ?? [], 'due'),
      checked: sum(done[at] ?? [], 'checked'),
      streak,
    })),
  }
}
