/** A thing on the map: a button that holds its title in full, with its facts under it. What it is connected with is in its name. */
import { Handle, Position, type NodeProps } from '@xyflow/react'
import { useTranslation } from 'react-i18next'
import { cx } from '#renderer/design/cx.ts'
import { Icon } from '#renderer/design/Icon.tsx'
import { StatusLabel } from '#renderer/design/StatusLabel.tsx'
import { StatusMark } from '#renderer/design/StatusMark.tsx'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { useGoalWords } from '#renderer/app/goal/goal-words.ts'
import { useAlignment } from '../alignment-context.ts'
import type { Thing } from '../logic/graph.ts'
import { HANDLES, type MapNodeType } from './flow.ts'
import { useMap } from './map-context.ts'
import classes from './MapNode.module.css'

const SIDES = { top: Position.Top, left: Position.Left, right: Position.Right, bottom: Position.Bottom }

export function MapNode({ data: { thing, footAtSide } }: NodeProps<MapNodeType>) {
  const { words, chosen, choose } = useAlignment()
  const { focused, lit, kept, focus } = useMap()
  const { id, kind } = thing
  return (
    <div
      className={cx(
        classes.node,
        classes[kind],
        lit.has(id) && classes.lit,
        kept !== null && !kept.has(id) && classes.dimmed,
        chosen === id && classes.chosen,
      )}
    >
      <button
        type="button"
        className={classes.face}
        data-thing={id}
        aria-label={words.spoken(thing)}
        aria-current={focused === id ? 'true' : undefined}
        aria-pressed={chosen === id}
        title={words.title(thing)}
        onFocus={() => focus(id)}
        onClick={() => choose(chosen === id ? null : id)}
      >
        <Face thing={thing} />
      </button>
      {kind === 'objective' ? <Fold thing={thing} /> : null}
      {HANDLES[kind].map(({ id: handle, type, side, grip }) => (
        <Handle
          key={handle}
          id={handle}
          type={type}
          position={SIDES[side]}
          isConnectableStart={grip === true}
          isConnectableEnd={handle === 'whole'}
          className={cx(
            classes.handle,
            grip && classes.grip,
            handle === 'whole' && classes.whole,
            handle === 'foot' && footAtSide && classes.footAtSide,
          )}
        />
      ))}
    </div>
  )
}

function Face({ thing }: { thing: Thing }) {
  const { t } = useTranslation(['alignment', 'common', 'goal'])
  const { words } = useAlignment()
  const format = useFormat()
  // The spaces between are not drawn, but keep words apart for who reads the text and not the picture.
  const title = <span className={classes.title}>{words.shown(thing)} </span>
  if (thing.kind === 'contributor')
    return (
      <>
        <Icon name={thing.contributor.unitId === null ? 'user' : 'users'} />
        {title}
      </>
    )
  if (thing.kind === 'keyResult') {
    const { shown, share, dropped } = thing.keyResult
    return (
      <>
        <span className={classes.mark}>
          {shown === null ? <span className={classes.unsaid} /> : <StatusMark kind={shown} />}
        </span>
        {title}
        <span className={classes.share}>
          {dropped ? t('goal:row.dropped') : share === null ? null : format.percent(share)}
        </span>
      </>
    )
  }
  const facts = (
    <span className={classes.facts}>
      {words.facts(thing).map((fact) => (
        <span key={fact}>{fact} </span>
      ))}
    </span>
  )
  if (thing.kind === 'direction')
    return (
      <>
        {title}
        {facts}
      </>
    )
  const { worst, share, dropped } = thing.objective
  return (
    <>
      {title}
      {facts}
      <span className={classes.state}>
        {dropped ? (
          <span className={classes.unreported}>{t('goal:row.dropped')} </span>
        ) : worst === null ? (
          <span className={classes.unreported}>{t('common:status.none')} </span>
        ) : (
          <StatusLabel kind={worst}>{t(`common:status.${worst}`)} </StatusLabel>
        )}
        {dropped || share === null ? null : <span>{t('goal:value.share', { share: format.percent(share) })}</span>}
      </span>
    </>
  )
}

/** Shows or folds away an objective's key results; by keyboard it is Space on the objective. */
function Fold({ thing }: { thing: Extract<Thing, { kind: 'objective' }> }) {
  const { t } = useTranslation('alignment')
  const { terms } = useGoalWords()
  const { unfolded, toggle } = useMap()
  const count = thing.objective.keyResults.filter((each) => !each.dropped).length
  if (count === 0) return null
  const isOpen = unfolded.has(thing.id)
  const keyResults = terms.keyResults(count)
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes.fold}
      aria-expanded={isOpen}
      aria-label={t(isOpen ? 'map.fold' : 'map.unfold', { count, keyResults, title: thing.objective.title })}
      title={t(isOpen ? 'map.foldShort' : 'map.unfoldShort', { count, keyResults })}
      onClick={() => toggle(thing.id)}
    >
      {count}
      <Icon name={isOpen ? 'up' : 'down'} />
    </button>
  )
}
