/**
 * What was read from a client's own Word template: enough to set a document as it does, and to tell the coach that it was understood.
 * Lengths are twentieths of a point, as Word keeps them; sizes of type are points.
 */
import { z } from 'zod'

const length = z.int().min(-31_680).max(31_680)
const colorSchema = z.string().regex(/^[0-9A-F]{6}$/)
const sizeSchema = z.number().min(1).max(1638)
const fontSchema = z.string().min(1).max(100)

const headingSchema = z.object({
  level: z.int().min(1).max(9),
  /** The style's id in the file; ids are in the language of the Word that made them («Overskrift1»). */
  styleId: z.string(),
  font: fontSchema.nullable(),
  size: sizeSchema.nullable(),
  /** Six digits; null where it is automatic. */
  color: colorSchema.nullable(),
})

const styleSchema = z.object({
  /** As Word itself names it, whatever the language: «heading 1», «Title», «Table Grid». */
  name: z.string(),
  id: z.string(),
  type: z.enum(['paragraph', 'character', 'table', 'numbering']),
})

export const wordTemplateSchema = z.object({
  /** Of the last section. */
  page: z.object({
    width: length.min(1),
    height: length.min(1),
    top: length,
    right: length,
    bottom: length,
    left: length,
    /** From the edge of the paper to the header and to the footer. */
    header: length,
    footer: length,
  }),
  /** What is between the margins. */
  textWidth: length.min(1),
  /** Of running text. */
  font: fontSchema.nullable(),
  size: sizeSchema.nullable(),
  headings: z.array(headingSchema).max(9),
  /** The built-in styles it has, by their names. */
  styles: z.array(styleSchema).max(500),
  header: z.boolean(),
  footer: z.boolean(),
  /** A header or footer of the first page's own. */
  firstPage: z.boolean(),
  headerPicture: z.boolean(),
  footerPicture: z.boolean(),
})
export type WordTemplate = z.infer<typeof wordTemplateSchema>
