/** The silhouettes of the status marks in a box of 16 × 16: one source for the marks beside words and for the points of charts. */
import type { StatusKind } from './status.ts'

export type MarkShape = { readonly shape: string; readonly glyph?: string }

export const MARK_SIZE = 16

export const MARK_SHAPES = {
  /** Disc with tick. */
  green: { shape: 'M1 8a7 7 0 1 0 14 0a7 7 0 1 0-14 0Z', glyph: 'M4.9 8.3 7.1 10.5 11.2 5.7' },
  /** Triangle. */
  yellow: { shape: 'M8 1.7 15.1 14H.9Z' },
  /** Square with bar. */
  red: {
    shape: 'M3.2 1.2h9.6a2 2 0 0 1 2 2v9.6a2 2 0 0 1-2 2h-9.6a2 2 0 0 1-2-2v-9.6a2 2 0 0 1 2-2Z',
    glyph: 'M4.8 8h6.4',
  },
  /** Dashed ring with clock hands. */
  stale: { shape: 'M1.4 8a6.6 6.6 0 1 0 13.2 0a6.6 6.6 0 1 0-13.2 0Z', glyph: 'M8 4.9V8l2 1.5' },
} as const satisfies Record<StatusKind, MarkShape>
