/** The coach hands the laptop over to those who answer a maturity check, and takes it back. */
import { failure } from '#backend/failure.ts'
import { readCheck } from '#backend/maturity.ts'
import { procedures, vaultOf } from '#backend/procedure.ts'
import { streamOf } from '#backend/stream.ts'
import type { Loan } from '#contract/hand-over.ts'

const of = procedures.handOver

export const handOver = {
  watch: of.watch.handler(({ context: { services }, signal }) =>
    streamOf<Loan>((tell) => services.handOver.listen(tell), signal),
  ),
  begin: of.begin.handler(({ input, context: { services } }) => {
    if (services.surroundings.shell === 'none') throw failure('unavailable', { subject: 'hand_over' })
    const { clientId, checkId, code } = input
    const check = readCheck(vaultOf(services, clientId), checkId)
    if (check.frozenAt !== null || check.mode === 'consensus') throw failure('conflict', { subject: 'maturity_check' })
    return services.handOver.begin(clientId, checkId, code)
  }),
  reopen: of.reopen.handler(({ context: { services } }) => services.handOver.reopen()),
  takeBack: of.takeBack.handler(async ({ input, context: { services } }) => {
    await services.handOver.takeBack(input.code)
    return {}
  }),
}
