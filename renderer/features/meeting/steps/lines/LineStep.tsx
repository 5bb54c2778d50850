/**
 * What the room writes, in every step that holds lines: typed or pasted, put in order, measured, chosen among, shown at once; then each line may
 * become what it asks for. What a kind of step has of this stands in the domain.
 */
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { byPilot, PILOT_MARKS } from '#domain/meeting/pilot.ts'
import { hiddenIn, LINE_STEPS, MOST_CHOSEN } from '#domain/meeting/step-line.ts'
import type { LineSection, LineStepKind, StepLine } from '#domain/meeting/step-line-schema.ts'
import { type Shortcut, useShortcuts } from '#renderer/app/shortcuts.ts'
import { Button } from '#renderer/design/Button.tsx'
import { cx } from '#renderer/design/cx.ts'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { useRoom } from '../../room/room-context.ts'
import { useStepWords } from '../../step-words.ts'
import rows from '../Rows.module.css'
import { StepHome } from '../StepHome.tsx'
import { HoursWeek } from './HoursWeek.tsx'
import { LineRow } from './LineRow.tsx'
import { PilotHead, TakeUnits } from './PilotHead.tsx'
import { Reflect } from './Reflect.tsx'
import { Translate } from './Translate.tsx'
import { useLines } from './use-lines.ts'
import { useMeasure } from './use-measure.ts'
import { WriteField } from './WriteField.tsx'
import classes from './Lines.module.css'

/** In the order the three and the rest stand. */
const CHOOSING = ['chosen', 'many', 'waiting'] as const

const MEASURE_KEYS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']

export function LineStep({ kind }: { kind: LineStepKind }) {
  const { t } = useTranslation(['lines', 'common', 'exercise'])
  const { step, words, itemId, toItem, home } = useRoom()
  const wordsOf = useStepWords()
  const all = useLines()
  const { lines, inSection, add, move, choose, parkRest, give, toggleWall, remove, reveal, from } = all
  const { entry, measure } = LINE_STEPS[kind]
  const field = useRef<HTMLInputElement>(null)
  const [amending, setAmending] = useState<string | null>(null)
  const hidden = hiddenIn(step)
  const measured = useMeasure(measure, give)
  const current = lines.find((line) => line.id === itemId)
  const canReveal = hidden !== null && lines.length > 0
  const canPark = kind === 'many_to_three' && inSection('many').length > 0
  const hasOneField = kind !== 'translate' && kind !== 'hours' && kind !== 'reflect'

  const on = (run: (line: StepLine) => unknown) => () => {
    if (current !== undefined) void run(current)
  }
  const some = current !== undefined
  const take = () => {
    if (from !== null) void all.addLines(entry, from.lines)
  }
  const ofKind: Shortcut[] = [
    { id: 'line.write', keys: ['A'], label: t('keys.write'), when: hasOneField, run: () => field.current?.focus() },
    { id: 'line.reveal', keys: ['R'], label: t('reveal'), when: canReveal, run: () => void reveal() },
    { id: 'line.park', keys: ['R'], label: t('parkRest'), when: canPark, run: parkRest },
    { id: 'line.take', keys: ['Y'], label: t('keys.write'), when: from !== null, run: take, inPalette: false },
    { id: 'line.choose', keys: ['1'], label: t('keys.choose'), when: kind === 'many_to_three', run: on(choose) },
    {
      id: 'line.measure',
      keys: MEASURE_KEYS,
      label: t('keys.measure'),
      when: measure !== null,
      run: () => undefined,
      local: true,
      inPalette: false,
    },
  ]
  useShortcuts(t('keys.title'), [
    ...ofKind,
    { id: 'line.amend', keys: ['Enter'], label: t('keys.amend'), when: some, run: on((line) => setAmending(line.id)) },
    { id: 'line.up', keys: ['Alt+ArrowUp'], label: t('keys.up'), when: some, run: on((line) => move(line, -1)) },
    { id: 'line.down', keys: ['Alt+ArrowDown'], label: t('keys.down'), when: some, run: on((line) => move(line, 1)) },
    { id: 'line.off', keys: ['-'], label: t('keys.off'), when: some, run: on(toggleWall) },
    { id: 'line.remove', keys: ['Delete'], label: t('keys.remove'), when: some, run: on(remove) },
  ])
  /** By the order on the screen: a line that was just moved is where it is seen. */
  const onKeyDown = (event: React.KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null
    const taken = by === null && current !== undefined && measured(event.key, current)
    if (by === null && !taken) return
    event.preventDefault()
    if (by === null) return
    const to = lines[lines.findIndex((line) => line.id === itemId) + by]
    if (to !== undefined) toItem(to.id)
  }

  const inOrder = byPilot(lines.filter((line) => !line.offWall && PILOT_MARKS.every((mark) => line[mark] !== null)))
  /** Its number; of a unit its place in the order to start, or that the room has chosen it. */
  const markOf = (line: StepLine, index: number): string => {
    if (measure !== 'marks') return String(index + 1)
    if (line.id === step.pilotId) return t('pilot.chosen')
    const place = inOrder.indexOf(line)
    return place === -1 ? '' : String(place + 1)
  }
  /** What stands beside the words. */
  const given = (line: StepLine): string => {
    const { amount, effect, effort } = line
    if (measure === 'dots') return amount === null ? '' : t('dots', { count: amount })
    if (measure === 'hours') return amount === null ? '' : t('exercise:hours.amount', { hours: words.number(amount) })
    if (measure === null) return ''
    const marks = PILOT_MARKS.flatMap((mark) => {
      const figure = line[mark]
      return figure === null ? [] : t('exercise:pilot.marked', { mark: t(`exercise:mark.${mark}`), figure })
    })
    if (marks.length > 0) return marks.join(', ')
    return effect === null || effort === null ? '' : t('exercise:pilot.old', { effect, effort })
  }
  const list = (section: LineSection) => (
    <ol className={cx(rows.rows, measure === 'marks' && classes.marked)}>
      {inSection(section).map((line, index) => (
        <LineRow
          key={line.id}
          line={line}
          mark={markOf(line, index)}
          given={given(line)}
          amending={amending === line.id}
          onAmend={() => setAmending(line.id)}
          onAmended={(text) => {
            setAmending(null)
            home.current?.focus()
            const said = text?.trim() ?? ''
            if (said !== '' && said !== line.text) void give(line, { text: said })
          }}
          onWall={() => toggleWall(line)}
          onRemove={() => remove(line)}
        />
      ))}
    </ol>
  )
  const takeButton =
    from === null ? null : (
      <div>
        <Button keyCap="Y" onClick={take}>
          {t('take', { step: wordsOf(from.step).title })}
        </Button>
      </div>
    )
  const takeUnits =
    kind === 'where_to_start' ? (
      <TakeUnits all={lines} onTake={(units) => void all.addLines(entry, asLines(units))} />
    ) : null
  const chosenOf = t('chosenOf', { count: inSection('chosen').length, of: MOST_CHOSEN })
  const state =
    LINE_STEPS[kind].hides === 'lines'
      ? t(hidden === 'lines' ? 'hidden' : 'shown', { count: lines.length })
      : measure !== null
        ? t(`measure.${measure === 'marks' ? 'where_to_start' : measure}`)
        : t(kind === 'free_text' ? 'measure.free_text' : 'measure.many_to_three')
  const head = (
    <div className={classes.head}>
      <p className="meta">{state}</p>
      {takeUnits}
      {hidden === null ? null : (
        <Button kind="primary" keyCap="R" onClick={() => void reveal()}>
          {t('reveal')}
        </Button>
      )}
      {canPark ? (
        <Button keyCap="R" onClick={parkRest}>
          {t('parkRest')}
        </Button>
      ) : null}
    </div>
  )

  return (
    <StepHome label={wordsOf(step).title} onKeyDown={onKeyDown}>
      {kind === 'translate' ? (
        <Translate current={current} list={list} inSection={inSection} onAdd={add} />
      ) : kind === 'hours' ? (
        <HoursWeek
          current={current}
          all={lines}
          list={list}
          inSection={inSection}
          onAdd={add}
          onSwap={all.swapZone}
          take={takeButton}
        />
      ) : kind === 'reflect' ? (
        <Reflect all={lines} list={list} inSection={inSection} onAdd={add} onPaste={all.addNotes} head={head} />
      ) : (
        <>
          {kind === 'where_to_start' ? <PilotHead current={current} all={lines} onChoose={all.choosePilot} /> : null}
          <WriteField
            field={field}
            heading={kind === 'where_to_start' ? t('pilot.field') : undefined}
            onAdd={(text) => add(entry, text)}
          />
          {lines.length === 0 ? (
            <>
              {kind === 'where_to_start' ? <div>{takeUnits}</div> : <p className="lede">{t(`empty.${kind}`)}</p>}
              {takeButton}
            </>
          ) : (
            <section className={classes.section}>
              {head}
              {kind !== 'many_to_three'
                ? list(entry)
                : CHOOSING.flatMap((section) =>
                    section !== 'chosen' && inSection(section).length === 0
                      ? []
                      : [
                          <section key={section}>
                            <SectionTitle meta={section === 'chosen' ? chosenOf : undefined}>
                              {t(`section.${section}`)}
                            </SectionTitle>
                            {list(section)}
                          </section>,
                        ],
                  )}
            </section>
          )}
        </>
      )}
      {lines.length === 0 ? null : <p className="meta">{t('become')}</p>}
    </StepHome>
  )
}

const asLines = (texts: readonly string[]) => texts.map((text) => ({ text, amount: null }))
