/** One of the lists of the ten-second picture: as many rows as there is room for, and a line that says how many more there are. */
import { Link } from '@tanstack/react-router'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardKeyResult } from '#contract/goal.ts'
import type { Id } from '#domain/shared/basics.ts'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { GlanceRow } from './GlanceRow.tsx'
import type { PicturePart } from './use-why.ts'
import classes from './Glance.module.css'

export interface GlanceListProps {
  clientId: Id
  part: PicturePart
  keyResults: readonly BoardKeyResult[]
  /** How many of them there is room for. */
  shown: number
}

export function GlanceList({ clientId, part, keyResults, shown }: GlanceListProps) {
  const { t } = useTranslation('overview')
  const titleId = useId()
  const more = keyResults.length - shown
  return (
    <section aria-labelledby={titleId}>
      <SectionTitle id={titleId} className={classes.heading}>
        {t(`${part}.title`)}
      </SectionTitle>
      {keyResults.length === 0 ? (
        <p className={classes.none}>{part === 'resting' ? null : t(`${part}.none`)}</p>
      ) : (
        <ul>
          {keyResults.slice(0, shown).map((keyResult) => (
            <GlanceRow key={keyResult.id} clientId={clientId} part={part} keyResult={keyResult} />
          ))}
          {more > 0 ? (
            <li className={classes.more}>
              <Link to="/client/$clientId/okr" params={{ clientId }} search={part === 'needing' ? { needs: 1 } : {}}>
                {t(`${part}.more`, { count: more })}
              </Link>
            </li>
          ) : null}
        </ul>
      )}
    </section>
  )
}
