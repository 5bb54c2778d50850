/** The workers of this process, as they come and go. */
import diagnosticsChannel from 'node:diagnostics_channel'
import type { ChildProcess } from 'node:child_process'

/** Those that were started since, and of them those that have not ended; `stop` ends the watch. */
export function watchWorkers() {
  const started: ChildProcess[] = []
  const running = new Set<ChildProcess>()
  const note = (message: unknown) => {
    const { process: child } = message as { process: ChildProcess }
    // What it is started with is known once it has been.
    process.nextTick(() => {
      if (!child.spawnargs.some((each) => /[\\/][a-z]+-worker\.[jt]s$/u.test(each))) return
      started.push(child)
      running.add(child)
      child.once('exit', () => running.delete(child))
    })
  }
  diagnosticsChannel.subscribe('child_process', note)
  return { started, running, stop: () => void diagnosticsChannel.unsubscribe('child_process', note) }
}
