/** How documents look: the coach's brand, the client's, and the client's own Word template. Coach only; documents are made with both. */
import { z } from 'zod'
import { coachBrandSchema } from '#domain/brand/coach-brand.ts'
import { wordTemplateSchema } from '#domain/brand/word-template.ts'
import { LARGEST_KEPT } from '#domain/picture/picture-file.ts'
import { idSchema, isoInstantSchema } from '#domain/shared/basics.ts'
import { action, clientCommand, doneSchema, edit, ofClient, ofCommand, query } from './base.ts'
import { pictureBytesSchema } from './picture.ts'
import { LARGEST_TEMPLATE, PART_OF_TEMPLATE } from './word-template-size.ts'

/** As a window has drawn it anew: see `picture.put`. */
const bytes = z.base64().max(Math.ceil(LARGEST_KEPT / 3) * 4)

const logoSchema = pictureBytesSchema.extend({ contentId: idSchema, width: z.int(), height: z.int() })
export type Logo = z.infer<typeof logoSchema>

const ownBrandSchema = coachBrandSchema.extend({ logo: logoSchema.nullable() })
export type OwnBrand = z.infer<typeof ownBrandSchema>

const givenTemplateSchema = z.object({
  contentId: idSchema,
  /** What its file was called. */
  name: z.string(),
  givenAt: isoInstantSchema,
  description: wordTemplateSchema,
})
export type GivenTemplate = z.infer<typeof givenTemplateSchema>

const clientBrandSchema = z.object({
  /** Null: as the coach's. */
  cover: z.boolean().nullable(),
  logo: logoSchema.nullable(),
  template: givenTemplateSchema.nullable(),
})
export type ClientBrand = z.infer<typeof clientBrandSchema>

/** A part of a template on its way to the back end, in base64. */
const partSchema = z
  .object({
    /** Made by the window (UUIDv7), one a chosen file. */
    handle: idSchema,
    name: z.string().trim().min(1).max(255),
    part: z.int().min(0),
    of: z
      .int()
      .min(1)
      .max(Math.ceil(LARGEST_TEMPLATE / PART_OF_TEMPLATE)),
    bytes: z.base64().max((PART_OF_TEMPLATE / 3) * 4),
  })
  .refine(({ part, of }) => part < of, { path: ['part'] })
export type TemplatePart = z.infer<typeof partSchema>

/** Why a file is not used as a template. The screen has a sentence for each. */
const TEMPLATE_PROBLEMS = [
  'empty',
  'too_large',
  'not_word', // another kind of file
  'old_word', // .doc, .dot
  'password',
  'macros',
  'objects', // sheets, programs or other documents embedded
  'strict', // «Strict Open XML»
  'damaged',
  'unsafe', // unpacks to far more than it says, or is built to break out
] as const
export type TemplateProblem = (typeof TEMPLATE_PROBLEMS)[number]

const takenTemplateSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('more') }),
  z.object({ outcome: z.literal('read') }),
  z.object({ outcome: z.literal('refused'), problem: z.enum(TEMPLATE_PROBLEMS) }),
])
export type TemplateTaken = z.infer<typeof takenTemplateSchema>

export const brand = {
  /** The coach's own. */
  own: query('coach').input(z.object({})).output(ownBrandSchema),
  changeOwn: edit('coach')
    .input(ofCommand.extend({ patch: coachBrandSchema.partial() }))
    .output(doneSchema),
  /** PNG or JPEG as the window has drawn it anew, at most 700 kB; else `invalid` with the subject `picture`. */
  putOwnLogo: edit('coach').input(ofCommand.extend({ bytes })).output(doneSchema),
  removeOwnLogo: edit('coach').input(ofCommand).output(doneSchema),
  /** Takes back an edit of the coach's brand; `conflict` where it has changed since, or the edit was of something else. */
  undoOwn: edit('coach')
    .input(ofCommand.extend({ undone: z.uuid() }))
    .output(doneSchema),

  /** The client's; its name and colour are the client's own (`client.get`). */
  client: query('coach').input(ofClient).output(clientBrandSchema),
  changeClient: edit('coach')
    .input(clientCommand.extend({ patch: clientBrandSchema.pick({ cover: true }) }))
    .output(doneSchema),
  /** As `putOwnLogo`. */
  putLogo: edit('coach').input(clientCommand.extend({ bytes })).output(doneSchema),
  removeLogo: edit('coach').input(clientCommand).output(doneSchema),
  /** Takes a part of a `.docx` or `.dotx`; with the last one it is checked, made safe and read. Nothing is kept by it: see `keepTemplate`. */
  takeTemplate: action('coach').input(partSchema).output(takenTemplateSchema),
  /** Keeps what was taken, in the place of the one that is there. `not_found` where it is not known any more. */
  keepTemplate: edit('coach')
    .input(clientCommand.extend({ handle: idSchema }))
    .output(doneSchema),
  removeTemplate: edit('coach').input(clientCommand).output(doneSchema),
}
