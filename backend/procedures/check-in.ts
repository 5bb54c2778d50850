/** Check-ins sent out, and read in from pasted rows and returned sheets. */
import { insertCheckIn } from '#backend/check-ins.ts'
import { collectCheckIn, makeCheckInSheet } from '#backend/check-ins-out.ts'
import { failure } from '#backend/failure.ts'
import { planImport } from '#backend/importers/check-ins.ts'
import type { PlannedRow as ShownRow } from '#contract/check-in.ts'
import type { PlannedRow } from '#domain/import/plan-check-ins.ts'
import { editVault, procedures, vaultOf } from '#backend/procedure.ts'

const of = procedures.checkIn

export const checkIn = {
  saveSheet: of.saveSheet.handler(async ({ input, context: { services }, signal }) => {
    const { bytes, name } = await makeCheckInSheet(services, input, signal)
    return services.surroundings.handOut(name, bytes)
  }),

  email: of.email.handler(async ({ input, context: { services } }) => {
    const { checkInEmail } = await import('#backend/documents/check-in/email.ts')
    return checkInEmail(collectCheckIn(services, input))
  }),

  takeSheet: of.takeSheet.handler(({ input, context: { services }, signal }) => services.sheets.take(input, signal)),

  plan: of.plan.handler(({ input, context: { services } }) => {
    const { rows, ...plan } = planImport(vaultOf(services, input.clientId), input, services.today(), services.sheets)
    return { ...plan, rows: rows.map(shown) }
  }),

  record: of.record.handler(({ input, context: { services }, path }) =>
    editVault(services, input, path, (edit, vault) => {
      const chosen = input.rows === null ? null : new Set(input.rows)
      const plan = planImport(vault, input, services.today(), services.sheets)
      if (plan.problem === 'gone') throw failure('not_found', { subject: 'file' })
      let recorded = 0
      let corrected = 0
      for (const row of plan.rows) {
        if ((row.outcome !== 'new' && row.outcome !== 'correction') || chosen?.has(row.row) === false) continue
        const { keyResultId, date, said, givenById, supersedesId } = row
        if (keyResultId === null || date === null) continue
        const given = { keyResultId, date, ...said, givenById, meetingId: null, offWall: false }
        insertCheckIn(edit, vault, given, supersedesId, services.now().toISOString())
        if (row.outcome === 'new') recorded += 1
        else corrected += 1
      }
      return { commandId: input.commandId, recorded, corrected }
    }),
  ),
}

/** As the window sees it: whom it corrects and who gave it are worked out anew when it is recorded. */
function shown({ row, name, keyResultId, date, outcome, said, before, faults }: PlannedRow): ShownRow {
  return { row, name, keyResultId, date, outcome, said, before, faults }
}
