/** Quick entry: goals typed or pasted as people say them, with what was understood under each line. Ctrl Enter puts everything in. */
import { useCallback, useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
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
import { EntryExample } from './EntryExample.tsx'
import { EntryLine } from './EntryLine.tsx'
import { EntryPlace } from './EntryPlace.tsx'
import { guessUnit, type UnitKind } from './guess-unit.ts'
import { correct, EMPTY, insert, joinAbove, type Caret, type Typed, without, write } from './lines.ts'
import { NewNames } from './NewNames.tsx'
import { contributionsOf, makePlan, type PlannedUnit } from './plan.ts'
import { putIn } from './put-in.ts'
import { readEntry, type LineRead } from './read-entry.ts'
import { useHeard } from './use-heard.ts'
import { useTyped } from './use-typed.ts'
import { useKept } from '../kept.ts'
import { PatternButton } from '../wording/PatternButton.tsx'
import classes from './Entry.module.css'

const NOTHING: readonly never[] = []

export function QuickEntry({ onDone, onCycle }: { onDone: () => void; onCycle: (cycleId: Id) => void }) {
  const { t } = useTranslation(['goal', 'common'])
  const { client, cycle, units, people, objectives, today, terms, edit } = useGoal()
  const { typed, typedNow, setTyped, forget, count } = useTyped(client.id)
  const ordered = useMemo(() => unitsInOrder(units).map(({ unit }) => unit), [units])
  const [keptUnit, setUnit] = useKept<Id | null>(`${client.id}.entryUnit`, null)
  const unitId = units.some(({ id }) => id === keptUnit) ? keptUnit : (ordered[0]?.id ?? null)
  const [kinds, setKinds] = useState<ReadonlyMap<string, UnitKind>>(new Map())
  const [declined, setDeclined] = useState<ReadonlySet<string>>(new Set())
  const [current, setCurrent] = useState<number | null>(null)
  const [busy, setBusy] = useState(false)
  const list = useRef<HTMLOListElement>(null)
  const caret = useRef<Caret | null>(null)

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
  const heard = useHeard(useDeferredValue(read.lines.find(({ id }) => id === current) ?? null))

  // The caret follows a line that was split, joined or pasted.
  useLayoutEffect(() => {
    const to = caret.current
    if (to === null) return
    caret.current = null
    const field = fieldOf(list.current, to.id)
    field?.focus()
    field?.setSelectionRange(to.at, to.to ?? to.at)
  })
  useEffect(() => {
    const last = typedNow().lines.at(-1)
    const field = last === undefined ? null : fieldOf(list.current, last.id)
    field?.focus()
    field?.setSelectionRange(field.value.length, field.value.length)
  }, [typedNow])

  const place = useCallback(
    (change: { typed: Typed; caret: Caret } | null): boolean => {
      if (change === null) return false
      caret.current = change.caret
      // At once: the next key, however soon, must find the caret on its new line.
      flushSync(() => setTyped(change.typed))
      return true
    },
    [setTyped],
  )
  const actions = useMemo(
    () => ({
      onWrite: (id: number, text: string) => setTyped((before) => write(before, id, text)),
      onInsert: (id: number, from: number, to: number, text: string) =>
        void place(insert(typedNow(), id, from, to, text)),
      onJoin: (id: number) => place(joinAbove(typedNow(), id)),
      onMove: (id: number, step: 1 | -1) => {
        const { lines } = typedNow()
        const to = lines[lines.findIndex((line) => line.id === id) + step]
        const field = to === undefined ? null : fieldOf(list.current, to.id)
        field?.focus()
        return field !== null
      },
      onFix: (id: number, fix: Parameters<typeof correct>[2]) => setTyped((before) => correct(before, id, fix)),
      onFocus: setCurrent,
    }),
    [place, setTyped, typedNow],
  )

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
      () => putIn(plan, { edit, cycleId: cycle.id, units, people, objectives, declined, kinds }),
    )
    setBusy(false)
    const left = without(typedNow(), put.lineIds).lines.find((line) => line.text.trim() !== '')
    // The button may have nothing more to do: the keys go to what is left, not to nowhere.
    if (left) caret.current = { id: left.id, at: left.text.length }
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
    const { lines } = typedNow()
    const line = lines.find(({ id }) => id === current) ?? lines.at(-1)
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
    caret.current = { id: 0, at: 0 }
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
          if (event.target === event.currentTarget) fieldOf(list.current, typed.lines.at(-1)?.id ?? 0)?.focus()
        }}
      >
        <ol ref={list} className={classes.lines} aria-label={t('entry.title')}>
          {read.lines.map((line, index) => (
            <EntryLine
              key={line.id}
              line={line}
              number={index + 1}
              current={line.id === current}
              asks={plan.asks.get(line.id) ?? NOTHING}
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
          onLeave={() => fieldOf(list.current, current ?? typedNow().lines.at(-1)?.id ?? 0)?.focus()}
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

function fieldOf(list: HTMLElement | null, id: number): HTMLTextAreaElement | null {
  return list?.querySelector<HTMLTextAreaElement>(`[data-line="${id}"]`) ?? null
}

/** A unit that is not there yet, as one that a team may hang under. */
function asUnit({ name }: PlannedUnit) {
  return { id: name, name, kind: null, parentId: null }
}
