/** How documents look: the coach's brand, the client's, and the client's own Word template. */
import { createHash } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { logoRow, readClientBrand, readOwnBrand, writeClientBrand, writeOwnBrand } from '#backend/brand.ts'
import { failure } from '#backend/failure.ts'
import { editApp, editVault, given, procedures, vaultOf } from '#backend/procedure.ts'
import { coachLogoContent } from '#db/schema/app.ts'
import { logoContent, wordTemplateContent } from '#db/schema/brand.ts'

const of = procedures.brand

export const brand = {
  own: of.own.handler(({ context: { services } }) => readOwnBrand(services.data.app)),

  changeOwn: of.changeOwn.handler(({ input, context: { services }, path }) =>
    editApp(services, input, path, (edit, app) => {
      writeOwnBrand(edit, app, given(input.patch))
      return { commandId: input.commandId }
    }),
  ),

  putOwnLogo: of.putOwnLogo.handler(({ input, context: { services }, path }) =>
    editApp(services, input, path, (edit, app) => {
      const logo = logoRow(uuid(), input.bytes)
      edit.attach(coachLogoContent, logo)
      writeOwnBrand(edit, app, { logoId: logo.id })
      return { commandId: input.commandId }
    }),
  ),

  removeOwnLogo: of.removeOwnLogo.handler(({ input, context: { services }, path }) =>
    editApp(services, input, path, (edit, app) => {
      writeOwnBrand(edit, app, { logoId: null })
      return { commandId: input.commandId }
    }),
  ),

  undoOwn: of.undoOwn.handler(({ input, context: { services }, path }) => {
    const command = { commandId: input.commandId, procedure: path.join('.'), at: services.now().toISOString() }
    const done = services.data.app.changes.undo(command, input.undone, (_edit, rows) => {
      // The list of clients and the settings are in the same file, and have ways of their own.
      if (rows.some(({ table }) => table !== 'coach_brand')) throw failure('conflict', { subject: 'brand' })
    })
    if (!done.repeated) services.feed.tell({ seq: done.seq, clientId: null, topics: done.topics })
    return { commandId: input.commandId }
  }),

  client: of.client.handler(({ input, context: { services } }) => readClientBrand(vaultOf(services, input.clientId))),

  changeClient: of.changeClient.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      writeClientBrand(edit, vault, input.clientId, input.patch)
      return { commandId: input.commandId }
    }),
  ),

  putLogo: of.putLogo.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const logo = logoRow(uuid(), input.bytes)
      edit.attach(logoContent, logo)
      writeClientBrand(edit, vault, input.clientId, { logoId: logo.id })
      return { commandId: input.commandId }
    }),
  ),

  removeLogo: of.removeLogo.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      writeClientBrand(edit, vault, input.clientId, { logoId: null })
      return { commandId: input.commandId }
    }),
  ),

  takeTemplate: of.takeTemplate.handler(({ input, context: { services }, signal }) =>
    services.templates.take(input, signal),
  ),

  keepTemplate: of.keepTemplate.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const taken = services.templates.read(input.handle)
      if (taken === null) throw failure('not_found', { subject: 'template' })
      const { name, content, description } = taken
      const id = uuid()
      const sha256 = createHash('sha256').update(content).digest('hex')
      const givenAt = services.now().toISOString()
      edit.attach(wordTemplateContent, { id, name, sha256, givenAt, description, content })
      writeClientBrand(edit, vault, input.clientId, { templateId: id })
      return { commandId: input.commandId }
    }),
  ),

  removeTemplate: of.removeTemplate.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      writeClientBrand(edit, vault, input.clientId, { templateId: null })
      return { commandId: input.commandId }
    }),
  ),
}
