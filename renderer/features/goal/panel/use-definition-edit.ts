/**
 * Editing what a key result means. Before the first check-in, and where something was missing, a new value simply fills it in. Later the
 * coach is asked: a typing mistake to correct, or a change from a day on, with its reason?
 */
import { useTranslation } from 'react-i18next'
import type { BoardKeyResult } from '#contract/goal.ts'
import type { KeyResultDefinition } from '#domain/goal/goal.ts'
import type { IsoDate } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import { nameOf } from '#renderer/app/goal/name.ts'
import type { Outcome } from '../fields/use-commit.ts'
import { useGoal } from '../goal-context.ts'
import { useKept } from '../kept.ts'

export type Meaning = Pick<KeyResultDefinition, 'kind' | 'baseline' | 'target' | 'ownerId'>
export type EditableDefinition = Omit<KeyResultDefinition, 'id' | 'keyResultId' | 'decisionId' | 'validFrom' | 'reason'>

const NOTHING: Partial<Meaning> = {}

export function useDefinitionEdit(keyResult: BoardKeyResult) {
  const { t } = useTranslation('goal')
  const { client: owner, edit } = useGoal()
  const [pending, setPending, forget] = useKept<Partial<Meaning>>(`${owner.id}.pending.${keyResult.id}`, NOTHING)
  const { definition, standing } = keyResult
  const name = nameOf(keyResult)

  const write = (
    patch: Partial<EditableDefinition>,
    change: { date: IsoDate; reason: string } | null,
  ): Promise<Outcome> =>
    edit(
      (command) =>
        client.goal.updateKeyResult({
          ...command,
          id: keyResult.id,
          patch: {},
          definition: patch,
          change: change === null ? null : { ...change, decisionId: null },
        }),
      { message: t(change === null ? 'saved.corrected' : 'saved.changed', { name }) },
    )

  return {
    /** What is shown: what has been chosen but not yet decided about, over what is valid. */
    meaning: { ...definition, ...pending },
    pending,
    /** Beside which field the coach is asked; null: nothing to ask. */
    asks: askedBeside(pending),
    /** A fact that does not change what is aimed for: corrected in place. */
    correct: (patch: Partial<EditableDefinition>): Promise<Outcome> => write(patch, null),
    /** A fact that does. */
    change: (patch: Partial<Meaning>): Promise<Outcome> | Outcome => {
      const fillsIn = Object.keys(patch).every((key) => definition[key as keyof Meaning] === null)
      if (standing.checkedOn === null || fillsIn) return write(patch, null)
      const next = Object.entries({ ...pending, ...patch }).filter(
        ([key, value]) => definition[key as keyof Meaning] !== value,
      )
      setPending(Object.fromEntries(next))
      return { ok: true }
    },
    decide: async (change: { date: IsoDate; reason: string } | null): Promise<Outcome> => {
      const outcome = await write(pending, change)
      if (outcome.ok) forget()
      return outcome
    },
    leave: forget,
  }
}
function askedBeside(pending: Partial<Meaning>): 'owner' | 'measure' | null {
  const changed = Object.keys(pending)
  if (changed.length === 0) return null
  return changed.every((key) => key === 'ownerId') ? 'owner' : 'measure'
}

export type DefinitionEdit = ReturnType<typeof useDefinitionEdit>
