/**
 * What a document says, part by part and in order, before it is Word, e-mail, Markdown or a view on the screen: every form is written from the same
 * parts, so that all say the same.
 */
import { z } from 'zod'
import { richTextSchema } from '#domain/report/rich-text.ts'

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

/**
 * A native Word chart; every one is followed by its table.
 *
 * `columns` stand, one for each category; `stacked` lie, one for each category, divided by the series; `bars` lie, one for each category and series;
 * `lines` run over the categories; `radar` has a spoke for each.
 */
export const chartPartSchema = z.object({
  kind: z.literal('chart'),
  form: z.enum(['columns', 'stacked', 'bars', 'lines', 'radar']),
  categories: z.array(z.string()),
  series: z.array(
    z.object({
      name: z.string(),
      values: z.array(z.number().nullable()),
      /** What it is beside the others: drawn apart by line and mark, or by the shade of a status, never by colour alone. */
      as: z.enum(['measured', 'target', 'expected', 'green', 'yellow', 'red', 'none']).optional(),
    }),
  ),
  /** The ends of the axis of values; `least` is 0 unless said. */
  most: z.number(),
  least: z.number().optional(),
  /** From one mark of that axis to the next; left out: as the program that shows it likes. */
  step: z.number().optional(),
  /** How its values are written, as Word writes formats; left out: as they are. */
  format: z.string().optional(),
  /** What it shows, as a sentence: its alternative text. */
  text,
})
export type ChartPart = z.infer<typeof chartPartSchema>
export type ChartSeries = ChartPart['series'][number]

/** What a Word document is said in: the parts of every form, and those that only Word and its preview show. */
export const wordPartSchema = z.discriminatedUnion('kind', [
  ...partSchema.options,
  chartPartSchema,
  /** A paragraph that stays on the page of what follows, unless it stands `alone`; `apart` from a table above it. */
  z.object({
    kind: z.literal('lead'),
    text,
    label: z.string(),
    apart: z.boolean(),
    alone: z.literal(true).optional(),
  }),
  /** A table whose columns are figures, but for those named by place; it stands on one page, with what follows where `withNext`. */
  z.object({
    kind: z.literal('figures'),
    columns: z.array(columnSchema),
    rows: z.array(rowSchema),
    words: z.array(z.int()),
    withNext: z.boolean(),
  }),
  /** Lines to sign on, all on one page. */
  z.object({ kind: z.literal('sign'), lines: z.array(z.object({ who: z.string(), date: z.string() })) }),
  /** A table of contents under its own heading. */
  z.object({ kind: z.literal('contents'), text }),
  /** What the coach has written, as it was written; its headings stand `under` the title, a section or a subsection. */
  z.object({ kind: z.literal('written'), text: richTextSchema, under: z.enum(['title', 'section', 'subsection']) }),
])
export type WordPart = z.infer<typeof wordPartSchema>
