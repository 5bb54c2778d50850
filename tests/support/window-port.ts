/** The contract over an Electron window's own port: what any script in that page could call, and no more. */
import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { Client } from '#backend/back-end.ts'

type Answer = { ok: true; output: unknown } | { ok: false; code: string }

/** Runs in a window: sends a frame over a port of the window's own and resolves with the frame that answers it. */
function exchange(sent: string): Promise<string> {
  return new Promise((resolve) => {
    const send = (port: MessagePort) => {
      port.addEventListener('message', (event: MessageEvent<string>) => {
        if (!event.data.includes((JSON.parse(sent) as { i: string }).i)) return
        removeEventListener('message', heard)
        resolve(event.data)
      })
      port.start()
      port.postMessage(sent)
    }
    // Until it is answered: a port that came just before the back end died is followed by another. Not longer, or it would be sent again.
    const heard = (event: MessageEvent) => {
      const [port] = event.ports
      if (event.data === 'rytme:port' && port) send(port)
    }
    addEventListener('message', heard)
    postMessage('rytme:listening', location.origin)
  })
}

/** Runs `exchange` in a window. */
export type InWindow = (script: string) => Promise<unknown>

/**
 * Calls a procedure from inside a window over the window's own port: what this says is what any script in that page could get. Asks for a new
 * port first, as a reload would.
 */
export async function callIn(inWindow: InWindow, path: string, input: object): Promise<Answer> {
  const frame = JSON.stringify({ i: randomUUID(), p: { u: `/${path.replaceAll('.', '/')}`, b: { json: input } } })
  const answer = await inWindow(`(${exchange.toString()})(${JSON.stringify(frame)})`)
  const { p: payload } = JSON.parse(String(answer)) as { p: { s?: number; b?: { json: unknown } } }
  const json = payload.b?.json
  return payload.s === undefined ? { ok: true, output: json } : { ok: false, code: (json as { code: string }).code }
}

export const call = (page: Page, path: string, input: object): Promise<Answer> =>
  callIn((script) => page.evaluate(script), path, input)

/** The same, where the answer is what the test goes on with. */
export const get = <T>(page: Page, path: string, input: object): Promise<T> =>
  outputOf<T>(path, call(page, path, input))

async function outputOf<T>(path: string, asked: Promise<Answer>): Promise<T> {
  const answer = await asked
  if (!answer.ok) throw new Error(`${path}: ${answer.code}`)
  return answer.output as T
}

/** The contract by the window's own port. */
export const throughWindow = (page: Page): Client => through((script) => page.evaluate(script))

/** The same by whatever runs a script in the window. */
export function through(inWindow: InWindow): Client {
  const at = (path: readonly string[]): unknown =>
    new Proxy(() => undefined, {
      // A promise's `then` is no procedure: awaiting must not call one.
      get: (_, name) => (typeof name === 'string' && name !== 'then' ? at([...path, name]) : undefined),
      apply: (_, __, [input]) => {
        const procedure = path.join('.')
        return outputOf(procedure, callIn(inWindow, procedure, input as object))
      },
    })
  return at([]) as Client
}
