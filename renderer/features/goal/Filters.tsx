/** Which cycle, which unit, and only what needs a conversation. */
import { Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Id } from '#domain/shared/basics.ts'
import { Chip } from '#renderer/design/Chip.tsx'
import { useGoal } from './goal-context.ts'
import { unitsInOrder } from './unit-filter.ts'
import classes from './GoalScreen.module.css'

export type FiltersProps = {
  readonly unitId: Id | null
  readonly onUnit: (unitId: Id | null) => void
  readonly onCycle: (cycleId: Id) => void
  readonly attention: boolean
  readonly onAttention: (attention: boolean) => void
  readonly needingAttention: number
}

const EVERY = 'every'

export function Filters({ unitId, onUnit, onCycle, attention, onAttention, needingAttention }: FiltersProps) {
  const { t } = useTranslation('goal')
  const { units, cycles, cycle } = useGoal()
  const unit = units.find((each) => each.id === unitId)
  return (
    <fieldset className={classes.filters} aria-label={t('filter.label')}>
      <Menu>
        <Menu.Target>
          <Chip active opens aria-label={t('filter.cycle', { name: cycle?.name ?? '' })}>
            {cycle?.name}
          </Chip>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.RadioGroup value={cycle?.id ?? ''} onChange={onCycle}>
            {cycles
              .toSorted((a, b) => b.startDate.localeCompare(a.startDate))
              .map((each) => (
                <Menu.RadioItem key={each.id} value={each.id} closeMenuOnClick>
                  {each.name}
                </Menu.RadioItem>
              ))}
          </Menu.RadioGroup>
        </Menu.Dropdown>
      </Menu>
      {units.length < 2 ? null : (
        <Menu>
          <Menu.Target>
            <Chip
              active={unit !== undefined}
              opens
              aria-label={t('filter.unit', { name: unit?.name ?? t('filter.allUnits') })}
            >
              {unit?.name ?? t('filter.allUnits')}
            </Chip>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.RadioGroup value={unitId ?? EVERY} onChange={(value) => onUnit(value === EVERY ? null : value)}>
              <Menu.RadioItem value={EVERY} closeMenuOnClick>
                {t('filter.allUnits')}
              </Menu.RadioItem>
              {unitsInOrder(units).map(({ unit: each, depth }) => (
                <Menu.RadioItem key={each.id} value={each.id} closeMenuOnClick>
                  {'\u2003'.repeat(depth)}
                  {each.name}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Dropdown>
        </Menu>
      )}
      {needingAttention === 0 && !attention ? null : (
        <Chip pressed={attention} onClick={() => onAttention(!attention)}>
          {t('filter.attention', { count: needingAttention })}
        </Chip>
      )}
    </fieldset>
  )
}
