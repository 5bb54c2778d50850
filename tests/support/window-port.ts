/** The contract over an Electron window's own port: what any script in that page could call, and no more. */
import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { Client } from '#backend/back-end.ts'

type Answer = { ok: true; output: unknown } | { ok: false; code: string }

/**
 * Calls a procedure from inside a window over the window's own port: what this says is what any script in that page could get. Asks for a new
 * port first, as a reload would.
 */
export async function call(page: Page, path: string, input: object): Promise<Answer> {
  const frame = JSON.stringify({ i: randomUUID(), p: { u: `/${path.replaceAll('.', '/')}`, b: { json: input } } })
  const answer = await page.evaluate(
    (sent) =>
      new Promise<string>((resolve) => {
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
      }),
    frame,
  )
  const { p: payload } = JSON.parse(answer) as { p: { s?: number; b?: { json: unknown } } }
  const json = payload.b?.json
  return payload.s === undefined ? { ok: true, output: json } : { ok: false, code: (json as { code: string }).code }
}

/** The same, where the answer is what the test goes on with. */
export async function get<T>(page: Page, path: string, input: object): Promise<T> {
  const answer = await call(page, path, input)
  if (!answer.ok) throw new Error(`${path}: ${answer.code}`)
  return answer.output as T
}

/** The contract by the window's own port. */
export function throughWindow(page: Page): Client {
  const at = (path: readonly string[]): unknown =>
    new Proxy(() => undefined, {
      // A promise's `then` is no procedure: awaiting must not call one.
      get: (_, name) => (typeof name === 'string' && name !== 'then' ? at([...path, name]) : undefined),
      apply: (_, __, [input]) => get(page, path.join('.'), input as object),
    })
  return at([]) as Client
}
