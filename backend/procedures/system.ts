/** The app itself: who it is, settings, events, undo. */
import { syncName } from '#backend/client-list.ts'
import { editApp, given, procedures, vaultOf } from '#backend/procedure.ts'
import { readSettings, writeSetting } from '#backend/settings.ts'

const of = procedures.system

export const system = {
  about: of.about.handler(({ context: { services } }) => ({
    version: services.version,
    today: services.today(),
    dataFolder: services.data.path,
    shell: services.surroundings.shell,
  })),
  settings: of.settings.handler(({ context: { services } }) => readSettings(services.data.app)),
  changeSettings: of.changeSettings.handler(({ input, context: { services }, path }) =>
    editApp(services, input, path, (edit, app) => {
      writeSetting(edit, app, 'coach', { ...readSettings(app), ...given(input.patch) })
      return { commandId: input.commandId }
    }),
  ),
  events: of.events.handler(({ context: { services }, signal }) => services.feed.events(signal)),
  undo: of.undo.handler(({ input, context: { services }, path }) => {
    const vault = vaultOf(services, input.clientId)
    const command = { commandId: input.commandId, procedure: path.join('.'), at: services.now().toISOString() }
    const done = vault.changes.undo(command, input.undone)
    syncName(services, input.clientId)
    if (!done.repeated) services.feed.tell({ seq: done.seq, clientId: input.clientId, topics: done.topics })
    return { commandId: input.commandId }
  }),
}
