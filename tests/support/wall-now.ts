/** What the audience window of a meeting is sent at this moment. */
import type { BackEnd } from '#backend/back-end.ts'
import { stageViewSchema, type StageView } from '#contract/stage.ts'

export async function wallNow(
  backEnd: Pick<BackEnd, 'clientOf'>,
  clientId: string,
  meetingId: string,
): Promise<StageView> {
  const stop = new AbortController()
  const stage = await backEnd
    .clientOf({ role: 'audience', clientId, meetingId })
    .stage.watch({}, { signal: stop.signal })
  const { value } = await stage.next()
  stop.abort()
  return stageViewSchema.parse(value)
}
