/** Collects how mature the practice is and what has moved since it was first asked, for a document about a client. */
import type { ToldMaturity } from '#backend/documents/client/content.ts'
import { frozenResults, readResult } from '#backend/maturity.ts'
import type { Id } from '#domain/shared/basics.ts'
import type { Reading } from './reading.ts'

/** The latest frozen check of the one unit, or of the whole client, with the first it can be compared with. Figures below a threshold are not there. */
export function maturityOf({ vault, date, isWhole }: Reading, chosen: readonly Id[]): ToldMaturity | null {
  const unitId = isWhole ? null : chosen.length === 1 ? (chosen[0] ?? null) : null
  const latest = frozenResults(vault).find(({ check }) => check.date <= date && check.unitId === unitId)
  if (!latest) return null
  const { check } = latest
  const { whole, comparisons, steps } = readResult(vault, check.id)
  const first = comparisons.at(-1) ?? null
  return {
    date: check.date,
    kind: check.kind,
    sheets: whole.sheets,
    dimensions: whole.dimensions.map(({ dimension, level }) => ({ dimension, level })),
    first: first && { date: first.date, dimensions: first.dimensions.map((row) => ({ ...row })) },
    steps: steps.map(({ title, ownerId, dueDate }) => ({ title, owner: ownerId, dueDate })),
  }
}
