/** The year in words: what a moment is called, when it is, whether it is held, and what a week was. */
import { useTranslation } from 'react-i18next'
import type { Beat, Moment, YearView } from '#contract/rhythm.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { useLanguage, useToday } from '#renderer/app/language.ts'
import { formatBrief, isoWeek, weekLabel } from '#renderer/format/date.ts'
import { capitalised, listOf } from '#renderer/format/names.ts'

/** Two cycles may ask for the same look back at once. */
export const momentKey = ({ source, id, kind, cycleId }: Moment) => `${source}${id ?? `${kind}${cycleId ?? ''}`}`

export function useMomentWords() {
  const { t } = useTranslation('rhythm')
  const language = useLanguage()
  const format = useFormat()
  return {
    what: ({ source, title, kind }: Moment) => {
      // The kick-off that ought to be booked is of the cycle to come.
      if (source === 'proposal' && kind === 'kickoff') return t('year.planning')
      return title === '' ? t(`year.moment.${kind}`) : title
    },
    when: ({ start, end }: Moment) => formatBrief(start, end, language),
    who: ({ unitIds }: Moment) =>
      unitIds.length === 0
        ? t('event.everybody')
        : listOf(
            unitIds.map((id) => format.unit(id)),
            language,
          ),
    state: ({ kind, state }: Moment) => {
      if (kind === 'next_cycle' || kind === 'pause') return t(`year.stateOf.${kind}`)
      return t(`year.state.${state}`)
    },
  }
}

export function useYearWords({ year, running }: YearView) {
  const { t } = useTranslation('rhythm')
  const language = useLanguage()
  const today = useToday()
  const first = year.start.slice(0, 4)
  const last = year.end.slice(0, 4)
  const words = { year: first === last ? first : `${first}–${last}`, week: isoWeek(today) }
  return {
    label:
      running === null
        ? t('year.label', words)
        : t('year.labelCycle', { ...words, cycle: running.cycle.name, of: t('year.ofCycle', running) }),
    beat: (beat: Beat) => `${capitalised(weekLabel(beat.week, language))}: ${t(`beat.${beat.state}`, beat)}`,
  }
}
