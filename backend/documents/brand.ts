/** Whose document it is, and who made it: everything a document of any kind needs to know of both. Plain data that can be kept with a finished one. */
import type { WordTemplate } from '#domain/brand/word-template.ts'

/** A logo with its size in pixels; its bytes in base64. */
export type BrandLogo = {
  mediaType: 'image/png' | 'image/jpeg'
  width: number
  height: number
  bytes: string
}

export type Brand = {
  coach: {
    /** Who documents are signed by; empty where nobody has said, never a word for nobody. */
    name: string
    company: string
    /** «OKR-coach»; may be empty. */
    role: string
    /** Address, telephone, e-mail, web: a line each, none empty. */
    contactLines: string[]
    logo: BrandLogo | null
  }
  client: { name: string; logo: BrandLogo | null }
  /** Headings, rules and charts: six digits without `#`, at least 4.5:1 on white. */
  accent: string
  /** Begins with a page of its own. */
  cover: boolean
  /** The client's own template, in base64 as it was made safe, and what was read from it. */
  template: { bytes: string; description: WordTemplate } | null
}
