/**
 * What a room writes in a step: lines in the step's sections, put in order, marked and chosen among. Silent writing, focus exercises and
 * translating together are the same rows led in different ways; what a kind of step does with them stands in one table. The wall
 * reads it too: it has no schemas.
 */
import type { LineSection, LineStepKind, StepLine } from './step-line-schema.ts'

/** What a line is given beside its words: dots counted, hours a week, or effect and effort. */
export type LineMeasure = 'dots' | 'hours' | 'marks'

type LineStepRules = {
  /** In the order they are read. */
  sections: readonly [LineSection, ...LineSection[]]
  /** Where a new line goes. */
  entry: LineSection
  /** What the room does not see before the reveal. */
  hides: 'lines' | 'amounts' | null
  measure: LineMeasure | null
}

const WRITTEN = { sections: ['written'], entry: 'written' } as const

export const LINE_STEPS: Record<LineStepKind, LineStepRules> = {
  silent_writing: { ...WRITTEN, hides: 'lines', measure: null },
  dots: { ...WRITTEN, hides: 'amounts', measure: 'dots' },
  translate: { sections: ['meaning', 'influence'], entry: 'meaning', hides: null, measure: null },
  many_to_three: { sections: ['chosen', 'many', 'waiting'], entry: 'many', hides: null, measure: null },
  hours: { ...WRITTEN, hides: null, measure: 'hours' },
  where_to_start: { ...WRITTEN, hides: null, measure: 'marks' },
  free_text: { ...WRITTEN, hides: null, measure: null },
}

/** Fewer things in sequence beat many in parallel. */
export const MOST_CHOSEN = 3

/** Does a step of that kind hold lines? */
export function isLineStep(kind: string): kind is LineStepKind {
  return kind in LINE_STEPS
}

type Step = { id: string; kind: string; revealedAt: string | null }

/** What the step still keeps from the room; null where there is nothing. */
export function hiddenIn({ kind, revealedAt }: Omit<Step, 'id'>): LineStepRules['hides'] {
  return isLineStep(kind) && revealedAt === null ? LINE_STEPS[kind].hides : null
}

/** The lines of a step, section by section, each in its order. */
export function linesOf<Line extends Pick<StepLine, 'stepId' | 'section' | 'position'>>(
  { id, kind }: Pick<Step, 'id' | 'kind'>,
  lines: readonly Line[],
): Line[] {
  if (!isLineStep(kind)) return []
  const { sections } = LINE_STEPS[kind]
  return lines
    .filter((line) => line.stepId === id)
    .toSorted(
      (one, other) => sections.indexOf(one.section) - sections.indexOf(other.section) || one.position - other.position,
    )
}

/** Most first; those nobody has measured last, as they stand. */
export function byAmount<Line extends Pick<StepLine, 'amount'>>(lines: readonly Line[]): Line[] {
  return lines.toSorted((one, other) => (other.amount ?? -1) - (one.amount ?? -1))
}

/** Where to start: much effect for little effort first, the larger effect first among equals; those without both marks last, as they stand. */
export function byStart<Line extends Pick<StepLine, 'effect' | 'effort'>>(lines: readonly Line[]): Line[] {
  const worth = ({ effect, effort }: Line) => (effect === null || effort === null ? -Infinity : effect - effort)
  return lines.toSorted((one, other) => {
    const [first, second] = [worth(one), worth(other)]
    return first === second ? (other.effect ?? 0) - (one.effect ?? 0) : second - first
  })
}

/** Lines as they are read: in their order, or by what they were given where that says the order. */
export function asRead<Line extends Pick<StepLine, 'stepId' | 'section' | 'position' | 'amount' | 'effect' | 'effort'>>(
  step: Step,
  lines: readonly Line[],
): Line[] {
  const own = linesOf(step, lines)
  if (step.kind === 'hours' || (step.kind === 'dots' && step.revealedAt !== null)) return byAmount(own)
  return step.kind === 'where_to_start' ? byStart(own) : own
}

/** Each amount's share of all, in whole per cent; null where nothing is measured. */
export function sharesOf(lines: readonly Pick<StepLine, 'amount'>[]): (number | null)[] {
  const sum = lines.reduce((total, { amount }) => total + (amount ?? 0), 0)
  return lines.map(({ amount }) => (amount === null || sum === 0 ? null : Math.round((amount / sum) * 100)))
}
