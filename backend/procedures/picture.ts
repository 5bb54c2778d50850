/** Pictures the coach shows in the steps of a meeting: put in, told in words, taken away, and looked at. */
import { v7 as uuid } from 'uuid'
import { failure } from '#backend/failure.ts'
import { bytesOf, pictureIn, stepForPicture } from '#backend/pictures.ts'
import { editVault, procedures, vaultOf } from '#backend/procedure.ts'
import { pictureQueries } from '#db/queries/picture.ts'
import { pictureContent, stepPicture } from '#db/schema/picture.ts'
import { readKeptPicture } from '#domain/picture/picture-file.ts'

const of = procedures.picture

export const picture = {
  put: of.put.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const { stepId } = input
      const { meetingId } = stepForPicture(edit, stepId)
      const content = new Uint8Array(Buffer.from(input.bytes, 'base64'))
      // The window has drawn it anew. What it says of itself is not believed: its bytes are.
      const file = readKeptPicture(content)
      if (file === null || file.type === 'image/webp') throw failure('invalid', { subject: 'picture' })
      const contentId = uuid()
      edit.attach(pictureContent, { id: contentId, mediaType: file.type, content })
      const shown = { contentId, width: file.width, height: file.height }
      const there = vault.queries(pictureQueries).pictureOf.get({ stepId })
      if (there) edit.update(stepPicture, there.id, shown)
      else edit.insert(stepPicture, { id: uuid(), meetingId, stepId, caption: '', ...shown })
      return { commandId: input.commandId }
    }),
  ),

  caption: of.caption.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      stepForPicture(edit, input.stepId)
      edit.update(stepPicture, pictureIn(vault, input.stepId).id, { caption: input.caption })
      return { commandId: input.commandId }
    }),
  ),

  remove: of.remove.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      stepForPicture(edit, input.stepId)
      edit.remove(stepPicture, pictureIn(vault, input.stepId).id)
      return { commandId: input.commandId }
    }),
  ),

  read: of.read.handler(({ input, context: { services } }) => {
    const vault = vaultOf(services, input.clientId)
    const row = vault.queries(pictureQueries).pictureOf.get({ stepId: input.stepId })
    const bytes = row ? bytesOf(vault, row) : null
    return row && bytes ? { contentId: row.contentId, ...bytes } : null
  }),
}
