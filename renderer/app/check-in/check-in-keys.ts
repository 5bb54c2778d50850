/**
 * The check-in card as keys: digits write the figure, G U R choose the status and move on to confidence, where 1–9 and 0 (ten) are one key each.
 * Nothing here knows of a screen or a back end.
 */
import type { KeyResultDefinition, Status } from '#domain/goal/goal.ts'

export type CheckInDraft = {
  /** As typed, with a comma or a point. Empty: no new figure. */
  figure: string
  status: Status | null
  confidence: number | null
  changed: string
  blocks: string
  /** The words are not for the wall nor for the minutes. */
  offWall: boolean
  /** Where the next digit goes. */
  slot: 'figure' | 'confidence'
}

export const EMPTY_DRAFT: CheckInDraft = {
  figure: '',
  status: null,
  confidence: null,
  changed: '',
  blocks: '',
  offWall: false,
  slot: 'figure',
}

/** What was said last. */
export type Said = { value: number | null; status: Status | null; confidence: number | null }

const STATUS_KEYS: Record<string, Status> = { g: 'green', u: 'yellow', r: 'red' }
const LONGEST_FIGURE = 15

/** The draft after a key; null where the key is none of the card's. */
export function press(draft: CheckInDraft, key: string): CheckInDraft | null {
  const status = STATUS_KEYS[key.toLowerCase()]
  if (status !== undefined) return { ...draft, status, slot: 'confidence' }
  if (key === 'Backspace') return erase(draft)
  return draft.slot === 'confidence' ? pressConfidence(draft, key) : pressFigure(draft, key)
}

function pressConfidence(draft: CheckInDraft, key: string): CheckInDraft | null {
  if (!/^\d$/.test(key)) return null
  return { ...draft, confidence: key === '0' ? 10 : Number(key) }
}

function pressFigure(draft: CheckInDraft, key: string): CheckInDraft | null {
  const { figure } = draft
  if (/^\d$/.test(key)) return figure.length < LONGEST_FIGURE ? { ...draft, figure: figure + key } : draft
  if (key === '-' || key === '−') return figure === '' ? { ...draft, figure: '−' } : null
  // A point before any digit is not a figure: it is the clicker's black screen.
  if (key === ',' || key === '.')
    return /^−?\d+$/.test(figure) ? { ...draft, figure: `${figure},` } : figure === '' ? null : draft
  return null
}

function erase(draft: CheckInDraft): CheckInDraft {
  if (draft.slot === 'figure') return { ...draft, figure: draft.figure.slice(0, -1) }
  if (draft.confidence !== null) return { ...draft, confidence: null }
  return { ...draft, status: null, slot: 'figure' }
}

/** The typed figure as a number; null for none, NaN for what is no number yet («−»). */
export function figureValue(figure: string): number | null {
  if (figure === '') return null
  return /\d/.test(figure) ? Number(figure.replace(',', '.').replace('−', '-')) : Number.NaN
}

export function isEmpty(draft: CheckInDraft): boolean {
  return draft.figure === '' && draft.status === null && draft.confidence === null && !hasWords(draft)
}

function hasWords(draft: CheckInDraft): boolean {
  return draft.changed.trim() !== '' || draft.blocks.trim() !== ''
}

/** What the card says, once the room has: what was not typed stands as it was, except the figure, which is only ever typed. */
export function saidBy(draft: CheckInDraft, last: Said): Said {
  return {
    value: figureValue(draft.figure),
    status: draft.status ?? last.status,
    confidence: draft.confidence ?? last.confidence,
  }
}

/**
 * «Unchanged»: the same status and confidence; the same figure where a new measurement is due as often as a check-in, else no measurement.
 * Null where there is nothing to leave unchanged.
 */
export function unchanged(last: Said, measured: KeyResultDefinition['measured'], cadenceWeeks: number): Said | null {
  if (last.status === null && last.confidence === null && last.value === null) return null
  const measuredThisOften = measured === 'week' || (measured === 'fortnight' && cadenceWeeks >= 2)
  return { ...last, value: measuredThisOften ? last.value : null }
}

/** A check-in given earlier in the meeting, laid open to be corrected: everything of it can be seen and stays unless changed. */
export function draftOf(given: {
  value: number | null
  status: Status | null
  confidence: number | null
  changed: string
  blocks: string
  offWall: boolean
}): CheckInDraft {
  return {
    figure: given.value === null ? '' : String(given.value).replace('.', ',').replace('-', '−'),
    status: given.status,
    confidence: given.confidence,
    changed: given.changed,
    blocks: given.blocks,
    offWall: given.offWall,
    slot: 'figure',
  }
}
