/** Flags in a few words each, for rows: what is worth noticing, never whose fault it is. */
import { useTranslation } from 'react-i18next'
import type { BoardObjective } from '#contract/goal.ts'
import { useGoalWords } from './goal-words.ts'
import { useNumberWord } from './number-word.ts'
import { useFormat } from './use-format.ts'

type Flag = BoardObjective['flags'][number]

/** `decimals`: how finely the values in it are told. */
export function useFlagWords(): (flag: Flag, decimals: number) => string {
  const { t } = useTranslation('goal')
  const { terms } = useGoalWords()
  const format = useFormat()
  const word = useNumberWord()
  return (flag, decimals) => {
    const number = (value: number) => format.number(value, decimals)
    switch (flag.id) {
      case 'no_owner':
        return t('reason.noOwner')
      case 'green_far_behind':
        return t('flag.greenFarBehind')
      case 'green_flat': {
        const { measurements } = flag.params
        return t('flag.greenFlat', { count: measurements, number: word(measurements) })
      }
      case 'confidence_fell': {
        const { from, to, checkIns } = flag.params
        return t(checkIns > 2 ? 'flag.confidenceFellSlowly' : 'flag.confidenceFell', { from, to })
      }
      case 'no_baseline':
        return t('flag.noBaseline')
      case 'wrong_way':
      case 'wrong_way_twice': {
        const moved = { from: number(flag.params.from), to: number(flag.params.to) }
        return t(flag.id === 'wrong_way' ? 'flag.wrongWay' : 'flag.wrongWayTwice', moved)
      }
      case 'met_early':
        return t('flag.metEarly', { date: format.day(flag.params.since) })
      case 'initiative_overdue':
        return t('flag.initiativeOverdue', { date: format.day(flag.params.due), title: flag.params.title })
      case 'initiative_moved': {
        const { times, title } = flag.params
        return t('flag.initiativeMoved', { count: times, number: word(times), title })
      }
      case 'third_cycle':
        return t('flag.thirdCycle', { cycles: flag.params.cycles })
      case 'one_owner': {
        const { personId, owned, of } = flag.params
        return t('flag.oneOwner', {
          name: format.person(personId) ?? '',
          owned,
          of,
          keyResults: terms.keyResults(of),
        })
      }
    }
  }
}
