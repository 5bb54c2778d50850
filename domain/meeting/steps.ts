/** Steps with state: which of them the meeting still goes through, where a moved one lands, and how the time that is left is shared out. */
import type { Id } from '#domain/shared/basics.ts'
import { shareOut } from './agenda.ts'
import { isTheirs } from './client-points.ts'
import type { MeetingStep, StepKind } from './meeting.ts'
import { isLineStep } from './step-line.ts'

type Placed = Pick<MeetingStep, 'id' | 'state' | 'position'>

/** The steps a meeting goes through, in their order: those that are skipped are passed by. */
export function onAgenda<Step extends Pick<MeetingStep, 'state'>>(steps: readonly Step[]): Step[] {
  return steps.filter((step) => step.state !== 'skipped')
}

/** The step the meeting comes to after this one, skipped ones passed by; undefined after the last. */
export function stepAfter<Step extends Placed>(steps: readonly Step[], id: Id): Step | undefined {
  const at = steps.findIndex((step) => step.id === id)
  return at === -1 ? undefined : onAgenda(steps.slice(at + 1))[0]
}

/** A step the meeting has been in, or is in, is part of what happened: it is skipped or left, never removed. */
export function canBeRemoved(steps: readonly Pick<MeetingStep, 'id' | 'state' | 'usedSeconds'>[], id: Id): boolean {
  const step = steps.find((each) => each.id === id)
  return step !== undefined && step.state !== 'current' && step.usedSeconds === 0 && steps.length > 1
}

/** May the coach give such a step words of its own? The points of a meeting are known by theirs. */
export function takesWords(kind: StepKind): boolean {
  return mustHaveWords(kind) || isLineStep(kind) || kind === 'picture'
}

/** Is such a step told by nothing else? */
export function mustHaveWords(kind: StepKind): boolean {
  return kind === 'talk' || isTheirs({ kind })
}

export type Running = Pick<MeetingStep, 'id' | 'kind' | 'state' | 'position' | 'plannedSeconds' | 'usedSeconds'>

/**
 * «We have 18 minutes»: shares what is left over the steps that are left, by what each of them had left. Steps that are done or skipped are
 * not touched, nor those passed over on the way here, nor the customer's own points. What each gets from now on adds up to `seconds` exactly, and no step gets less than a
 * minute where there is room for that.
 * @param steps in their order; `usedSeconds` of the current one with the visit that is going on
 * @returns the new planned time of each step that is left (what it has used, and what it gets), and what it gets
 */
export function respread(
  steps: readonly Running[],
  currentId: Id,
  seconds: number,
): { id: Id; plannedSeconds: number; left: number }[] {
  const at = steps.findIndex((step) => step.id === currentId)
  const ahead = steps.filter(
    (step, index) => !isTheirs(step) && (index === at || (index > at && step.state === 'waiting')),
  )
  const shares = shareOut(
    ahead.map((step) => Math.max(0, step.plannedSeconds - step.usedSeconds)),
    seconds,
  )
  return ahead.map(({ id, usedSeconds }, index) => {
    const left = shares[index] ?? 0
    return { id, plannedSeconds: usedSeconds + left, left }
  })
}
