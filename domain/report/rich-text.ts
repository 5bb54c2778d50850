/**
 * Text with a little form, as a coach writes it in an editor and a document shows it: headings, paragraphs, lists, bold, links. Plain JSON of our own, so
 * that no editor's format is kept, and what is not here cannot get in.
 */
import { z } from 'zod'

/** Where a link may lead: pages and addresses to write to, never a file or a script. */
export const LINK = /^(https?:\/\/|mailto:)\S+$/i
/** As many characters as one section's words may have in all; far more than anybody reads. */
const LONGEST = 20_000

const runSchema = z.object({
  text: z.string().min(1).max(LONGEST),
  bold: z.literal(true).optional(),
  href: z.string().max(2000).regex(LINK).optional(),
})
export type RichRun = z.infer<typeof runSchema>

const runs = z.array(runSchema).max(500)
const items = z.array(runs).min(1).max(500)

const blockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), runs }),
  /** Under the section it stands in. */
  z.object({ kind: z.literal('heading'), runs }),
  z.object({ kind: z.literal('bullets'), items }),
  z.object({ kind: z.literal('numbers'), items }),
])
export type RichBlock = z.infer<typeof blockSchema>

export const richTextSchema = z.array(blockSchema).max(300)
export type RichText = z.infer<typeof richTextSchema>
