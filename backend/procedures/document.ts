/** Documents: made by a worker, kept in the client's vault as versions, handed out by the shell. */
import { v7 as uuid } from 'uuid'
import { failure } from '#backend/failure.ts'
import { keepDocument } from '#backend/keep-document.ts'
import { reportFileName } from '#backend/documents/maturity/file-name.ts'
import { retroFileName } from '#backend/documents/retrospective/file-name.ts'
import { makeMaturityReport } from '#backend/maturity-report.ts'
import { minutesFileName } from '#backend/documents/minutes/file-name.ts'
import { minutesParts } from '#backend/documents/minutes/parts.ts'
import { collectMinutes, fingerprint, makeMinutes, minutesTexts } from '#backend/minutes.ts'
import { makeRetrospectiveReport, retrospectiveReportState } from '#backend/retrospective-report.ts'
import { bytesOfSnapshot } from '#backend/snapshots.ts'
import { makeUnitPage } from '#backend/unit-page.ts'
import { editVault, procedures, vaultOf } from '#backend/procedure.ts'
import type { DocumentRow } from '#contract/document.ts'
import { documentQueries } from '#db/queries/document.ts'
import { meetingQueries } from '#db/queries/meeting.ts'
import { capture, leftOut } from '#db/schema/capture.ts'
import { documentSnapshot } from '#db/schema/document.ts'
import { meeting } from '#db/schema/meeting.ts'
import type { Id } from '#domain/shared/basics.ts'

const of = procedures.document

type Made = { commandId: Id; document: DocumentRow }

export const document = {
  minutesDraft: of.minutesDraft.handler(({ input, context: { services } }) => {
    const content = collectMinutes(services, input.clientId, input.meetingId, null)
    return { language: content.language, parts: minutesParts(content) }
  }),

  minutesTexts: of.minutesTexts.handler(({ input, context: { services } }) =>
    minutesTexts(services, input.clientId, input.meetingId, input.language),
  ),

  leaveOut: of.leaveOut.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const { meetingId, captureId, out } = input
      edit.read(meeting, meetingId)
      edit.read(capture, captureId)
      const row = vault
        .queries(meetingQueries)
        .leftOutOf.all({ meetingId })
        .find((each) => each.captureId === captureId)
      if (out && !row) edit.insert(leftOut, { id: uuid(), meetingId, captureId })
      if (!out && row) edit.remove(leftOut, row.id)
      return { commandId: input.commandId }
    }),
  ),

  minutesState: of.minutesState.handler(({ input, context: { services } }) => {
    const { clientId, meetingId } = input
    const latest = vaultOf(services, clientId).queries(meetingQueries).documentsOf.all({ meetingId })[0]
    if (!latest) return { version: null, changed: null }
    const { version, language, contentSha256 } = latest
    if (contentSha256 === null) return { version, changed: null }
    return {
      version,
      changed: fingerprint(collectMinutes(services, clientId, meetingId, language)) !== contentSha256,
    }
  }),

  makeMinutes: of.makeMinutes.handler(async ({ input, context: { services }, path, signal }) => {
    const { clientId, meetingId, commandId } = input
    // Answered before the work: it takes its time, and the meeting may be gone by now.
    const seen = vaultOf(services, clientId).changes.recall<Made>({ commandId, procedure: path.join('.') })
    if (seen) return seen.result
    const made = await makeMinutes(services, clientId, meetingId, input.language, signal)
    return editVault(services, input, path, (edit, vault) => {
      // Also one that was taken back has had its number: no two files of a meeting are ever called the same.
      const version = (vault.queries(meetingQueries).lastVersion.get({ meetingId })?.version ?? 0) + 1
      const document = keepDocument(edit, made.bytes, {
        kind: 'minutes' as const,
        meetingId,
        checkId: null,
        language: made.content.language,
        name: minutesFileName(made.content, version),
        version,
        draft: false,
        createdAt: services.now().toISOString(),
        contentSha256: fingerprint(made.content),
        leftOut: made.leftOut,
      })
      return { commandId, document }
    })
  }),

  ofCheck: of.ofCheck.handler(({ input, context: { services } }) =>
    vaultOf(services, input.clientId).queries(documentQueries).ofCheck.all({ checkId: input.checkId }),
  ),

  makeMaturityReport: of.makeMaturityReport.handler(async ({ input, context: { services }, path, signal }) => {
    const { clientId, checkId, commandId } = input
    const seen = vaultOf(services, clientId).changes.recall<Made>({ commandId, procedure: path.join('.') })
    if (seen) return seen.result
    const made = await makeMaturityReport(services, clientId, checkId, input.language, signal)
    return editVault(services, input, path, (edit, vault) => {
      const version = (vault.queries(documentQueries).lastOfCheck.get({ checkId })?.version ?? 0) + 1
      const document = keepDocument(edit, made.bytes, {
        kind: 'maturity_report' as const,
        meetingId: null,
        checkId,
        language: made.content.language,
        name: reportFileName(made.content, version),
        version,
        draft: false,
        createdAt: services.now().toISOString(),
        contentSha256: null,
        leftOut: [],
      })
      return { commandId, document }
    })
  }),

  retrospectiveReports: of.retrospectiveReports.handler(({ input, context: { services } }) =>
    vaultOf(services, input.clientId)
      .queries(documentQueries)
      .retrospectiveReportsOf.all({ meetingId: input.meetingId }),
  ),

  retrospectiveReportState: of.retrospectiveReportState.handler(({ input, context: { services } }) =>
    retrospectiveReportState(services, input.clientId, input.meetingId),
  ),

  makeRetrospectiveReport: of.makeRetrospectiveReport.handler(
    async ({ input, context: { services }, path, signal }) => {
      const { clientId, meetingId, commandId } = input
      const seen = vaultOf(services, clientId).changes.recall<Made>({ commandId, procedure: path.join('.') })
      if (seen) return seen.result
      const made = await makeRetrospectiveReport(services, input, signal)
      return editVault(services, input, path, (edit, vault) => {
        const version = (vault.queries(documentQueries).lastRetrospectiveReportOf.get({ meetingId })?.version ?? 0) + 1
        const document = keepDocument(edit, made.bytes, {
          kind: 'retrospective_report' as const,
          meetingId,
          checkId: null,
          language: made.language,
          name: retroFileName(made, version),
          version,
          draft: false,
          createdAt: services.now().toISOString(),
          contentSha256: null,
          leftOut: [],
        })
        edit.attach(documentSnapshot, { id: document.id, content: bytesOfSnapshot(made.content) })
        return { commandId, document }
      })
    },
  ),

  save: of.save.handler(({ input, context: { services } }) => {
    const read = vaultOf(services, input.clientId).queries(meetingQueries)
    const row = read.document.get({ id: input.documentId })
    const content = read.content.get({ id: input.documentId })
    if (!row || !content) throw failure('not_found', { subject: 'document' })
    return services.surroundings.handOut(row.name, content.content)
  }),

  savePage: of.savePage.handler(async ({ input, context: { services } }) => {
    const { bytes, name } = await makeUnitPage(services, input)
    return services.surroundings.handOut(name, bytes)
  }),

  reveal: of.reveal.handler(async ({ input, context: { services } }) => {
    await services.surroundings.reveal(input.handle)
    return {}
  }),
}
