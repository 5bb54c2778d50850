/** Keeps a finished document: a row for the lists, its bytes apart. */
import { createHash } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import type { DocumentRow } from '#contract/document.ts'
import type { Edit } from '#db/change.ts'
import { document, documentContent } from '#db/schema/document.ts'

type Version = Omit<typeof document.$inferInsert, 'id' | 'sha256' | 'size'> & Omit<DocumentRow, 'id' | 'size'>

/** Keeps a finished document with its bytes, and tells it as lists do. */
export function keepDocument(edit: Edit, bytes: Uint8Array, version: Version): DocumentRow {
  const { contentSha256, ...told } = version
  const row = { id: uuid(), ...told, size: bytes.byteLength }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  edit.insert(document, { ...row, sha256, contentSha256: contentSha256 ?? null })
  edit.attach(documentContent, { id: row.id, content: bytes })
  return row
}
