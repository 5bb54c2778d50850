/**
 * What a document says, part by part and in order, before it is Word, e-mail, Markdown or a view on the screen: every form is written from the same
 * parts, so that all say the same.
 */
import { z } from 'zod'

/** «nn-NO»: of words in another language than the document's. */
const langSchema = z.string().max(12).optional()

export const toneSchema = z.enum(['green', 'yellow', 'red'])
export type Tone = z.infer<typeof toneSchema>

/** One paragraph in a cell. */
export const lineSchema = z.object({
  text: z.string(),
  /** Quiet: second to what stands above it. */
  look: z.enum(['strong', 'quiet']).optional(),
  /** Bold words before the text. */
  label: z.string().optional(),
  /** Shape and colour of a status; the word is the text. */
  mark: toneSchema.optional(),
  lang: langSchema,
})
export type Line = z.infer<typeof lineSchema>

export const columnSchema = z.object({
  head: z.string(),
  /** Of the table's width, beside the others'. */
  share: z.number(),
})
export type Column = z.infer<typeof columnSchema>

/** One list of lines for each column. */
export const rowSchema = z.array(z.array(lineSchema))
export type Row = z.infer<typeof rowSchema>

const text = z.string()
export const partSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('title'), text }),
  z.object({ kind: z.literal('subtitle'), text }),
  z.object({ kind: z.literal('section'), text }),
  z.object({ kind: z.literal('subsection'), text, lang: langSchema }),
  /** What the paragraphs under it are about, where a heading would be too much. */
  z.object({ kind: z.literal('subject'), text }),
  /** Smaller and quieter: what explains what follows. */
  z.object({ kind: z.literal('note'), text }),
  /** After bold words where it has a label. */
  z.object({ kind: z.literal('paragraph'), text, label: z.string(), lang: langSchema }),
  /** Labels with their values. */
  z.object({ kind: z.literal('facts'), pairs: z.array(z.object({ label: z.string(), value: z.string() })) }),
  /** A real list; `quiet` is what is said about the line, after it. */
  z.object({ kind: z.literal('bullets'), lines: z.array(z.object({ text, quiet: z.string(), lang: langSchema })) }),
  /** `id` is of its bytes, which Word alone shows; pixels. The other forms say its text, after bold words where it has a label. */
  z.object({
    kind: z.literal('picture'),
    id: z.string(),
    width: z.int(),
    height: z.int(),
    text,
    /** Empty: the text tells that there was one, and is no caption. */
    label: z.string(),
  }),
  z.object({ kind: z.literal('table'), columns: z.array(columnSchema), rows: z.array(rowSchema) }),
])
export type Part = z.infer<typeof partSchema>
