/** What is due in a step and why: the lines of the plan before the meeting, and in one line what the list of steps says of it. */
import { useTranslation } from 'react-i18next'
import type { Room } from '#contract/meeting.ts'
import type { MeetingStep } from '#domain/meeting/meeting.ts'
import { isLineStep } from '#domain/meeting/step-line.ts'
import type { StatusKind } from '#renderer/design/status.ts'
import { capitalised, inOneLine, uncapitalised } from '#renderer/format/names.ts'
import type { MeetingWords } from './meeting-words.ts'
import { useReasonWords } from './reason-words.ts'

/** `why`: reasons that can follow one another in a line. */
type DueLine = { id: string; kind: StatusKind | null; text: string; who: string; why: string[] }
/** `rest`: what is said of the others, or of there being none. */
type Due = { lines: DueLine[]; rest: string }

export function useDueLines(room: Room, words: MeetingWords): (step: MeetingStep) => Due {
  const { t } = useTranslation('meeting')
  const reasonWords = useReasonWords()
  return due

  function due(step: MeetingStep): Due {
    if (isLineStep(step.kind)) return { lines: [], rest: '' }
    switch (step.kind) {
      case 'good_news':
      case 'talk':
      case 'client_point':
      case 'close':
      case 'write_goals':
      case 'picture':
      case 'maturity_check':
      case 'cycle_story':
      case 'goal_review':
      case 'decide_goals':
      case 'next_cycle':
      case 'themes':
      case 'actions':
        return { lines: [], rest: '' }
      case 'okr_status': {
        const talk = room.keyResults.filter((row) => !row.sweep)
        const well = room.keyResults.length - talk.length
        return {
          lines: talk.map((row) => ({
            id: row.id,
            kind: row.standing.shown,
            text: capitalised(row.shortName || row.title),
            who: '',
            why: reasonWords(row.reasons),
          })),
          rest: well === 0 ? '' : t('before.sweep', { count: well }),
        }
      }
      case 'kpi_review': {
        const talk = room.kpis.filter((kpi) => kpi.reasons.length > 0)
        return {
          lines: talk.map((kpi) => ({
            id: kpi.id,
            kind: kpi.band,
            text: kpi.name,
            who: '',
            why: reasonWords(kpi.reasons),
          })),
          rest:
            room.kpis.length === 0
              ? t('kpi.empty')
              : some(room.kpis.length - talk.length, (count) => t('before.kpisWell', { count })),
        }
      }
      case 'initiatives': {
        const talk = room.initiatives.filter((row) => row.reasons.length > 0)
        return {
          lines: talk.map((row) => ({
            id: row.id,
            kind: null,
            text: row.title,
            who: words.person(row.ownerId),
            why: reasonWords(row.reasons),
          })),
          rest: some(room.initiatives.length - talk.length, (count) => t('before.initiativesRest', { count })),
        }
      }
      case 'obstacles_decisions':
        return carried('obstacle', t('before.noObstacles'))
      case 'priorities':
      case 'last_priorities':
        return carried('priority', '')
      case 'parked':
        return carried('parked', '')
    }
  }

  function carried(kind: 'obstacle' | 'priority' | 'parked', none: string): Due {
    const open = room.carried.filter((capture) => capture.kind === kind && capture.state === 'open')
    return {
      lines: open.map((capture) => ({
        id: capture.id,
        kind: null,
        text: capture.text,
        who: words.person(capture.ownerId),
        why: [t('carried.since', { date: words.day(capture.raisedOn) })],
      })),
      rest: open.length === 0 ? none : '',
    }
  }
}

/** The first of them with its reason, and how many more: «Hvor er saken min (usikker, bak planen) og 3 til». */
export function useWhyInStep(room: Room, words: MeetingWords): (step: MeetingStep) => string {
  const { t } = useTranslation('agenda')
  const due = useDueLines(room, words)
  return (step) => {
    const { lines, rest } = due(step)
    const first = lines[0]
    if (first === undefined) return rest
    const told = { what: first.text, why: uncapitalised(inOneLine(first.why)) }
    return lines.length === 1 ? t('why.one', told) : t('why.more', { ...told, count: lines.length - 1 })
  }
}

/** Says nothing about none. */
function some(count: number, words: (count: number) => string): string {
  return count === 0 ? '' : words(count)
}
