/**
 * The picture as a list: everything under what it serves, with the same words as on the map. Nested lists, so that a screen reader says how deep and
 * how many; arrow keys walk the lines. Nothing is folded: what is printed is whole.
 */
import { useTranslation } from 'react-i18next'
import { cx } from '#renderer/design/cx.ts'
import { IconButton } from '#renderer/design/Button.tsx'
import { Icon } from '#renderer/design/Icon.tsx'
import { StatusLabel } from '#renderer/design/StatusLabel.tsx'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { capitalised } from '#renderer/format/names.ts'
import { useAlignment } from './alignment-context.ts'
import { looseIn, type Thing } from './logic/graph.ts'
import { outlineOf, type Branch } from './logic/outline.ts'
import classes from './AlignmentList.module.css'

export function AlignmentList() {
  const { t } = useTranslation('alignment')
  const { graph, family } = useAlignment()
  const loose = looseIn(graph)
  const branches = outlineOf(family)
  const isDirection = ({ id }: Branch) => graph.things.get(id)?.kind === 'direction'
  const parts = [
    { name: 'served' as const, rows: branches.filter(isDirection) },
    { name: 'top' as const, rows: branches.filter((each) => !isDirection(each) && !loose.has(each.id)) },
    { name: 'loose' as const, rows: branches.filter((each) => loose.has(each.id)) },
  ]
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only moves the focus between the buttons inside
    <div className={classes.whole} onKeyDown={walkLines}>
      {parts.map(({ name, rows }) =>
        rows.length === 0 ? null : (
          <section key={name} aria-labelledby={`alignment-${name}`}>
            <h2 id={`alignment-${name}`} className={classes.heading}>
              {t(name === 'loose' ? 'loose.question' : `list.${name}`)}
            </h2>
            {name === 'loose' ? <p className={classes.why}>{t('loose.why')}</p> : null}
            <Branches branches={rows} level={0} labelledBy={`alignment-${name}`} />
          </section>
        ),
      )}
    </div>
  )
}

function Branches({
  branches,
  level,
  labelledBy,
}: {
  branches: readonly Branch[]
  level: number
  labelledBy?: string | undefined
}) {
  const { graph } = useAlignment()
  if (branches.length === 0) return null
  return (
    <ul className={cx(classes.list, level > 0 && classes.inner)} aria-labelledby={labelledBy}>
      {branches.map((branch, index) => {
        const thing = graph.things.get(branch.id)
        if (thing === undefined) return null
        return (
          // oxlint-disable-next-line react/no-array-index-key -- one thing may stand twice among those it serves
          <li key={`${branch.id}-${index}`}>
            <Line thing={thing} again={branch.again} />
            <Branches branches={branch.branches} level={level + 1} />
          </li>
        )
      })}
    </ul>
  )
}

function Line({ thing, again }: { thing: Thing; again: boolean }) {
  const { t } = useTranslation(['alignment', 'common', 'goal'])
  const { words, open, choose, chosen } = useAlignment()
  const format = useFormat()
  const { id, kind } = thing
  const status =
    kind === 'objective'
      ? thing.objective.worst
      : kind === 'keyResult' && !thing.keyResult.dropped
        ? thing.keyResult.shown
        : null
  const share = kind === 'objective' ? thing.objective.share : null
  const isDropped = kind === 'objective' ? thing.objective.dropped : kind === 'keyResult' && thing.keyResult.dropped
  return (
    <div className={cx(classes.line, classes[kind], chosen === id && !again && classes.chosen)}>
      <div className={classes.words}>
        <button type="button" className={classes.title} data-line onClick={() => open(id)}>
          {kind === 'contributor' ? <Icon name={thing.contributor.unitId === null ? 'user' : 'users'} /> : null}
          {words.title(thing)}
        </button>
        {again ? (
          <span className={classes.facts}>{t('list.again')}</span>
        ) : (
          <span className={classes.facts}>
            {(kind === 'contributor' ? [capitalised(words.kind(thing))] : words.facts(thing)).map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
            {share === null ? null : <span>{t('goal:value.share', { share: format.percent(share) })}</span>}
            {isDropped ? <span>{t('goal:row.dropped')}</span> : null}
          </span>
        )}
      </div>
      {again || status === null ? <span /> : <StatusLabel kind={status}>{t(`common:status.${status}`)}</StatusLabel>}
      {again || kind === 'contributor' ? (
        <span />
      ) : (
        <IconButton
          icon="link"
          className={classes.connect}
          label={t('list.connections', { name: words.name(thing) })}
          aria-pressed={chosen === id}
          data-connect={id}
          onClick={() => (chosen === id ? choose(null) : choose(id, 'field'))}
        />
      )}
    </div>
  )
}

const LINES = '[data-line]'

/** Arrow up and down, Home and End move the focus between the lines. */
function walkLines(event: React.KeyboardEvent<HTMLElement>): void {
  const from = (event.target as HTMLElement).closest<HTMLElement>(LINES)
  if (from === null || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>(LINES)]
  const at = lines.indexOf(from)
  const targets: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }
  const to = lines[targets[event.key] ?? -1]
  if (to === undefined) return
  event.preventDefault()
  to.focus()
  to.scrollIntoView({ block: 'nearest' })
}
