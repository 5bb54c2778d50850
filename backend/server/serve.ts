/** Serves the contract on a port, with the role the port was made for. The same for every transport. */
import { RPCHandler } from '@orpc/server/message-port'
import type { BackEnd } from '#backend/back-end.ts'
import type { Connection, Context } from '#backend/context.ts'
import { failure } from '#backend/failure.ts'
import { ERROR_CODES, type ErrorCode } from '#contract/base.ts'
import { isFrame } from './frame.ts'
import type { Port } from './port.ts'

export type Serve = (port: Port, connection: Connection) => void

/** Makes the function that serves a port. Windows are counted while their port is open; the shell's own connection is no window. */
export function serving(backEnd: BackEnd): Serve {
  const { log, windows } = backEnd.services
  const handler = new RPCHandler<Context>(backEnd.router, { rootInterceptors: [closedList] })
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

type Handled = { matched: boolean; response?: { status: number; headers: object; body?: unknown } | undefined }

/**
 * What fails before any procedure begins is answered like everything else, with a code of the closed list: a path that is not in the contract,
 * and an input that oRPC cannot read (for which it has a code of its own).
 */
async function closedList<T extends Handled>({ next }: { next: () => Promise<T> }): Promise<T> {
  const handled = await next()
  if (!handled.matched) return answeredWith('not_found', 'procedure') as T
  const { response } = handled
  return response && response.status >= 400 && !isOfTheList(response.body)
    ? (answeredWith('invalid', 'input') as T)
    : handled
}

function isOfTheList(body: unknown): boolean {
  const { code } = (body as { json?: { code?: string } } | undefined)?.json ?? {}
  return (ERROR_CODES as readonly (string | undefined)[]).includes(code)
}

function answeredWith(code: ErrorCode, subject: string): Handled {
  const error = failure(code, { subject })
  const body = { json: { ...error.toJSON(), defined: true } }
  return { matched: true, response: { status: error.status, headers: {}, body } }
}
