/** A back end on a data folder for the length of one command. */
import { homedir } from 'node:os'
import { join } from 'node:path'
import { createBackEnd, type BackEnd } from '#backend/back-end.ts'
import { noSurroundings } from '#backend/surroundings-none.ts'

/** `data` null: the folder the app itself uses on this computer. `today` null: the clock's. */
export type Where = { data: string | null; today: string | null }

export async function withBackEnd<R>(where: Where, work: (backEnd: BackEnd) => Promise<R>): Promise<R> {
  const backEnd = createBackEnd({
    dataFolder: where.data ?? defaultDataFolder(),
    version: 'cli',
    today: where.today,
    surroundings: () => noSurroundings(),
  })
  try {
    return await work(backEnd)
  } finally {
    backEnd.close()
  }
}

/** Where both shells keep the data when nobody says otherwise: the system's folder for an app's data, as Electron names it. */
export function defaultDataFolder(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): string {
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Rytme')
  if (platform === 'win32') return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Rytme')
  return join(env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'Rytme')
}
