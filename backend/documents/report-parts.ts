/** The report of a maturity check, part by part: the method first, then what to talk about, the areas, what has moved, and the next steps. */
import { areaParts, answerParts } from './report-areas.ts'
import type { ReportContent } from './report-content.ts'
import { developmentParts } from './report-development.ts'
import { methodParts, opening } from './report-method.ts'
import type { ReportPart } from './report-part.ts'
import { reportSay } from './report-say.ts'
import { roomParts, signParts, stepParts } from './report-steps.ts'
import { talkParts } from './report-talk.ts'

/** All that the report says, in its order. */
export function reportParts(content: ReportContent): ReportPart[] {
  const say = reportSay(content)
  const { result } = content
  return [
    ...opening(say),
    ...methodParts(say),
    ...(result === null
      ? []
      : [
          ...talkParts(result, say),
          ...areaParts(result, say),
          ...answerParts(result, say),
          ...developmentParts(result, say),
          ...stepParts(result, say),
          ...roomParts(result, say),
        ]),
    ...signParts(content, say),
  ]
}
