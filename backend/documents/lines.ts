/** Small forms of what stands in a cell or a sentence of any document. */
import type { Line } from '#contract/document-parts.ts'

/** Second to what stands above it. */
export const quiet = (text: string): Line => ({ text, look: 'quiet' })

/** A sentence ends once, also where what was typed has its full stop. */
export const ended = (text: string) => (/[.!?…]$/u.test(text.trim()) ? text.trim() : `${text.trim()}.`)
