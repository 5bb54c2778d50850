/** Has a file that comes from elsewhere read by a worker of its own, with little memory and little time. */
import { askWorker, WorkerDied } from './ask-worker.ts'

/** Milliseconds. */
const PATIENCE = 30_000

/**
 * What the worker says of it; null where the file used up what the worker was given. Rejects with the signal's reason once it has been aborted. The worker has
 * ended when the promise settles.
 * @param memory megabytes
 */
export async function readFromElsewhere<T>(
  bytes: Uint8Array,
  { worker, memory, signal }: { worker: string; memory: number; signal: AbortSignal | undefined },
): Promise<T | null> {
  const tooLong = AbortSignal.timeout(PATIENCE)
  try {
    return await askWorker<T>({
      worker,
      data: bytes,
      limits: { old: memory },
      signal: signal ? AbortSignal.any([signal, tooLong]) : tooLong,
    })
  } catch (error) {
    if (error instanceof WorkerDied || error === tooLong.reason) return null
    throw error
  }
}
