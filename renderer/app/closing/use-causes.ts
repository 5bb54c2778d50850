/** What lay behind a low score, each cause there or not: as it stands by what has just been pressed. */
import type { ClosingObjective } from '#contract/closing.ts'
import { causeSchema, type Cause } from '#domain/closing/closing.ts'
import type { Id } from '#domain/shared/basics.ts'
import { useAhead } from '../use-ahead.ts'

const SPACE = ' '

export function useCauses(goals: readonly ClosingObjective[]) {
  // As one word each: what is ahead is compared with what is told.
  const told = goals.map(({ id, review }) => ({ id, causes: (review?.causes ?? []).join(SPACE) }))
  const { rows, show } = useAhead(told)
  const causesOf = (id: Id): Cause[] => {
    const chosen = rows.find((row) => row.id === id)?.causes.split(SPACE) ?? []
    return causeSchema.options.filter((cause) => chosen.includes(cause))
  }
  return {
    causesOf,
    toggle: (id: Id, cause: Cause, send: (causes: Cause[]) => Promise<{ ok: boolean }>) => {
      const before = causesOf(id)
      const causes = before.includes(cause) ? before.filter((each) => each !== cause) : [...before, cause]
      show(id, { causes: causes.join(SPACE) }, send(causes))
    },
  }
}
