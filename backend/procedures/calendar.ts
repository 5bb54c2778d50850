/** Calendar files, made as they are asked for and handed out by the shell. Nothing is kept. */
import { collectCalendar } from '#backend/calendar/calendar-entries.ts'
import { procedures } from '#backend/procedure.ts'

const of = procedures.calendar

export const calendar = {
  save: of.save.handler(async ({ input, context: { services } }) => {
    const { name, language, entries } = collectCalendar(services, input.clientId, input.part)
    if (entries.length === 0) return { outcome: 'nothing' as const }
    // Loaded when it is first asked for: a back end that starts must not wait for it.
    const { calendarFile } = await import('#backend/calendar/calendar-file.ts')
    const file = calendarFile(entries, language, services.now())
    return services.surroundings.handOut(name, new TextEncoder().encode(file))
  }),
}
