/** A maturity check as a step of a meeting: which check, which statement is asked, and what of the result the room sees. */
import { setUpSchema } from '#domain/maturity/check.ts'
import { meetingStepSchema } from '#domain/meeting/meeting.ts'
import { documentLanguageSchema, idSchema } from '#domain/shared/basics.ts'
import { clientCommand, doneSchema, edit, madeSchema } from './base.ts'

const ofStep = clientCommand.extend({ stepId: idSchema })

export const maturityStep = {
  /**
   * The check a step takes, or talks about before it. The meeting's other steps that have none take the same; `conflict` where the step is of
   * another kind, or the meeting has ended.
   */
  choose: edit('coach')
    .input(ofStep.extend({ checkId: idSchema }))
    .output(doneSchema),
  /** The same with a check that is made here. `setId` null: the standard set. */
  make: edit('coach')
    .input(ofStep.extend({ check: setUpSchema, setId: idSchema.nullable(), language: documentLanguageSchema }))
    .output(madeSchema),
  /** What the room sees: the statement that is asked, or a page of the result. */
  look: edit('coach')
    .input(
      ofStep.extend({
        patch: meetingStepSchema.pick({ askedId: true, resultView: true, resultPage: true }).partial(),
      }),
    )
    .output(doneSchema),
  /** Goes to the step of a running meeting that takes the check; where there is none, one is added after where it is. */
  show: edit('coach')
    .input(clientCommand.extend({ meetingId: idSchema, checkId: idSchema }))
    .output(madeSchema),
}
