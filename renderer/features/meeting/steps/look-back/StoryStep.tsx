/** What happened: every key result of the cycle from start to end, what was said of the one at hand along the way, and what was learned before. */
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClosingKeyResult } from '#contract/closing.ts'
import { LearnedAgain } from '#renderer/app/learning/LearnedAgain.tsx'
import { cx } from '#renderer/design/cx.ts'
import { Spark } from '#renderer/design/Spark.tsx'
import { StatusLabel } from '#renderer/design/StatusLabel.tsx'
import { capitalised } from '#renderer/format/names.ts'
import { useRoom } from '../../room/room-context.ts'
import { useStepWords } from '../../step-words.ts'
import { StepHome } from '../StepHome.tsx'
import { NoGoals } from './NoGoals.tsx'
import classes from './LookBack.module.css'

export function StoryStep() {
  const { t } = useTranslation('lookBack')
  const { clientId, room, step, itemId, toItem, home } = useRoom()
  const wordsOf = useStepWords()
  const objectives = (room.lookBack?.objectives ?? []).filter(({ keyResults }) => keyResults.length > 0)
  return (
    <StepHome label={wordsOf(step).title}>
      {objectives.length === 0 ? <NoGoals /> : <p className="meta">{t('storyHow')}</p>}
      {objectives.map((objective) => (
        <section key={objective.id} className={classes.group} aria-label={objective.title}>
          <p className={classes.objective}>{objective.title}</p>
          <ul>
            {objective.keyResults.map((row) => (
              <Result
                key={row.id}
                row={row}
                current={row.id === itemId}
                onPick={() => {
                  toItem(row.id)
                  home.current?.focus()
                }}
              />
            ))}
          </ul>
        </section>
      ))}
      <LearnedAgain
        clientId={clientId}
        unitIds={[...new Set((room.lookBack?.objectives ?? []).map(({ unitId }) => unitId))]}
      />
    </StepHome>
  )
}

function Result({ row, current, onPick }: { row: ClosingKeyResult; current: boolean; onPick: () => void }) {
  const { t } = useTranslation(['lookBack', 'stage', 'common'])
  const { words } = useRoom()
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (current) item.current?.scrollIntoView({ block: 'nearest' })
  }, [current])
  const { definition, value, status, trend, checkIns } = row
  const figure = (of: number | null) =>
    of === null ? t('stage:notMeasured') : words.withUnit(of, definition.decimals, definition.unitLabel)
  const said = checkIns.filter(({ changed, blocks }) => changed !== '' || blocks !== '')
  return (
    <li ref={item} className={cx(classes.item, current && classes.current)} aria-current={current || undefined}>
      <button type="button" className={classes.result} onClick={onPick}>
        <span className={classes.named}>
          <span className={classes.name}>{capitalised(row.shortName || row.title)}</span>
          {status === null ? null : <StatusLabel kind={status}>{t(`common:status.${status}`)}</StatusLabel>}
        </span>
        <Spark values={trend.map((each) => each.value)} />
        <span className={classes.way}>
          {definition.baseline === null ? null : <span>{`${figure(definition.baseline)} →`}</span>}{' '}
          <b>{figure(value)}</b>{' '}
          {definition.target === null ? null : (
            <span className="meta">{t('stage:target.towards', { target: figure(definition.target) })}</span>
          )}
        </span>
        <span className="meta">
          {checkIns.length === 0
            ? t('stage:lookBack.neverChecked')
            : t('stage:lookBack.checkIns', { count: checkIns.length })}
        </span>
      </button>
      {!current ? null : said.length === 0 ? (
        <p className="meta">{t('noComments')}</p>
      ) : (
        <ol className={classes.comments}>
          {said.map(({ id, date, changed, blocks, offWall }) => (
            <li key={id}>
              <span className="meta">{words.day(date)}</span>
              <span>{[changed, blocks].filter((text) => text !== '').join(' ')}</span>
              {offWall ? <span className="meta">{t('offWall')}</span> : null}
            </li>
          ))}
        </ol>
      )}
    </li>
  )
}
