/** What the loopback socket is called and why the back end closes one: the numbers a window can see. */

export const SOCKET_PATH = '/rpc'

export const SOCKET_CLOSED = {
  /** No seat: the cookie is missing or another instance's. Trying again cannot help. */
  seat: 4401,
  /** What arrived was no message of the protocol. */
  malformed: 4400,
  /** The coach took the wall down, or the laptop back; or what it was about is gone. */
  ended: 4410,
} as const
