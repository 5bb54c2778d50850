/**
 * Questions to a worker: work that would keep the main thread. Each is a process: what a stranger's file or a faulty engine does to it ends nothing else. What
 * answers lies in `workers/`, and listens with `answer-questions.ts`.
 */
import { fork, type ChildProcess } from 'node:child_process'
import type { Socket } from 'node:net'
import { fileURLToPath } from 'node:url'

export type WorkerKind = {
  /** The file in `backend/workers`, without its ending. */
  worker: string
  limits?: WorkerLimits | undefined
}

/** Megabytes of the engine's heap. */
export type WorkerLimits = {
  /** For what is kept. */
  old: number
  /** For what is made and thrown away at once. */
  young?: number
}

export type Question = {
  data: unknown
  /** Hears what the worker says of how far it has come. */
  onStep?: ((step: unknown) => void) | undefined
  signal?: AbortSignal | undefined
}

/** What a worker says. */
export type Said = { step: unknown } | { answer: unknown } | { failed: unknown }

/** The worker died of what it was asked: it needed more memory than it was given, or something ended it. */
export class WorkerDied extends Error {
  override name = 'WorkerDied'
}

/** What is kept of what an engine that gives up writes. */
const LAST_WORDS = 4000

/** A worker that is asked one thing at a time. It keeps nothing from ending but what it is asked meanwhile. */
export class AskedWorker<T> {
  readonly #worker: ChildProcess
  readonly #name: string
  readonly #ended: Promise<void>
  #state: 'idle' | 'asked' | 'ended' = 'idle'
  #lastWords = ''

  constructor({ worker, limits }: WorkerKind) {
    this.#name = worker
    this.#worker = fork(workerFile(worker), {
      // Bytes go as they are.
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      execArgv: limits ? flagsOf(limits) : [],
      // Electron's own file is Node, where it is told to be.
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    })
    this.#worker.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#lastWords = (this.#lastWords + text).slice(-LAST_WORDS)
    })
    // Of one that dies while nobody waits for it the next to ask is told by its state.
    this.#worker.on('error', () => (this.#state = 'ended'))
    this.#worker.on('exit', () => (this.#state = 'ended'))
    this.#ended = new Promise((resolve) => {
      this.#worker.once('close', () => resolve()).once('error', () => resolve())
    })
    this.#keepsUsHere(false)
  }

  get state(): 'idle' | 'asked' | 'ended' {
    return this.#state
  }

  /**
   * The worker's answer. Rejects with what it threw, with `WorkerDied`, with why it could not be started, or with the signal's reason once it has been aborted: then
   * the worker has ended when the promise settles, for it may be in the middle of something.
   */
  async ask({ data, onStep, signal }: Question): Promise<T> {
    if (this.#state !== 'idle') throw new Error(`The worker «${this.#name}» is asked one thing at a time`)
    signal?.throwIfAborted()
    this.#state = 'asked'
    this.#keepsUsHere(true)
    const settled = new AbortController()
    const until = { once: true, signal: settled.signal }
    try {
      const answer = await new Promise<T>((resolve, reject) => {
        const hear = (said: unknown) => {
          const heard = said as Said
          if ('step' in heard) onStep?.(heard.step)
          else if ('failed' in heard) reject(asError(heard.failed))
          else resolve(heard.answer as T)
        }
        // What it said last has been heard when it is closed.
        const close = (code: number | null, by: NodeJS.Signals | null) => {
          const what = `The worker «${this.#name}» ended (${code ?? by}) without an answer: ${this.#lastWords}`
          // One that just leaves has not died of what it was asked.
          reject(code === 0 ? new Error(what) : new WorkerDied(what))
        }
        this.#worker.on('message', hear).once('close', close).once('error', reject)
        settled.signal.addEventListener('abort', () =>
          this.#worker.off('message', hear).off('close', close).off('error', reject),
        )
        signal?.addEventListener('abort', () => reject(reasonOf(signal)), until)
        // One that has just died says so by closing.
        this.#worker.send({ question: data }, () => undefined)
      })
      this.#state = 'idle'
      this.#keepsUsHere(false)
      return answer
    } catch (error) {
      await this.end()
      throw error
    } finally {
      settled.abort()
    }
  }

  /** Whatever it is at. Settles when it has ended. */
  async end(): Promise<void> {
    this.#state = 'ended'
    this.#keepsUsHere(true)
    this.#worker.kill('SIGKILL')
    await this.#ended
  }

  #keepsUsHere(keeps: boolean): void {
    for (const each of [this.#worker, this.#worker.channel, this.#worker.stderr as Socket | null])
      if (keeps) each?.ref()
      else each?.unref()
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

const flagsOf = ({ old, young }: WorkerLimits): string[] => [
  `--max-old-space-size=${old}`,
  // The engine counts in half-spaces, and gives the young three.
  ...(young === undefined ? [] : [`--max-semi-space-size=${Math.ceil(young / 3)}`]),
]

/** Bundled, the worker lies beside the file that starts it; run from source, in the folder of workers. The name is worked out so that no bundler takes it for an asset. */
function workerFile(file: string): string {
  return fileURLToPath(
    new URL(import.meta.url.endsWith('.ts') ? `./workers/${file}.ts` : `./${file}.js`, import.meta.url),
  )
}

const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)))

function reasonOf(signal: AbortSignal): Error {
  const reason: unknown = signal.reason
  return reason instanceof Error ? reason : new DOMException('The work was cancelled', 'AbortError')
}
