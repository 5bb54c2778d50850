/** What is chosen, in full, with everything it is connected with: taken away by a press, added by typing a few letters of what it should be connected to. */
import { Select } from '@mantine/core'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '#domain/shared/basics.ts'
import { useGoalWords } from '#renderer/app/goal/goal-words.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { Button, IconButton } from '#renderer/design/Button.tsx'
import { PanelSection, SidePanel } from '#renderer/design/SidePanel.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { capitalised } from '#renderer/format/names.ts'
import { useAlignment } from './alignment-context.ts'
import type { Thing } from './logic/graph.ts'
import classes from './AlignmentPanel.module.css'

export function AlignmentPanel({ thing, onClose }: { thing: Thing; onClose: () => void }) {
  const { t } = useTranslation(['alignment', 'common'])
  const { terms } = useGoalWords()
  const { words, open, graph, family } = useAlignment()
  const title = words.title(thing)
  const below = family.children(thing.id).flatMap((id) => graph.things.get(id) ?? [])
  const above = family.parents(thing.id).flatMap((id) => graph.things.get(id) ?? [])
  const isGoal = thing.kind === 'objective' || thing.kind === 'keyResult'
  return (
    <SidePanel label={title} context={capitalised(words.kind(thing))} closeLabel={t('common:close')} onClose={onClose}>
      <h2 className={classes.title}>{title}</h2>
      <p className={classes.facts}>{words.facts(thing).join(' · ')}</p>
      <Button icon="arrow" keyCap="↵" onClick={() => open(thing.id)}>
        {t(`panel.open.${isGoal ? 'goal' : thing.kind}`)}
      </Button>
      {thing.kind === 'objective' ? (
        <>
          <Connections
            heading={t('direction.serves')}
            none={t('panel.servesNone')}
            things={above.filter((each) => each.kind === 'direction')}
            from={() => thing.id}
            to={(other) => other}
            add={{ label: t('panel.addDirection'), kinds: ['direction'] }}
            first
          />
          <Connections
            heading={t('panel.contributesTo')}
            none={t('panel.contributesNone')}
            things={above.filter((each) => each.kind !== 'direction')}
            from={() => thing.id}
            to={(other) => other}
            add={{ label: t('panel.addTarget'), kinds: ['objective', 'keyResult'] }}
          />
        </>
      ) : null}
      {thing.kind === 'keyResult' || thing.kind === 'contributor' ? (
        <Connections
          heading={t(thing.kind === 'keyResult' ? 'panel.measures' : 'panel.contributesTo')}
          none=""
          things={above}
        />
      ) : null}
      {thing.kind === 'objective' ? (
        <Connections
          heading={capitalised(terms.keyResults(2))}
          none={t('panel.noKeyResults')}
          things={below.filter((each) => each.kind === 'keyResult')}
        />
      ) : null}
      {thing.kind === 'contributor' ? null : (
        <>
          <Connections
            heading={t(thing.kind === 'direction' ? 'panel.servedBy' : 'panel.from')}
            none={t('panel.fromNone')}
            things={below.filter((each) => each.kind === 'objective')}
            from={(other) => other}
            to={() => thing.id}
            add={{ label: t('panel.addSource', { objective: terms.objectives(1) }), kinds: ['objective'] }}
            first={thing.kind !== 'objective'}
          />
          {below.some((each) => each.kind === 'contributor') ? (
            <Connections
              heading={t('panel.helpers')}
              none=""
              things={below.filter((each) => each.kind === 'contributor')}
            />
          ) : null}
        </>
      )}
    </SidePanel>
  )
}

type ConnectionsProps = {
  readonly heading: string
  readonly none: string
  readonly things: readonly Thing[]
  /** Which objective the connection is of, and what it goes to, given the thing in the list. Left out: it is not made or broken here. */
  readonly from?: (other: Id) => Id
  readonly to?: (other: Id) => Id
  readonly add?: { readonly label: string; readonly kinds: readonly Thing['kind'][] }
  /** The first to be typed in: it takes the focus when the panel is opened by key. */
  readonly first?: boolean
}

function Connections({ heading, none, things, from, to, add, first = false }: ConnectionsProps) {
  const { t } = useTranslation('alignment')
  const id = useId()
  const { words, connecting, choose } = useAlignment()
  return (
    <PanelSection labelledBy={id}>
      <SectionTitle id={id} level={3} ruled>
        {heading}
      </SectionTitle>
      {things.length === 0 && none !== '' ? <p className={classes.none}>{none}</p> : null}
      {things.length === 0 ? null : (
        <ul className={classes.list}>
          {things.map((thing) => (
            <li key={thing.id} className={classes.item}>
              <button type="button" className={classes.link} onClick={() => choose(thing.id)}>
                {words.title(thing)}
              </button>
              {from === undefined || to === undefined ? null : (
                <IconButton
                  icon="close"
                  label={t('panel.apart', { name: words.name(thing) })}
                  onClick={() => void connecting.disconnect(from(thing.id), to(thing.id))}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {add === undefined || from === undefined || to === undefined ? null : (
        <Add label={add.label} kinds={add.kinds} from={from} to={to} first={first} />
      )}
    </PanelSection>
  )
}

function Add({
  label,
  kinds,
  from,
  to,
  first,
}: {
  label: string
  kinds: readonly Thing['kind'][]
  from: (other: Id) => Id
  to: (other: Id) => Id
  first: boolean
}) {
  const { t } = useTranslation('alignment')
  const { data, connecting, wantsField } = useAlignment()
  const format = useFormat()
  const [search, setSearch] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (first && wantsField) field.current?.focus({ preventScroll: true })
  }, [first, wantsField])
  // Everything of the cycle, whatever the filter shows: that is often where the connection is missing.
  const goals = [...Map.groupBy(data.objectives, (objective) => objective.unitId)].map(([unitId, objectives]) => ({
    group: format.unit(unitId),
    items: objectives.flatMap((objective) => [
      { value: objective.id, label: objective.title },
      ...(kinds.includes('keyResult')
        ? objective.keyResults.filter((row) => !row.dropped).map((row) => ({ value: row.id, label: row.title }))
        : []),
    ]),
  }))
  const choices = kinds.includes('direction')
    ? data.directions.map((direction) => ({ value: direction.id, label: direction.title }))
    : goals
  const choose = async (other: Id) => {
    const refusal = connecting.refusal(from(other), to(other))
    setProblem(refusal)
    if (refusal !== null) return
    setSearch('')
    await connecting.connect(from(other), to(other))
  }
  return (
    <Select
      ref={field}
      aria-label={label}
      placeholder={label}
      data={choices}
      value={null}
      openOnFocus={false}
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      nothingFoundMessage={t('panel.nothingFound')}
      error={problem}
      maxDropdownHeight={280}
      withCheckIcon={false}
      className={classes.add}
      comboboxProps={{ withinPortal: false }}
      onChange={(chosen) => {
        if (chosen !== null) void choose(chosen)
      }}
      onBlur={() => setProblem(null)}
    />
  )
}
