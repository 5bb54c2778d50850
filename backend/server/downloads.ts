/** Files waiting to be fetched, once, by the coach window. In memory only: a file nobody fetched leaves no trace. */
import { randomBytes } from 'node:crypto'

export type Download = { name: string; content: Uint8Array }

const LIVES = 60_000
const AT_MOST = 20

export class Downloads {
  readonly #waiting = new Map<string, Download>()

  /** Answers the address, relative to the coach's own host. */
  offer(name: string, content: Uint8Array): string {
    const token = randomBytes(32).toString('base64url')
    this.#waiting.set(token, { name, content })
    setTimeout(() => this.#waiting.delete(token), LIVES).unref()
    const [oldest] = this.#waiting.keys()
    if (this.#waiting.size > AT_MOST && oldest !== undefined) this.#waiting.delete(oldest)
    return `/download/${token}`
  }

  take(token: string): Download | null {
    const download = this.#waiting.get(token) ?? null
    this.#waiting.delete(token)
    return download
  }
}

/** Names a downloaded file in UTF-8 (RFC 6266), with an ASCII name for what cannot read that. */
export function contentDisposition(name: string): string {
  const ascii = name.replaceAll(/[^\x20-\x7e]/g, '_').replaceAll(/["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
