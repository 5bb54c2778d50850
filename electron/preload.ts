/**
 * Hands the page a port to the back end, and nothing else. The page says that it listens, the shell makes a port for this load and hands it
 * over; after a restart of the back end there comes another.
 */
import { ipcRenderer } from 'electron'

ipcRenderer.on('port', ({ ports }) => {
  const [port] = ports
  if (port) window.postMessage('rytme:port', location.origin, [port])
})

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (event.source === window && event.data === 'rytme:listening') ipcRenderer.send('listening')
})
