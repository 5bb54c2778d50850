/** What an address asks for behind its question mark. */

type Raw = Record<string, unknown>

/**
 * Only what `read` makes of an address: what it leaves out is taken away. The router by itself keeps what it was not told about, and a screen
 * would be asked for a section or a status that there is none of.
 */
export function understood<T extends object>(read: (raw: Raw) => T): (raw: Raw) => T {
  return (raw) => ({ ...Object.fromEntries(Object.keys(raw).map((key) => [key, undefined])), ...read(raw) })
}
