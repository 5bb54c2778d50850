/** What the room wrote: what worked and continues, what stops, what starts, in the room's own words and under its own themes. */
import type { Part } from '#contract/document-parts.ts'
import { fill } from '#texts/fill.ts'
import { bullets, section, subject, subsection } from '../parts.ts'
import type { RetroTheme } from './content.ts'
import type { RetroSay } from './say.ts'

export function reflectionParts(say: RetroSay): Part[] {
  const { words, content } = say
  if (content.reflection.length === 0) return []
  return [
    section(words.section.reflection),
    ...content.reflection.flatMap(({ section: name, themes }) => [
      subsection(words.reflect[name]),
      ...themes.flatMap((theme) => themeParts(theme, say)),
    ]),
  ]
}

function themeParts({ name, dots, lines }: RetroTheme, say: RetroSay): Part[] {
  const votes = (given: number | null) => (given === null ? '' : fill(say.words.votes, { count: given }))
  const list = bullets(lines.map((line) => ({ text: line.text, quiet: votes(line.dots) })))
  if (name === '') return [list]
  return [subject([name, votes(dots)].filter((part) => part !== '').join(' ')), list]
}
