/** Gives the tests of a process a display where there is none: an X server in memory, of its own, so that windows of others never share it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** Answers with how it is ended. */
export async function display(): Promise<(() => void) | undefined> {
  if (process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']) return undefined
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const number = server.stdio[3]
  if (!number || !('setEncoding' in number)) throw new Error('no display number')
  const [said] = (await once(number, 'data')) as [Buffer]
  process.env['DISPLAY'] = `:${said.toString().trim()}`
  return () => server.kill()
}
