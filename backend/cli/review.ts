/** Judges the wording of goal lines from a stream, each by itself, and asks what a coach would ask. */
import { localToday } from '#backend/today.ts'
import type { DocumentLanguage, IsoDate } from '#domain/shared/basics.ts'
import type { Severity } from '#domain/wording/finding.ts'
import { guessLanguage } from '#domain/wording/language.ts'
import { reviewLine } from '#domain/wording/review.ts'
import { wordingOf } from '#texts/wording.ts'
import { textLines } from './text-lines.ts'

export type ReviewedLine = {
  /** As it was given. */
  line: string
  findings: { id: string; severity: Severity; question: string; reason: string }[]
}

/**
 * `language` null: the language of each line. A line whose words do not tell («NPS 37 → 55») is asked in the language of the one before it. Blank lines
 * are passed over.
 */
export async function reviewLines(
  source: AsyncIterable<Buffer | string>,
  tell: (line: ReviewedLine) => void,
  { today, language }: { today: IsoDate | null; language: DocumentLanguage | null },
): Promise<void> {
  const context = { today: today ?? localToday(), cycle: null }
  let spoken: DocumentLanguage = 'nb'
  for await (const line of textLines(source)) {
    if (line.trim() === '') continue
    spoken = language ?? guessLanguage(line) ?? spoken
    const asked = spoken
    const findings = reviewLine(line, context).map((found) => {
      const { question, reason } = wordingOf(found, asked)
      return { id: found.id, severity: found.severity, question, reason }
    })
    tell({ line, findings })
  }
}
