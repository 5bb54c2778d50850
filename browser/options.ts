/** What the browser shell is started with. */
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { isDay } from '#contract/process.ts'

export type ShellOptions = {
  dataFolder: string
  sample: boolean
  today: string | null
  /** Open a browser. */
  open: boolean
  /** How long after the last coach window closed the shell ends. */
  lingerMs: number
}

const LINGER = 10_000

/** Reads the command line. Null where `--today` is no date. */
export function readOptions(args: readonly string[]): ShellOptions | null {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: {
      sample: { type: 'boolean' },
      data: { type: 'string' },
      today: { type: 'string' },
      'no-open': { type: 'boolean' },
      'linger-ms': { type: 'string' },
    },
  })
  const today = typeof values.today === 'string' ? values.today : null
  if (today !== null && !isDay(today)) return null
  return {
    dataFolder: resolve(typeof values.data === 'string' && values.data ? values.data : defaultDataFolder()),
    sample: values.sample === true,
    today,
    open: values['no-open'] !== true,
    lingerMs: typeof values['linger-ms'] === 'string' ? Number(values['linger-ms']) : LINGER,
  }
}

/** Where this computer's programs keep their data. The desktop shell uses the same folder. */
export function defaultDataFolder(): string {
  const home = homedir()
  if (process.platform === 'win32') return join(process.env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Rytme')
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support', 'Rytme')
  return join(process.env['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'Rytme')
}
