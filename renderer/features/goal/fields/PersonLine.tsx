/** A person of the client, or nobody. */
import { useTranslation } from 'react-i18next'
import type { Id } from '#domain/shared/basics.ts'
import { useGoal } from '../goal-context.ts'
import { ChoiceLine } from './ChoiceLine.tsx'
import type { Outcome } from './use-commit.ts'

export type PersonLineProps = {
  readonly label: string
  readonly value: Id | null
  readonly onCommit: (value: Id | null) => Promise<Outcome> | Outcome
  readonly none?: string | undefined
  readonly stacked?: boolean | undefined
  readonly boxed?: boolean | undefined
}

export function PersonLine({ label, value, onCommit, none, stacked, boxed }: PersonLineProps) {
  const { t } = useTranslation('common')
  const { people } = useGoal()
  const choices = people
    .filter((person) => !person.removed || person.id === value)
    .map((person) => ({ value: person.id, label: person.removed ? t('formerColleague') : person.name }))
  return (
    <ChoiceLine
      label={label}
      value={value ?? ''}
      choices={[{ value: '', label: none ?? t('noOwner') }, ...choices]}
      onCommit={(id) => onCommit(id === '' ? null : id)}
      stacked={stacked}
      boxed={boxed}
    />
  )
}
