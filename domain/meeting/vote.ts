/**
 * Votes: silent first, revealed together, the spread before the mean, those lowest first to speak. A round holds one ballot a person; once it
 * is revealed it is frozen, and asking again is a new round beside it.
 */
import { z } from 'zod'
import { idSchema, isoInstantSchema, type Id, textSchema, titleSchema } from '#domain/shared/basics.ts'

/** Fist of five on a decision, confidence in a key result, or dots among options. */
export const voteKindSchema = z.enum(['fist', 'confidence', 'dots'])
export type VoteKind = z.infer<typeof voteKindSchema>

/** More options than nine could not be chosen by one digit. */
const MOST_OPTIONS = 9
const MOST_DOTS = 5

/** What is voted on, and how. */
export const voteQuestionSchema = z.object({
  kind: voteKindSchema,
  /** Empty: the kind's own question is asked. */
  question: textSchema.max(400),
  /** Whose confidence; null for the other kinds. */
  keyResultId: idSchema.nullable(),
  /** What dots are put on; empty for the other kinds. */
  options: z.array(titleSchema).max(MOST_OPTIONS),
  /** Dots a person has; 1 for the other kinds. */
  dots: z.int().min(1).max(MOST_DOTS),
})
export type VoteQuestion = z.infer<typeof voteQuestionSchema>

/** A person's vote: one figure, the numbers of the options dots were put on, or nothing at all for who abstains. */
export const ballotSchema = z.object({ personId: idSchema, choices: z.array(z.int().min(0).max(10)).max(MOST_DOTS) })
export type Ballot = z.infer<typeof ballotSchema>

/** As it is counted: a named person's, or in a room where nobody is marked as here, nobody's by name. */
export type Counted = { personId: Id | null; choices: readonly number[] }

/** More than a hall. */
export const MOST_VOTES = 300

export const voteRoundSchema = voteQuestionSchema.extend({
  id: idSchema,
  meetingId: idSchema,
  /** The round this one asks again; null for a first round. */
  previousId: idSchema.nullable(),
  /** 1 for a first round. */
  number: z.int().min(1),
  openedAt: isoInstantSchema,
  /** When the room saw it. From then on nothing of it changes. */
  revealedAt: isoInstantSchema.nullable(),
  /** It stands on the wall, in the place of the step. */
  onWall: z.boolean(),
  /** Votes of nobody by name, in the order they came: of a room where nobody is marked as here. */
  unnamed: z.array(ballotSchema.shape.choices).max(MOST_VOTES),
})
export type VoteRound = z.infer<typeof voteRoundSchema>

type Scale = Pick<VoteQuestion, 'kind' | 'options' | 'dots'>

/** Every choice there is, lowest first: 0–5 fingers, 1–10, or the numbers of the options from 1. */
export function choicesOf({ kind, options }: Pick<Scale, 'kind' | 'options'>): number[] {
  const [from, to] = kind === 'fist' ? [0, 5] : kind === 'confidence' ? [1, 10] : [1, options.length]
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

/** Does the question hold together: a key result for confidence only, at least two different options for dots only, one vote where there are no dots? */
export function isSoundQuestion({ kind, keyResultId, options, dots }: VoteQuestion): boolean {
  if ((kind === 'confidence') !== (keyResultId !== null)) return false
  if (kind !== 'dots') return options.length === 0 && dots === 1
  return options.length >= 2 && new Set(options.map((option) => option.toLocaleLowerCase())).size === options.length
}

/** Are these a vote on that question? No choices at all is to abstain. */
export function areChoices(scale: Scale, choices: readonly number[]): boolean {
  const allowed = choicesOf(scale)
  return choices.length <= scale.dots && choices.every((choice) => allowed.includes(choice))
}

/** What a typed digit means; null where it is no choice. On a scale to ten, 0 is ten: one key a person. */
export function choiceOfDigit(scale: Scale, digit: string): number | null {
  if (!/^\d$/.test(digit)) return null
  const choice = scale.kind === 'confidence' && digit === '0' ? 10 : Number(digit)
  return choicesOf(scale).includes(choice) ? choice : null
}

export type Tally = {
  /** Every choice of the scale with how many chose it, lowest first. */
  distribution: { choice: number; count: number }[]
  /** Persons who chose something. */
  voted: number
  abstained: number
  /** Null where nobody chose, and for dots, whose options have no order. */
  lowest: number | null
  highest: number | null
  /** Arithmetic mean of the figures, unrounded; null as above. */
  mean: number | null
  /** Those lowest, where the room does not agree: they speak first. In the order of the ballots. */
  speakFirst: Id[]
}

/** What a round shows once it is revealed. The order of the ballots changes no figure. */
export function tallyOf(scale: Scale, ballots: readonly Counted[]): Tally {
  const given = ballots.filter((ballot) => ballot.choices.length > 0)
  const all = given.flatMap((ballot) => ballot.choices)
  const distribution = choicesOf(scale).map((choice) => ({
    choice,
    count: all.filter((each) => each === choice).length,
  }))
  const counts = { distribution, voted: given.length, abstained: ballots.length - given.length }
  if (scale.kind === 'dots' || all.length === 0)
    return { ...counts, lowest: null, highest: null, mean: null, speakFirst: [] }
  const lowest = Math.min(...all)
  const highest = Math.max(...all)
  return {
    ...counts,
    lowest,
    highest,
    // Whole numbers: their sum is exact in any order.
    mean: all.reduce((sum, each) => sum + each, 0) / all.length,
    speakFirst:
      lowest === highest
        ? []
        : given.flatMap(({ personId, choices }) => (choices[0] === lowest && personId !== null ? [personId] : [])),
  }
}

/** How many are asked: those in the room, and whoever has voted without being counted among them. */
export function votersOf(here: readonly Id[], ballots: readonly Counted[]): number {
  const named = ballots.flatMap(({ personId }) => personId ?? [])
  return new Set([...here, ...named]).size + ballots.length - named.length
}

/** Every vote of a round: by name first, then the others. */
export function votesIn({ ballots, unnamed }: { ballots: readonly Ballot[]; unnamed: readonly number[][] }): Counted[] {
  return [...ballots, ...unnamed.map((choices) => ({ personId: null, choices }))]
}
