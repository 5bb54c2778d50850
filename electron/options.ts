/** What the desktop shell is started with. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { isDay } from '#contract/process.ts'

export type ShellOptions = { dataFolder: string | null; sample: boolean; today: string | null }

/** Reads the command line; what belongs to Electron or Chromium is passed over. */
export function readOptions(args: readonly string[]): ShellOptions {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: { sample: { type: 'boolean' }, data: { type: 'string' }, today: { type: 'string' } },
  })
  const { data, today } = values
  return {
    dataFolder: typeof data === 'string' && data ? resolve(data) : null,
    sample: values.sample === true,
    today: typeof today === 'string' && isDay(today) ? today : null,
  }
}
