/**
 * Keeps the day's reminder: looks at the clock, and once a chosen day, when its time has come and nothing is being shown to anybody, has the shell
 * say what is due. Off: no clock is looked at.
 *
 * The clock is looked at once a minute, because a timer stands still while the laptop sleeps and knows nothing of a clock that is set: a look
 * compares two strings. Customers' files are opened when the time has come, not before. What a day has had is written down before it is shown:
 * a crash may lose a reminder, but never brings it twice.
 */
import { format } from 'date-fns'
import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import no from '#resources/holidays/no.json' with { type: 'json' }
import type { ReminderEvent } from '#contract/reminder.ts'
import type { Edit } from '#db/change.ts'
import {
  dueNotice,
  isNothing,
  reminderMoment,
  reminderSettingsSchema,
  REMINDERS_OFF,
  withReminded,
  type DueNotice,
  type LocalMoment,
  type ReminderSettings,
} from '#domain/rhythm/due-today.ts'
import { isoDateSchema, type IsoDate } from '#domain/shared/basics.ts'
import type { Connection, Services } from './context.ts'
import { isProjecting, readDueToday } from './due-today.ts'
import { given } from './procedure.ts'
import { readSetting, writeSetting } from './settings.ts'

const SETTINGS = 'reminders'
const REMINDED = 'reminders.shown'
const LOOK_AGAIN = 60_000

const holidays: ReadonlySet<IsoDate> = new Set(no)
const daysSchema = z.array(isoDateSchema)

/** Calls back once, some milliseconds later; the answer takes it back. */
export type Wait = (milliseconds: number, run: () => void) => () => void

const byTheClock: Wait = (milliseconds, run) => {
  const timer = setTimeout(run, milliseconds)
  timer.unref()
  return () => clearTimeout(timer)
}

export class Reminders {
  readonly #services: Omit<Services, 'reminders'>
  readonly #wait: Wait
  readonly #listeners = new Set<(event: ReminderEvent) => void>()
  /** The curtain of each coach window that has told of it. */
  readonly #curtains = new Map<Connection, boolean>()
  #stopWaiting: () => void = () => undefined
  #isStarted = false
  /** A notice may still stand there, the system's or one in the coach's window. */
  #isUp = false

  constructor(services: Omit<Services, 'reminders'>, wait: Wait = byTheClock) {
    this.#services = services
    this.#wait = wait
  }

  /** From now on it looks by itself: also when a wall is taken down, a meeting ends or a setting changes. */
  start(): void {
    this.#isStarted = true
    const { windows, feed } = this.#services
    windows.onChange(() => {
      for (const connection of this.#curtains.keys()) if (!windows.has(connection)) this.#curtains.delete(connection)
      this.#look()
    })
    feed.listen(({ topics }) => {
      if (topics.includes('meeting') || topics.includes('setting')) this.#look()
    })
    this.#look()
  }

  settings(): ReminderSettings {
    const stored = reminderSettingsSchema.partial().safeParse(readSetting(this.#services.data.app, SETTINGS))
    return { ...REMINDERS_OFF, ...(stored.success ? given(stored.data) : {}) }
  }

  /** Inside an edit of `app.db`. A moment that is past when it is chosen has been: nothing pops up as an answer to a setting. */
  change(edit: Edit, patch: Partial<ReminderSettings>): void {
    const { app } = this.#services.data
    const settings = { ...this.settings(), ...patch }
    writeSetting(edit, app, SETTINGS, settings)
    if (patch.on === undefined && patch.time === undefined && patch.days === undefined) return
    const now = this.#now()
    if (reminderMoment(settings, now, this.#remindedOn(), holidays) === 'due')
      writeSetting(edit, app, REMINDED, withReminded(this.#remindedOn(), now.day))
  }

  /** Shows today's now, whatever the time: the coach wants to see how it looks. */
  async showNow(): Promise<'system' | 'window' | 'projecting'> {
    if (isProjecting(this.#services)) return 'projecting'
    return this.#show(this.#notice())
  }

  /** A coach window tells whether its curtain is drawn. */
  curtain(connection: Connection, drawn: boolean): void {
    this.#curtains.set(connection, drawn)
    this.#look()
  }

  /** The coach pressed a notice of the system's. */
  opened(): void {
    this.#tell({ what: 'open' })
  }

  listen(listener: (event: ReminderEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Acts if the moment has come, and says when to look again. */
  #look(): void {
    if (!this.#isStarted) return
    this.#stopWaiting()
    this.#stopWaiting = () => undefined
    try {
      if (this.#isUp && isProjecting(this.#services)) {
        this.#isUp = false
        this.#tell({ what: 'withdraw' })
        this.#services.surroundings
          .withdrawNotice()
          .catch((error: unknown) => this.#services.log.error('reminder_failed', error))
      }
      const settings = this.settings()
      if (!settings.on) return
      this.#stopWaiting = this.#wait(LOOK_AGAIN, () => this.#look())
      // Without a window there is nobody to remind, and nobody to say whether the curtain is drawn.
      if (this.#curtains.size === 0) return
      const now = this.#now()
      if (reminderMoment(settings, now, this.#remindedOn(), holidays) !== 'due') return
      if (isProjecting(this.#services)) return
      const notice = this.#notice()
      this.#remember(now.day)
      if (isNothing(notice)) return
      void this.#show(notice).catch((error: unknown) => this.#services.log.error('reminder_failed', error))
    } catch (error) {
      // The next minute is another try; the app goes on either way.
      this.#services.log.error('reminder_failed', error)
    }
  }

  #notice(): DueNotice {
    const isDrawn = this.#curtains.size === 0 || [...this.#curtains.values()].includes(true)
    return dueNotice(this.#now().day, readDueToday(this.#services), this.settings().names && !isDrawn)
  }

  /** By the system where the shell can, else in the coach's window. */
  async #show(notice: DueNotice): Promise<'system' | 'window'> {
    this.#isUp = true
    if (await this.#services.surroundings.notify(notice)) {
      // Something may be shown to a room by now.
      this.#look()
      return 'system'
    }
    this.#tell({ what: 'notice', notice })
    return 'window'
  }

  #now(): LocalMoment {
    return { day: this.#services.today(), time: format(this.#services.now(), 'HH:mm') }
  }

  #remindedOn(): IsoDate[] {
    const stored = daysSchema.safeParse(readSetting(this.#services.data.app, REMINDED))
    return stored.success ? stored.data : []
  }

  /** Nobody's edit: it has a command of its own and is not told to the windows. */
  #remember(day: IsoDate): void {
    const { data, now } = this.#services
    data.app.changes.commit({ commandId: uuid(), procedure: 'reminder.remember', at: now().toISOString() }, (edit) =>
      writeSetting(edit, data.app, REMINDED, withReminded(this.#remindedOn(), day)),
    )
  }

  #tell(event: ReminderEvent): void {
    for (const listener of this.#listeners) listener(event)
  }
}
