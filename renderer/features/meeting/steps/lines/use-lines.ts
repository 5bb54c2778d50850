/** What can be done with the lines of the step, each with its undo. */
import { useTranslation } from 'react-i18next'
import { LINE_STEPS, isLineStep, type LineSection, linesOf, type StepLine } from '#domain/meeting/step-line.ts'
import { readWrittenLines } from '#domain/meeting/written-lines.ts'
import { client } from '#renderer/app/api.ts'
import { useRoom } from '../../room/room-context.ts'
import { useOrder } from '../../use-order.ts'

export function useLines() {
  const { t } = useTranslation('lines')
  const { room, step, people, edit, toItem } = useRoom()
  const stepId = step.id
  const order = useOrder(linesOf(step, room.lines))
  const lines = order.rows
  const section: LineSection = isLineStep(step.kind) ? LINE_STEPS[step.kind].sections[0] : 'written'
  const named = people.filter((person) => !person.removed && person.name !== '')

  /** @returns false where it was refused, or nothing was written */
  const add = async (text: string): Promise<boolean> => {
    const texts = readWrittenLines(text, named)
    if (texts.length === 0) return false
    const made = await edit((command) => client.line.add({ ...command, stepId, section, texts }), {
      // One at a time it is seen; many at once are counted.
      message: texts.length === 1 ? undefined : t('done.added', { count: texts.length }),
    })
    const last = made.ok ? made.value.ids.at(-1) : undefined
    if (last !== undefined) toItem(last)
    return made.ok
  }
  const move = (line: StepLine, by: 1 | -1) => {
    const siblings = lines.filter((each) => each.section === line.section)
    const others = siblings.filter((each) => each.id !== line.id)
    const to = siblings.indexOf(line) + by
    if (to < 0 || to > others.length) return
    const moved = edit((command) =>
      client.line.move({ ...command, id: line.id, section: line.section, beforeId: others[to]?.id ?? null }),
    )
    const start = lines.findIndex((each) => each.section === line.section)
    const rest = lines.filter((each) => each.id !== line.id)
    order.show([...rest.slice(0, start + to), line, ...rest.slice(start + to)], moved)
  }
  return {
    lines,
    add,
    move,
    amend: (line: StepLine, text: string) =>
      edit((command) => client.line.update({ ...command, id: line.id, patch: { text } })),
    toggleWall: (line: StepLine) =>
      edit((command) => client.line.update({ ...command, id: line.id, patch: { offWall: !line.offWall } }), {
        message: t(line.offWall ? 'done.on' : 'done.off'),
      }),
    remove: (line: StepLine) => {
      const at = lines.indexOf(line)
      const next = lines[at + 1] ?? lines[at - 1]
      if (next !== undefined) toItem(next.id)
      return edit((command) => client.line.remove({ ...command, id: line.id }), { message: t('done.removed') })
    },
    reveal: () => edit((command) => client.line.reveal({ ...command, stepId }), { message: t('done.revealed') }),
  }
}
