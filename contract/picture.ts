/** Pictures the coach shows in the steps of a meeting. What the room sees of them is in `stage`. */
import { z } from 'zod'
import { stepPictureSchema } from '#domain/meeting/step-picture.ts'
import { LARGEST_KEPT } from '#domain/picture/picture-file.ts'
import { idSchema } from '#domain/shared/basics.ts'
import { clientCommand, doneSchema, edit, ofClient, query } from './base.ts'

const ofStep = clientCommand.extend({ stepId: idSchema })

/** A picture as it is drawn. */
export const pictureBytesSchema = z.object({ mediaType: z.enum(['image/png', 'image/jpeg']), bytes: z.base64() })
export type PictureBytes = z.infer<typeof pictureBytesSchema>

/** Every edit is refused with `conflict` where the meeting has ended, or the step is of another kind. */
export const picture = {
  /**
   * Puts a picture in the step, in the place of the one that is there; its caption stays. PNG or JPEG as the window has drawn it anew: still, of at most
   * 2560 pixels a side and 700 kB, nothing told beside it; else `invalid` with the subject `picture`.
   */
  put: edit('coach')
    .input(ofStep.extend({ bytes: z.base64().max(Math.ceil(LARGEST_KEPT / 3) * 4) }))
    .output(doneSchema),
  /** `not_found` where the step has no picture. */
  caption: edit('coach')
    .input(ofStep.extend(stepPictureSchema.pick({ caption: true }).shape))
    .output(doneSchema),
  /** `not_found` where the step has no picture. */
  remove: edit('coach').input(ofStep).output(doneSchema),
  /** Null where the step has none. */
  read: query('coach')
    .input(ofClient.extend({ stepId: idSchema }))
    .output(pictureBytesSchema.extend({ contentId: idSchema }).nullable()),
}
