/** Units and people that are not on record: made in the same go, unless the coach says no. */
import { useTranslation } from 'react-i18next'
import type { UnitKind } from './guess-unit.ts'
import classes from './Entry.module.css'

const KINDS: readonly UnitKind[] = ['organisation', 'department', 'team', 'project']

export type NewNamesProps = {
  readonly units: readonly { readonly name: string; readonly kind: UnitKind; readonly parent: string | null }[]
  readonly people: readonly string[]
  readonly declined: ReadonlySet<string>
  readonly onKind: (name: string, kind: UnitKind) => void
  readonly onDecline: (name: string, declined: boolean) => void
}

export function NewNames({ units, people, declined, onKind, onDecline }: NewNamesProps) {
  const { t } = useTranslation(['goal', 'common'])
  if (units.length === 0 && people.length === 0) return null
  return (
    <div className={classes.names}>
      {units.length === 0 ? null : (
        <fieldset className={classes.group}>
          <legend>{t('entry.newUnits', { count: units.length })}</legend>
          {units.map(({ name, kind, parent }) => (
            <label key={name} className={classes.newUnit}>
              <span>{name}</span>
              <select value={kind} onChange={(event) => onKind(name, event.currentTarget.value as UnitKind)}>
                {KINDS.map((each) => (
                  <option key={each} value={each}>
                    {t(`common:unitKind.${each}`)}
                  </option>
                ))}
              </select>
              {parent === null ? null : <span className="meta">{t('entry.under', { name: parent })}</span>}
            </label>
          ))}
        </fieldset>
      )}
      {people.length === 0 ? null : (
        <fieldset className={classes.group}>
          <legend>{t('entry.newPeople', { count: people.length })}</legend>
          <div className={classes.newPeople}>
            {people.map((name) => (
              <label key={name} className={classes.newPerson}>
                <input
                  type="checkbox"
                  checked={!declined.has(name)}
                  onChange={(event) => onDecline(name, !event.currentTarget.checked)}
                />
                {name}
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </div>
  )
}
