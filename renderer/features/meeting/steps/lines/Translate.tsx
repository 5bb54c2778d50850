/** Translate together: a goal from above, and two questions with a field each. A line may be made a goal of the unit's own. */
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { LineSection, StepLine } from '#domain/meeting/step-line-schema.ts'
import { client } from '#renderer/app/api.ts'
import { useShortcuts } from '#renderer/app/shortcuts.ts'
import { Button } from '#renderer/design/Button.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { useRoom } from '../../room/room-context.ts'
import { ParentGoal, useGoalsAbove } from './ParentGoal.tsx'
import { WriteField } from './WriteField.tsx'
import classes from './Lines.module.css'

function useTranslate(current: StepLine | undefined) {
  const { t } = useTranslation('lines')
  const { step, edit } = useRoom()
  const above = useGoalsAbove()
  const goal = useRef<HTMLSelectElement>(null)
  const meaning = useRef<HTMLInputElement>(null)
  const influence = useRef<HTMLInputElement>(null)
  const { unitId, unitName, cycleId } = above
  // A unit does not translate its own goal into another of its own.
  const isOwn = above.goals.some((row) => row.id === step.aboutId && row.unitId === unitId)
  /** On its way, by its words: the same key struck twice makes one. */
  const making = useRef<string | null>(null)
  const isMade = above.objectives.some((row) => row.unitId === unitId && row.title === current?.text)
  const canMake = current !== undefined && unitId !== null && cycleId !== null && !isOwn && !isMade
  const make = () => {
    if (!canMake || making.current === current.text) return
    making.current = current.text
    const contributesTo = step.aboutId === null ? [] : [step.aboutId]
    // Somebody's words so far: it is a goal of theirs when the unit has said yes to it.
    const objective = { title: current.text, why: '', ownerId: null, contributesTo, keyResults: [], draft: true }
    void edit((command) => client.goal.enter({ ...command, cycleId, unitId, objectives: [objective] }), {
      message: t('goal.made', { text: current.text, unit: unitName }),
    }).then(({ ok }) => {
      if (!ok) making.current = null
    })
  }
  useEffect(() => {
    // Told of, or taken back: from here on the picture says whether it is there.
    making.current = null
  }, [above.objectives])
  useShortcuts(t('goal.choose'), [
    { id: 'line.goal', keys: ['U'], label: t('keys.goal'), run: () => goal.current?.focus() },
    { id: 'line.meaning', keys: ['1', 'A'], label: t('keys.meaning'), run: () => meaning.current?.focus() },
    { id: 'line.influence', keys: ['2'], label: t('keys.influence'), run: () => influence.current?.focus() },
    { id: 'line.own', keys: ['G'], label: t('goal.own'), when: canMake, run: make },
  ])
  return { above, goal, meaning, influence, canMake, isMade, make }
}

export interface TranslateProps {
  /** The line that is marked. */
  current: StepLine | undefined
  list: (section: LineSection) => React.ReactNode
  inSection: (section: LineSection) => readonly StepLine[]
  onAdd: (section: LineSection, text: string) => Promise<boolean>
}

export function Translate({ current, list, inSection, onAdd }: TranslateProps) {
  const { t } = useTranslation('lines')
  const { above, goal, meaning, influence, canMake, isMade, make } = useTranslate(current)
  const columns = [
    { section: 'meaning', field: meaning, key: '1' },
    { section: 'influence', field: influence, key: '2' },
  ] as const
  const empty = columns.every(({ section }) => inSection(section).length === 0)
  return (
    <>
      <ParentGoal field={goal} goals={above.goals} known={above.known} />
      {empty ? <p className="lede">{t('empty.translate')}</p> : null}
      {columns.map(({ section, field, key }) => (
        <section key={section} className={classes.section}>
          <SectionTitle meta={t('pressToWrite', { key })}>{t(`section.${section}`)}</SectionTitle>
          <WriteField
            field={field}
            label={t(`section.${section}`)}
            section={section}
            onAdd={(text) => onAdd(section, text)}
          />
          {inSection(section).length === 0 ? null : list(section)}
        </section>
      ))}
      {canMake ? (
        <div>
          <Button keyCap="G" onClick={make}>
            {t('goal.own')}
          </Button>
        </div>
      ) : isMade ? (
        <p className="meta">{t('goal.isMade')}</p>
      ) : null}
    </>
  )
}
