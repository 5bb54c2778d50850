/** Which cycle, which unit, and only what needs a conversation. */
import { useTranslation } from 'react-i18next'
import type { Id } from '#domain/shared/basics.ts'
import { Chip } from '#renderer/design/Chip.tsx'
import { cx } from '#renderer/design/cx.ts'
import { Icon } from '#renderer/design/Icon.tsx'
import { useGoal } from './goal-context.ts'
import { unitsInOrder } from './unit-filter.ts'
import classes from './Filters.module.css'

export type FiltersProps = {
  readonly unitId: Id | null
  readonly onUnit: (unitId: Id | null) => void
  readonly onCycle: (cycleId: Id) => void
  readonly attention: boolean
  readonly onAttention: (attention: boolean) => void
  readonly needingAttention: number
}

export function Filters({ unitId, onUnit, onCycle, attention, onAttention, needingAttention }: FiltersProps) {
  const { t } = useTranslation('goal')
  const { units, cycles, cycle } = useGoal()
  return (
    <fieldset className={classes.filters} aria-label={t('filter.label')}>
      <ChipSelect label={t('filter.cycle')} value={cycle?.id ?? ''} active onChange={onCycle}>
        {cycles
          .toSorted((a, b) => b.startDate.localeCompare(a.startDate))
          .map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
      </ChipSelect>
      {units.length < 2 ? null : (
        <ChipSelect
          label={t('filter.unit')}
          value={unitId ?? ''}
          active={unitId !== null}
          onChange={(value) => onUnit(value === '' ? null : value)}
        >
          <option value="">{t('filter.allUnits')}</option>
          {unitsInOrder(units).map(({ unit, depth }) => (
            <option key={unit.id} value={unit.id}>
              {'\u2003'.repeat(depth)}
              {unit.name}
            </option>
          ))}
        </ChipSelect>
      )}
      {needingAttention === 0 && !attention ? null : (
        <Chip pressed={attention} onClick={() => onAttention(!attention)}>
          {t('filter.attention', { count: needingAttention })}
        </Chip>
      )}
    </fieldset>
  )
}

/** A select that looks like a chip and is as wide as its choice. */
function ChipSelect({
  label,
  value,
  active,
  onChange,
  children,
}: {
  label: string
  value: string
  active: boolean
  onChange: (value: string) => void
  children: React.ReactNode
}) {
  return (
    <span className={cx(classes.chip, active && classes.active)}>
      <select aria-label={label} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {children}
      </select>
      <Icon name="down" className={classes.chevron} />
    </span>
  )
}
