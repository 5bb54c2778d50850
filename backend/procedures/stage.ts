/** What the room sees, sent again each time it changes. */
import { bytesOf, markOf, pictureOnWall } from '#backend/pictures.ts'
import { procedures, vaultOf } from '#backend/procedure.ts'
import { readStage } from '#backend/stage.ts'
import { streamOf } from '#backend/stream.ts'
import { failure } from '#backend/failure.ts'

const of = procedures.stage

export const stage = {
  picture: of.picture.handler(({ context: { connection, services } }) => {
    if (connection.role !== 'audience') throw failure('forbidden')
    const vault = vaultOf(services, connection.clientId)
    const row = pictureOnWall(vault, connection.meetingId)
    const bytes = row ? bytesOf(vault, row) : null
    return row && bytes ? { mark: markOf(row), ...bytes } : null
  }),

  watch: of.watch.handler(async function* ({ context: { connection, services }, signal }) {
    if (connection.role !== 'audience') throw failure('forbidden')
    const { clientId, meetingId } = connection
    let last = ''
    const changed = streamOf<null>((tell) => {
      tell(null)
      return services.feed.listen((event) => {
        if (event.clientId === clientId || event.clientId === null) tell(null)
      })
    }, signal)
    for await (const _ of changed) {
      const view = readStage(services, clientId, meetingId)
      const text = JSON.stringify(view)
      // Most edits do not touch the wall; a still picture is sent once.
      if (text === last) continue
      last = text
      yield view
    }
  }),
}
