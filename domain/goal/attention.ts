/** What needs a conversation, in which order, and which of several statuses is the worst. Source: domain rules, Progress and pace (needs attention). */
import type { Flag, HighFlagId } from './flags.ts'
import type { Freshness } from './freshness.ts'
import type { Status } from './goal.ts'
import type { Pace } from './pace.ts'
import { chronological, type IsoDate } from '#domain/shared/basics.ts'

type Facts = {
  status: Status | null
  confidence: number | null
  freshness: Freshness
  pace: Pace | null
  flags: readonly Flag[]
}

/** The gravest first. *Green but far behind* is told as far behind: the reason is the same. */
export const ATTENTION_REASONS = [
  'red',
  'outdated',
  'far_behind',
  'low_confidence',
  'green_flat',
  'confidence_fell',
  'no_owner',
] as const satisfies readonly ('red' | 'outdated' | 'far_behind' | 'low_confidence' | HighFlagId)[]
export type AttentionReason = (typeof ATTENTION_REASONS)[number]

/** Why a key result needs attention, the gravest first; empty where it does not. */
export function attentionReasons({ status, confidence, freshness, pace, flags }: Facts): AttentionReason[] {
  const high = new Set<string>(flags.filter((flag) => flag.level === 'high').map((flag) => flag.id))
  const holds: Record<AttentionReason, boolean> = {
    red: status === 'red',
    outdated: freshness === 'outdated',
    far_behind: pace === 'far_behind',
    low_confidence: confidence !== null && confidence <= 3,
    green_flat: high.has('green_flat'),
    confidence_fell: high.has('confidence_fell'),
    no_owner: high.has('no_owner'),
  }
  return ATTENTION_REASONS.filter((reason) => holds[reason])
}

type Attended = { readonly attention: readonly AttentionReason[]; readonly checkedOn: IsoDate | null }

/** By severity (the gravest reason), then by age: the longest without a check-in first. What needs no attention comes last. */
export function inAttentionOrder<T extends { readonly standing: Attended }>(rows: readonly T[]): T[] {
  const gravity = ({ standing: { attention } }: T) => {
    const [gravest] = attention
    return gravest === undefined ? ATTENTION_REASONS.length : ATTENTION_REASONS.indexOf(gravest)
  }
  // Never checked in is older than any day.
  const age = ({ standing: { checkedOn } }: T) => checkedOn ?? ''
  return rows.toSorted((a, b) => gravity(a) - gravity(b) || chronological(age(a), age(b)))
}

type Shown = Status | 'stale' | null
const GRAVITY: readonly Shown[] = ['red', 'stale', 'yellow', 'green']

/** The worst of several shown statuses: red, then quiet, yellow, green; null where none is reported. */
export function worstShown(all: readonly Shown[]): Shown {
  return GRAVITY.find((status) => all.includes(status)) ?? null
}
