/** Which file of the built pages an `app://` address names. Pure but for the path arithmetic. */
import { extname, resolve, sep } from 'node:path'
import type { WindowRole } from '#contract/process.ts'
import { SCHEME } from './security.ts'

const PAGES: Readonly<Record<WindowRole, string>> = {
  coach: 'index.html',
  audience: 'audience.html',
  participant: 'participant.html',
}
const isRole = (host: string): host is WindowRole => Object.hasOwn(PAGES, host)

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

export type PageFile = { path: string; type: string; isPage: boolean }

/**
 * A role's own page at `/`, and what lies in `assets/`; null for anything else: another role's page, an unknown type, a path that leads
 * out of the folder.
 */
export function pageFile(address: string, folder: string): PageFile | null {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url?.protocol !== `${SCHEME}:` || url.port || url.username || url.password) return null
  const role = url.hostname
  if (!isRole(role)) return null
  if (url.pathname === '/' || url.pathname === '')
    return { path: resolve(folder, PAGES[role]), type: TYPES['.html'] ?? '', isPage: true }
  const name = decoded(url.pathname)
  // No file of ours has these in its name; a backslash leads elsewhere on Windows.
  if (/[\\\0]/.test(name)) return null
  const assets = resolve(folder, 'assets')
  const path = resolve(folder, `.${name}`)
  const type = TYPES[extname(path)]
  return type && path.startsWith(`${assets}${sep}`) ? { path, type, isPage: false } : null
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return '/'
  }
}
