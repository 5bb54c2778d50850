/** A closed cycle met elsewhere: it can be read and not changed, and where it was closed. */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Cycle } from '#domain/cycle/cycle.ts'
import type { Id } from '#domain/shared/basics.ts'
import { Icon } from '#renderer/design/Icon.tsx'
import classes from './ClosedNote.module.css'

export function ClosedNote({ clientId, cycle }: { clientId: Id; cycle: Pick<Cycle, 'id' | 'name' | 'state'> | null }) {
  const { t } = useTranslation('closing')
  if (cycle?.state !== 'closed') return null
  return (
    <p className={classes.note}>
      <Icon name="lock" />
      <span>
        {t('closedNote.what', { cycle: cycle.name })}{' '}
        <Link to="/client/$clientId/cycle/$cycleId" params={{ clientId, cycleId: cycle.id }}>
          {t('closedNote.link')}
        </Link>
      </span>
    </p>
  )
}
