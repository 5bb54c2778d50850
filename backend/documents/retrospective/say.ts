/** How the report of a retrospective says what several of its parts say: scores with their bands, names, goals by number. */
import type { Line } from '#contract/document-parts.ts'
import { bandOf } from '#domain/closing/score.ts'
import { fill } from '#texts/fill.ts'
import type { RetroContent, RetroObjective, RetroOrder, RetroPerson } from './content.ts'
import { quiet } from '../lines.ts'
import { speech, type Speech } from '../speech.ts'

/** The words of this report, and what it is about. */
export type RetroSay = Speech & {
  content: RetroContent
  words: Speech['texts']['retrospectiveReport']
  /** The name of somebody; «tidligere kollega» for one who has been removed, null for nobody. */
  person: (id: RetroPerson) => string | null
}

export function retroSay({ content, language }: RetroOrder): RetroSay {
  const said = speech(language)
  return {
    ...said,
    content,
    words: said.texts.retrospectiveReport,
    person: (id) => (id === null ? null : said.name(content.people[id] ?? '')),
  }
}

/** «0,62»: never rounded into another band than it is shown in. */
export const scoreFigure = (score: number, say: RetroSay) => say.number(Math.round(score * 100) / 100, 2)

/** «0,62, i gult» */
export function scoreWords(score: number | null, say: RetroSay): string {
  if (score === null) return say.words.noScore
  return fill(say.words.scoreBand, {
    score: scoreFigure(score, say),
    band: say.texts.band[bandOf(score)].toLocaleLowerCase('nb'),
  })
}

/** The same in a cell, with the shape of its band. */
export function scoreLine(score: number | null, say: RetroSay): Line {
  const text = scoreWords(score, say)
  return score === null ? quiet(text) : { text, mark: bandOf(score) }
}

/** «1. Kortere vei til svar»: a chart has no room for the words. */
export const numbered = (objective: RetroObjective, at: number) => `${at + 1}. ${objective.title}`

export function ownerLine(id: RetroPerson, say: RetroSay): Line {
  const text = say.person(id)
  return text === null ? quiet(say.texts.value.notSet) : { text }
}
