/** The app itself: who it is, settings, events, undo. */
import { refuseCircles } from '#backend/alignment.ts'
import { syncName } from '#backend/client-list.ts'
import { keepSeenScores } from '#backend/close-cycle.ts'
import { failure } from '#backend/failure.ts'
import { editApp, given, procedures, vaultOf } from '#backend/procedure.ts'
import { keepMaturity } from '#backend/keep-maturity.ts'
import { readSettings, writeSetting } from '#backend/settings.ts'
import { keepRevealed, oneVoteAtATime } from '#backend/votes.ts'
import type { Edit } from '#db/change.ts'
import { capture } from '#db/schema/capture.ts'
import type { RowChange } from '#db/schema/change.ts'
import { meeting } from '#db/schema/meeting.ts'

const of = procedures.system

/** Decisions that a meeting has ended with are superseded, never taken back: they are in its minutes. One added afterwards still can be. */
function keepDecisions(edit: Edit, rows: readonly RowChange[]): void {
  for (const row of rows) {
    if (row.table !== 'capture' || row.before !== null) continue
    const { kind, meetingId, createdAt } = edit.read(capture, row.id)
    if (kind !== 'decision') continue
    const { endedAt } = edit.read(meeting, meetingId)
    // A meeting broken off has ended with the last that was recorded in it.
    if (endedAt !== null && createdAt <= endedAt) throw failure('conflict', { subject: 'decision' })
  }
}

/** The objective that a row brought back may lead on from: a contribution's, or the one a key result moves back to. */
function leadsFrom({ table, before }: RowChange): string[] {
  const id = table === 'contribution' || table === 'key_result' ? before?.['objectiveId'] : undefined
  return typeof id === 'string' ? [id] : []
}

export const system = {
  about: of.about.handler(({ context: { services } }) => ({
    version: services.version,
    today: services.today(),
    shell: services.surroundings.shell,
  })),
  showFolder: of.showFolder.handler(async ({ context: { services } }) => {
    await services.surroundings.showFolder(services.data.path)
    return {}
  }),
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
    // What made the client is not taken back row by row: that would leave a file without a client in it.
    if (input.undone === input.clientId) throw failure('conflict', { subject: 'client' })
    const guard = (edit: Edit, rows: readonly RowChange[]) => {
      keepDecisions(edit, rows)
      keepRevealed(edit, rows)
      keepSeenScores(rows)
      keepMaturity(vault, rows)
    }
    const done = vault.changes.undo(command, input.undone, guard, (rows) => {
      refuseCircles(vault, rows.flatMap(leadsFrom))
      oneVoteAtATime(vault, rows)
    })
    syncName(services, input.clientId)
    if (!done.repeated) services.feed.tell({ seq: done.seq, clientId: input.clientId, topics: done.topics })
    return { commandId: input.commandId }
  }),
}
