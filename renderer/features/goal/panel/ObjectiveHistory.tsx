/** What has been decided about an objective: dropped, taken up again, another target for one of its key results; newest first. */
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardObjective } from '#contract/goal.ts'
import { api } from '#renderer/app/api.ts'
import { nameOf } from '#renderer/app/goal/name.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { PanelSection } from '#renderer/design/SidePanel.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { useGoal } from '../goal-context.ts'
import { HistoryLine } from './HistoryLine.tsx'
import { decisionsOf } from './history.ts'
import classes from './Panel.module.css'

export function ObjectiveHistory({ objective }: { objective: BoardObjective }) {
  const { t } = useTranslation('actions')
  const { client, terms } = useGoal()
  const format = useFormat()
  const id = useId()
  const read = useQuery(api.goal.meanings.queryOptions({ input: { clientId: client.id, objectiveId: objective.id } }))
  const lines = decisionsOf(read.data?.changes ?? [], read.data?.definitions ?? [])
  if (lines.length === 0) return null
  const named = (keyResultId: string) => {
    const keyResult = objective.keyResults.find((each) => each.id === keyResultId)
    return keyResult === undefined ? '' : nameOf(keyResult)
  }
  return (
    <PanelSection labelledBy={id}>
      <SectionTitle id={id} level={3} ruled>
        {t('history.title')}
      </SectionTitle>
      <ul className={classes.list}>
        {lines.map((line) =>
          line.type === 'change' ? (
            <HistoryLine key={line.to.id} line={line} of={named(line.to.keyResultId)} />
          ) : (
            <li key={line.id} className={classes.log}>
              <span className="meta">{format.day(line.date)}</span>
              <span className={classes.changed}>
                {t(`history.${line.type}`, { count: line.count, keyResults: terms.keyResults(line.count) })}
                {line.reason === '' ? null : <span className={classes.reason}>{line.reason}</span>}
              </span>
            </li>
          ),
        )}
      </ul>
    </PanelSection>
  )
}
