/** The coach's way to put a meeting on the wall through the shell, and to say where. */
import { failure } from '#backend/failure.ts'
import { procedures } from '#backend/procedure.ts'
import { streamOf } from '#backend/stream.ts'
import type { WallNow } from '#contract/wall.ts'

const ofWall = procedures.wall

export const wall = {
  open: ofWall.open.handler(({ input, context: { services } }) => {
    if (services.surroundings.shell === 'none') throw failure('unavailable', { subject: 'wall' })
    const { clientId, meetingId } = input
    return services.surroundings.openWall(clientId, meetingId, services.wall.isShared(meetingId))
  }),
  close: ofWall.close.handler(async ({ context: { services } }) => {
    await services.surroundings.closeWall()
    return {}
  }),
  connected: ofWall.connected.handler(({ input, context: { services } }) => ({
    windows: services.windows.audiences(input.meetingId),
  })),
  watch: ofWall.watch.handler(({ input, context: { services }, signal }) =>
    streamOf<WallNow>((tell) => {
      const now = () =>
        tell({ surroundings: services.wall.surroundings, shared: services.wall.isShared(input.meetingId) })
      now()
      return services.wall.listen(now)
    }, signal),
  ),
  place: ofWall.place.handler(async ({ input, context: { services } }) => {
    await services.wall.place(input)
    return {}
  }),
  leading: ofWall.leading.handler(({ input, context: { connection, services } }) => {
    services.wall.leads(connection, input.on)
    return {}
  }),
}
