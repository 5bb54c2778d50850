/** What needs a conversation, and which of several statuses is the worst. Source: domain rules, Progress and pace (needs attention). */
import type { Freshness } from './freshness.ts'
import type { Status } from './goal.ts'
import type { Pace } from './pace.ts'

type Facts = {
  status: Status | null
  confidence: number | null
  freshness: Freshness
  pace: Pace | null
  hasOwner: boolean
}

/** The high flags that need more history than one standing join these with the pace engine. */
export type AttentionReason = 'red' | 'outdated' | 'far_behind' | 'low_confidence' | 'no_owner'

/** Why a key result needs attention, the gravest first; empty where it does not. */
export function attentionReasons({ status, confidence, freshness, pace, hasOwner }: Facts): AttentionReason[] {
  const reasons: AttentionReason[] = []
  if (status === 'red') reasons.push('red')
  if (freshness === 'outdated') reasons.push('outdated')
  if (pace === 'far_behind') reasons.push('far_behind')
  if (confidence !== null && confidence <= 3) reasons.push('low_confidence')
  if (!hasOwner) reasons.push('no_owner')
  return reasons
}

type Shown = Status | 'stale' | null
const GRAVITY: readonly Shown[] = ['red', 'stale', 'yellow', 'green']

/** The worst of several shown statuses: red, then quiet, yellow, green; null where none is reported. */
export function worstShown(all: readonly Shown[]): Shown {
  return GRAVITY.find((status) => all.includes(status)) ?? null
}
