/** The tree of units: named in place, added by typing, moved and removed from a menu. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '#domain/shared/basics.ts'
import { EmptyState } from '#renderer/design/EmptyState.tsx'
import type { SectionProps } from '../use-settings-edit.ts'
import { linesOf } from './unit-tree.ts'
import { UnitEntry } from './UnitEntry.tsx'
import { UnitRow } from './UnitRow.tsx'
import classes from './UnitsSection.module.css'

export function UnitsSection({ client, organisation }: SectionProps) {
  const { t } = useTranslation(['settings', 'common'])
  const { units } = organisation
  /** Under which unit a new one is being typed. */
  const [addingUnder, setAddingUnder] = useState<Id | null>(null)
  const lines = linesOf(units)
  return (
    <div className={classes.section}>
      {units.length === 0 ? (
        <EmptyState icon="tree" title={t('units.empty')} level={2}>
          {t('units.emptyWhy')}
        </EmptyState>
      ) : (
        <div>
          <div className={classes.heads} aria-hidden="true">
            <span>{t('units.name')}</span>
            <span>{t('units.kind')}</span>
            <span>{t('units.leader')}</span>
            <span>{t('units.deputy')}</span>
          </div>
          <ul aria-label={t('section.units')}>
            {lines.map((line) => (
              <li key={line.unit.id}>
                <UnitRow
                  clientId={client.id}
                  line={line}
                  organisation={organisation}
                  onAddUnder={() => setAddingUnder(line.unit.id)}
                />
                {addingUnder === line.unit.id ? (
                  <UnitEntry
                    clientId={client.id}
                    parent={line.unit}
                    depth={line.depth + 1}
                    onDone={() => setAddingUnder(null)}
                  />
                ) : null}
              </li>
            ))}
          </ul>
        </div>
      )}
      <UnitEntry clientId={client.id} parent={null} depth={0} />
    </div>
  )
}
