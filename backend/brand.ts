/** The coach's brand and the client's: read for the screens, gathered for a document, and written. */
import type { ClientBrand, GivenTemplate, Logo, OwnBrand } from '#contract/brand.ts'
import type { Edit } from '#db/change.ts'
import { clientBrandQueries, coachBrandQueries } from '#db/queries/brand.ts'
import { clientQueries } from '#db/queries/client.ts'
import { coachBrand, coachLogoContent } from '#db/schema/app.ts'
import { clientBrand, logoContent, wordTemplateContent } from '#db/schema/brand.ts'
import type { Store } from '#db/store.ts'
import { accentOnPaper } from '#domain/brand/accent.ts'
import { contactLines, UNSAID } from '#domain/brand/coach-brand.ts'
import { wordTemplateSchema } from '#domain/brand/word-template.ts'
import { readKeptPicture } from '#domain/picture/picture-file.ts'
import type { Id } from '#domain/shared/basics.ts'
import type { Services } from './context.ts'
import type { Brand, BrandLogo } from './documents/brand.ts'
import { failure } from './failure.ts'
import { letGo } from './let-go.ts'
import { vaultOf } from './procedure.ts'

/** There is one coach. */
const COACH = 'coach'

type LogoRow = typeof logoContent.$inferSelect
type CoachRow = typeof coachBrand.$inferInsert
type ClientRow = typeof clientBrand.$inferInsert

/** Everything a document needs of both. @throws `not_found` where there is no such client */
export function brandFor(services: Services, clientId: Id): Brand {
  const vault = vaultOf(services, clientId)
  const client = vault.queries(clientQueries).client.get()
  if (!client) throw failure('not_found', { subject: 'client' })
  const coach = readOwnBrand(services.data.app)
  const theirs = readClientBrand(vault)
  const { template } = theirs
  const content = template && vault.queries(clientBrandQueries).template.get({ id: template.contentId })
  return {
    coach: {
      name: coach.name,
      company: coach.company,
      role: coach.role,
      contactLines: contactLines(coach.contact),
      logo: forPaper(coach.logo),
    },
    client: { name: client.name, logo: forPaper(theirs.logo) },
    accent: accentOnPaper(client.accent ?? coach.accent).color,
    cover: theirs.cover ?? coach.cover,
    template: template && content ? { bytes: base64(content.content), description: template.description } : null,
  }
}

/** As nobody has said anything, where nobody has. */
export function readOwnBrand(app: Store): OwnBrand {
  const queries = app.queries(coachBrandQueries)
  const row = queries.brand.get()
  const { id: _id, logoId, ...said } = row ?? { id: COACH, logoId: null, ...UNSAID }
  return { ...said, logo: logoId === null ? null : asLogo(queries.logo.get({ id: logoId })) }
}

export function readClientBrand(vault: Store): ClientBrand {
  const queries = vault.queries(clientBrandQueries)
  const row = queries.brand.get()
  if (!row) return { cover: null, logo: null, template: null }
  return {
    cover: row.cover,
    logo: row.logoId === null ? null : asLogo(queries.logo.get({ id: row.logoId })),
    template: row.templateId === null ? null : asTemplate(queries.templateHead.get({ id: row.templateId })),
  }
}

export function writeOwnBrand(edit: Edit, app: Store, patch: Partial<CoachRow>): void {
  const row = app.queries(coachBrandQueries).brand.get()
  if (row) edit.update(coachBrand, row.id, patch)
  else edit.insert(coachBrand, { ...UNSAID, logoId: null, ...patch, id: COACH })
}

export function writeClientBrand(edit: Edit, vault: Store, clientId: Id, patch: Partial<ClientRow>): void {
  const row = vault.queries(clientBrandQueries).brand.get()
  if (row) edit.update(clientBrand, row.id, patch)
  else edit.insert(clientBrand, { cover: null, logoId: null, templateId: null, ...patch, id: clientId })
}

/**
 * A logo as it is kept. The window has drawn it anew; what it says of itself is not believed: its bytes are.
 * @throws `invalid` with the subject `picture`
 */
export function logoRow(id: Id, bytes: string): LogoRow {
  const content = new Uint8Array(Buffer.from(bytes, 'base64'))
  const file = readKeptPicture(content)
  if (file === null || file.type === 'image/webp') throw failure('invalid', { subject: 'picture' })
  return { id, mediaType: file.type, width: file.width, height: file.height, content }
}

/** Lets go of logos and templates that nothing has pointed to for a day: what was taken away then is not taken back any more. */
export function letGoOfBrand(vault: Store, now: Date): void {
  const queries = vault.queries(clientBrandQueries)
  letGo(vault, logoContent, queries.leftLogos.all(), now)
  letGo(vault, wordTemplateContent, queries.leftTemplates.all(), now)
}

/** The same of the coach's logo. */
export function letGoOfOwnLogos(app: Store, now: Date): void {
  letGo(app, coachLogoContent, app.queries(coachBrandQueries).left.all(), now)
}

const base64 = (content: Uint8Array) => Buffer.from(content).toString('base64')

/** Null where its bytes are gone. */
function asLogo(row: LogoRow | undefined): Logo | null {
  if (!row) return null
  const { id: contentId, mediaType, width, height, content } = row
  return { contentId, mediaType, width, height, bytes: base64(content) }
}

/** Null also where an older Rytme has read it in another way. */
function asTemplate(row: (Omit<GivenTemplate, 'contentId'> & { id: Id }) | undefined): GivenTemplate | null {
  const description = wordTemplateSchema.safeParse(row?.description)
  if (!row || !description.success) return null
  return { contentId: row.id, name: row.name, givenAt: row.givenAt, description: description.data }
}

function forPaper(logo: Logo | null): BrandLogo | null {
  if (logo === null) return null
  const { mediaType, width, height, bytes } = logo
  return { mediaType, width, height, bytes }
}
