/** A goal with a life: measured and decided through two cycles that are closed, and running in the third. Through the contract, as a coach did it then. */
import { randomUUID } from 'node:crypto'
import type { Client } from '#backend/back-end.ts'
import { TODAY } from './today.ts'

const TITLE = 'Søkeren vet alltid hvor saken står'
const FIRST = { name: '3. tertial 2025', kind: 'tertial', startDate: '2025-09-01', endDate: '2025-12-31' } as const
const SECOND = { name: '1. tertial 2026', kind: 'tertial', startDate: '2026-01-01', endDate: '2026-04-30' } as const

/** What came of each, oldest first; the one that runs is not decided. */
export const LIFE = [
  { cycle: FIRST.name, score: 0.35, decision: 'adjust', reason: 'Vi målte klager, ikke ventetid' },
  { cycle: SECOND.name, score: 0.64, decision: 'continue', reason: 'Halvveis, og det virker' },
] as const
const LEARNED = 'Tallet flyttet seg først da én eide det.'

/** Runs it through all three; the goal as it stands in the cycle that runs now. */
export async function threeCycles(backEnd: Client, clientId: string): Promise<{ objectiveId: string; cycle: string }> {
  const command = () => ({ clientId, commandId: randomUUID() })
  const view = async (cycleId: string | null) => {
    const { closing } = await backEnd.closing.view({ clientId, cycleId })
    if (!closing) throw new Error('there is a cycle')
    return closing
  }
  const { cycle: now, objectives } = await view(null)
  const like = objectives[0]
  const measured = like?.keyResults[0]?.definition
  if (!like || !measured) throw new Error('the sample has goals that are measured')
  const definition = { ...measured, kind: 'increase' as const, baseline: 20, target: 80, limitMax: 100, limitMin: 0 }
  const keyResult = { title: 'Søkere som vet når svaret kommer', shortName: '', definition }
  const { id: first } = await backEnd.organisation.addCycle({ ...command(), cycle: { ...FIRST, state: 'active' } })
  const goal = { title: TITLE, why: '', ownerId: like.ownerId, contributesTo: [], keyResults: [keyResult] }
  await backEnd.goal.enter({ ...command(), cycleId: first, unitId: like.unitId, objectives: [goal] })

  /** What came of the goal in one cycle, and the draft that continues it in another. */
  const goOn = async (cycleId: string, said: (typeof LIFE)[number], next: Next) => {
    const [objective] = (await view(cycleId)).objectives
    const objectiveId = objective?.id ?? ''
    const set = { score: said.score, reason: 'Slik ble det målt' }
    await backEnd.closing.setScore({ ...command(), keyResultId: objective?.keyResults[0]?.id ?? '', set })
    await backEnd.closing.review({ ...command(), objectiveId, meetingId: null, patch: { learned: LEARNED } })
    await backEnd.closing.decide({ ...command(), objectiveId, meetingId: null, ...pick(said) })
    const made = await backEnd.closing.draftNext({ ...command(), cycleId, next })
    const id = made.objectiveIds[0] ?? ''
    await backEnd.goal.updateObjective({ ...command(), id, patch: { state: 'active' } })
    const row = (await view(made.cycleId)).objectives.find((each) => each.id === id)?.keyResults[0]
    const change = { patch: {}, definition: { target: 80 }, change: null }
    await backEnd.goal.updateKeyResult({ ...command(), id: row?.id ?? '', ...change })
    await backEnd.closing.close({ ...command(), cycleId })
    return { cycleId: made.cycleId, objectiveId: id }
  }
  const second = await goOn(first, LIFE[0], { is: 'new', cycle: SECOND })
  const { objectiveId } = await goOn(second.cycleId, LIFE[1], { is: 'made', cycleId: now.id })
  const [row] = (await view(now.id)).objectives.find(({ id }) => id === objectiveId)?.keyResults ?? []
  const keyResultId = row?.id ?? ''
  const said = { keyResultId, date: TODAY, status: 'green', confidence: 8, value: 71, changed: '', blocks: '' } as const
  const checkIn = { ...said, givenById: null, meetingId: null, offWall: false }
  await backEnd.goal.checkIn({ ...command(), checkIn, supersedesId: null })
  return { objectiveId, cycle: now.name }
}

type Next = Parameters<Client['closing']['draftNext']>[0]['next']

const pick = ({ decision, reason }: (typeof LIFE)[number]) => ({ decision, reason })
