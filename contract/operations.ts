/** What runs beside the goals: KPIs with readings, and initiatives. */
import { z } from 'zod'
import { initiativeSchema } from '#domain/initiative/initiative.ts'
import { kpiReadingSchema, kpiSchema } from '#domain/kpi/kpi.ts'
import { amountSchema, idSchema, isoDateSchema, textSchema } from '#domain/shared/basics.ts'
import { clientCommand, doneSchema, edit, madeSchema, ofClient, query } from './base.ts'

export const kpiBandSchema = z.enum(['green', 'yellow', 'red']).nullable()

export const kpiRowSchema = kpiSchema.extend({
  /** Standing readings, oldest first, the latest 26. */
  readings: z.array(kpiReadingSchema),
  band: kpiBandSchema,
})
export type KpiRow = z.infer<typeof kpiRowSchema>

export const initiativeRowSchema = initiativeSchema.extend({ overdue: z.boolean() })
export type InitiativeRow = z.infer<typeof initiativeRowSchema>

export const operations = {
  get: query('coach')
    .input(ofClient)
    .output(z.object({ kpis: z.array(kpiRowSchema), initiatives: z.array(initiativeRowSchema) })),
  /** `invalid` where its bands contradict each other, here and when it is changed. */
  addKpi: edit('coach')
    .input(clientCommand.extend({ kpi: kpiSchema.omit({ id: true, position: true }) }))
    .output(madeSchema),
  updateKpi: edit('coach')
    .input(clientCommand.extend({ id: idSchema, patch: kpiSchema.omit({ id: true }).partial() }))
    .output(doneSchema),
  /** `conflict` once it has readings. */
  removeKpi: edit('coach')
    .input(clientCommand.extend({ id: idSchema }))
    .output(doneSchema),
  addReading: edit('coach')
    .input(
      clientCommand.extend({
        kpiId: idSchema,
        date: isoDateSchema,
        value: amountSchema,
        note: textSchema,
        meetingId: idSchema.nullable(),
        supersedesId: idSchema.nullable(),
      }),
    )
    .output(madeSchema),
  addInitiative: edit('coach')
    .input(clientCommand.extend({ initiative: initiativeSchema.omit({ id: true, position: true }) }))
    .output(madeSchema),
  /** A moved date or state is remembered with the day and the meeting it moved in. */
  updateInitiative: edit('coach')
    .input(
      clientCommand.extend({
        id: idSchema,
        patch: initiativeSchema.omit({ id: true }).partial(),
        meetingId: idSchema.nullable(),
      }),
    )
    .output(doneSchema),
  removeInitiative: edit('coach')
    .input(clientCommand.extend({ id: idSchema }))
    .output(doneSchema),
}
