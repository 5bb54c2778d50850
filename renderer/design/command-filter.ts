/** How the palette finds a command: without accents, word by word, best first. Pure, so that it can be tested alone. */
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

/** Lower case, without accents; ø, æ and å can be typed on any keyboard. */
export function fold(text: string): string {
  return text
    .toLocaleLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
}

function inOrder(word: string, text: string): boolean {
  let at = 0
  for (const letter of text) {
    if (letter === word[at]) at += 1
    if (at === word.length) return true
  }
  return false
}

/** How well one typed word fits: whole start, start of a word, somewhere inside, letters in order, not at all. */
function fit(word: string, label: string, rest: string): number {
  if (label.startsWith(word)) return 5
  if (` ${label}`.includes(` ${word}`)) return 4
  if (` ${rest}`.includes(` ${word}`)) return 3
  if (label.includes(word) || rest.includes(word)) return 2
  return word.length >= 3 && inOrder(word, label) ? 1 : 0
}

/** Every typed word must fit. Zero: does not. */
export function score(command: Command, query: string): number {
  const label = fold(command.label)
  const rest = fold([command.hint ?? '', command.group, ...(command.keywords ?? [])].join(' '))
  let sum = 1
  for (const word of fold(query).split(/\s+/u).filter(Boolean)) {
    const points = fit(word, label, rest)
    if (points === 0) return 0
    sum += points
  }
  return sum
}

/** What the palette shows. Without a query everything, in the caller's order. */
export function findCommands(commands: readonly Command[], query: string): readonly CommandGroup[] {
  const found = commands
    .map((command) => ({ command, points: score(command, query) }))
    .filter(({ points }) => points > 0)
  if (query.trim() !== '') found.sort((one, other) => other.points - one.points)
  return [...Map.groupBy(found, ({ command }) => command.group)].map(([title, entries]) => ({
    title,
    commands: entries.map(({ command }) => command),
  }))
}
