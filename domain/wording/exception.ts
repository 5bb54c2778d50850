/**
 * What is kept about a wording beside the wording itself: a question answered for good («it stands so on purpose»), and what a goal was called before
 * somebody asked. An exception holds for the words it was given for: other words are asked about anew.
 */
import { z } from 'zod'
import { idSchema, isoInstantSchema, textSchema, titleSchema, type Id } from '#domain/shared/basics.ts'
import { CHECKS, type CheckId, type Finding } from './finding.ts'

export const checkIdSchema = z.enum(Object.keys(CHECKS) as [CheckId, ...CheckId[]])

/** Why something stands as it does: at least a word, or it is no reason. */
export const exceptionReasonSchema = textSchema.min(1)

/** An objective or a key result: exactly one of the two. */
const wordedSchema = z.object({ objectiveId: idSchema.nullable(), keyResultId: idSchema.nullable() })

/** The id of a check may be of a newer or older Rytme, and then nothing is found under it. */
const storedCheckId = z.string().max(60)

export const wordingExceptionSchema = wordedSchema.extend({
  id: idSchema,
  checkId: storedCheckId,
  wording: titleSchema,
  reason: textSchema,
  createdAt: isoInstantSchema,
})
export type WordingException = z.infer<typeof wordingExceptionSchema>

export const rewriteSchema = wordedSchema.extend({
  id: idSchema,
  wordingBefore: titleSchema,
  wordingAfter: titleSchema,
  checkId: storedCheckId,
  createdAt: isoInstantSchema,
})
export type Rewrite = z.infer<typeof rewriteSchema>

/** Whether a stored id is that of a check we know. */
export function isCheckId(id: string): id is CheckId {
  return Object.hasOwn(CHECKS, id)
}

type Worded = { readonly id: Id; readonly title: string }

/** The exceptions that hold for a goal as it is worded now. */
export function exceptionsFor(
  { id, title }: Worded,
  exceptions: readonly WordingException[],
): readonly WordingException[] {
  return exceptions.filter(
    ({ objectiveId, keyResultId, wording }) => (objectiveId ?? keyResultId) === id && wording.trim() === title.trim(),
  )
}

/** What is still to be asked when the exceptions are silent. */
export function stillToAsk(
  findings: readonly Finding[],
  exceptions: readonly Pick<WordingException, 'checkId'>[],
): Finding[] {
  return findings.filter(({ id }) => !exceptions.some(({ checkId }) => checkId === id))
}
