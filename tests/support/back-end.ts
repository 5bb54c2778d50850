/** A back end on a real data folder, without a transport in between, for tests. */
import { v7 as uuid } from 'uuid'
import { onTestFinished } from 'vitest'
import { createBackEnd, type BackEnd, type BackEndOptions, type Client } from '#backend/back-end.ts'
import { noSurroundings } from '#backend/surroundings-none.ts'
import { temporaryFolder } from './folders.ts'

/** A Monday in week 27, the day the sample client is at its most alive. */
export const TODAY = '2026-06-29'

export type Harness = { backEnd: BackEnd; coach: Client; folder: string }

export function startBackEnd({
  today = TODAY,
  folder = temporaryFolder(),
  surroundings = () => noSurroundings(),
}: { today?: string; folder?: string; surroundings?: BackEndOptions['surroundings'] } = {}): Harness {
  const backEnd = createBackEnd({ dataFolder: folder, version: 'test', today, surroundings })
  onTestFinished(() => backEnd.close())
  return { backEnd, coach: backEnd.clientOf({ role: 'coach' }), folder }
}

export const commandId = (): string => uuid()

/** The sample client, planted. */
export async function plantSample(coach: Client): Promise<string> {
  return (await coach.client.addSample({ commandId: uuid() })).id
}
