/** The kinds of key results in the order they are offered. */
import type { KeyResultKind } from '#domain/goal/goal.ts'

export const KINDS: readonly KeyResultKind[] = ['increase', 'decrease', 'at_least', 'at_most', 'milestone']
