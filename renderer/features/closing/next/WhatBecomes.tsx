/** What makes no draft, and why: dropped goals are told as learning, achieved ones are celebrated, and some wait for a decision. */
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ClosingObjective } from '#contract/closing.ts'
import { ScoreMark } from '#renderer/app/closing/ScoreMark.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { useClosing } from '../closing-context.ts'
import type { Becomes } from './what-becomes.ts'
import classes from './Next.module.css'

export function WhatBecomes({ becomes }: { becomes: Becomes<ClosingObjective> }) {
  const { t } = useTranslation('closing')
  const { clientId, view } = useClosing()
  const { dropped, achieved, undecided } = becomes
  if (dropped.length + achieved.length + undecided.length === 0) return null
  return (
    <div className={classes.becomes}>
      <Group title={t('next.achieved')} hint={t('next.achievedHint')} objectives={achieved} />
      <Group title={t('next.dropped')} hint={t('next.droppedHint')} objectives={dropped} />
      <Group
        title={t('next.undecided')}
        hint={
          view.cycle.state === 'closed' ? (
            t('next.undecidedClosed')
          ) : (
            <Link to="/client/$clientId/cycle/$cycleId" params={{ clientId, cycleId: view.cycle.id }}>
              {t('next.undecidedHint')}
            </Link>
          )
        }
        objectives={undecided}
      />
    </div>
  )
}

interface GroupProps {
  title: string
  hint: React.ReactNode
  objectives: readonly ClosingObjective[]
}

function Group({ title, hint, objectives }: GroupProps) {
  const { t } = useTranslation('closing')
  if (objectives.length === 0) return null
  return (
    <section>
      <SectionTitle ruled>{title}</SectionTitle>
      <p className="meta">{hint}</p>
      <ul className={classes.told}>
        {objectives.map(({ id, title: called, score, review, droppedOn }) => {
          const learned = review?.learned ?? ''
          const reason = review?.reason || (droppedOn?.reason ?? '')
          return (
            <li key={id}>
              <span className={classes.called}>
                {called} {score.score === null ? null : <ScoreMark score={score.score} />}
              </span>
              {reason === '' ? null : <span className={classes.because}>{t('lineage.reason', { reason })}</span>}
              {learned === '' ? null : <span className={classes.because}>{t('lineage.learned', { learned })}</span>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
