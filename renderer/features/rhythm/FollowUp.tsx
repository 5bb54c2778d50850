/** Promises and meetings in figures; each opens to say how it was worked out. */
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { RhythmView } from '#contract/rhythm.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { Icon } from '#renderer/design/Icon.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { Spark } from '#renderer/design/Spark.tsx'
import { rounded } from '#renderer/format/number.ts'
import classes from './RhythmScreen.module.css'

export function FollowUp({ view: { promises, meetings } }: { view: RhythmView }) {
  const { t } = useTranslation('rhythm')
  const format = useFormat()
  const of = (count: number, all: number) => (all === 0 ? null : t('figure.ofCount', { count, of: all }))
  const { held, withDecision, score, scored, lastScores, daysToResolve, resolved, openObstacles } = meetings
  return (
    <div className={classes.groups}>
      <Group title={t('figure.promises')} empty={promises.raised === 0 ? t('figure.noPromises') : null}>
        <Figure label={t('figure.kept')} value={of(promises.kept, promises.judged)} how={t('how.kept', promises)} />
        <Figure label={t('figure.tied')} value={of(promises.tied, promises.raised)} how={t('how.tied', promises)} />
      </Group>
      <Group title={t('figure.meetings')} empty={held === 0 ? t('figure.noMeetings') : null}>
        <Figure
          label={t('figure.decisions')}
          value={of(withDecision, held)}
          how={t('how.decisions', { held, count: withDecision })}
        />
        <Figure
          label={t('figure.score')}
          value={score === null ? null : t('figure.outOfTen', { score: format.number(rounded(score, 1), 0) })}
          picture={lastScores.length < 2 ? null : <Spark values={lastScores} />}
          how={[
            t('how.score', { scored, held }),
            lastScores.length < 2 ? '' : t('how.scores', { scores: lastScores.join(', ') }),
          ]
            .join(' ')
            .trim()}
        />
        <Figure
          label={t('figure.days')}
          value={daysToResolve === null ? null : t('figure.dayCount', { count: Math.round(daysToResolve) })}
          how={t('how.days', { resolved, open: openObstacles })}
        />
      </Group>
    </div>
  )
}

function Group({ title, empty, children }: { title: string; empty: string | null; children: React.ReactNode }) {
  const titleId = useId()
  return (
    <section aria-labelledby={titleId}>
      <SectionTitle id={titleId}>{title}</SectionTitle>
      {empty === null ? children : <p className="meta">{empty}</p>}
    </section>
  )
}

/** `value` null: there is not enough to say it from. */
interface FigureProps {
  label: string
  value: string | null
  how: string
  /** The same as a curve. */
  picture?: React.ReactNode
}

function Figure({ label, value, how, picture }: FigureProps) {
  const { t } = useTranslation('rhythm')
  return (
    <details className={classes.figure}>
      <summary>
        <span>{label}</span>
        {value === null ? (
          <span className={classes.unsaid}>{t('figure.none')}</span>
        ) : (
          <span className={classes.curved}>
            {picture}
            <b>{value}</b>
          </span>
        )}
        <Icon name="down" />
      </summary>
      <p className={classes.how}>{how}</p>
    </details>
  )
}
