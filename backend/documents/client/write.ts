/** A document of the whole client as Word: in the client's and the coach's brand, on the client's own template where there is one. */
import { fill } from '#texts/fill.ts'
import type { OnStep } from '../being-made.ts'
import type { Brand } from '../brand.ts'
import { brandLook, bytesOf, coverLogo } from '../word/brand-look.ts'
import type { Cover } from '../word/cover.ts'
import { pack } from '../word/paper.ts'
import { OWN_LOOK } from '../word/paper-look.ts'
import { wallLook } from '../word/wall-look.ts'
import { aboutWords, periodWords } from './opening.ts'
import { hasCover, type ClientOrder } from './order.ts'
import { clientParts } from './parts.ts'
import { clientSay, type ClientSay } from './say.ts'

/** The whole document, packed; `onStep` hears what is being done. */
export function writeClientDocument(
  { content, language, draft, brand }: ClientOrder,
  onStep?: OnStep,
): Promise<Uint8Array> {
  onStep?.('setting')
  const say = clientSay({ content, language })
  const { client, page, languageTag } = say.texts
  const name = client.title[content.kind]
  // What hangs on a wall is our sheet: a letterhead has no room for it.
  const isSheet = content.kind === 'unit_sheet'
  const own = isSheet ? { ...brand, template: null } : brand
  const { parts } = clientParts({ content, language, withCover: hasCover(content.kind, brand) })
  return pack({
    languageTag,
    title: `${name} – ${content.clientName}`,
    subject: aboutWords(say),
    author: brand.coach.name,
    runningHead: { left: content.clientName, right: name },
    pageText: page,
    body: parts,
    look: brandLook(own, isSheet ? wallLook(parts) : OWN_LOOK),
    ...(hasCover(content.kind, brand) ? { cover: coverOf(say, brand, draft) } : {}),
    ...(own.template === null
      ? {}
      : { template: bytesOf(own.template.bytes), templatePicture: fill(client.logoOf, { name: content.clientName }) }),
    ...(draft ? { draft: client.draft } : {}),
    onStep,
  })
}

function coverOf(say: ClientSay, brand: Brand, draft: boolean): Cover {
  const { words, content } = say
  const { name, company, role, contactLines } = brand.coach
  const logoOf = (of: string) => fill(words.logoOf, { name: of })
  return {
    logo: coverLogo(brand.client.logo, logoOf(content.clientName)),
    clientName: content.clientName,
    title: words.title[content.kind],
    lines: [aboutWords(say), periodWords(say), ...(content.cycle === null ? [] : [content.cycle.name])],
    draft: draft ? words.draft : '',
    by: [[name, role].filter((part) => part !== '').join(', '), company, ...contactLines],
    byLogo: coverLogo(brand.coach.logo, logoOf(company || name || words.coach)),
  }
}
