/** A Word file as it was given becomes a template that may be kept: checked, made safe, packed anew, and read. */
import JSZip from 'jszip'
import { wordTemplateSchema, type WordTemplate } from '#domain/brand/word-template.ts'
import { readTemplate } from './read-template.ts'
import { NoTemplate, safePackage } from './safe-package.ts'

export type SafeTemplate = { content: Uint8Array; description: WordTemplate }

/** The same moment in every copy: the same file is packed to the same bytes. */
const PACKED_AT = new Date('2020-01-01T00:00:00Z')

/** @throws NoTemplate */
export async function checkTemplate(bytes: Uint8Array): Promise<SafeTemplate> {
  const safe = await safePackage(bytes)
  const description = wordTemplateSchema.safeParse(readTemplate(safe))
  // A page ten metres wide, a type of no size.
  if (!description.success) throw new NoTemplate('damaged', { cause: description.error })
  const copy = new JSZip()
  for (const [name, { content }] of safe.parts) copy.file(name, content, { date: PACKED_AT, createFolders: false })
  const content = await copy.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
  return { content, description: description.data }
}
