/** The people of a client, as a list that is edited in place. */
import { useTranslation } from 'react-i18next'
import { EmptyState } from '#renderer/design/EmptyState.tsx'
import type { SectionProps } from '../use-settings-edit.ts'
import { linesOf } from '../units/unit-tree.ts'
import { PeopleEntry } from './PeopleEntry.tsx'
import classes from './PeopleSection.module.css'
import { PersonRow } from './PersonRow.tsx'

export function PeopleSection({ client, organisation }: SectionProps) {
  const { t } = useTranslation('settings')
  const people = organisation.people.filter((person) => !person.removed)
  const lines = linesOf(organisation.units)
  return (
    <div className={classes.section}>
      {people.length === 0 ? (
        <EmptyState icon="users" title={t('people.empty')}>
          {t('people.emptyWhy')}
        </EmptyState>
      ) : (
        <div>
          <div className={classes.heads} aria-hidden="true">
            <span>{t('people.name')}</span>
            <span>{t('people.jobTitle')}</span>
            <span>{t('people.units')}</span>
            <span>{t('people.ambassador')}</span>
          </div>
          <ul aria-label={t('section.people')}>
            {people.map((person) => (
              <li key={person.id}>
                <PersonRow clientId={client.id} person={person} lines={lines} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <PeopleEntry clientId={client.id} units={organisation.units} people={organisation.people} />
    </div>
  )
}
