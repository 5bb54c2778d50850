/** The sentence a check's page opens with: whether they are ready to start, or what has moved since they did. */
import { useTranslation } from 'react-i18next'
import type { CheckRow } from '#contract/maturity.ts'
import type { Comparison, UnitResult } from '#domain/maturity/result.ts'
import { isHeldBack } from '#domain/maturity/result-views.ts'
import type { Readiness } from '#domain/maturity/statistics.ts'
import type { IsoDate } from '#domain/shared/basics.ts'
import { useNumberWord } from '#renderer/app/goal/number-word.ts'
import { useLanguage } from '#renderer/app/language.ts'
import { useMaturityWords } from '#renderer/app/maturity/maturity-words.ts'
import { formatDate } from '#renderer/format/date.ts'
import { capitalised } from '#renderer/format/names.ts'

type Told = {
  readiness: Readiness
  whole: UnitResult
  comparisons: readonly (Pick<Comparison, 'dimensions'> & { date: IsoDate })[]
}

export function useResultTitle(): (check: Pick<CheckRow, 'kind'>, told: Told) => string {
  const { t } = useTranslation('maturity')
  const language = useLanguage()
  const words = useMaturityWords()
  const numberWord = useNumberWord()
  return ({ kind }, { readiness, whole, comparisons }) => {
    const [comparison] = comparisons
    if (isHeldBack(whole)) return t('screen.unknown')
    if (whole.dimensions.every(({ level }) => level === null)) return t('screen.noneKnew')
    if (kind === 'maturity') return words.readiness(readiness)
    if (comparison === undefined || comparison.dimensions.length === 0) return t('early.alone')
    const { dimensions } = comparison
    const up = dimensions.filter(({ before, now }) => now > before).length
    const down = dimensions.filter(({ before, now }) => now < before).length
    const date = formatDate(comparison.date, language)
    if (up === 0 && down === 0) return t('early.same', { date })
    if (up > 0 && down > 0) return capitalised(t('early.both', { up: numberWord(up), down: numberWord(down), date }))
    const count = up + down
    return capitalised(t(up > 0 ? 'early.up' : 'early.down', { count, number: numberWord(count), date }))
  }
}
