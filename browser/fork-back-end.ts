/** The back end as a child of this process, with bounds on what it grows to: Node would let it take half as much again for speed nobody notices. */
import { fork, type ChildProcess } from 'node:child_process'

/** Megabytes for what is made and thrown away at once. */
const YOUNG_MB = 2

/** @param entry the back end's file; a source file is run as it is */
export function forkBackEnd(entry: string, { restarted }: { restarted: boolean }): ChildProcess {
  return fork(entry, restarted ? ['--restarted'] : [], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: [...process.execArgv, `--max-semi-space-size=${YOUNG_MB}`],
    // Linux: one pool of memory for all threads, or each keeps one of its own.
    env: { ...process.env, MALLOC_ARENA_MAX: '1' },
  })
}
