/** Documents of the whole client: how they are made, the coach's words in them, their preview and the finished files. */
import { v7 as uuid } from 'uuid'
import { brandFor } from '#backend/brand.ts'
import { collectClient } from '#backend/client-report/collect.ts'
import { languageOfReport, periodOf, setupOf, wordsOf } from '#backend/client-report/setup.ts'
import { shortened } from '#backend/client-report/shortened.ts'
import { clientFileName } from '#backend/documents/client/file-name.ts'
import { clientParts } from '#backend/documents/client/parts.ts'
import { keepDocument } from '#backend/keep-document.ts'
import { editVault, procedures, vaultOf } from '#backend/procedure.ts'
import { bytesOfSnapshot } from '#backend/snapshots.ts'
import type { MakingStep } from '#contract/report.ts'
import type { DocumentRow } from '#contract/document.ts'
import { streamOf } from '#backend/stream.ts'
import { documentQueries } from '#db/queries/document.ts'
import { documentSnapshot, reportSetup, reportWords } from '#db/schema/document.ts'
import { unit } from '#db/schema/organisation.ts'
import { sectionsOf } from '#domain/report/report.ts'
import type { Id } from '#domain/shared/basics.ts'

const of = procedures.report

type Made = { commandId: Id; document: DocumentRow }

export const report = {
  setup: of.setup.handler(({ input, context: { services } }) => {
    const vault = vaultOf(services, input.clientId)
    const setup = setupOf(vault, input.kind)
    return { ...setup, words: wordsOf(vault, input.kind), covers: periodOf(vault, setup, services.today()) }
  }),

  change: of.change.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const { kind, patch } = input
      for (const unitId of patch.unitIds ?? []) edit.read(unit, unitId)
      const row = vault.queries(documentQueries).setup.get({ kind })
      const written = {
        ...(patch.unitIds === undefined ? {} : { unitIds: patch.unitIds }),
        ...(patch.language === undefined ? {} : { language: patch.language }),
        ...(patch.sections === undefined ? {} : { sections: sectionsOf(kind, patch.sections) }),
        ...(patch.period === undefined
          ? {}
          : { periodStart: patch.period?.start ?? null, periodEnd: patch.period?.end ?? null }),
      }
      if (row) edit.update(reportSetup, row.id, written)
      else edit.insert(reportSetup, { id: uuid(), kind, ...written })
      return { commandId: input.commandId }
    }),
  ),

  write: of.write.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const { kind, section, text } = input
      const row = vault
        .queries(documentQueries)
        .words.all({ kind })
        .find((each) => each.section === section)
      if (row) edit.update(reportWords, row.id, { text })
      else edit.insert(reportWords, { id: uuid(), kind, section, text })
      return { commandId: input.commandId }
    }),
  ),

  preview: of.preview.handler(({ input, context: { services } }) => {
    const vault = vaultOf(services, input.clientId)
    const language = languageOfReport(vault, input.kind)
    const content = collectClient(services, input.clientId, input.kind)
    // Whoever looks at it will want it made.
    services.documents.getReady('client', () => ({
      content: shortened(content),
      language,
      draft: true,
      brand: brandFor(services, input.clientId),
    }))
    // The screen has no cover: the head of the document stands for it.
    return { language, ...clientParts({ content, language, withCover: false }) }
  }),

  list: of.list.handler(({ input, context: { services } }) =>
    vaultOf(services, input.clientId).queries(documentQueries).reports.all(),
  ),

  make: of.make.handler(async ({ input, context: { services }, path, signal }) => {
    const { clientId, kind, draft, commandId } = input
    const vault = vaultOf(services, clientId)
    const seen = vault.changes.recall<Made>({ commandId, procedure: path.join('.') })
    if (seen) return seen.result
    const content = collectClient(services, clientId, kind)
    const language = languageOfReport(vault, kind)
    const brand = brandFor(services, clientId)
    const bytes = await services.documents.make(
      'client',
      { content, language, draft, brand },
      { signal, onStep: (step) => services.beingMade.tell(commandId, step) },
    )
    return editVault(services, input, path, (edit) => {
      const version = (vault.queries(documentQueries).lastReport.get({ kind })?.version ?? 0) + 1
      const document = keepDocument(edit, bytes, {
        kind,
        meetingId: null,
        checkId: null,
        language,
        name: clientFileName({ content, language, draft }, version),
        version,
        draft,
        createdAt: services.now().toISOString(),
        contentSha256: null,
        leftOut: [],
      })
      edit.attach(documentSnapshot, { id: document.id, content: bytesOfSnapshot(content) })
      return { commandId, document }
    })
  }),

  progress: of.progress.handler(({ input, context: { services }, signal }) =>
    streamOf<MakingStep>((tell) => services.beingMade.listen(input.commandId, tell), signal),
  ),
}
