/**
 * The app as `electron-vite build` leaves it, for tests that start it as a process: a built back end is up in a tenth of the processor time that
 * its sources take, and it is what people run. A build that is older than its sources is refused, so that nothing old is ever what passes.
 */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
/** What goes into the programs of `out/app`. */
const SOURCES = ['backend', 'browser', 'contract', 'db', 'domain', 'resources', 'texts', 'electron.vite.config.ts']

/** `backend` or `browser`: the entry's file. @throws Error where it was not built since its sources changed */
export function built(program: 'backend' | 'browser'): string {
  const file = join(root, 'out/app', `${program}.js`)
  const { mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: 0 }
  const newest = SOURCES.flatMap((source) => filesIn(join(root, source))).find((each) => each.mtimeMs > mtimeMs)
  if (newest) throw new Error(`${file} is not built, or older than ${newest.path}: run "npm run build" first`)
  return file
}

function filesIn(path: string): { path: string; mtimeMs: number }[] {
  const found = statSync(path)
  if (!found.isDirectory()) return [{ path, mtimeMs: found.mtimeMs }]
  return readdirSync(path).flatMap((name) => filesIn(join(path, name)))
}
