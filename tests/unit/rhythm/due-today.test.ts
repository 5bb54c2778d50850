/** The day's reminder: when it comes, and what it says and does not say. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  dueNotice,
  isNothing,
  reminderMoment,
  reminderSettingsSchema,
  REMINDERS_OFF,
  withReminded,
  type CustomerDay,
} from '#domain/rhythm/due-today.ts'
import { noticeWords } from '#texts/reminder.ts'
import { addDays } from '#domain/time/calendar.ts'

const MONDAY = '2026-06-29'
const on = { ...REMINDERS_OFF, on: true }
const none: ReadonlySet<string> = new Set()
const at = (time: string, day = MONDAY) => ({ day, time })

describe('the moment of a reminder', () => {
  test('never comes until the coach has chosen it', () => {
    expect(REMINDERS_OFF.on).toBe(false)
    expect(reminderMoment(REMINDERS_OFF, at('08:00'), [], none)).toBe('off')
  })

  test('comes at the chosen minute, and late where the laptop slept', () => {
    expect(reminderMoment(on, at('07:59'), [], none)).toBe('early')
    expect(reminderMoment(on, at('08:00'), [], none)).toBe('due')
    expect(reminderMoment(on, at('16:42'), [], none)).toBe('due')
  })

  test('comes on chosen days only, and on no public holiday', () => {
    expect(reminderMoment(on, at('09:00', '2026-06-28'), [], none)).toBe('rest')
    expect(reminderMoment({ ...on, days: [7] }, at('09:00', '2026-06-28'), [], none)).toBe('due')
    expect(reminderMoment(on, at('09:00', '2026-05-25'), [], new Set(['2026-05-25']))).toBe('rest')
  })

  test('comes once a day, also when the clock is set back over days that have had theirs', () => {
    const reminded = withReminded(withReminded([], '2026-06-26'), MONDAY)
    expect(reminderMoment(on, at('09:00'), reminded, none)).toBe('done')
    expect(reminderMoment(on, at('09:00', '2026-06-26'), reminded, none)).toBe('done')
    expect(reminderMoment(on, at('09:00', '2026-06-30'), reminded, none)).toBe('due')
  })

  test('a day is reminded of at most once, however the clock is looked at', () => {
    const days = fc.integer({ min: 0, max: 8 }).map((days) => addDays(MONDAY, days))
    const looks = fc.array(fc.record({ day: days, time: fc.constantFrom('00:00', '02:30', '08:00', '08:01', '23:59') }))
    fc.assert(
      fc.property(looks, (moments) => {
        let reminded: string[] = []
        const shown: string[] = []
        for (const moment of moments) {
          if (reminderMoment(on, moment, reminded, none) !== 'due') continue
          shown.push(moment.day)
          reminded = withReminded(reminded, moment.day)
        }
        expect(new Set(shown).size).toBe(shown.length)
        expect(shown.every((day) => moments.some((each) => each.day === day && each.time >= '08:00'))).toBe(true)
      }),
    )
  })

  test('takes days in order and each once, and no time that is none', () => {
    const valid = (patch: object) => reminderSettingsSchema.safeParse({ ...on, ...patch }).success
    expect(valid({ days: [] })).toBe(true)
    expect(valid({ days: [1, 1] })).toBe(false)
    expect(valid({ days: [5, 1] })).toBe(false)
    expect(valid({ time: '24:00' })).toBe(false)
  })
})

const customers: CustomerDay[] = [
  { name: 'Nordlys kommune', checkIn: 'due', meetings: ['13:30'], events: 0 },
  { name: 'Fjellsport', checkIn: 'due', meetings: ['09:00', null], events: 1 },
  { name: 'Havnevesenet', checkIn: 'waiting', meetings: [], events: 0 },
  { name: 'Stille AS', checkIn: null, meetings: [], events: 0 },
]

describe('what it says', () => {
  const words = (some: readonly CustomerDay[], names: boolean, language: 'nb' | 'en' = 'nb') =>
    noticeWords(dueNotice(MONDAY, some, names), language)

  test('counts, and says when the meetings are', () => {
    expect(words(customers, false)).toEqual({
      title: 'Innsjekk hos 2 kunder, 3 møter og 1 hendelse i dag',
      body: 'Møter kl. 09.00 og 13.30\nInnsjekk venter fra før hos 1 kunde',
    })
    expect(words(customers, false, 'en')).toEqual({
      title: 'Check-ins at 2 clients, 3 meetings and 1 event today',
      body: 'Meetings at 09:00 and 13:30\nCheck-ins are waiting from before at 1 client',
    })
  })

  test('says one as one, and only what there is', () => {
    expect(words([{ name: 'A', checkIn: 'due', meetings: [], events: 0 }], false)).toEqual({
      title: 'Innsjekk hos 1 kunde i dag',
      body: '',
    })
    expect(words([{ name: 'A', checkIn: 'waiting', meetings: [], events: 0 }], false)).toEqual({
      title: 'Innsjekk venter hos 1 kunde',
      body: '',
    })
    expect(words([{ name: 'A', checkIn: null, meetings: ['09:00'], events: 0 }], false)).toEqual({
      title: '1 møte i dag',
      body: 'Møte kl. 09.00',
    })
    expect(words([], false).title).toBe('Ingenting står på planen i dag')
  })

  test('names customers where the coach chose so, and not all of a long list', () => {
    expect(words(customers, true).body).toBe(
      [
        'Møter: 09.00 Fjellsport, 13.30 Nordlys kommune, Fjellsport',
        'Innsjekk: Nordlys kommune, Fjellsport, Havnevesenet',
        'Hendelser: Fjellsport',
        'Innsjekk venter fra før hos 1 kunde',
      ].join('\n'),
    )
    const many = Array.from({ length: 9 }, (_, at) => ({ ...customers[3], name: `K${at}`, checkIn: 'due' as const }))
    expect(words(many as CustomerDay[], true).body).toBe('Innsjekk: K0, K1, K2, K3, K4, …')
  })

  test('names nobody where it may not, in any field', () => {
    const notice = dueNotice(MONDAY, customers, false)
    for (const { name } of customers) expect(JSON.stringify(notice)).not.toContain(name)
  })

  test('knows a day with nothing in it', () => {
    expect(isNothing(dueNotice(MONDAY, [customers[3] as CustomerDay], true))).toBe(true)
    expect(isNothing(dueNotice(MONDAY, [customers[2] as CustomerDay], true))).toBe(false)
  })
})
