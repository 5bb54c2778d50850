/**
 * The cookie a window sits by: what it may be, signed. Host-only, HttpOnly and SameSite=Strict; named with the instance, because cookies ignore
 * ports and two instances on one machine would otherwise overwrite each other's.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Sitter } from './seats.ts'

const nameOf = (instance: string) => `rytme-${instance}`

/** The `Set-Cookie` value that seats a window. No `Domain`: host-only. No lifetime: it goes with the browser. */
export function cookieFor(sitter: Sitter, instance: string, secret: string): string {
  const body = Buffer.from(JSON.stringify(sitter)).toString('base64url')
  return `${nameOf(instance)}=${body}.${sign(body, secret)}; Path=/; HttpOnly; SameSite=Strict`
}

/** Who sits there, by a request's `Cookie` header. Null for no, a foreign or a forged cookie. */
export function sitterOf(header: string | undefined, instance: string, secret: string): Sitter | null {
  const prefix = `${nameOf(instance)}=`
  const value = header
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(prefix))
    ?.slice(prefix.length)
  const [body, signature, ...more] = value?.split('.') ?? []
  if (!body || !signature || more.length > 0) return null
  const given = Buffer.from(signature)
  const right = Buffer.from(sign(body, secret))
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null
  // Signed by us, so it is what we wrote.
  return JSON.parse(Buffer.from(body, 'base64url').toString()) as Sitter
}

function sign(body: string, secret: string): string {
  return createHmac('sha256', secret).update(body).digest('base64url')
}
