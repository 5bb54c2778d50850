/** The life of a goal through the cycles it has run in: what it was called, how it came out, what was decided and what was learned. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Ancestor } from '#contract/closing.ts'
import type { Id } from '#domain/shared/basics.ts'
import { api } from '../api.ts'
import { ScoreMark } from './ScoreMark.tsx'
import classes from './Lineage.module.css'

interface LineageProps {
  clientId: Id
  objectiveId: Id
  /** What it stands in, only where there is a life to tell: a goal of one cycle has none. */
  renderFrame?: (life: React.ReactNode, cycles: number) => React.ReactNode
}

export function Lineage({ clientId, objectiveId, renderFrame = (life) => life }: LineageProps) {
  const lineage = useQuery(api.closing.lineage.queryOptions({ input: { clientId, objectiveId } })).data
  const ancestors = lineage?.ancestors ?? []
  if (ancestors.length < 2) return null
  return renderFrame(
    <ol className={classes.life}>
      {ancestors.map((ancestor) => (
        <Life
          key={ancestor.objectiveId}
          clientId={clientId}
          ancestor={ancestor}
          isHere={ancestor.objectiveId === objectiveId}
        />
      ))}
    </ol>,
    ancestors.length,
  )
}

function Life({ clientId, ancestor, isHere }: { clientId: Id; ancestor: Ancestor; isHere: boolean }) {
  const { t } = useTranslation(['closing', 'common'])
  const { title, cycle, score, decision, reason, learned } = ancestor
  return (
    <li className={classes.one} aria-current={isHere || undefined}>
      <p className={classes.head}>
        <Link
          className={classes.cycle}
          to="/client/$clientId/okr"
          params={{ clientId }}
          search={{ cycle: cycle.id, open: ancestor.objectiveId }}
        >
          {cycle.name}
        </Link>
        {cycle.state === 'planned' && score === null ? null : <ScoreMark score={score} />}
        {decision === null ? null : <span className={classes.decision}>{t(`common:decided.${decision}`)}</span>}
      </p>
      <p className={classes.title}>
        {title} {isHere ? <span className="meta">{t('lineage.here')}</span> : null}
      </p>
      {reason === '' ? null : <p className={classes.said}>{t('lineage.reason', { reason })}</p>}
      {learned === '' ? null : <p className={classes.said}>{t('lineage.learned', { learned })}</p>}
    </li>
  )
}
