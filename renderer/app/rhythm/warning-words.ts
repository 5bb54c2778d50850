/** Early warnings in words, the same sign of several units told once. The coach's alone. */
import { useTranslation } from 'react-i18next'
import type { EarlyWarning, UnitRhythm } from '#contract/rhythm.ts'
import { warningIdSchema } from '#domain/rhythm/warnings.ts'
import type { Id } from '#domain/shared/basics.ts'
import { useNumberWord } from '#renderer/app/goal/number-word.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { useLanguage } from '#renderer/app/language.ts'
import { capitalised, listOf } from '#renderer/format/names.ts'

export type ToldWarning = {
  readonly key: string
  readonly title: string
  readonly evidence: readonly string[]
  readonly warning: EarlyWarning
  readonly unitIds: readonly Id[]
}

type Group = { warning: EarlyWarning; unitIds: Id[] }

/** What dies first comes first; the same sign with the same evidence is one line, however many units it is about. */
function grouped(units: readonly Pick<UnitRhythm, 'unitId' | 'warnings'>[]): Group[] {
  const groups = new Map<string, Group>()
  for (const { unitId, warnings } of units)
    for (const warning of warnings) {
      const key = JSON.stringify([warning.id, warning.evidence])
      const known = groups.get(key)
      if (known) known.unitIds.push(unitId)
      else groups.set(key, { warning, unitIds: [unitId] })
    }
  const order = (group: Group) => warningIdSchema.options.indexOf(group.warning.id)
  return [...groups.values()].toSorted((a, b) => order(a) - order(b))
}

/** Told of several units, these count in each of them, not in all together. */
const COUNTED: ReadonlySet<string> = new Set([
  'coverage_low',
  'near_copies',
  'too_many_objectives',
  'too_many_key_results',
])

/** More names than this are a count: «fire enheter». */
const MOST_NAMES = 2

export function useWarnings(units: readonly Pick<UnitRhythm, 'unitId' | 'warnings'>[]): ToldWarning[] {
  const { t } = useTranslation('rhythm')
  const language = useLanguage()
  const format = useFormat()
  const number = useNumberWord()
  const params = (given: EarlyWarning['evidence'][number]['params']) => {
    const told: Record<string, string | number> = { ...given }
    if (typeof given['person'] === 'string') told['person'] = format.person(given['person']) ?? ''
    if (typeof given['date'] === 'string') told['date'] = format.day(given['date'])
    return told
  }
  return grouped(units).map(({ warning, unitIds }) => {
    const unit =
      unitIds.length > MOST_NAMES
        ? t('warningsOf.several', { number: number(unitIds.length) })
        : listOf(
            unitIds.map((id) => format.unit(id)),
            language,
          )
    return {
      key: `${warning.id}-${unitIds[0] ?? ''}`,
      title: capitalised(t(`warning.${warning.id}`, { unit })),
      // Each evidence has the parameters its own sentence asks for; the keys are tested against the texts.
      evidence: warning.evidence.map(({ id, params: given }) => {
        const told = t(`evidence.${id}` as 'evidence.no_kickoff', params(given))
        return unitIds.length > 1 && COUNTED.has(id) ? t('warningsOf.each', { evidence: told }) : told
      }),
      warning,
      unitIds,
    }
  })
}
