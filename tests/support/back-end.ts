/** A back end on a real data folder, without a transport in between, for tests. */
import { v7 as uuid } from 'uuid'
import { onTestFinished } from 'vitest'
import { createBackEnd, type BackEnd, type BackEndOptions, type Client } from '#backend/back-end.ts'
import { noSurroundings } from '#backend/surroundings-none.ts'
import { temporaryFolder } from './folders.ts'
import { TODAY } from './today.ts'

export { TODAY }

export type Harness = { backEnd: BackEnd; coach: Client; folder: string }

export function startBackEnd({
  today = TODAY,
  folder = temporaryFolder(),
  surroundings = () => noSurroundings(),
}: { today?: string; folder?: string; surroundings?: BackEndOptions['surroundings'] } = {}): Harness {
  const backEnd = createBackEnd({ dataFolder: folder, version: 'test', today, surroundings, now: clock() })
  onTestFinished(() => backEnd.close())
  return { backEnd, coach: backEnd.clientOf({ role: 'coach' }), folder }
}

/** The computer's, but that no two things happen in the same millisecond, as they never do by hand. */
function clock(): () => Date {
  let last = 0
  return () => {
    const now = Date.now()
    // A test may set the computer's clock back.
    last = now > last || last - now > 1000 ? now : last + 1
    return new Date(last)
  }
}

export const commandId = (): string => uuid()

/** The sample client, planted. */
export async function plantSample(coach: Client): Promise<string> {
  return (await coach.client.addSample({ commandId: uuid() })).id
}
