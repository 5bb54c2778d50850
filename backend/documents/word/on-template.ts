/** Writes a document on a client's own template: its page, styles, head and foot, and our text. */
import JSZip from 'jszip'
import { Document, Footer, Packer, Paragraph, PatchType, patchDocument, type FileChild } from 'docx'
import type { OnStep } from '../being-made.ts'
import { templatePageNumbering } from './page-numbering.ts'
import { numberingOf, stylesOf } from './styles.ts'
import type { PaperLook } from './paper-look.ts'
import { PLACE, templateBase } from './template-base.ts'

export type OnTemplate = {
  template: Uint8Array
  look: PaperLook
  languageTag: string
  /** Paragraphs with page fields, for a template that numbers no pages. */
  footer: Paragraph
  /** What a picture of the template's says that says nothing itself. */
  picture: string
  properties: { title: string; subject: string; creator: string; lastModifiedBy: string; description: string }
  hasContents: boolean
  onStep?: OnStep | undefined
  blocks: readonly FileChild[]
}

/** The finished package. Slow and synchronous for the greater part: call it in a worker. */
export async function packOnTemplate(of: OnTemplate): Promise<Uint8Array> {
  const { look, languageTag } = of
  const { styles, footer } = await ours(of)
  const data = await templateBase(of.template, { styles, languageTag, footer, picture: of.picture })
  return await patchDocument({
    outputType: 'uint8array',
    data,
    patches: { [PLACE]: { type: PatchType.DOCUMENT, children: [...of.blocks] } },
    numbering: numberingOf(look),
    properties: of.properties,
    ...(of.hasContents ? { pageNumbers: await templatePageNumbering(look.font, of.onStep) } : {}),
  })
}

/** Our styles and a foot, as the library writes them. A style says no font: that is the template's. */
async function ours({ look, languageTag, footer }: OnTemplate): Promise<{ styles: string[]; footer: string }> {
  const sample = new Document({
    styles: stylesOf(look, languageTag),
    sections: [{ footers: { default: new Footer({ children: [footer] }) }, children: [new Paragraph('')] }],
  })
  const zip = await JSZip.loadAsync(await Packer.toArrayBuffer(sample))
  const styles = (await zip.file('word/styles.xml')?.async('string')) ?? ''
  return {
    // Every template has a paragraph and a table that all others are based on.
    styles: [...styles.matchAll(/<w:style\b[\s\S]*?<\/w:style>/g)].flatMap(([style]) =>
      style.includes(' w:default=') ? [] : [style],
    ),
    footer: (await zip.file('word/footer1.xml')?.async('string')) ?? '',
  }
}
