/** On the board: an objective that is more than the client's own limit, or much like one we have had. The reason stands in its panel. */
import { useTranslation } from 'react-i18next'
import type { BoardObjective } from '#contract/goal.ts'
import { Flag } from '#renderer/design/Flag.tsx'
import { useTogether } from './use-eye.ts'

const SAID = ['too_many_objectives', 'too_many_key_results', 'near_copy'] as const

export function TogetherFlags({ objective }: { objective: BoardObjective }) {
  const { t } = useTranslation('eye')
  const findings = useTogether(objective)
  return SAID.map((id) => {
    const found = findings.find((each) => each.id === id)
    return found === undefined ? null : <Flag key={id}>{t(`limit.${id}`, { ...found.params })}</Flag>
  })
}
