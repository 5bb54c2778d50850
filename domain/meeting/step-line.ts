/**
 * What a room writes in a step: lines in the step's sections, put in order, marked and chosen among. Silent writing, focus exercises and
 * translating together are the same rows led in different ways; what a kind of step does with them stands in one table. The wall
 * reads it too: it has no schemas.
 */
import { byPilot, type PilotMarks } from './pilot.ts'
import type { LineSection, LineStepKind, StepLine } from './step-line-schema.ts'

/** What a line is given beside its words: dots counted, hours a week, or the four marks of a unit that might be the pilot. */
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
  // What is in neither zone yet comes last: pasted, taken from another step, or written before there were zones.
  hours: { sections: ['effective', 'distraction', 'written'], entry: 'written', hides: null, measure: 'hours' },
  where_to_start: { ...WRITTEN, hides: null, measure: 'marks' },
  free_text: { ...WRITTEN, hides: null, measure: null },
  reflect: { sections: ['continues', 'stops', 'starts'], entry: 'continues', hides: 'lines', measure: null },
}

/** Fewer things in sequence beat many in parallel. */
export const MOST_CHOSEN = 3

/** Does a step of that kind hold lines? */
export function isLineStep(kind: string): kind is LineStepKind {
  return kind in LINE_STEPS
}

type ReadLine = Pick<StepLine, 'stepId' | 'section' | 'position' | 'amount'> & PilotMarks
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

/** Lines as they are read: in their order, or by what they were given where that says the order; hours zone by zone. */
export function asRead<Line extends ReadLine>(step: Step, lines: readonly Line[]): Line[] {
  const own = linesOf(step, lines)
  if (step.kind === 'hours')
    return LINE_STEPS.hours.sections.flatMap((zone) => byAmount(own.filter((line) => line.section === zone)))
  if (step.kind === 'dots' && step.revealedAt !== null) return byAmount(own)
  return step.kind === 'where_to_start' ? byPilot(own) : own
}
