/**
 * The laptop handed over to those who answer a maturity check. For as long as it is, a coach connection may call what is named in `WHILE_LENT` and
 * nothing else, whichever window it comes from: the coach's screens are closed at the back end, not covered.
 */
import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { idSchema } from '#domain/shared/basics.ts'
import { action, commandIdSchema, stream } from './base.ts'
import { openedWindowSchema } from './wall.ts'

/** Four digits; what somebody tries is any short text. */
const codeSchema = z.string().regex(/^\d{4}$/)
export const triedCodeSchema = z.string().max(20)

const loanSchema = z.object({
  /** Null: the coach has the laptop. */
  lent: z.object({ hasCode: z.boolean() }).nullable(),
  /** When it has just come back: the sheets handed in meanwhile, as edits the coach may take back. */
  returned: z.object({ clientId: idSchema, handedIn: z.array(commandIdSchema) }).nullable(),
})
export type Loan = z.infer<typeof loanSchema>

export const handOver = {
  /** Who has the laptop now, and again each time that changes. */
  watch: stream('coach').input(z.object({})).output(eventIterator(loanSchema)),
  /** `conflict` for a check that is frozen or answered by consensus, or where the laptop is handed over already. */
  begin: action('coach')
    .input(z.object({ clientId: idSchema, checkId: idSchema, code: codeSchema.nullable() }))
    .output(openedWindowSchema),
  /** The window of those who answer, where it has been closed. `conflict` where the coach has the laptop. */
  reopen: action('coach').input(z.object({})).output(openedWindowSchema),
  /** `conflict` with `code` as its subject for a wrong code, with `wait` when too many have been tried just now. */
  takeBack: action('coach')
    .input(z.object({ code: triedCodeSchema }))
    .output(z.object({})),
}

/** What a coach connection may call while others have the laptop. None of it says anything of a client. */
export const WHILE_LENT: ReadonlySet<string> = new Set([
  'handOver.watch',
  'handOver.reopen',
  'handOver.takeBack',
  'system.about',
  'system.settings',
  'system.events', // ids and names of tables; a window listens for as long as it lives
])
