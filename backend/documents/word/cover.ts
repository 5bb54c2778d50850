/** The page a document may begin with: whose it is, what it is, when, and who made it. Paragraphs and pictures in the line, nothing that floats. */
import { BorderStyle, HeadingLevel, ImageRun, LineRuleType, Paragraph } from 'docx'
import { fitWithin } from '#domain/picture/picture-file.ts'
import { clean } from '../typed-text.ts'
import type { PaperLook } from './paper-look.ts'
import type { PaperPicture } from './paper-pictures.ts'
import { runs } from './runs.ts'

/** A logo with its size in pixels. */
export type CoverLogo = PaperPicture & { width: number; height: number; text: string }

export type Cover = {
  /** Whose document it is; their name stands in its place where there is none. */
  logo: CoverLogo | null
  clientName: string
  title: string
  /** Under the title: what it is about, the period, the day. */
  lines: string[]
  /** «Utkast»; empty for a finished one. */
  draft: string
  /** Who made it: name, company, how to be reached. Nothing where nobody has said. */
  by: string[]
  byLogo: CoverLogo | null
}

/** As large as a logo stands, in pixels. */
const LOGO = { width: 260, height: 90 }
const BY_LOGO = { width: 150, height: 48 }

/** Twentieths of a point of air, so that the title stands a third down and the sender at the foot, whatever the logo. */
const ABOVE_TITLE = 2600
const ABOVE_BY = 4200

export function coverBlocks(cover: Cover, look: PaperLook): Paragraph[] {
  const rule = { style: BorderStyle.SINGLE, size: 24, color: look.accent, space: 10 }
  const [first, ...others] = cover.by.filter((line) => line.trim() !== '')
  return [
    ...(cover.logo === null ? [] : [pictured(cover.logo, LOGO)]),
    new Paragraph({
      style: 'CoverName',
      spacing: {
        before: ABOVE_TITLE - (cover.logo === null ? 0 : fitWithin(cover.logo, LOGO, 1).height * 15),
        after: 120,
      },
      keepNext: true,
      children: runs(cover.clientName, { color: look.accent }),
    }),
    new Paragraph({ heading: HeadingLevel.TITLE, border: { bottom: rule }, children: runs(cover.title) }),
    ...cover.lines.map((line, at) => {
      return new Paragraph({ style: 'CoverLine', spacing: { before: at === 0 ? 320 : 0 }, children: runs(line) })
    }),
    ...(cover.draft === ''
      ? []
      : [new Paragraph({ style: 'DraftMark', spacing: { before: 240 }, children: runs(cover.draft) })]),
    ...(cover.byLogo === null ? [] : [pictured(cover.byLogo, BY_LOGO, ABOVE_BY)]),
    ...(first === undefined
      ? []
      : [
          new Paragraph({
            style: 'CoverBy',
            spacing: { before: cover.byLogo === null ? ABOVE_BY : 120, after: 20 },
            children: runs(first),
          }),
        ]),
    ...others.map((line) => new Paragraph({ style: 'Note', spacing: { before: 0, after: 20 }, children: runs(line) })),
  ]
}

function pictured(logo: CoverLogo, room: { width: number; height: number }, before = 0): Paragraph {
  const words = clean(logo.text)
  return new Paragraph({
    spacing: { before, after: 0, line: 240, lineRule: LineRuleType.AUTO },
    children: [
      new ImageRun({
        type: logo.mediaType === 'image/png' ? 'png' : 'jpg',
        data: logo.content,
        transformation: fitWithin(logo, room, 1),
        altText: { name: words, title: '', description: words },
      }),
    ],
  })
}
