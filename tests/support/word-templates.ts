/** Word files as a client may give them: whole ones made with a library, and bad ones made of a whole one. */
import { AlignmentType, Document, Footer, Header, ImageRun, Packer, Paragraph } from 'docx'
import JSZip from 'jszip'
import { v7 as uuid } from 'uuid'
import type { Client } from '#backend/back-end.ts'
import { pngOf } from './pictures.ts'

type Look = { font: string; heading: string; pictured?: boolean; firstPage?: boolean }

/** Type of eleven points, margins of three centimetres, headings in a colour, a header (with a picture) and a footer. */
export function templateOf({ font, heading, pictured = true, firstPage = false }: Look): Promise<Buffer> {
  const logo = new ImageRun({ type: 'png', data: pngOf(60, 20), transformation: { width: 60, height: 20 } })
  const header = (text: string, picture: boolean) =>
    new Header({
      children: [new Paragraph({ children: picture ? [logo] : [], text: picture ? undefined : text } as object)],
    })
  return Packer.toBuffer(
    new Document({
      creator: 'KANARI-forfatter',
      styles: {
        default: {
          document: { run: { font, size: 22 } },
          heading1: { run: { font: 'Verdana', size: 36, color: heading } },
          heading2: { run: { size: 28 } },
        },
        paragraphStyles: [{ id: 'Egen', name: 'Vår egen', basedOn: 'Normal' }],
      },
      sections: [
        {
          properties: {
            page: {
              size: { width: 11_906, height: 16_838 },
              margin: { left: 1701, right: 1701, top: 2000, bottom: 1800 },
            },
            titlePage: firstPage,
          },
          headers: {
            default: header('Etaten', pictured),
            ...(firstPage ? { first: header('Etatens første side', false) } : {}),
          },
          footers: {
            default: new Footer({ children: [new Paragraph({ text: 'Side', alignment: AlignmentType.CENTER })] }),
          },
          children: [new Paragraph({ text: 'Brødtekst' })],
        },
      ],
    }),
  )
}

/** The file with some parts made anew: `null` takes one away. */
export async function withParts(
  file: Buffer,
  change: Record<string, null | ((text: string) => string)>,
): Promise<Buffer> {
  const archive = await JSZip.loadAsync(file)
  for (const [name, make] of Object.entries(change)) {
    const text = (await archive.file(name)?.async('string')) ?? ''
    if (make === null) archive.remove(name)
    else archive.file(name, make(text))
  }
  return archive.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
}

export const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Puts a relation into a `.rels` part. */
export function relating(id: string, kind: string, target: string, outside = false) {
  const mode = outside ? ' TargetMode="External"' : ''
  return (text: string) =>
    text.replace(
      '</Relationships>',
      `<Relationship Id="${id}" Type="${RELATION}/${kind}" Target="${target}"${mode}/></Relationships>`,
    )
}

/** Has the back end take a template as a window gives it; the handle it is then known by. */
export async function giveTemplate(coach: Client, file?: Buffer, name = 'Brevmal.docx'): Promise<string> {
  const handle = uuid()
  const bytes = (file ?? (await templateOf({ font: 'Georgia', heading: '8A1538' }))).toString('base64')
  const taken = await coach.brand.takeTemplate({ handle, name, part: 0, of: 1, bytes })
  if (taken.outcome !== 'read') throw new Error(JSON.stringify(taken))
  return handle
}
