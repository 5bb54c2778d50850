/** How the palette finds a command: without accents, word by word, best first. Pure, so that it can be tested alone. */
import { fold, points, wordsOf } from '#domain/search/match.ts'
import type { IconName } from './Icon.tsx'

export interface Command {
  id: string
  label: string
  /** Heading it stands under. Groups keep the order in which they first appear. */
  group: string
  /** Other words people may type. */
  keywords?: readonly string[] | undefined
  icon?: IconName | undefined
  /** Key caps shown at the end. */
  shortcut?: readonly string[] | undefined
  /** Quieter, after the label: whose, where. Searched too. */
  hint?: string | undefined
  run: () => void
}

export interface CommandGroup {
  title: string
  commands: readonly Command[]
}

/** Every typed word must fit. Zero: does not. */
function score(command: Command, words: readonly string[]): number {
  const rest = fold([command.hint ?? '', command.group, ...(command.keywords ?? [])].join(' '))
  return points(words, fold(command.label), rest)
}

/** What the palette shows. Without a query everything, in the caller's order. */
export function findCommands(commands: readonly Command[], query: string): readonly CommandGroup[] {
  const words = wordsOf(query)
  const found = commands.map((command) => ({ command, own: score(command, words) })).filter(({ own }) => own > 0)
  if (words.length > 0) found.sort((one, other) => other.own - one.own)
  return [...Map.groupBy(found, ({ command }) => command.group)].map(([title, entries]) => ({
    title,
    commands: entries.map(({ command }) => command),
  }))
}
