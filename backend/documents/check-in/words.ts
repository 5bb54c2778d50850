/** What the sheet, the e-mail and the file are called, and how a key result's measure is named. */
import { documentTexts } from '#texts/documents.ts'
import { fill } from '#texts/fill.ts'
import type { CheckInAsked, CheckInContent } from './content.ts'
import { fileNameWith } from '../file-name.ts'
import { speech } from '../speech.ts'

type Named = Pick<CheckInContent, 'language' | 'of'>

/** «Team Mottak», «Kari Nilsen», «Alle enheter». */
export function askedName({ language, of }: Named): string {
  return of.kind === 'all' ? documentTexts[language].checkIn.everyone : (speech(language).name(of.name) ?? '')
}

/** «Innsjekk Team Mottak»; of everybody «Innsjekk». */
export function checkInTitle(content: Named): string {
  const { title, titleOf } = documentTexts[content.language].checkIn
  return content.of.kind === 'all' ? title : fill(titleOf, { of: askedName(content) })
}

/** «2026-06-29 Nordlys kommune – Innsjekk Team Mottak.xlsx» */
export function checkInFileName(content: Pick<CheckInContent, 'language' | 'of' | 'day' | 'clientName'>): string {
  // Whom it asks is cut with the client's name: together they are what may be long.
  return fileNameWith(`${content.clientName} – ${checkInTitle(content)}`, (rest) => `${content.day} ${rest}`, '.xlsx')
}

/** «%», «dager»; of a milestone «trinn 0–4». */
export function measuredIn({ unitLabel, stages }: CheckInAsked, language: CheckInContent['language']): string {
  return stages === null ? unitLabel.trim() : fill(documentTexts[language].checkIn.stages, { of: stages })
}
