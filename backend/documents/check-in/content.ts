/**
 * What a check-in that is sent out asks, as plain JSON. It goes to the customer's own people: what is not in this type cannot stand in the sheet
 * or the e-mail. No private notes, no warnings, no comments, no goals of anybody who was not asked.
 */
import type { GoalTerms } from '#domain/client/client.ts'
import type { DocumentLanguage, IsoDate } from '#domain/shared/basics.ts'
import type { MinutesName } from '../minutes/content.ts'

export type CheckInContent = {
  language: DocumentLanguage
  clientName: string
  goalTerms: GoalTerms
  /** Who is asked: everybody, those of a unit, or an owner. */
  of: { kind: 'all' } | { kind: 'unit' | 'owner'; name: string }
  /** The day the answers are of. */
  day: IsoDate
  asked: CheckInAsked[]
}

export type CheckInAsked = {
  /** Finds the way home: see `codeOf`. */
  code: string
  title: string
  unitName: string
  owner: MinutesName
  unitLabel: string
  decimals: number
  /** Of a milestone: how many stages there are. */
  stages: number | null
  last: { value: number; date: IsoDate } | null
}
