/** Where the goals come from: strategic directions in their order, edited in place, and a line to write new ones on. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '#renderer/app/api.ts'
import { Loaded } from '#renderer/app/Loaded.tsx'
import { EmptyState } from '#renderer/design/EmptyState.tsx'
import type { SectionProps } from '../use-settings-edit.ts'
import { DirectionEntry } from './DirectionEntry.tsx'
import { DirectionRow } from './DirectionRow.tsx'
import classes from './DirectionSection.module.css'

export function DirectionSection({ client }: SectionProps) {
  const { t } = useTranslation(['alignment', 'settings'])
  const directions = useQuery(api.alignment.directions.queryOptions({ input: { clientId: client.id } }))
  return (
    <Loaded query={directions}>
      {(rows) => (
        <div className={classes.section}>
          {rows.length === 0 ? (
            <EmptyState icon="target" title={t('direction.empty')}>
              {t('direction.emptyWhy')}
            </EmptyState>
          ) : (
            <div>
              <div className={classes.heads} aria-hidden="true">
                <span>{t('direction.title')}</span>
                <span>{t('direction.source')}</span>
                <span>{t('direction.reference')}</span>
                <span>{t('direction.served')}</span>
              </div>
              <ol aria-label={t('settings:section.direction')}>
                {rows.map((direction) => (
                  <li key={direction.id}>
                    <DirectionRow client={client} direction={direction} all={rows} />
                  </li>
                ))}
              </ol>
            </div>
          )}
          <DirectionEntry clientId={client.id} />
        </div>
      )}
    </Loaded>
  )
}
