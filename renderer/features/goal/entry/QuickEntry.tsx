/** Quick entry: goals typed or pasted as people say them, with what was understood under each line. Ctrl Enter puts everything in. */
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '#domain/shared/basics.ts'
import { nextBlank } from '#domain/wording/blank.ts'
import { asOne } from '#renderer/app/edit.ts'
import { useShortcuts } from '#renderer/app/shortcuts.ts'
import { Button } from '#renderer/design/Button.tsx'
import { Page } from '#renderer/design/Page.tsx'
import { showToast } from '#renderer/design/toast-store.ts'
import { useGoal } from '../goal-context.ts'
import { NoCycle } from '../NoGoals.tsx'
import { unitsInOrder } from '../unit-filter.ts'
import { askAll, type KnownGoal } from './asked.ts'
import { EntryExample } from './EntryExample.tsx'
import { EntryLine } from './EntryLine.tsx'
import { EntryPlace } from './EntryPlace.tsx'
import { guessUnit, type UnitKind } from './guess-unit.ts'
import { EMPTY, insert, without } from './lines.ts'
import { NewNames } from './NewNames.tsx'
import { limitKept, notesOf } from './notes.ts'
import { contributionsOf, makePlan, type PlannedUnit } from './plan.ts'
import { putIn } from './put-in.ts'
import { readEntry, type LineRead } from './read-entry.ts'
import { useHeard } from './use-heard.ts'
import { fieldOf, useLines, useTyped } from './use-lines.ts'
import { useSurroundings } from './use-surroundings.ts'
import { useKept } from '../kept.ts'
import { PatternButton } from '../wording/PatternButton.tsx'
import classes from './Entry.module.css'

const NOTHING: readonly never[] = []

export function QuickEntry({
  onDone,
  onCycle,
  onSee,
}: {
  onDone: () => void
  onCycle: (cycleId: Id) => void
  /** Leaves what is typed for a goal it looks like; what is typed stays. */
  onSee: (goal: KnownGoal) => void
}) {
  const { t } = useTranslation(['goal', 'common'])
  const { client, cycle, units, people, objectives: all, today, terms, edit } = useGoal()
  // Nothing more is put under one that is over.
  const objectives = useMemo(() => all.filter((each) => each.state !== 'closed'), [all])
  const lines = useTyped(`${client.id}.entry`)
  const { typed, typedNow, setTyped, forget, count } = lines
  const ordered = useMemo(() => unitsInOrder(units).map(({ unit }) => unit), [units])
  const [keptUnit, setUnit] = useKept<Id | null>(`${client.id}.entryUnit`, null)
  const unitId = units.some(({ id }) => id === keptUnit) ? keptUnit : (ordered[0]?.id ?? null)
  const [kinds, setKinds] = useState<ReadonlyMap<string, UnitKind>>(new Map())
  const [declined, setDeclined] = useState<ReadonlySet<string>>(new Set())
  const [busy, setBusy] = useState(false)

  const context = useMemo(
    () => ({ today, cycle: cycle === null ? null : { start: cycle.startDate, end: cycle.endDate } }),
    [today, cycle],
  )
  const names = useMemo(() => units.map(({ name }) => name), [units])
  const planContext = useMemo(
    () => ({
      units,
      people: people.filter((person) => !person.removed),
      withObjectives: new Set(objectives.map((objective) => objective.unitId)),
      unitId,
    }),
    [units, people, objectives, unitId],
  )
  const read = useMemo(() => readEntry(typed.lines, context, names), [typed.lines, context, names])
  const plan = useMemo(() => makePlan(read, planContext), [read, planContext])
  const around = useSurroundings()
  const findings = useMemo(() => askAll(read.lines, plan, around, today), [read.lines, plan, around, today])
  const { list, current, place, goTo, focus, actions } = useLines(lines, read.lines)
  const setting = useMemo(() => ({ unitId, around, onSee }), [unitId, around, onSee])
  const said = useDeferredValue(read.lines.find(({ id }) => id === current) ?? null)
  const heard = useHeard(said, said === null ? 0 : (findings.get(said.id)?.length ?? 0))

  useEffect(() => {
    const last = typedNow().lines.at(-1)
    const field = last === undefined ? null : fieldOf(list.current, last.id)
    field?.focus()
    field?.setSelectionRange(field.value.length, field.value.length)
  }, [list, typedNow])

  const typedOf = (id: number) => typed.lines.find((line) => line.id === id)
  const ready = plan.objectives + plan.keyResults > plan.held
  const save = async () => {
    if (cycle === null || busy || !ready) return
    setBusy(true)
    const put = await asOne(
      client.id,
      ({ objectives: goals, keyResults }) =>
        goals + keyResults === 0
          ? null
          : t('entry.saved', {
              objectives: `${goals} ${terms.objectives(goals)}`,
              keyResults: `${keyResults} ${terms.keyResults(keyResults)}`,
            }),
      () =>
        putIn(plan, {
          edit,
          cycleId: cycle.id,
          units,
          people,
          objectives,
          declined,
          kinds,
          notes: notesOf(typed.lines, read.lines, today),
          limitReason: (check, lineIds) => limitKept(check, lineIds, typed.lines, read.lines),
        }),
    )
    setBusy(false)
    const left = without(typedNow(), put.lineIds).lines.find((line) => line.text.trim() !== '')
    // The button may have nothing more to do: the keys go to what is left, not to nowhere.
    if (left) goTo({ id: left.id, at: left.text.length })
    setTyped((before) => without(before, put.lineIds))
    if (!put.done || left) return
    forget()
    onDone()
  }

  useShortcuts(t('shortcut.group'), [
    { id: 'goal.save', keys: 'Mod+Enter', label: t('shortcut.save'), run: () => void save(), icon: 'check' },
  ])

  const newUnits = plan.newUnits.map((unit) => {
    const guess = guessUnit(unit.name, contributionsOf(unit), [...units, ...plan.newUnits.map(asUnit)])
    const parent = guess.parent?.name === unit.name ? null : (guess.parent?.name ?? null)
    return { name: unit.name, kind: kinds.get(unit.name) ?? guess.kind, parent }
  })

  /** On the line at hand if it is empty, else on a new one below it; the first gap is chosen, ready to be written over. */
  const choosePattern = (pattern: string) => {
    const now = typedNow().lines
    const line = now.find(({ id }) => id === current) ?? now.at(-1)
    if (line === undefined) return
    const text = `- ${pattern}`
    const end = line.text.length
    const change = insert(
      typedNow(),
      line.id,
      line.text.trim() === '' ? 0 : end,
      end,
      line.text.trim() === '' ? text : `\n${text}`,
    )
    const blank = nextBlank(text)
    place(blank === null ? change : { ...change, caret: { id: change.caret.id, at: blank.start, to: blank.end } })
  }

  const clear = () => {
    const before = typedNow()
    setTyped({ ...EMPTY, nextId: before.nextId })
    goTo({ id: 0, at: 0 })
    showToast({
      message: t('entry.cleared', { count }),
      key: 'entry-cleared',
      action: { label: t('common:undo'), run: () => setTyped(before) },
    })
  }

  return (
    <Page
      title={t('entry.title')}
      titleSize="plain"
      lede={t('entry.lede')}
      width="page"
      actions={
        <Button kind="quiet" icon="back" onClick={onDone}>
          {t('entry.back')}
        </Button>
      }
    >
      {cycle === null ? (
        <NoCycle onCycle={onCycle} />
      ) : (
        <EntryPlace unitId={unitId} onUnit={setUnit} onCycle={onCycle} />
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events -- a press below the lines goes to the last one */}
      <div
        className={classes.sheet}
        data-own-undo
        onClick={(event) => {
          if (event.target === event.currentTarget) focus(typed.lines.at(-1)?.id ?? 0)
        }}
      >
        <ol ref={list} className={classes.lines} aria-label={t('entry.title')}>
          {read.lines.map((line, index) => (
            <EntryLine
              key={line.id}
              line={line}
              number={index + 1}
              current={line.id === current}
              setting={setting}
              typed={typedOf(line.id)}
              asks={plan.asks.get(line.id) ?? NOTHING}
              findings={findings.get(line.id) ?? NOTHING}
              about={line.id === current ? objectiveAbove(read.lines, current) : ''}
              placeholder={index === 0 && read.lines.length === 1 ? t('entry.placeholder') : undefined}
              {...actions}
            />
          ))}
        </ol>
        {count === 0 ? <EntryExample /> : null}
      </div>
      <p className="visually-hidden" aria-live="polite">
        {heard}
      </p>
      <div className={classes.foot}>
        <Button
          kind="primary"
          size="large"
          keyCap={t('entry.saveKey', { ctrl: t('common:key.ctrl'), enter: t('common:key.enter') })}
          busy={busy}
          disabled={cycle === null || !ready}
          onClick={() => void save()}
        >
          {t('entry.save')}
        </Button>
        <p className={classes.count} aria-live="polite">
          {plan.objectives + plan.keyResults === 0
            ? t('entry.nothingYet')
            : t('entry.read', {
                objectives: `${plan.objectives} ${terms.objectives(plan.objectives)}`,
                keyResults: `${plan.keyResults} ${terms.keyResults(plan.keyResults)}`,
              })}
          {plan.held > 0 ? ` ${t('entry.held', { count: plan.held })}` : null}
        </p>
        <PatternButton
          unitId={unitId}
          words={objectiveAbove(read.lines, current)}
          onChoose={choosePattern}
          onLeave={() => focus(current ?? typedNow().lines.at(-1)?.id ?? 0)}
        />
        {count > 0 ? (
          <Button kind="quiet" onClick={clear}>
            {t('entry.clear')}
          </Button>
        ) : null}
      </div>
      <NewNames
        units={newUnits}
        people={plan.newPeople}
        declined={declined}
        onKind={(name, kind) => setKinds(new Map([...kinds, [name, kind]]))}
        onDecline={(name, no) =>
          setDeclined(new Set(no ? [...declined, name] : [...declined].filter((each) => each !== name)))
        }
      />
    </Page>
  )
}

/** The objective a line belongs to, and the line itself: what a pattern is to fit. */
function objectiveAbove(lines: readonly LineRead[], current: number | null): string {
  const at = lines.findIndex(({ id }) => id === current)
  const until = at === -1 ? lines : lines.slice(0, at + 1)
  const objective = until.findLast(({ role }) => role === 'objective')
  return [objective?.text ?? '', at === -1 ? '' : (lines[at]?.text ?? '')].join(' ')
}

/** A unit that is not there yet, as one that a team may hang under. */
function asUnit({ name }: PlannedUnit) {
  return { id: name, name, kind: null, parentId: null }
}
