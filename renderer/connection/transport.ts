/** Where ports come from: the preload in the desktop shell, a WebSocket in the browser shell. */
import { SOCKET_CLOSED, SOCKET_PATH } from '#contract/socket.ts'
import type { WirePort } from './wire.ts'

export type Transport = (events: {
  /** A new connection; it replaces the one before. */
  onPort: (port: WirePort) => void
  /** There will be no more: this window's right to connect is gone. */
  onLost: () => void
}) => void

/** What the preload and the page say to each other. The port itself comes with `port`. */
const LISTENING = 'rytme:listening'
const PORT = 'rytme:port'

/** How often a page that has no port yet says again that it listens. */
const ASK_AGAIN = 2000

/** The page says that it listens; from then on the shell hands over a port now and after each restart of the back end. */
export const shellTransport: Transport = ({ onPort }) => {
  const ask = () => postMessage(LISTENING, location.origin)
  const asking = setInterval(ask, ASK_AGAIN)
  addEventListener('message', (event: MessageEvent<unknown>) => {
    const [port] = event.ports
    if (event.source !== window || event.data !== PORT || !port) return
    clearInterval(asking)
    onPort(ofMessagePort(port))
  })
  ask()
}

function ofMessagePort(port: MessagePort): WirePort {
  return {
    send: (data) => port.postMessage(data),
    onMessage: (listener) => {
      port.addEventListener('message', (event: MessageEvent<unknown>) => listener(event.data))
      port.start()
    },
    onClose: (listener) => port.addEventListener('close', listener),
    close: () => port.close(),
  }
}

const FIRST_PAUSE = 100
const LONGEST_PAUSE = 2000

/** Opens a socket to the page's own host and opens it again whenever it closes, with growing pauses. */
export const socketTransport: Transport = ({ onPort, onLost }) => {
  let pause = FIRST_PAUSE
  const open = () => {
    const socket = new WebSocket(`ws://${location.host}${SOCKET_PATH}`)
    socket.addEventListener('open', () => {
      pause = FIRST_PAUSE
      onPort(ofSocket(socket))
    })
    socket.addEventListener('close', ({ code }) => {
      if (code === SOCKET_CLOSED.seat || code === SOCKET_CLOSED.ended) return onLost()
      setTimeout(open, pause)
      pause = Math.min(pause * 2, LONGEST_PAUSE)
    })
  }
  open()
}

function ofSocket(socket: WebSocket): WirePort {
  return {
    send: (data) => socket.send(data),
    onMessage: (listener) => socket.addEventListener('message', (event: MessageEvent<unknown>) => listener(event.data)),
    onClose: (listener) => socket.addEventListener('close', listener),
    close: () => socket.close(),
  }
}
