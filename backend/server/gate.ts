/** Who may come in: pure decisions on a request's host, origin and cookie. */
import type { WindowRole } from '#contract/process.ts'

const HOSTS: Readonly<Record<WindowRole, string>> = {
  coach: 'coach.localhost',
  audience: 'audience.localhost',
  participant: 'participant.localhost',
}

/** The host name and port a role lives at. Each has its own, and so its own origin and cookie. */
export function hostOf(role: WindowRole, port: number): string {
  return `${HOSTS[role]}:${port}`
}

export function originOf(role: WindowRole, port: number): string {
  return `http://${hostOf(role, port)}`
}

/** Whose host a `Host` header names, to the letter; null for any other, 127.0.0.1 and plain localhost among them. */
export function roleOfHost(host: string | undefined, port: number): WindowRole | null {
  for (const role of Object.keys(HOSTS) as WindowRole[]) if (host === hostOf(role, port)) return role
  return null
}

/** A page loads without an `Origin`; a socket never opens without one. Where there is one, it is the host's own. */
export function isOwnOrigin(origin: string | undefined, role: WindowRole, port: number, required: boolean): boolean {
  return origin === undefined ? !required : origin === originOf(role, port)
}

type FetchMetadata = { 'sec-fetch-site'?: string | string[] | undefined; 'sec-purpose'?: string | string[] | undefined }

/** A browser that only looks ahead must not use up a seat. */
export function isLookingAhead(headers: FetchMetadata): boolean {
  return String(headers['sec-purpose'] ?? '').includes('prefetch')
}

/** A redirect within a step that another site began would not carry the new cookie. */
export function comesFromElsewhere(headers: FetchMetadata): boolean {
  const site = headers['sec-fetch-site']
  return site === 'cross-site' || site === 'same-site'
}
