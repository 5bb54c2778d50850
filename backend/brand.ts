/** The coach's brand and the client's, gathered for a document. */
import { accentOnPaper } from '#domain/brand/accent.ts'
import type { Id } from '#domain/shared/basics.ts'
import { clientQueries } from '#db/queries/client.ts'
import type { Services } from './context.ts'
import type { Brand } from './documents/brand.ts'
import { failure } from './failure.ts'
import { vaultOf } from './procedure.ts'

/** Everything a document needs of both. @throws `not_found` where there is no such client */
export function brandFor(services: Services, clientId: Id): Brand {
  const client = vaultOf(services, clientId).queries(clientQueries).client.get()
  if (!client) throw failure('not_found', { subject: 'client' })
  return {
    coach: { name: '', company: '', role: '', contactLines: [], logo: null },
    client: { name: client.name, logo: null },
    accent: accentOnPaper(client.accent).color,
    cover: true,
    template: null,
  }
}
