/** `app://coach/`, `app://audience/` and `app://participant/`: the windows' own pages, read from the built folder. GET only. */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { protocol, type Session } from 'electron'
import { contentSecurityPolicy, SAFE_HEADERS, withNonce } from '#contract/page-policy.ts'
import { pageFile } from './pages.ts'
import { isOwnPage, SCHEME } from './security.ts'

/** Must be called before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ])
}

export function servePages(session: Session, folder: string): void {
  session.protocol.handle(SCHEME, (request) => answer(request, folder))
}

const refuse = (status: number): Response => new Response(null, { status, headers: SAFE_HEADERS })

async function answer(request: Request, folder: string): Promise<Response> {
  if (request.method !== 'GET') return refuse(405)
  const file = pageFile(request.url, folder)
  if (!file) return refuse(404)
  try {
    const content = await readFile(file.path)
    const headers = { ...SAFE_HEADERS, 'Content-Type': file.type }
    if (!file.isPage) return new Response(new Uint8Array(content), { headers })
    const nonce = randomBytes(18).toString('base64')
    return new Response(withNonce(content.toString('utf8'), nonce), {
      headers: {
        ...headers,
        'Content-Security-Policy': contentSecurityPolicy(nonce, null, isOwnPage(request.url, 'coach')),
      },
    })
  } catch {
    return refuse(404)
  }
}
