/** One more key result under an objective, typed as in the quick entry: the same line, the same questions. Enter puts it in. */
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardObjective } from '#contract/goal.ts'
import { readGoalLine } from '#domain/reading/goal-line.ts'
import { applyFix } from '#domain/reading/put-right.ts'
import { nextBlank } from '#domain/wording/blank.ts'
import type { Finding } from '#domain/wording/finding.ts'
import { client } from '#renderer/app/api.ts'
import { asOne } from '#renderer/app/edit.ts'
import { Button } from '#renderer/design/Button.tsx'
import { useGoal } from '../goal-context.ts'
import { matchPerson } from '#domain/organisation/match-person.ts'
import { useAddress } from '../use-address.ts'
import { PatternButton } from '../wording/PatternButton.tsx'
import { askUnder, type KnownGoal } from './asked.ts'
import { EntryLine } from './EntryLine.tsx'
import { insert, without } from './lines.ts'
import { limitKept, notesOf } from './notes.ts'
import { enteredFrom } from './put-in.ts'
import type { LineRead } from './read-entry.ts'
import { useLines, useTyped } from './use-lines.ts'
import { useSurroundings } from './use-surroundings.ts'
import classes from './Entry.module.css'

const NOTHING: readonly never[] = []
const NONE: readonly Finding[] = []

export function KeyResultEntry({ objective }: { objective: BoardObjective }) {
  const { t } = useTranslation(['goal', 'eye', 'common'])
  const { client: owner, edit, today, cycle, people, terms } = useGoal()
  const { filter } = useAddress()
  const lines = useTyped(`${owner.id}.keyResultLine.${objective.id}`)
  const { typed, typedNow, setTyped } = lines
  const [busy, setBusy] = useState(false)
  const around = useSurroundings()

  /** As the quick entry sees it: a key result whatever it says. */
  const read = useMemo(() => {
    const context = { today, cycle: cycle === null ? null : { start: cycle.startDate, end: cycle.endDate } }
    return typed.lines.map(({ id, text, fix }): LineRead => {
      if (text.trim() === '') return { id, text, role: 'blank', title: null, read: null, shown: null }
      const reading = readGoalLine(text, context)
      return { id, text, role: 'key_result', title: reading.title, read: reading, shown: applyFix(reading, fix) }
    })
  }, [typed.lines, today, cycle])
  const findings = useMemo(() => askUnder(objective, read, around, today), [objective, read, around, today])

  const enter = async () => {
    const entered = read.flatMap(({ id, shown }) =>
      shown === null || shown.title === '' ? [] : [{ lineId: id, reading: shown }],
    )
    if (busy || entered.length === 0) return
    const notes = notesOf(typed.lines, read, today)
    const ids = entered.map(({ lineId }) => lineId)
    const limit = limitKept('too_many_key_results', ids, typed.lines, read)
    setBusy(true)
    const taken = await asOne(
      owner.id,
      (done) =>
        done ? t('saved.keyResultAdded', { name: entered.map(({ reading }) => reading.title).join(', ') }) : null,
      async () => {
        const known = [...people]
        for (const { reading } of entered) {
          const name = reading.owner
          if (name === null || matchPerson(name, known) !== null) continue
          // One after the other: the same new name may stand on the next line.
          // oxlint-disable-next-line no-await-in-loop
          const added = await edit((command) =>
            client.organisation.addPerson({ ...command, person: { name, title: '', ambassador: false, unitIds: [] } }),
          )
          if (!added.ok) return false
          known.push({ id: added.value.id, name, title: '', ambassador: false, unitIds: [], removed: false })
        }
        if (limit !== null) {
          const of = { type: 'objective', id: objective.id } as const
          const kept = await edit((command) =>
            client.wording.accept({ ...command, of, checkId: 'too_many_key_results', reason: limit }),
          )
          if (!kept.ok) return false
        }
        const keyResults = entered.map((each) => {
          const { owner: name } = each.reading
          return enteredFrom(each, name === null ? null : matchPerson(name, known), notes)
        })
        const outcome = await edit((command) =>
          client.goal.addKeyResults({ ...command, objectiveId: objective.id, keyResults }),
        )
        return outcome.ok
      },
    )
    setBusy(false)
    if (taken) setTyped((before) => without(before, new Set(ids)))
  }

  const { list, current, place, focus, actions } = useLines(lines, read, () => void enter())
  const onSee = useCallback((goal: KnownGoal) => filter({ cycle: goal.cycleId, open: goal.id }), [filter])
  const setting = useMemo(() => ({ unitId: objective.unitId, around, onSee }), [objective.unitId, around, onSee])
  const last = typed.lines.at(-1)?.id ?? 0
  const label = t('entry.oneMore', { keyResult: terms.keyResults(1) })
  const about = `${objective.title} ${objective.why}`
  const empty = read.every(({ role }) => role === 'blank')
  return (
    <div className={classes.oneMore}>
      <ol ref={list} className={classes.lines} aria-label={label}>
        {read.map((line, index) => (
          <EntryLine
            key={line.id}
            alone={label}
            setting={setting}
            line={line}
            typed={typed.lines[index]}
            number={index + 1}
            current={line.id === (current ?? last)}
            asks={NOTHING}
            findings={findings.get(line.id) ?? NONE}
            about={`${about} ${line.text}`}
            placeholder={t('entry.oneMoreExample', { keyResult: terms.keyResults(1) })}
            {...actions}
          />
        ))}
      </ol>
      <div className={classes.oneMoreFoot}>
        {empty ? null : (
          <Button busy={busy} onClick={() => void enter()}>
            {t('kpi.add')}
          </Button>
        )}
        <PatternButton
          unitId={objective.unitId}
          words={about}
          onChoose={(text) => {
            const line = typedNow().lines.at(-1)
            if (line === undefined) return
            const change = insert(typedNow(), line.id, 0, line.text.length, text)
            const blank = nextBlank(text)
            place(blank === null ? change : { ...change, caret: { id: line.id, at: blank.start, to: blank.end } })
          }}
          onLeave={() => focus(last)}
        />
      </div>
    </div>
  )
}
