/**
 * The words of the day's reminder, made where it is shown: the system's notice by the desktop shell, else the coach's window. A plain look-up,
 * because the shell has no i18next.
 */
import en from '#resources/locales/en/reminder.json' with { type: 'json' }
import nb from '#resources/locales/nb/reminder.json' with { type: 'json' }
import { fill } from './fill.ts'
import type { UiLanguage } from './ui.ts'

const TEXTS: Record<UiLanguage, (typeof nb)['notice']> = { nb: nb.notice, en: en.notice }
/** As many as fit a notice before the system cuts it off by itself. */
const NAMES_AT_MOST = 5

/** What there is to say, as the domain's `DueNotice` has it. */
export type NoticeFacts = {
  readonly checkIns: number
  readonly waiting: number
  readonly meetings: number
  readonly times: readonly string[]
  readonly events: number
  readonly names: {
    readonly checkIns: readonly string[]
    readonly meetings: readonly { readonly time: string | null; readonly name: string }[]
    readonly events: readonly string[]
  } | null
}

/** With a capital: the beginning of a line. */
const begun = (line: string) => line.slice(0, 1).toLocaleUpperCase() + line.slice(1)

/** «Innsjekk hos 3 kunder og 2 møter i dag», and below it when the meetings are, what else waits, and who (where names may be said). */
export function noticeWords(facts: NoticeFacts, language: UiLanguage): { title: string; body: string } {
  const text = TEXTS[language]
  const counted = (forms: { one: string; other: string }, count: number) =>
    fill(count === 1 ? forms.one : forms.other, { count })
  const today = [
    ...(facts.checkIns > 0 ? [counted(text.checkIns, facts.checkIns)] : []),
    ...(facts.meetings > 0 ? [counted(text.meetings, facts.meetings)] : []),
    ...(facts.events > 0 ? [counted(text.events, facts.events)] : []),
  ]
  const clock = (time: string) => fill(text.clock, { hours: time.slice(0, 2), minutes: time.slice(3) })
  const listed = (parts: readonly string[]) =>
    parts.length < 2
      ? parts.join('')
      : fill(text.and, { first: parts.slice(0, -1).join(', '), last: parts.at(-1) ?? '' })
  const some = (names: readonly string[]) =>
    [...names.slice(0, NAMES_AT_MOST), ...(names.length > NAMES_AT_MOST ? ['…'] : [])].join(', ')

  const title =
    today.length > 0
      ? fill(text.today, { what: listed(today) })
      : facts.waiting > 0
        ? counted(text.waits, facts.waiting)
        : text.nothing
  const lines: string[] = []
  const { names } = facts
  if (names) {
    const meetings = names.meetings.map(({ time, name }) =>
      time === null ? name : fill(text.meetingAt, { time: clock(time), name }),
    )
    if (meetings.length > 0) lines.push(fill(text.named.meetings, { names: some(meetings) }))
    if (names.checkIns.length > 0) lines.push(fill(text.named.checkIns, { names: some(names.checkIns) }))
    if (names.events.length > 0) lines.push(fill(text.named.events, { names: some(names.events) }))
  } else if (facts.times.length > 0)
    lines.push(
      fill(facts.times.length === 1 ? text.at.one : text.at.other, {
        times: listed(facts.times.map((time) => clock(time))),
      }),
    )
  if (today.length > 0 && facts.waiting > 0) lines.push(counted(text.waitsToo, facts.waiting))
  return { title: begun(title), body: lines.map(begun).join('\n') }
}
