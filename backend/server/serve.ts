/** Serves the contract on a port, with the role the port was made for. The same for every transport. */
import { RPCHandler } from '@orpc/server/message-port'
import type { BackEnd } from '#backend/back-end.ts'
import type { Connection, Context } from '#backend/context.ts'
import { failure } from '#backend/failure.ts'
import { isFrame } from './frame.ts'
import type { Port } from './port.ts'

export type Serve = (port: Port, connection: Connection) => void

/** Makes the function that serves a port. Windows are counted while their port is open; the shell's own connection is no window. */
export function serving(backEnd: BackEnd): Serve {
  const { log, windows } = backEnd.services
  const handler = new RPCHandler<Context>(backEnd.router, { rootInterceptors: [unknownProcedure] })
  return (port, connection) => {
    const remove = connection.role === 'shell' ? () => undefined : windows.add(connection)
    port.onClose(remove)
    handler.upgrade(
      {
        // oRPC leaves the shape of messages and events open; ours are strings.
        on: (event: string, listener: (event?: { data: unknown }) => void) => {
          if (event === 'close') port.onClose(() => listener())
          else
            port.onMessage((data) => {
              if (isFrame(data)) return listener({ data })
              log.info('malformed_message', { role: connection.role })
              port.close('malformed')
            })
        },
        postMessage: (data: unknown) => {
          if (typeof data === 'string') port.send(data)
        },
      },
      { context: backEnd.contextOf(connection) },
    )
  }
}

type Handled = { matched: boolean }

/** A path that is not in the contract is answered like everything else: with a code of the closed list. */
async function unknownProcedure<T extends Handled>({ next }: { next: () => Promise<T> }): Promise<T> {
  const handled = await next()
  if (handled.matched) return handled
  const error = failure('not_found', { subject: 'procedure' })
  const body = { json: { ...error.toJSON(), defined: true } }
  return { matched: true, response: { status: error.status, headers: {}, body } } as unknown as T
}
