/** The back end as the screens see it: `client` to call, `api` to read with useQuery. */
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { connect } from '#renderer/connection/connection.ts'

export const connection = connect()
export const client = connection.client
export const api = createTanstackQueryUtils(client)
