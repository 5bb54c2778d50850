/** The day's reminder: its settings, a try, and what a coach window must know and tell. */
import { editApp, given, procedures } from '#backend/procedure.ts'
import { streamOf } from '#backend/stream.ts'
import type { ReminderEvent } from '#contract/reminder.ts'

const of = procedures.reminder

export const reminder = {
  settings: of.settings.handler(({ context: { services } }) => services.reminders.settings()),
  change: of.change.handler(({ input, context: { services }, path }) =>
    editApp(services, input, path, (edit) => {
      services.reminders.change(edit, given(input.patch))
      return { commandId: input.commandId }
    }),
  ),
  try: of.try.handler(async ({ context: { services } }) => ({ outcome: await services.reminders.showNow() })),
  watch: of.watch.handler(({ context: { services }, signal }) =>
    streamOf<ReminderEvent>((tell) => services.reminders.listen(tell), signal),
  ),
  curtain: of.curtain.handler(({ input, context: { connection, services } }) => {
    services.reminders.curtain(connection, input.drawn)
    return {}
  }),
}
