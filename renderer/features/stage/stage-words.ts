/** Words, numbers and dates of the wall, in the language of the room. */
import { createContext, useContext } from 'react'
import type { TFunction } from 'i18next'
import type { UiLanguage } from '#domain/shared/basics.ts'
import { formatNumber } from '../../format/number.ts'
import { makeTexts, sharedTexts } from '#texts/ui.ts'

export type StageWords = {
  language: UiLanguage
  t: TFunction<['stage', 'common', 'talk']>
  /** Words of the focus exercises, which the coach's window has too. */
  exercise: TFunction<'exercise'>
  number: (value: number, decimals: number) => string
  /** «22. juni», «22 June». */
  day: (date: string) => string
  /** «mandag 29. juni 2026», «Monday 29 June 2026». */
  longDay: (date: string) => string
  /** 1 is Monday: «mandag», «Monday». */
  weekday: (weekday: number) => string
}

export function stageWords(language: UiLanguage): StageWords {
  const texts = makeTexts(sharedTexts, language)
  const locale = language === 'nb' ? 'nb-NO' : 'en-GB'
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' })
  const longDay = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' })
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  const inUtc = (date: string) => new Date(`${date}T00:00:00Z`)
  return {
    language,
    t: texts.getFixedT(language, ['stage', 'common', 'talk']),
    exercise: texts.getFixedT(language, 'exercise'),
    number: (value, decimals) => formatNumber(value, { decimals, language }),
    day: (date) => day.format(inUtc(date)),
    longDay: (date) => longDay.format(inUtc(date)),
    // 1 June 2026 is a Monday.
    weekday: (of) => weekday.format(inUtc(`2026-06-0${of}`)),
  }
}

const WordsContext = createContext<StageWords | null>(null)
export const WordsProvider = WordsContext.Provider

export function useWords(): StageWords {
  const words = useContext(WordsContext)
  if (!words) throw new Error('The wall has no words')
  return words
}
