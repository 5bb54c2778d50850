/**
 * Is what arrived on a connection a message of the RPC protocol at all? Checked before oRPC sees it: its decoders reject outside of any
 * handler, which would take the process down with an unhandled rejection.
 */

/** Longest message a window may send. A pasted plan of a large client is some 100 kB. */
export const LONGEST_FRAME = 1_000_000

const CALL = 1
const STREAM_EVENT = 3
const ABORT = 4

/** True for a call (path and plain JSON input), an event of a stream or an abort; false for everything else, files and multipart among them. */
export function isFrame(data: unknown): data is string {
  if (typeof data !== 'string' || data.length > LONGEST_FRAME) return false
  let frame: unknown
  try {
    frame = JSON.parse(data)
  } catch {
    return false
  }
  if (!isObject(frame)) return false
  const { i: id, t: type = CALL, p: payload } = frame
  if (typeof id !== 'string' && typeof id !== 'number') return false
  if (type === ABORT) return true
  if (!isObject(payload)) return false
  if (type === STREAM_EVENT) return typeof payload['e'] === 'string'
  if (type !== CALL) return false
  return isPath(payload['u']) && isMethod(payload['m']) && areHeaders(payload['h'])
}

function isPath(url: unknown): boolean {
  return typeof url === 'string' && /^\/[\w/-]*$/.test(url)
}

function isMethod(method: unknown): boolean {
  return method === undefined || method === 'POST'
}

/** oRPC's own client sends at most the id of the last event it saw. A content type would start decoders that nothing here needs. */
function areHeaders(headers: unknown): boolean {
  return headers === undefined || (isObject(headers) && Object.keys(headers).every((name) => name === 'last-event-id'))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
