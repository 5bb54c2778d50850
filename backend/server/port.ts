/** The one shape every transport is brought to before it is served: Electron's MessagePort, a WebSocket, the supervisor's own channel. */

export type Port = {
  send: (data: string) => void
  /** Whatever arrives; nothing is known about it yet. */
  onMessage: (listener: (data: unknown) => void) => void
  onClose: (listener: () => void) => void
  /** Ends the connection; `malformed` where the other end does not keep to the protocol. */
  close: (reason: 'gone' | 'malformed') => void
}
