/** The goals of a closing by keyboard: arrows walk, one letter decides, two more go to the words. */
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { ClosingObjective } from '#contract/closing.ts'
import type { GoalDecision } from '#domain/closing/closing.ts'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import { DECISION_KEYS, DECISIONS } from '#renderer/app/closing/decision-keys.ts'
import { useDecisions } from '#renderer/app/closing/use-decisions.ts'
import { useShortcuts } from '#renderer/app/shortcuts.ts'
import { useAhead } from '#renderer/app/use-ahead.ts'
import { EDIT_TOAST } from '#renderer/app/edit.ts'
import { showToast } from '#renderer/design/toast-store.ts'
import { useClosing } from './closing-context.ts'
import { byUnit, stepTo } from './goal-list.ts'

export interface GoalList {
  /** As it stands by what has just been pressed. */
  decisionOf: (id: Id) => GoalDecision | null
  decide: (objective: ClosingObjective, decision: GoalDecision) => void
  isOpen: (id: Id) => boolean
  toggle: (id: Id) => void
}

export function goalRow(id: Id): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-row="closing-${id}"]`)
}

export function useGoalKeys(): GoalList {
  const { t } = useTranslation('closing')
  const { view, edit, readOnly } = useClosing()
  const decisions = useDecisions(view.objectives)
  const { rows, show } = useAhead(decisions)
  const [open, setOpen] = useState<ReadonlySet<Id>>(new Set())
  const ordered = byUnit(view.objectives).flatMap(({ objectives }) => objectives)

  const decisionOf = (id: Id) => rows.find((row) => row.id === id)?.decision ?? null
  const setOpened = (id: Id, isOpen: boolean) =>
    setOpen((before) => {
      const next = new Set(before)
      if (isOpen) next.add(id)
      else next.delete(id)
      return next
    })
  const decide = (objective: ClosingObjective, decision: GoalDecision) => {
    if (readOnly || objective.droppedOn !== null) return
    // Pressed again it is taken back.
    const to = decisionOf(objective.id) === decision ? null : decision
    const made = edit(
      (command) =>
        client.closing.decide({
          ...command,
          objectiveId: objective.id,
          meetingId: null,
          decision: to,
        }),
      {
        message:
          to === null
            ? t('goal.undecided', { title: objective.title })
            : t('goal.decided', { decision: t(`decision.${to}`), title: objective.title }),
      },
    )
    show(objective.id, { decision: to }, made)
    if (to !== null) setOpened(objective.id, true)
  }

  /** The goal with the focus, or one whose fields have it. */
  const here = (): ClosingObjective | null => {
    const card = document.activeElement?.closest<HTMLElement>('[data-goal]')
    return ordered.find((each) => each.id === card?.dataset['goal']) ?? null
  }
  const walk = (by: 1 | -1) => {
    const to = stepTo(ordered, here()?.id ?? null, by)
    const row = to === null ? null : goalRow(to)
    row?.focus()
    row?.closest('[data-goal]')?.scrollIntoView({ block: 'nearest' })
  }
  const on = (act: (objective: ClosingObjective) => void) => () => {
    const objective = here()
    if (objective === null) return showToast({ message: t('keys.choose'), key: EDIT_TOAST })
    act(objective)
  }
  const write = (field: 'reason' | 'learned') =>
    on((objective) => {
      // Drawn at once: the next letter struck is of the words, and decides nothing.
      flushSync(() => setOpened(objective.id, true))
      document.querySelector<HTMLElement>(`[data-words="${field}-${objective.id}"] textarea`)?.focus()
    })
  const some = ordered.length > 0
  const edits = some && !readOnly
  useShortcuts(t('screen.group'), [
    {
      id: 'closing.down',
      keys: ['ArrowDown'],
      label: t('keys.down'),
      run: () => walk(1),
      when: some,
      inPalette: false,
    },
    { id: 'closing.up', keys: ['ArrowUp'], label: t('keys.up'), run: () => walk(-1), when: some, inPalette: false },
    ...DECISIONS.map((decision) => ({
      id: `closing.${decision}`,
      keys: DECISION_KEYS[decision],
      label: t(`keys.${decision}`),
      run: on((objective) => decide(objective, decision)),
      when: edits,
      inPalette: false,
    })),
    { id: 'closing.reason', keys: 'Y', label: t('keys.reason'), run: write('reason'), when: edits, inPalette: false },
    {
      id: 'closing.learned',
      keys: 'L',
      label: t('keys.learned'),
      run: write('learned'),
      when: edits,
      inPalette: false,
    },
  ])
  return {
    decisionOf,
    decide,
    isOpen: (id) => open.has(id),
    toggle: (id) => setOpened(id, !open.has(id)),
  }
}
