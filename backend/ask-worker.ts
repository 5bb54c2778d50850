/** Questions to a worker: work that would keep the main thread. What answers them lies in `workers/`, and listens with `answer-questions.ts`. */
import { Worker, type ResourceLimits } from 'node:worker_threads'

export type WorkerKind = {
  /** The file in `backend/workers`, without its ending. */
  worker: string
  /** In its own messages and in a debugger. */
  name: string
  limits?: ResourceLimits
}

export type Question = {
  data: unknown
  /** Hears what the worker says of how far it has come. */
  onStep?: ((step: unknown) => void) | undefined
  signal?: AbortSignal | undefined
}

/** What a worker says. */
export type Said = { step: unknown } | { answer: unknown } | { failed: unknown }

/** A worker that is asked one thing at a time. It keeps nothing from ending but what it is asked meanwhile. */
export class AskedWorker<T> {
  readonly #worker: Worker
  readonly #name: string
  #state: 'idle' | 'asked' | 'ended' = 'idle'

  constructor({ worker, name, limits }: WorkerKind) {
    this.#name = name
    this.#worker = new Worker(workerFile(worker), { name, ...(limits && { resourceLimits: limits }) })
    this.#worker.unref()
    // Of one that dies while nobody waits for it the next to ask is told by its state.
    this.#worker.on('error', () => (this.#state = 'ended'))
    this.#worker.on('exit', () => (this.#state = 'ended'))
  }

  get state(): 'idle' | 'asked' | 'ended' {
    return this.#state
  }

  /**
   * The worker's answer. Rejects with what it threw, or with the signal's reason once it has been aborted: then the worker has ended when the promise
   * settles, for it may be in the middle of something.
   */
  async ask({ data, onStep, signal }: Question): Promise<T> {
    if (this.#state !== 'idle') throw new Error(`The worker «${this.#name}» is asked one thing at a time`)
    signal?.throwIfAborted()
    this.#state = 'asked'
    this.#worker.ref()
    const settled = new AbortController()
    const until = { once: true, signal: settled.signal }
    try {
      const answer = await new Promise<T>((resolve, reject) => {
        const hear = (said: Said) => {
          if ('step' in said) onStep?.(said.step)
          else if ('failed' in said) reject(asError(said.failed))
          else resolve(said.answer as T)
        }
        const die = (error: unknown) => reject(asError(error))
        const exit = (code: number) => reject(new Error(`The worker «${this.#name}» ended (${code}) without an answer`))
        this.#worker.on('message', hear).once('error', die).once('exit', exit)
        settled.signal.addEventListener('abort', () =>
          this.#worker.off('message', hear).off('error', die).off('exit', exit),
        )
        signal?.addEventListener('abort', () => reject(reasonOf(signal)), until)
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port, not a window
        this.#worker.postMessage(data)
      })
      this.#state = 'idle'
      this.#worker.unref()
      return answer
    } catch (error) {
      await this.end()
      throw error
    } finally {
      settled.abort()
    }
  }

  /** Whatever it is at. */
  async end(): Promise<void> {
    this.#state = 'ended'
    await this.#worker.terminate()
  }
}

/** One question to a worker of its own, which has ended when the promise settles. Rejects as `AskedWorker.ask` does. */
export async function askWorker<T>({ data, onStep, signal, ...kind }: WorkerKind & Question): Promise<T> {
  signal?.throwIfAborted()
  const worker = new AskedWorker<T>(kind)
  try {
    return await worker.ask({ data, onStep, signal })
  } finally {
    await worker.end()
  }
}

/** Did the worker need more memory than it was given? */
export const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

/** Bundled, the worker lies beside the file that starts it; run from source, in the folder of workers. The name is worked out so that no bundler takes it for an asset. */
function workerFile(file: string): URL {
  return new URL(import.meta.url.endsWith('.ts') ? `./workers/${file}.ts` : `./${file}.js`, import.meta.url)
}

const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)))

function reasonOf(signal: AbortSignal): Error {
  const reason: unknown = signal.reason
  return reason instanceof Error ? reason : new DOMException('The work was cancelled', 'AbortError')
}
