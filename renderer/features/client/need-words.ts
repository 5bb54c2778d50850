/** A client's needs in words: whose they are, and why. Short, so that three of them stand under each other. */
import { useTranslation } from 'react-i18next'
import type { ClientNeed } from '#contract/client.ts'
import { useFlagWords } from '#renderer/app/goal/flag-words.ts'
import { useGoalWords } from '#renderer/app/goal/goal-words.ts'
import { useNumberWord } from '#renderer/app/goal/number-word.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { capitalised, uncapitalised } from '#renderer/format/names.ts'
import { rounded } from '#renderer/format/number.ts'

export type NeedWords = { who: string; why: string }
type KeyResultNeed = Extract<ClientNeed, { about: 'key_result' }>
type WarningNeed = Extract<ClientNeed, { about: 'warning' }>

export function useNeedWords(): (need: ClientNeed) => NeedWords {
  const { t } = useTranslation('client')
  const { terms } = useGoalWords()
  const word = useNumberWord()
  const keyResult = useKeyResultWhy()
  const warning = useWarningWhy()
  return (need) => {
    switch (need.about) {
      case 'key_result':
        return { who: capitalised(need.name), why: keyResult(need) }
      case 'quiet': {
        const { count, least, most } = need
        const who = `${capitalised(word(count))} ${terms.keyResults(count)}`
        const why =
          least === most ? t('need.outdated', { count: most }) : t('need.outdatedFrom', { least, count: most })
        return { who, why }
      }
      case 'warning':
        return {
          who: need.units === 1 ? need.unitName : t('need.units', { number: capitalised(word(need.units)) }),
          why: warning(need),
        }
    }
  }
}

function useKeyResultWhy(): (need: KeyResultNeed) => string {
  const { t } = useTranslation('client')
  const format = useFormat()
  const flagWords = useFlagWords()
  return ({ reason, weeks, confidence, flag, landing, unitLabel, decimals }) => {
    // The unit once: it is the same for both.
    const lands =
      landing &&
      t('need.lands', {
        value: format.number(rounded(landing.value, decimals), decimals),
        target: format.withUnit(landing.target, decimals, unitLabel),
      })
    const withLanding = (why: string) => (lands ? `${why}, ${lands}` : why)
    switch (reason) {
      case 'red':
        return withLanding(t('need.red'))
      case 'far_behind':
        return withLanding(t('need.far_behind'))
      case 'outdated':
        return t('need.outdated', { count: weeks ?? 0 })
      case 'low_confidence':
        return t('need.low_confidence', { confidence: confidence ?? 0 })
      case 'green_flat':
      case 'confidence_fell':
      case 'no_owner':
        return flag ? uncapitalised(flagWords(flag, decimals)) : t('need.no_owner')
    }
  }
}

/** The same words of one unit and of several. */
const TOLD_ALIKE = [
  'no_retrospective',
  'no_planning',
  'no_reflection',
  'no_evaluation',
  'not_closed',
  'no_kickoff',
] as const satisfies readonly WarningNeed['id'][]

function isToldAlike(id: WarningNeed['id']): id is (typeof TOLD_ALIKE)[number] {
  return (TOLD_ALIKE as readonly WarningNeed['id'][]).includes(id)
}

function useWarningWhy(): (need: WarningNeed) => string {
  const { t } = useTranslation('client')
  return ({ id, evidence, units }) => {
    const [first] = evidence
    const params = first?.params ?? {}
    const number = (name: string) => Number(params[name] ?? 0)
    const count = number('count')
    if (id === 'no_next_owner') return t('need.warning.no_next_owner', { count })
    if (isToldAlike(id)) return t(`need.warning.${id}`)
    if (units > 1) return t(`need.warnings.${id}`)
    switch (id) {
      case 'coverage_low':
        return t('need.warning.coverage_low', { checked: number('checked'), due: number('due') })
      case 'coverage_falling':
        return t('need.warning.coverage_falling', { from: number('from'), to: number('to') })
      case 'leader_absent':
        return t('need.warning.leader_absent', { present: number('present'), of: number('of') })
      case 'near_copies':
        return t('need.warning.near_copies', { copies: number('copies'), of: number('of') })
      case 'one_giver':
        return t('need.warning.one_giver', { given: number('given'), of: number('of') })
      case 'too_many_goals':
        return first?.id === 'too_many_key_results'
          ? t('need.warning.too_many_key_results', { keyResults: number('keyResults'), limit: number('limit') })
          : t('need.warning.too_many_objectives', { goals: number('goals'), limit: number('limit') })
    }
  }
}
