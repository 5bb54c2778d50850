/** The goal that is talked about, and where each of its key results ended. */
import { useTranslation } from 'react-i18next'
import type { ClosingObjective } from '#contract/closing.ts'
import { capitalised } from '#renderer/format/names.ts'
import { useRoom } from '../../room/room-context.ts'
import classes from './LookBack.module.css'

export function GoalHead({ goal: { title, ownerId, keyResults } }: { goal: ClosingObjective }) {
  const { t } = useTranslation('stage')
  const { words } = useRoom()
  return (
    <header>
      <h3 className={classes.title}>{title}</h3>
      <p className="meta">{words.person(ownerId)}</p>
      <ul className={classes.ended}>
        {keyResults.map(({ id, title: name, shortName, definition, value }) => {
          const figure = (of: number) => words.withUnit(of, definition.decimals, definition.unitLabel)
          return (
            <li key={id}>
              <span>{capitalised(shortName || name)}</span>
              <span>
                {definition.baseline === null ? null : `${figure(definition.baseline)} → `}
                <b>{value === null ? t('notMeasured') : figure(value)}</b>
                {definition.target === null ? null : (
                  <span className="meta">{` ${t('target.towards', { target: figure(definition.target) })}`}</span>
                )}
              </span>
            </li>
          )
        })}
      </ul>
    </header>
  )
}
