/** What the focus exercises came to, in the minutes: what the week is worth by the rule of thumb, and the pilot with the reason it was pointed to. */
import type { Part } from '#contract/document-parts.ts'
import { HOURS_AIM, hoursWorth, weekOf } from '#domain/meeting/hours-week.ts'
import { NO_MARKS, PILOT_MARKS, pilotOf } from '#domain/meeting/pilot.ts'
import { fill } from '#texts/fill.ts'
import type { MinutesWritten, MinutesWrittenLine } from './content.ts'
import type { Say } from './lines.ts'
import { note, paragraph } from '../parts.ts'

/** Points, share, aim and what a tenth would give, named as the rule of thumb it is; nothing before anything has a zone and hours. */
export function weekParts(lines: readonly MinutesWrittenLine[], say: Say): Part[] {
  const { week: words } = say.texts.minutes.lines
  const week = weekOf(lines)
  const worth = hoursWorth(week)
  const figure = (value: number) => say.number(Number(value.toFixed(1)))
  const unplaced = week.unplaced === 0 ? [] : [note(fill(words.unplaced, { hours: figure(week.unplaced) }))]
  if (worth === null) return unplaced
  const { now, moved, movedHours } = worth
  const pattern = worth.isRest ? words.movedRest : words.moved
  const sentences = [
    fill(words.share, { share: say.percent(now.share), aim: say.percent(HOURS_AIM) }),
    fill(words.points, { points: figure(now.points) }),
    ...(movedHours === 0
      ? []
      : [fill(pattern, { hours: figure(movedHours), share: say.percent(moved.share), points: figure(moved.points) })]),
  ]
  return [paragraph(sentences.join(' ')), ...unplaced, note(words.rule)]
}

/** The unit to start with and why; the one the room chose itself goes first, and what the figures point to is told beside it. */
export function pilotParts({ lines, chosen: at }: MinutesWritten, say: Say): Part[] {
  const { pilot: words, mark } = say.texts.minutes.lines
  const units = lines.map(({ text, marks }) => ({ text, ...(marks ?? NO_MARKS) }))
  const pilot = pilotOf(units)
  const chosen = at === undefined ? undefined : units[at]
  if (pilot === null)
    return chosen === undefined ? [] : [paragraph(`${chosen.text}. ${words.chosen}`, `${words.label}:`)]
  const { unit, why, canCarry, equals } = pilot
  const values = { marks: say.list(why.map((name) => mark[name])), figure: unit[why[0] ?? 'pressure'] ?? '' }
  const reason = [
    fill(why.length === PILOT_MARKS.length ? words.even : words.why, values),
    canCarry ? words.carries : words.weak,
    ...(equals === 0 ? [] : [fill(words.equals, { number: say.number(equals) })]),
  ]
  const isOther = chosen !== undefined && chosen !== unit
  const named = chosen ?? unit
  const told = [
    `${named.text}.`,
    ...(chosen === undefined ? [] : [words.chosen]),
    ...(isOther ? [fill(words.points, { unit: unit.text })] : []),
    ...reason,
  ]
  return [paragraph(told.join(' '), `${words.label}:`)]
}

/** «(press 5, vilje 4, ledelse 3, kapasitet 4)»; of a line from before there were units what it was given then; empty where it was given nothing. */
export function unitMarks(line: MinutesWrittenLine, say: Say): string {
  const { marks, effort: old } = say.texts.minutes.lines
  const { effect, effort } = line
  const { pressure, willingness, leadership, capacity } = line.marks ?? NO_MARKS
  if (pressure !== null && willingness !== null && leadership !== null && capacity !== null)
    return `(${fill(marks, { pressure, willingness, leadership, capacity })})`
  return effect !== null && effort !== null ? `(${fill(old, { effect, effort })})` : ''
}
