/** The shell's own procedures, and the coach's way to put a meeting on the wall through it. */
import { failure } from '#backend/failure.ts'
import { procedures } from '#backend/procedure.ts'
import { readSetting, writeSetting } from '#backend/settings.ts'
import { boundsSchema, type HostRequest } from '#contract/shell.ts'
import { streamOf } from '#backend/stream.ts'
import { v7 as uuid } from 'uuid'

const ofShell = procedures.shell
const ofWall = procedures.wall

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
}

export const wall = {
  open: ofWall.open.handler(({ input, context: { services } }) => {
    if (services.surroundings.shell === 'none') throw failure('unavailable', { subject: 'wall' })
    return services.surroundings.openWall(input.clientId, input.meetingId)
  }),
  close: ofWall.close.handler(async ({ context: { services } }) => {
    await services.surroundings.closeWall()
    return {}
  }),
  connected: ofWall.connected.handler(({ input, context: { services } }) => ({
    windows: services.windows.audiences(input.meetingId),
  })),
}
