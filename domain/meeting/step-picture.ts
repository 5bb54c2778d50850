/** A picture the coach shows in a step: what is known of it. Its bytes lie apart. */
import { z } from 'zod'
import { idSchema } from '#domain/shared/basics.ts'

export const stepPictureSchema = z.object({
  id: idSchema,
  meetingId: idSchema,
  stepId: idSchema,
  /** What it shows, in the coach's words: under it on the wall, in its place for whoever does not see it, and in the minutes. May be empty. */
  caption: z.string().trim().max(160),
  /** Its bytes; another picture has another. */
  contentId: idSchema,
  /** Pixels. */
  width: z.int().positive(),
  height: z.int().positive(),
})
export type StepPicture = z.infer<typeof stepPictureSchema>
