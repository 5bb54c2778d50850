/** Who the coach is in documents: what they are signed with, and how the sender can be reached. */
import { z } from 'zod'
import { LONGEST_NAME } from '#domain/shared/basics.ts'

/** As many lines as stand well at the foot of a cover. */
export const MOST_CONTACT_LINES = 6

/** One line that may be empty. */
const lineSchema = z.string().trim().max(LONGEST_NAME)

/** `#rrggbb`; null where none is chosen. */
const accentSchema = z
  .string()
  .regex(/^#[0-9a-f]{6}$/)
  .nullable()

export const coachBrandSchema = z.object({
  /** The author of every document. */
  name: lineSchema,
  company: lineSchema,
  /** «OKR-coach». */
  role: lineSchema,
  /** Address, telephone, e-mail, web: a line each. */
  contact: z
    .string()
    .trim()
    .max(MOST_CONTACT_LINES * (LONGEST_NAME + 1))
    .refine((text) => contactFault(text) === null),
  /** For clients without a colour of their own. */
  accent: accentSchema,
  /** Documents begin with a cover page, where the client has not said otherwise. */
  cover: z.boolean(),
})
export type CoachBrand = z.infer<typeof coachBrandSchema>

/** Until something is said. */
export const UNSAID: CoachBrand = { name: '', company: '', role: '', contact: '', accent: null, cover: true }

/** The lines that say something. */
export function contactLines(contact: string): string[] {
  return contact
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** Why it cannot stand on a cover. */
export function contactFault(contact: string): 'too_many_lines' | 'line_too_long' | null {
  const lines = contactLines(contact)
  if (lines.length > MOST_CONTACT_LINES) return 'too_many_lines'
  return lines.some((line) => line.length > LONGEST_NAME) ? 'line_too_long' : null
}
