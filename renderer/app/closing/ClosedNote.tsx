/** A closed cycle met elsewhere: it can be read and not changed, and where it was closed. */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Cycle } from '#domain/cycle/cycle.ts'
import type { Id } from '#domain/shared/basics.ts'
import { Icon } from '#renderer/design/Icon.tsx'
import classes from './ClosedNote.module.css'

interface ClosedNoteProps {
  clientId: Id
  cycle: Pick<Cycle, 'id' | 'name' | 'state'> | null
  /** Beside what would be changed: one press to where the reason for it is asked. */
  canReopen?: boolean
}

export function ClosedNote({ clientId, cycle, canReopen = false }: ClosedNoteProps) {
  const { t } = useTranslation('closing')
  if (cycle?.state !== 'closed') return null
  return (
    <p className={classes.note}>
      <Icon name="lock" />
      <span>
        {t('closedNote.what', { cycle: cycle.name })}{' '}
        <Link className={classes.link} to="/client/$clientId/cycle/$cycleId" params={{ clientId, cycleId: cycle.id }}>
          {t('closedNote.link')}
        </Link>
        {canReopen ? (
          <>
            {' '}
            <Link
              className={classes.link}
              to="/client/$clientId/cycle/$cycleId"
              params={{ clientId, cycleId: cycle.id }}
              search={{ reopen: true }}
            >
              {t('closedNote.reopen')}
            </Link>
          </>
        ) : null}
      </span>
    </p>
  )
}
