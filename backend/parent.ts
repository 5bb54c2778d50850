/** The supervisor, as the back end sees it: Electron's main process or a Node parent. Nothing else in the back end knows which. */
import type { FromBackEnd, ToBackEnd } from '#contract/process.ts'
import type { Port } from './server/port.ts'

export type Parent = {
  send: (message: FromBackEnd) => void
  /** A `port` message comes with its port. */
  onMessage: (listener: (message: ToBackEnd, port: Port | null) => void) => void
  /** The supervisor is no more. Electron ends its utility processes itself, so this comes from a Node parent only. */
  onGone: (listener: () => void) => void
}

/** What Electron gives a utility process; described here because only `electron/` may import Electron. */
type ParentPort = {
  postMessage: (message: unknown) => void
  on: (event: 'message', listener: (event: { data: unknown; ports: MessagePortMain[] }) => void) => void
}
type MessagePortMain = {
  postMessage: (message: unknown) => void
  on: (event: 'message' | 'close', listener: (event?: { data: unknown }) => void) => void
  start: () => void
  close: () => void
}

/** Null where the process was started by hand. */
export function findParent(): Parent | null {
  if ('parentPort' in process && process.parentPort) return electronParent(process.parentPort as unknown as ParentPort)
  return process.send ? nodeParent() : null
}

function electronParent(parentPort: ParentPort): Parent {
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port, not a window
    send: (message) => parentPort.postMessage(message),
    onMessage: (listener) =>
      parentPort.on('message', ({ data, ports: [port] }) => {
        if (isMessage(data)) listener(data, port ? portOf(port) : null)
      }),
    onGone: () => undefined,
  }
}

function nodeParent(): Parent {
  return {
    send: (message) => {
      // The callback keeps a supervisor that has just died from becoming an exception here.
      if (process.connected) process.send?.(message, undefined, undefined, () => undefined)
    },
    onMessage: (listener) =>
      process.on('message', (data) => {
        if (isMessage(data)) listener(data, null)
      }),
    onGone: (listener) => process.on('disconnect', listener),
  }
}

function portOf(port: MessagePortMain): Port {
  let started = false
  // A window may be gone again before its port is served.
  let closed = false
  port.on('close', () => {
    closed = true
  })
  return {
    send: (data) => port.postMessage(data),
    onMessage: (listener) => {
      port.on('message', (event) => listener(event?.data))
      // Messages wait in the port until it is started, so none is lost before somebody listens.
      if (!started) port.start()
      started = true
    },
    onClose: (listener) => {
      if (closed) listener()
      else port.on('close', () => listener())
    },
    close: () => port.close(),
  }
}

function isMessage(data: unknown): data is ToBackEnd {
  return typeof data === 'object' && data !== null && 'type' in data && typeof data.type === 'string'
}
