/** Names of dimensions and next steps as the screen says them, in the language of the screen. */
import { useTranslation } from 'react-i18next'
import type { CheckRow } from '#contract/maturity.ts'
import type { Dimension } from '#domain/maturity/dimensions.ts'
import type { Recommendation } from '#domain/maturity/recommendations.ts'
import type { Readiness } from '#domain/maturity/statistics.ts'
import { useNumberWord } from '#renderer/app/goal/number-word.ts'
import { useLanguage } from '#renderer/app/language.ts'
import { capitalised, listOf } from '#renderer/format/names.ts'
import { formatNumber, rounded } from '#renderer/format/number.ts'
import { maturityTexts } from '#texts/maturity.ts'
import { adviceTexts } from '#texts/maturity-advice.ts'

export function useMaturityWords() {
  const language = useLanguage()
  const { t } = useTranslation('maturity')
  const dimension = (id: Dimension) => maturityTexts[language][id].name
  const dimensions = (ids: readonly Dimension[]) =>
    listOf(
      ids.map((id) => dimension(id).toLocaleLowerCase(language)),
      language,
    )
  const numberWord = useNumberWord()
  const whole = (value: number) => formatNumber(value, { decimals: 0, language })
  return {
    dimension,
    dimensions,
    number: (value: number) => formatNumber(rounded(value, 1), { decimals: 1, language }),
    whole,
    /** «Klare til å starte.» */
    readiness: ({ ready, lacking }: Readiness) => {
      if (ready === null) return t('screen.undecided')
      if (ready) return t('screen.ready')
      const count = lacking.length
      return capitalised(t('screen.notReady', { count, of: numberWord(count), dimensions: dimensions(lacking) }))
    },
    advice: (step: Pick<Recommendation, 'dimension' | 'advice'>) => adviceTexts[language][step.dimension][step.advice],
    /** Why a step is recommended, with the numbers it stands on. */
    because: (step: Pick<Recommendation, 'dimension' | 'because'>, check: Pick<CheckRow, 'statements'>) => {
      const { because } = step
      const name = dimension(step.dimension)
      if (because.rule !== 'spread') return t(`result.because.${because.rule}`, { dimension: name, ...because })
      const statement = check.statements.find(({ id }) => id === because.statementId)?.text ?? ''
      // Its own full stop, and then the sentence's.
      return t('result.because.spread', { ...because, statement: statement.replace(/\.$/u, '') })
    },
  }
}
