/** What a brand makes of the look of a document: its accent, and of a template its page and its type. */
import { accentOnPaper } from '#domain/brand/accent.ts'
import type { Brand, BrandLogo } from '../brand.ts'
import type { CoverLogo } from './cover.ts'
import type { Paper } from './paper.ts'
import { OWN_LOOK, type PaperLook } from './paper-look.ts'

/** Half points of our own running text. */
const OWN_SIZE = 10.5

/** @param base the sheet where there is no template */
export function brandLook({ accent, template }: Brand, base: PaperLook = OWN_LOOK): PaperLook {
  if (template === null) return { ...base, accent }
  const { page, textWidth, font, size, headings } = template.description
  // Rules and charts in the colour of its headings, dark enough to be read.
  const heading = headings.find(({ level }) => level === 1)?.color ?? null
  const { width, height, top, bottom, left } = page
  // A gutter is a margin on the side of the binding.
  const right = width - left - textWidth
  return {
    accent: heading === null ? accent : accentOnPaper(`#${heading}`).color,
    sheet: { width, height, top, bottom, left, right, edge: page.header },
    font: font ?? OWN_LOOK.font,
    scale: size === null ? 1 : size / OWN_SIZE,
  }
}

/** A logo as a cover shows it. @param text what it is, for who does not see it */
export function coverLogo(logo: BrandLogo | null, text: string): CoverLogo | null {
  if (logo === null) return null
  const { mediaType, width, height, bytes } = logo
  return { mediaType, width, height, text, content: bytesOf(bytes) }
}

export const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'))

/**
 * What a brand gives any document that has no cover of its own: its look, the client's template, and who signs where nobody else does. Without a brand it is
 * ours.
 * @param leader who led the meeting, or prepared the report; may be empty
 */
export function dressed(
  brand: Brand | undefined,
  leader: string,
): Pick<Paper, 'author' | 'look' | 'template' | 'templatePicture'> {
  if (brand === undefined) return { author: leader }
  return {
    author: leader.trim() === '' ? brand.coach.name : leader,
    look: brandLook(brand),
    ...(brand.template === null ? {} : { template: bytesOf(brand.template.bytes), templatePicture: brand.client.name }),
  }
}
