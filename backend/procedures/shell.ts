/** The shell's own procedures. */
import { procedures } from '#backend/procedure.ts'
import { readSetting, writeSetting } from '#backend/settings.ts'
import { boundsSchema, type HostRequest } from '#contract/shell.ts'
import { streamOf } from '#backend/stream.ts'
import { v7 as uuid } from 'uuid'

const ofShell = procedures.shell

export const shell = {
  host: ofShell.host.handler(({ context: { services }, signal }) =>
    streamOf<HostRequest>((tell) => services.host.listen(tell), signal),
  ),
  answer: ofShell.answer.handler(({ input, context: { services } }) => {
    services.host.answer(input.id, input.path)
    return {}
  }),
  noticeOpened: ofShell.noticeOpened.handler(({ context: { services } }) => {
    services.reminders.opened()
    return {}
  }),
  dataFolder: ofShell.dataFolder.handler(({ context: { services } }) => ({ path: services.data.path })),
  bounds: ofShell.bounds.handler(({ input, context: { services } }) => {
    const stored = boundsSchema.safeParse(readSetting(services.data.app, `bounds.${input.window}`))
    return stored.success ? stored.data : null
  }),
  rememberBounds: ofShell.rememberBounds.handler(({ input, context: { services } }) => {
    const app = services.data.app
    // Where a window stands is nobody's edit: it has no command of its own and is not told to the windows.
    app.changes.commit(
      { commandId: uuid(), procedure: 'shell.rememberBounds', at: services.now().toISOString() },
      (edit) => writeSetting(edit, app, `bounds.${input.window}`, input.bounds),
    )
    return {}
  }),
  tellWall: ofShell.tellWall.handler(({ input, context: { services } }) => {
    services.wall.told(input)
    return {}
  }),
  projectors: ofShell.projectors.handler(({ context: { services } }) => services.wall.projectors()),
  rememberProjector: ofShell.rememberProjector.handler(({ input, context: { services } }) => {
    services.wall.rememberProjector(input)
    return {}
  }),
}
