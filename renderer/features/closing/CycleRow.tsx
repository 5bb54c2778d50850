/** One cycle of the list: how many goals, how they came out, what is decided, and the way in. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ClosingView } from '#contract/closing.ts'
import type { Cycle } from '#domain/cycle/cycle.ts'
import { goalsTalkedAbout } from '#domain/closing/reviewed.ts'
import { objectiveScore } from '#domain/closing/score.ts'
import type { Id } from '#domain/shared/basics.ts'
import { api } from '#renderer/app/api.ts'
import { ScoreMark } from '#renderer/app/closing/ScoreMark.tsx'
import { useGoalWords } from '#renderer/app/goal/goal-words.ts'
import { formatDate } from '#renderer/format/date.ts'
import { standOf } from './cycle-stand.ts'
import classes from './CyclesScreen.module.css'

export function CycleRow({ clientId, cycle }: { clientId: Id; cycle: Cycle }) {
  const { t } = useTranslation('closing')
  const { today, language } = useGoalWords()
  const stand = standOf(cycle, today)
  const view = useQuery({
    ...api.closing.view.queryOptions({ input: { clientId, cycleId: cycle.id } }),
    enabled: stand !== 'planned',
  }).data?.closing
  const day = (date: string) => formatDate(date, language, 'withYear')
  return (
    <li className={classes.row}>
      <span className={classes.name}>
        <Link to="/client/$clientId/cycle/$cycleId" params={{ clientId, cycleId: cycle.id }}>
          {cycle.name}
        </Link>
        <span className="meta">{t('cycles.dates', { start: day(cycle.startDate), end: day(cycle.endDate) })}</span>
      </span>
      <span>{t(`stand.${stand}`)}</span>
      {view ? <Figures view={view} isOpen={stand !== 'closed'} /> : null}
    </li>
  )
}

function Figures({ view, isOpen }: { view: ClosingView; isOpen: boolean }) {
  const { t } = useTranslation('closing')
  const { terms } = useGoalWords()
  const { objectives, undecided, drafts } = view
  if (objectives.length === 0)
    return <span className="meta">{t('cycles.noGoals', { objectives: terms.objectives(0) })}</span>
  const counted = goalsTalkedAbout(objectives)
  const { score } = objectiveScore(counted.map((each) => ({ score: each.score.score, weight: 1 })))
  return (
    <>
      <span className={classes.figures}>
        {t('cycles.goals', { count: objectives.length, objectives: terms.objectives(objectives.length) })}
        {score === null ? null : (
          <span className={classes.mean}>
            <span className="meta">{t('cycles.mean')}</span> <ScoreMark score={score} />
          </span>
        )}
      </span>
      <span className={classes.decided}>
        {undecided > 0
          ? isOpen
            ? t('cycles.undecided', { count: undecided })
            : t('cycles.notDecided', { count: undecided })
          : t('cycles.allDecided')}
        {drafts.length === 0 ? null : <span className="meta">{t('cycles.drafts', { count: drafts.length })}</span>}
      </span>
    </>
  )
}
