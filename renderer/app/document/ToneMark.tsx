/** The mark of a status as Word has it, a letter of the document's own type: disc, triangle or square, with nothing drawn in it. The word stands beside. */
import type { Tone } from '#contract/document-parts.ts'
import classes from './ToneMark.module.css'

const SHAPES = {
  green: 'M2.5 8a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0Z',
  yellow: 'M8 2.5 14 13H2Z',
  red: 'M3 3h10v10H3Z',
} as const satisfies Record<Tone, string>

export function ToneMark({ tone }: { tone: Tone }) {
  return (
    <svg className={classes.mark} viewBox="0 0 16 16" data-tone={tone} aria-hidden="true">
      <path d={SHAPES[tone]} />
    </svg>
  )
}
