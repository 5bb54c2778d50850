/** What can be done with the lines of the step, each with its undo. */
import { useTranslation } from 'react-i18next'
import type { PilotMarks } from '#domain/meeting/pilot.ts'
import type { NoteSection, PastedNotes } from '#domain/meeting/pasted-notes.ts'
import { hiddenIn, isLineStep, LINE_STEPS, MOST_CHOSEN } from '#domain/meeting/step-line.ts'
import type { LineSection, StepLine } from '#domain/meeting/step-line-schema.ts'
import { readHours, readWrittenLines } from '#domain/meeting/written-lines.ts'
import { client } from '#renderer/app/api.ts'
import { EDIT_TOAST } from '#renderer/app/edit.ts'
import { showToast } from '#renderer/design/toast-store.ts'
import { linesAtHand, useRoom } from '../../room/room-context.ts'
import { useAhead } from '#renderer/app/use-ahead.ts'
import { useOrder } from '../../use-order.ts'

type Given = Partial<Pick<StepLine, 'text' | 'amount' | 'offWall'> & PilotMarks>

export function useLines() {
  const { t } = useTranslation('lines')
  const { room, step, people, edit, toItem, coming } = useRoom()
  const stepId = step.id
  const ahead = useAhead(linesAtHand(room, step))
  const order = useOrder(ahead.rows)
  const sectionsInOrder: readonly LineSection[] = isLineStep(step.kind) ? LINE_STEPS[step.kind].sections : []
  // One that has just been put in another section is there.
  const lines = order.rows.toSorted(
    (one, other) => sectionsInOrder.indexOf(one.section) - sectionsInOrder.indexOf(other.section),
  )
  const named = people.filter((person) => !person.removed && person.name !== '')
  const inSection = (section: LineSection) => lines.filter((line) => line.section === section)

  const addLines = async (
    section: LineSection,
    written: readonly (Pick<StepLine, 'text' | 'amount'> & { section?: LineSection })[],
  ) => {
    if (written.length === 0) return false
    const adding = edit((command) => client.line.add({ ...command, stepId, section, lines: [...written] }), {
      // One at a time it is seen; many at once are counted.
      message: written.length === 1 ? undefined : t('done.added', { count: written.length }),
    })
    coming.expect(adding.then((outcome) => (outcome.ok ? outcome.value.ids.at(-1) : undefined)))
    const made = await adding
    const last = made.ok ? made.value.ids.at(-1) : undefined
    if (last !== undefined) toItem(last)
    return made.ok
  }
  /** @returns false where it was refused, or nothing was written */
  const add = (section: LineSection, text: string) =>
    addLines(
      section,
      readWrittenLines(text, named).map((line) => {
        const { text: words, hours } = step.kind === 'hours' ? readHours(line) : { text: line, hours: null }
        return { text: words, amount: hours }
      }),
    )
  const place = (line: StepLine, section: LineSection, beforeId: string | null) => {
    const made = edit((command) => client.line.move({ ...command, id: line.id, section, beforeId }))
    if (section !== line.section) ahead.show(line.id, { section }, made)
    return made
  }

  /** One place up or down; past the end of a section into the next that people write in. */
  const move = (line: StepLine, by: 1 | -1) => {
    const own = inSection(line.section)
    const others = own.filter((each) => each.id !== line.id)
    const to = own.indexOf(line) + by
    if (to < 0 || to > others.length) {
      const sections: readonly LineSection[] =
        step.kind === 'translate' || step.kind === 'hours' || step.kind === 'reflect'
          ? LINE_STEPS[step.kind].sections
          : []
      const next = sections[sections.indexOf(line.section) + by]
      if (next !== undefined && sections.includes(line.section))
        void place(line, next, by === 1 ? (inSection(next)[0]?.id ?? null) : null)
      return
    }
    const start = lines.findIndex((each) => each.section === line.section)
    const rest = lines.filter((each) => each.id !== line.id)
    order.show(
      [...rest.slice(0, start + to), line, ...rest.slice(start + to)],
      place(line, line.section, others[to]?.id ?? null),
    )
  }

  const refuse = (message: string) => showToast({ message, key: EDIT_TOAST })
  /** Into the three, or out of them again. */
  const choose = (line: StepLine) => {
    if (line.section === 'chosen') return void place(line, 'many', null)
    if (inSection('chosen').length >= MOST_CHOSEN) return refuse(t('full'))
    void place(line, 'chosen', null)
  }
  /** Into the other zone; the effective one first where it is in neither. */
  const swapZone = (line: StepLine) =>
    void place(line, line.section === 'effective' ? 'distraction' : 'effective', null)
  /** The room's own choice of where to start, or that choice taken back. */
  const choosePilot = (line: StepLine) => {
    const lineId = step.pilotId === line.id ? null : line.id
    void edit((command) => client.line.pilot({ ...command, stepId, lineId }))
  }
  const parkRest = () => {
    if (inSection('chosen').length === 0) return refuse(t('chooseFirst'))
    void edit((command) => client.line.parkRest({ ...command, stepId }), { message: t('done.parked') })
  }

  return {
    lines,
    inSection,
    add,
    addLines,
    /** A pasted note, each of its lines in its own section: all at once, and taken back at once. */
    addNotes: (at: NoteSection, notes: PastedNotes['notes']) =>
      addLines(
        at,
        notes.map(({ section, text }) => ({ section, text, amount: null })),
      ),
    move,
    choose,
    swapZone,
    choosePilot,
    parkRest,
    give: (line: StepLine, patch: Given) => edit((command) => client.line.update({ ...command, id: line.id, patch })),
    toggleWall: (line: StepLine) => {
      const patch = { offWall: !line.offWall }
      const message = t(line.offWall ? 'done.on' : 'done.off')
      ahead.show(
        line.id,
        patch,
        edit((command) => client.line.update({ ...command, id: line.id, patch }), { message }),
      )
    },
    remove: (line: StepLine) => {
      const at = lines.indexOf(line)
      const next = lines[at + 1] ?? lines[at - 1]
      if (next !== undefined) toItem(next.id)
      ahead.show(
        line.id,
        null,
        edit((command) => client.line.remove({ ...command, id: line.id }), { message: t('done.removed') }),
      )
    },
    reveal: () => edit((command) => client.line.reveal({ ...command, stepId }), { message: t('done.revealed') }),
    /** An earlier step whose lines the room has seen, where this one has none of its own yet. */
    from: useEarlier(lines.length === 0),
  }
}

/** What the room begins on a blank sheet, or with its units. */
const FROM_NOTHING: ReadonlySet<string> = new Set([
  'silent_writing',
  'translate',
  'free_text',
  'where_to_start',
  'reflect',
])

/** The step before this one (else the latest) with lines to go on with: chosen rather than parked, and none kept off the wall. */
function useEarlier(wanted: boolean) {
  const { room, step } = useRoom()
  if (!wanted || FROM_NOTHING.has(step.kind)) return null
  const at = room.steps.findIndex((each) => each.id === step.id)
  const others = [...room.steps.slice(0, at).toReversed(), ...room.steps.slice(at + 1)]
  for (const other of others) {
    if (!isLineStep(other.kind) || hiddenIn(other) === 'lines') continue
    const lines = linesAtHand(room, other).filter((line) => !line.offWall && line.section !== 'waiting')
    if (lines.length > 0) return { step: other, lines: lines.map(({ text }) => ({ text, amount: null })) }
  }
  return null
}
