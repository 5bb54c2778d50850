/** Lines to sign on. */
import { AlignmentType, LeaderType, Paragraph, Tab, TabStopType, TextRun, type ParagraphChild } from 'docx'
import { LINE } from './look.ts'
import { type PaperLook, textWidth } from './paper-look.ts'
import { runs } from './runs.ts'
import type { WordPart } from '#contract/document-parts.ts'

/** All of them on one page. */
export function signature({ lines }: Extract<WordPart, { kind: 'sign' }>, look: PaperLook): Paragraph[] {
  return lines.flatMap(({ who, date }, at) => signLine(who, date, at === lines.length - 1, textWidth(look)))
}

/** Where the line of the name ends, and where that of the date begins. */
const SHARE = { name: 0.62, date: 0.67 }

/** Room to write, a line under it, and who writes there. All of it, with the heading above, on one page. */
function signLine(who: string, date: string, isLast: boolean, width: number): Paragraph[] {
  const [name, day] = [Math.round(width * SHARE.name), Math.round(width * SHARE.date)]
  const tab = () => new TextRun({ children: [new Tab()], color: LINE })
  const row = (children: ParagraphChild[], leader: (typeof LeaderType)[keyof typeof LeaderType], keepNext: boolean) =>
    new Paragraph({
      keepNext,
      keepLines: true,
      alignment: AlignmentType.LEFT,
      spacing: { before: leader === LeaderType.NONE ? 0 : 340, after: 0 },
      tabStops: [
        { type: TabStopType.LEFT, position: name, leader },
        { type: TabStopType.LEFT, position: day },
        { type: TabStopType.LEFT, position: width, leader },
      ],
      children,
    })
  return [
    row([tab(), tab(), tab()], LeaderType.UNDERSCORE, true),
    row([...runs(who), tab(), tab(), ...runs(date)], LeaderType.NONE, !isLast),
  ]
}
