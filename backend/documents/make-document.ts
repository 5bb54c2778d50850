/** Has a document made by a worker, one worker a document, so that the Word library is loaded there and gone afterwards. */
import { Worker } from 'node:worker_threads'
import type { CheckInContent } from './check-in-content.ts'
import type { MinutesContent } from './minutes-content.ts'

/** The kinds of document there are, and what each is made from. */
type Contents = { minutes: MinutesContent; checkIn: CheckInContent }
export type DocumentKind = keyof Contents
/** What the worker is given. */
export type DocumentOrder = { [Kind in DocumentKind]: { kind: Kind; content: Contents[Kind] } }[DocumentKind]

/**
 * The finished file. Rejects with what the worker threw, or with the signal's reason once it has been aborted; either way the worker has ended
 * when the promise settles.
 */
export async function makeDocument<Kind extends DocumentKind>(
  kind: Kind,
  content: Contents[Kind],
  { signal }: { signal?: AbortSignal | undefined } = {},
): Promise<Uint8Array> {
  signal?.throwIfAborted()
  const worker = new Worker(workerFile(), { workerData: { kind, content }, name: `document ${kind}` })
  const aborted = new AbortController()
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
      worker.once('exit', (code) => reject(new Error(`The document worker ended (${code}) without a document`)))
      signal?.addEventListener('abort', () => reject(reasonOf(signal)), { once: true, signal: aborted.signal })
    })
  } finally {
    aborted.abort()
    await worker.terminate()
  }
}

/** Bundled, the worker lies beside the file that starts it; run from source, in the folder of workers. The name is worked out so that no bundler takes it for an asset. */
function workerFile(): URL {
  const file = import.meta.url.endsWith('.ts') ? '../workers/document-worker.ts' : './document-worker.js'
  return new URL(file, import.meta.url)
}

function reasonOf(signal: AbortSignal): Error {
  const reason: unknown = signal.reason
  return reason instanceof Error ? reason : new DOMException('The document was cancelled', 'AbortError')
}
