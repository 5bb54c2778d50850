/** Where the goals go: the cycle, and the unit of lines that stand under no heading. */
import { useTranslation } from 'react-i18next'
import type { Id } from '#domain/shared/basics.ts'
import { useGoal } from '../goal-context.ts'
import { unitsInOrder } from '../unit-filter.ts'
import classes from './Entry.module.css'

export function EntryPlace({
  unitId,
  onUnit,
  onCycle,
}: {
  unitId: Id | null
  onUnit: (unitId: Id) => void
  onCycle: (cycleId: Id) => void
}) {
  const { t } = useTranslation('goal')
  const { cycle, cycles, units } = useGoal()
  return (
    <div className={classes.place}>
      <label className={classes.placeField}>
        <span>{t('entry.cycle')}</span>
        <select value={cycle?.id ?? ''} onChange={(event) => onCycle(event.currentTarget.value)}>
          {cycles.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name}
            </option>
          ))}
        </select>
      </label>
      {units.length === 0 ? (
        <p className="meta">{t('entry.noUnits')}</p>
      ) : (
        <label className={classes.placeField}>
          <span>{t('entry.unit')}</span>
          <select value={unitId ?? ''} onChange={(event) => onUnit(event.currentTarget.value)}>
            {unitsInOrder(units).map(({ unit, depth }) => (
              <option key={unit.id} value={unit.id}>
                {'\u2003'.repeat(depth)}
                {unit.name}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  )
}
