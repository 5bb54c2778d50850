/** Which units a meeting is about: their own goals, or also those of the units below. */
import { useTranslation } from 'react-i18next'
import type { Meeting } from '#domain/meeting/meeting.ts'
import type { Unit } from '#domain/organisation/organisation.ts'
import { unitRows } from './logic/unit-tree.ts'
import classes from './Fields.module.css'

export interface UnitScopesProps {
  units: readonly Unit[]
  scopes: Meeting['scopes']
  onChange: (scopes: Meeting['scopes']) => void
}

export function UnitScopes({ units, scopes, onChange }: UnitScopesProps) {
  const { t } = useTranslation('meeting')
  const of = (unitId: string) => scopes.find((scope) => scope.unitId === unitId)
  return (
    <fieldset className={classes.units}>
      <legend className={classes.label}>{t('new.units')}</legend>
      {unitRows(units).map(({ unit, depth, hasBelow }) => {
        const scope = of(unit.id)
        const set = (next: Meeting['scopes'][number] | null) => {
          const others = scopes.filter((each) => each.unitId !== unit.id)
          onChange(next === null ? others : [...others, next])
        }
        return (
          <div key={unit.id} className={classes.unit} data-depth={Math.min(3, depth)}>
            <label className={classes.check}>
              <input
                type="checkbox"
                checked={scope !== undefined}
                onChange={(event) => set(event.currentTarget.checked ? { unitId: unit.id, withBelow: hasBelow } : null)}
              />
              {unit.name}
            </label>
            {scope !== undefined && hasBelow ? (
              <label className={`${classes.check} ${classes.below}`}>
                <input
                  type="checkbox"
                  checked={scope.withBelow}
                  aria-label={t('new.withBelowOf', { unit: unit.name })}
                  onChange={(event) => set({ unitId: unit.id, withBelow: event.currentTarget.checked })}
                />
                {t('new.withBelow')}
              </label>
            ) : null}
          </div>
        )
      })}
    </fieldset>
  )
}
