/** The gravest early signs, and how many more there are. The coach's alone. */
import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { UnitRhythm } from '#contract/rhythm.ts'
import type { Id } from '#domain/shared/basics.ts'
import { useWarnings } from '#renderer/app/rhythm/warning-words.ts'
import { WarningList } from '#renderer/app/rhythm/WarningList.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { useIsTall } from './rooms.ts'
import classes from './Glance.module.css'

/** As many as leave the wheel in view, on a laptop and on a tall window. */
const MOST = 3
const MOST_TALL = 5

export function EarlyWarnings({ clientId, units }: { clientId: Id; units: readonly UnitRhythm[] }) {
  const { t } = useTranslation(['rhythm', 'overview'])
  const titleId = useId()
  const warnings = useWarnings(units)
  const most = useIsTall() ? MOST_TALL : MOST
  const more = warnings.length - most
  return (
    <section aria-labelledby={titleId} className="screen-only">
      <SectionTitle
        id={titleId}
        className={classes.heading}
        action={
          more > 0 ? (
            <Link to="/client/$clientId/rhythm" params={{ clientId }}>
              {t('overview:warnings.more', { count: more })}
            </Link>
          ) : undefined
        }
      >
        {t('warning.title')}
      </SectionTitle>
      {warnings.length === 0 ? (
        <p className="meta">{t(units.length === 0 ? 'warningsOf.notYet' : 'warning.none')}</p>
      ) : (
        <WarningList clientId={clientId} warnings={warnings.slice(0, most)} />
      )}
    </section>
  )
}
