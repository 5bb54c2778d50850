/** A progress meeting that is begun as a coach begins it, for what is measured in a room. */
import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import type { Client } from '#backend/back-end.ts'
import { meetingOf } from '../support/plan-meeting.ts'

export type Planned = { clientId: string; meetingId: string; keyResultId: string }

/** A meeting of the sample customer's first unit and all below it, today. */
export async function planMeeting(backEnd: Client): Promise<Planned> {
  const clientId = (await backEnd.client.list({}))[0]?.id ?? ''
  const { units } = await backEnd.organisation.get({ clientId })
  const { objectives } = await backEnd.goal.board({ clientId, cycleId: null })
  const { id: meetingId } = await backEnd.meeting.create({
    clientId,
    commandId: randomUUID(),
    meeting: meetingOf(units.find((unit) => unit.parentId === null)?.id ?? '', { startTime: null }),
  })
  return { clientId, meetingId, keyResultId: objectives[0]?.keyResults[0]?.id ?? '' }
}

/** One key starts it and opens the wall; the next goes to the key results. */
export async function beginMeeting(
  coach: Page,
  { clientId, meetingId }: Planned,
  audienceWindow: () => Promise<Page>,
): Promise<Page> {
  await coach.evaluate((to) => (location.hash = to), `/client/${clientId}/meetings/${meetingId}`)
  await expect(coach.locator('main button:focus, button:focus')).toBeVisible()
  const [audience] = await Promise.all([audienceWindow(), coach.keyboard.press('Enter')])
  await expect(coach.getByRole('timer')).toBeVisible()
  await coach.keyboard.press('PageDown')
  await expect(audience.getByText(/1 (?:of|av) \d+/)).toBeVisible()
  return audience
}
