/** The report of a maturity check, part by part: the method first, then what to talk about, the areas, what has moved, and the next steps. */
import { areaParts, answerParts } from './areas.ts'
import type { ReportContent } from './content.ts'
import { developmentParts } from './development.ts'
import { methodParts, opening } from './method.ts'
import type { WordPart } from '#contract/document-parts.ts'
import { reportSay } from './say.ts'
import { roomParts, signParts, stepParts } from './steps.ts'
import { talkParts } from './talk.ts'

/** All that the report says, in its order. */
export function reportParts(content: ReportContent): WordPart[] {
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
