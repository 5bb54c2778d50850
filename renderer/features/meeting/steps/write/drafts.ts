/** Under which names half-typed lines are kept: they survive a reload, and reach neither the vault nor the wall. */
import type { Id } from '#domain/shared/basics.ts'

export const rewordDraft = (meetingId: Id, goalId: Id): string => `${meetingId}.write.${goalId}`
export const addDraft = (meetingId: Id, stepId: Id): string => `${meetingId}.write.new.${stepId}`
/** The why beside the words. */
export const whyOf = (draft: string): string => `${draft}.why`
