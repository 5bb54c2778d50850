/** A goal and its draft: what it was and how it came out, beside what it is to be. */
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClosingObjective, NextDraft } from '#contract/closing.ts'
import { Lineage } from '#renderer/app/closing/Lineage.tsx'
import { ScoreMark } from '#renderer/app/closing/ScoreMark.tsx'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { Disclosure } from '#renderer/design/chart/ChartFigure.tsx'
import { useClosing } from '../closing-context.ts'
import { EndSpan } from '../EndSpan.tsx'
import { ChangedBy } from './ChangedBy.tsx'
import { DraftSide } from './DraftSide.tsx'
import { NearCopy } from './NearCopy.tsx'
import classes from './SideBySide.module.css'

export function SideBySide({ old, draft }: { old: ClosingObjective; draft: NextDraft }) {
  const id = useId()
  return (
    <article className={classes.pair} aria-labelledby={id}>
      <OldSide old={old} titleId={id} />
      <div className={classes.new}>
        <DraftSide draft={draft} />
        <NearCopy draft={draft} old={old} />
        <ChangedBy draft={draft} />
      </div>
    </article>
  )
}

function OldSide({ old, titleId }: { old: ClosingObjective; titleId: string }) {
  const { t } = useTranslation(['closing', 'common'])
  const { clientId, view } = useClosing()
  const format = useFormat()
  const { review } = old
  return (
    <div className={classes.old}>
      <p className={classes.when}>{view.cycle.name}</p>
      <h3 id={titleId} className={classes.title}>
        {old.title}
      </h3>
      {old.why === '' ? null : <p className={classes.why}>{old.why}</p>}
      <p className={classes.facts}>
        <ScoreMark score={old.score.score} />
        {review?.decision ? <b>{t(`common:decided.${review.decision}`)}</b> : null}
        <span className="meta">{format.person(old.ownerId) ?? t('common:noOwner')}</span>
      </p>
      <ul className={classes.keyResults}>
        {old.keyResults.map((keyResult) => (
          <li key={keyResult.id}>
            <span>{keyResult.title}</span>
            <span className={classes.figures}>
              <EndSpan keyResult={keyResult} />
              <ScoreMark score={keyResult.score} />
            </span>
          </li>
        ))}
      </ul>
      {review?.reason ? <p className={classes.said}>{t('lineage.reason', { reason: review.reason })}</p> : null}
      {review?.learned ? <p className={classes.said}>{t('lineage.learned', { learned: review.learned })}</p> : null}
      {old.previousId === null ? null : (
        <Disclosure label={t('lineage.title')}>
          <Lineage clientId={clientId} objectiveId={old.id} />
        </Disclosure>
      )}
    </div>
  )
}
