/**
 * The day's reminder: whether its moment has come, and what it says. It is read over shoulders, so it counts; it names customers only where the
 * coach chose so. Source: domain rules, Rhythm; experience, Reminders.
 */
import { z } from 'zod'
import { isoDateSchema, type IsoDate } from '#domain/shared/basics.ts'
import { weekdayOf } from '#domain/time/calendar.ts'

const clockSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const reminderSettingsSchema = z.object({
  on: z.boolean(),
  /** Local clock, `HH:MM`. */
  time: clockSchema,
  /** 1 (Monday) – 7 (Sunday), each once, in order. */
  days: z
    .array(z.int().min(1).max(7))
    .max(7)
    .refine((days) => days.every((day, at) => at === 0 || day > (days[at - 1] ?? 0))),
  /** Customers may be named. */
  names: z.boolean(),
})
export type ReminderSettings = z.infer<typeof reminderSettingsSchema>

/** Until the coach chooses: nothing comes by itself. */
export const REMINDERS_OFF: ReminderSettings = { on: false, time: '08:00', days: [1, 2, 3, 4, 5], names: false }

/** A day and the time on the computer's own clock, so that summer time and travel move the moment with the coach. */
export type LocalMoment = { readonly day: IsoDate; readonly time: string }

/** `rest`: not one of the chosen days, or a public holiday. `done`: this day has had its reminder. */
export type ReminderMoment = 'off' | 'rest' | 'done' | 'early' | 'due'

/** Has the moment come? Late is fine, on the same day: the laptop slept, or was not open. */
export function reminderMoment(
  settings: ReminderSettings,
  now: LocalMoment,
  remindedOn: readonly IsoDate[],
  holidays: ReadonlySet<IsoDate>,
): ReminderMoment {
  if (!settings.on) return 'off'
  if (!settings.days.includes(weekdayOf(now.day)) || holidays.has(now.day)) return 'rest'
  if (remindedOn.includes(now.day)) return 'done'
  return now.time < settings.time ? 'early' : 'due'
}

/** Days kept: a clock that is set back over some of them brings none of them again. */
const REMEMBERED_DAYS = 10

export function withReminded(remindedOn: readonly IsoDate[], day: IsoDate): IsoDate[] {
  return [...new Set([...remindedOn, day])].toSorted().slice(-REMEMBERED_DAYS)
}

/** What a day holds for one customer. */
export type CustomerDay = {
  readonly name: string
  /** Something is due today and not given yet, or has been waiting since an earlier day. */
  readonly checkIn: 'due' | 'waiting' | null
  /** Start of each meeting that is not over; null where nobody has said when. */
  readonly meetings: readonly (string | null)[]
  /** Reviews, kick-offs and whatever else is in the calendar. */
  readonly events: number
}

const count = z.int().min(0)
const AT_MOST = 500

/** Counts, and names only where they may be said. Words are made where it is shown. */
export const dueNoticeSchema = z.object({
  day: isoDateSchema,
  /** Customers with a check-in due today, and others where one is waiting from before. */
  checkIns: count,
  waiting: count,
  meetings: count,
  /** When they begin, in order; those nobody has said a time of are left out. */
  times: z.array(clockSchema).max(AT_MOST),
  events: count,
  names: z
    .object({
      checkIns: z.array(z.string()).max(AT_MOST),
      meetings: z.array(z.object({ time: clockSchema.nullable(), name: z.string() })).max(AT_MOST),
      events: z.array(z.string()).max(AT_MOST),
    })
    .nullable(),
})
export type DueNotice = z.infer<typeof dueNoticeSchema>

export function dueNotice(day: IsoDate, customers: readonly CustomerDay[], mayName: boolean): DueNotice {
  const having = (checkIn: CustomerDay['checkIn']) => customers.filter((each) => each.checkIn === checkIn)
  const meetings = customers
    .flatMap(({ name, meetings: starts }) => starts.map((time) => ({ time, name })))
    .toSorted((a, b) => `${a.time ?? '99'}${a.name}`.localeCompare(`${b.time ?? '99'}${b.name}`))
    .slice(0, AT_MOST)
  const named = (some: readonly CustomerDay[]) => some.map((each) => each.name).slice(0, AT_MOST)
  return {
    day,
    checkIns: having('due').length,
    waiting: having('waiting').length,
    meetings: meetings.length,
    times: meetings.flatMap(({ time }) => (time === null ? [] : [time])),
    events: customers.reduce((sum, each) => sum + each.events, 0),
    names: mayName
      ? {
          checkIns: named([...having('due'), ...having('waiting')]),
          meetings,
          events: named(customers.filter((each) => each.events > 0)),
        }
      : null,
  }
}

/** A day nobody needs to be told of. */
export function isNothing({ checkIns, waiting, meetings, events }: DueNotice): boolean {
  return checkIns + waiting + meetings + events === 0
}
