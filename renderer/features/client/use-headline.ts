/** The start screen's one sentence and the line below it. */
import { useTranslation } from 'react-i18next'
import type { ClientRow } from '#contract/client.ts'
import { useLanguage, useToday } from '#renderer/app/language.ts'
import { relativeDay } from '#renderer/format/date.ts'
import { capitalised } from '#renderer/format/names.ts'
import { headlineOf, isUnbegun, meetingOf } from './client-order.ts'

const needing = (row: ClientRow) => row.figures?.needsAttention ?? 0

/** Numbers up to twelve are written in letters. */
const IN_LETTERS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const

export function useHeadline(rows: readonly ClientRow[]): { title: string; lede: string } {
  const { t } = useTranslation('client')
  const language = useLanguage()
  const today = useToday()
  const headline = headlineOf(rows, today)
  const inLetters = (count: number) => {
    const word = IN_LETTERS[count]
    return word === undefined ? String(count) : t(`number.${word}`)
  }
  const about = (row: ClientRow | undefined) => ({ name: row?.name ?? '' })
  const counted = (found: readonly ClientRow[]) => ({
    count: found.length,
    number: capitalised(inLetters(found.length)),
    ...about(found[0]),
  })
  const calmWords = (row: ClientRow) => {
    if (isUnbegun(row)) return t('list.lede.noGoals')
    // An early sign is a need all the same: the row tells which.
    return row.figures?.needsInAll === 0 ? t('list.lede.nothing') : ''
  }
  const talk = (row: ClientRow) =>
    needing(row) === 0
      ? calmWords(row)
      : t('list.lede.talk', { count: needing(row), number: capitalised(inLetters(needing(row))) })

  switch (headline.about) {
    case 'running':
      return { title: t('list.headline.running', about(headline.row)), lede: t('list.lede.running') }
    case 'today': {
      const [first] = headline.rows
      const time = (first && meetingOf(first)?.startTime) ?? null
      const when = time === null ? '' : t('list.lede.first', { ...about(first), time, count: headline.rows.length })
      return {
        title: t('list.headline.today', counted(headline.rows)),
        lede: `${when} ${first ? talk(first) : ''}`.trim(),
      }
    }
    case 'attention':
      return { title: t('list.headline.attention', counted(headline.rows)), lede: t('list.lede.attention') }
    case 'problem':
      return { title: t('list.headline.problem', about(headline.row)), lede: t('list.lede.problem') }
    case 'start':
      return { title: t('list.headline.start', about(headline.row)), lede: t('list.lede.start') }
    case 'calm': {
      const date = headline.next && meetingOf(headline.next)?.date
      return {
        title: t('list.headline.calm'),
        lede: date
          ? t('list.lede.next', { ...about(headline.next ?? undefined), day: relativeDay(date, today, language) })
          : t('list.lede.noMeeting'),
      }
    }
  }
}
