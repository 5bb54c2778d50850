/** Turns a listener into an async stream: what is told while the reader is busy waits its turn, and the listener goes when the reader does. */

export async function* streamOf<T>(
  listen: (tell: (value: T) => void) => () => void,
  signal: AbortSignal | undefined,
): AsyncGenerator<T, void, void> {
  const waiting: T[] = []
  let wake: () => void = () => undefined
  const stop = listen((value) => {
    waiting.push(value)
    wake()
  })
  const aborted = () => wake()
  signal?.addEventListener('abort', aborted)
  try {
    // The signal changes outside this loop, whenever the reader goes.
    const gone = () => signal?.aborted === true
    while (!gone()) {
      if (waiting.length > 0) yield waiting.shift() as T
      else
        await new Promise<void>((resolve) => {
          wake = resolve
        })
    }
  } finally {
    stop()
    signal?.removeEventListener('abort', aborted)
  }
}
