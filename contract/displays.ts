/** The displays of the coach's computer, as the shell sees them: what the coach may choose among, and what a projector is known again by. */
import { z } from 'zod'
import { idSchema } from '#domain/shared/basics.ts'

/**
 * What a display is known again by when its cable has been out: the system gives it a new id. Its name is empty where the system tells none;
 * then its size is what there is.
 */
export const displayMarkSchema = z.object({
  label: z.string().max(200),
  x: z.int(),
  y: z.int(),
  width: z.int().min(1),
  height: z.int().min(1),
})
export type DisplayMark = z.infer<typeof displayMarkSchema>

export const displaySchema = z.object({
  /** For as long as the displays are as they are. */
  id: z.string().max(40),
  /** Empty where the system tells none. */
  name: z.string().max(200),
  width: z.int(),
  height: z.int(),
  /** `coach`: the coach's window is there. `mirror`: shows the same picture. `wall`: the wall is there. `free`: neither. */
  use: z.enum(['coach', 'mirror', 'wall', 'free']),
})
export type Display = z.infer<typeof displaySchema>

/**
 * Where the wall is. `fills`: all of a display that is not the coach's. `window`: an ordinary window there, to be shared. `behind`: behind the
 * coach's own window, for want of another display. `front`: over the coach's display, because the coach said so. `closed`: nowhere.
 */
export const wallStandSchema = z.enum(['closed', 'fills', 'window', 'behind', 'front'])
export type WallStand = z.infer<typeof wallStandSchema>

/** Whether the coach's window can be kept out of what others are shown: it is, the system has been asked, or there is no way to. */
export const captureSchema = z.enum(['hidden', 'asked', 'cannot'])

export const wallSurroundingsSchema = z.object({
  displays: z.array(displaySchema).max(32),
  stand: wallStandSchema,
  /** Counted up each time the displays are no longer what they were. */
  changes: z.int(),
  capture: captureSchema,
})
export type WallSurroundings = z.infer<typeof wallSurroundingsSchema>

/** What the coach may say of the wall's place: a display by its id, over the coach's own display and back. */
export const wallPlaceSchema = z.discriminatedUnion('to', [
  z.object({ to: z.literal('display'), displayId: z.string().max(40) }),
  z.object({ to: z.literal('front'), on: z.boolean() }),
  z.object({ to: z.literal('shared'), meetingId: idSchema, on: z.boolean() }),
])
export type WallPlace = z.infer<typeof wallPlaceSchema>
