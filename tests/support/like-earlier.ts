/** A goal written in the next cycle that is like an earlier one of which something was learned: what was learned is shown beside it. */
import { randomUUID } from 'node:crypto'
import type { Client } from '#backend/back-end.ts'
import { expect, type App } from './app.ts'
import type { Say } from './say.ts'

const NEXT = {
  name: '3. tertial 2026',
  kind: 'tertial',
  startDate: '2026-09-01',
  endDate: '2026-12-31',
  state: 'planned',
} as const

type Where = { app: App; say: Say; backEnd: Client; clientId: string }

/** Leaves the coach in quick entry of the next cycle of the sample customer. `learned`: of its first goal, its second, and so on. */
export async function writeLikeEarlier(
  { app, say, backEnd, clientId }: Where,
  learned: readonly string[],
): Promise<void> {
  const { coach } = app
  const command = () => ({ clientId, commandId: randomUUID() })
  const { objectives } = await backEnd.goal.board({ clientId, cycleId: null })
  for (const [at, text] of learned.entries()) {
    const about = { unitId: null, keyResultId: null, objectiveId: objectives[at]?.id ?? null }
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await backEnd.learning.add({ ...command(), ...about, text, tags: ['telefon'], learnedOn: '2026-06-12' })
  }
  const next = await backEnd.organisation.addCycle({ ...command(), cycle: NEXT })
  await app.go(`/client/${clientId}/okr?cycle=${next.id}`)
  const write = coach.getByRole('button', { name: say('goal:write') })
  await write.first().click()
  await expect(coach.getByRole('textbox').first()).toBeFocused()
  const lines = [
    'Byggesak og plan',
    `${say('goal:terms.goal.objective', { count: 1 })}: ${objectives[0]?.title ?? ''}`,
    `${say('common:owner')}: Tor Henrik Lie`,
  ]
  await coach.keyboard.insertText(lines.join('\n'))
  await coach.getByRole('textbox').nth(1).focus()
  // Other questions may be asked first.
  await coach.getByRole('button', { name: /100\s?%/ }).click()
  await expect(coach.getByText(say('learning:last'))).toBeVisible()
}
