/** One question to a worker of its own: started for it, gone afterwards. */
import { Worker, type ResourceLimits } from 'node:worker_threads'

export type WorkerQuestion = {
  /** The file in `backend/workers`, without its ending. */
  worker: string
  /** What it is given as `workerData`. */
  data: unknown
  /** In its own messages and in a debugger. */
  name: string
  limits?: ResourceLimits
  /** Hears what the worker says of how far it has come: whatever it posts as `{ step }`. */
  onStep?: ((step: unknown) => void) | undefined
  signal?: AbortSignal | undefined
}

/**
 * The first thing the worker says that is no step on the way. Rejects with what it threw, or with the signal's reason once it has been aborted; either way the worker has
 * ended when the promise settles.
 */
export async function askWorker<T>({ worker: file, data, name, limits, onStep, signal }: WorkerQuestion): Promise<T> {
  signal?.throwIfAborted()
  const worker = new Worker(workerFile(file), { workerData: data, name, ...(limits && { resourceLimits: limits }) })
  const settled = new AbortController()
  try {
    return await new Promise<T>((resolve, reject) => {
      worker.on('message', (said: T | { step: unknown }) => {
        if (isStep(said)) onStep?.(said.step)
        else resolve(said)
      })
      worker.once('error', reject)
      worker.once('exit', (code) => reject(new Error(`The worker «${name}» ended (${code}) without an answer`)))
      signal?.addEventListener('abort', () => reject(reasonOf(signal)), { once: true, signal: settled.signal })
    })
  } finally {
    settled.abort()
    await worker.terminate()
  }
}

const isStep = (said: unknown): said is { step: unknown } => typeof said === 'object' && said !== null && 'step' in said

/** Bundled, the worker lies beside the file that starts it; run from source, in the folder of workers. The name is worked out so that no bundler takes it for an asset. */
function workerFile(file: string): URL {
  return new URL(import.meta.url.endsWith('.ts') ? `./workers/${file}.ts` : `./${file}.js`, import.meta.url)
}

function reasonOf(signal: AbortSignal): Error {
  const reason: unknown = signal.reason
  return reason instanceof Error ? reason : new DOMException('The work was cancelled', 'AbortError')
}
