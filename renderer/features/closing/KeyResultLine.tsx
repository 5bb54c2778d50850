/** One key result from where it began to where it ended. Its score opens how it was worked out, and what was said on the way. */
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClosingKeyResult } from '#contract/closing.ts'
import { ScoreMark } from '#renderer/app/closing/ScoreMark.tsx'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { Icon } from '#renderer/design/Icon.tsx'
import { Spark } from '#renderer/design/Spark.tsx'
import { StatusLabel } from '#renderer/design/StatusLabel.tsx'
import { EndSpan } from './EndSpan.tsx'
import { ScoreDetail } from './ScoreDetail.tsx'
import classes from './GoalCard.module.css'

export function KeyResultLine({ keyResult }: { keyResult: ClosingKeyResult }) {
  const { t } = useTranslation(['closing', 'common'])
  const format = useFormat()
  const id = useId()
  const [open, setOpen] = useState(false)
  const { title, definition, trend, checkIns, score, set, status } = keyResult
  const first = trend.at(0)
  const last = trend.at(-1)
  return (
    <>
      <tr>
        <th scope="row" className={classes.name}>
          {title}
        </th>
        <td className={classes.span}>
          <EndSpan keyResult={keyResult} />
        </td>
        <td className={classes.trend}>
          <Spark
            values={trend.map(({ value }) => value)}
            label={
              first === undefined || last === undefined
                ? undefined
                : t('goal.trend', {
                    first: format.number(first.value, definition.decimals),
                    last: format.number(last.value, definition.decimals),
                  })
            }
          />
        </td>
        <td className={classes.checkIns}>
          {t('goal.checkIns', { count: checkIns.length })}
          {status === null ? null : <StatusLabel kind={status}>{t(`common:status.${status}`)}</StatusLabel>}
        </td>
        <td className={classes.scoreCell}>
          <button
            type="button"
            className={classes.scoreButton}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            <ScoreMark score={score} />
            <span className="visually-hidden">{t('goal.scoreOf', { title })}</span>
            <Icon name={open ? 'up' : 'down'} className={classes.chevron} />
          </button>
          {set === null ? null : <span className={classes.set}>{t('score.set')}</span>}
        </td>
      </tr>
      <tr id={id} hidden={!open} className={classes.detail}>
        <td colSpan={5}>{open ? <ScoreDetail keyResult={keyResult} /> : null}</td>
      </tr>
    </>
  )
}
