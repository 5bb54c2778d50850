/** A document of the whole client as Word. */
import { pack } from '../word/paper.ts'
import { OWN_LOOK, WALL_LOOK } from '../word/paper-look.ts'
import { aboutWords } from './opening.ts'
import type { ClientOrder } from './order.ts'
import { clientParts } from './parts.ts'
import { clientSay } from './say.ts'

/** The whole document, packed. */
export function writeClientDocument({ content, language, draft }: ClientOrder): Promise<Uint8Array> {
  const say = clientSay({ content, language })
  const { client, page, languageTag } = say.texts
  const name = client.title[content.kind]
  return pack({
    languageTag,
    title: `${name} – ${content.clientName}`,
    subject: aboutWords(say),
    author: content.leaderName,
    runningHead: { left: content.clientName, right: name },
    pageText: page,
    body: clientParts({ content, language }).parts,
    look: content.kind === 'unit_sheet' ? WALL_LOOK : OWN_LOOK,
    ...(draft ? { draft: client.draft } : {}),
  })
}
