/** A client with sixty key results: three directions, five departments with a goal each, fifteen teams with a goal each, all with three key results. */
import { randomUUID } from 'node:crypto'
import type { Client } from '#backend/back-end.ts'
import { measureOf } from './measure.ts'

const SUBJECTS = ['søknader', 'tilsyn', 'vedlikehold', 'opplæring', 'innkjøp']
/** 120 characters: the longest that is never cut. */
const LONG =
  'Innbyggerne skal få et tydelig svar på alle henvendelser innen fristen, og forstå hva som skjer videre i sin egen sak nå'

/** Makes it through the contract and returns its id. The last team's goal hangs loose, and one department's title is as long as a title may be. */
export async function plantSixty(coach: Client, today = '2026-06-29'): Promise<string> {
  const { id: clientId } = await coach.client.create({
    commandId: randomUUID(),
    client: {
      name: 'Storbyen kommune',
      sector: 'public',
      documentLanguage: 'nb',
      goalTerms: 'goal',
      cycleKind: 'tertial',
      accent: null,
      fiscalYearStartMonth: 1,
      checkInWeekday: 1,
      cadenceWeeks: 1,
      cadenceAnchor: null,
      limitObjectives: 3,
      limitKeyResults: 3,
    },
    cycle: { name: '2. tertial 2026', kind: 'tertial', startDate: '2026-05-01', endDate: '2026-08-31' },
  })
  const command = () => ({ clientId, commandId: randomUUID() })
  const { ids: directions } = await coach.alignment.addDirections({
    ...command(),
    directions: ['Tillit i hverdagen', 'En grønnere by', 'Flere i arbeid'].map((title) => ({
      title,
      source: 'plan' as const,
      reference: 'Kommuneplanens samfunnsdel',
    })),
  })
  const { id: cycleId = '' } = (await coach.organisation.get({ clientId })).cycles[0] ?? {}
  const unit = async (name: string, parentId: string | null) =>
    (
      await coach.organisation.addUnit({
        ...command(),
        unit: { parentId, kind: parentId === null ? 'department' : 'team', name, leaderId: null, deputyId: null },
      })
    ).id
  const keyResult = (title: string, shortName: string) => ({
    title,
    shortName,
    definition: measureOf({ kind: 'increase', baseline: 0, target: 100, unitLabel: '%', limitMin: 0, limitMax: 100 }),
  })
  const goal = async (unitId: string, title: string, subject: string, contributesTo: string[]) => {
    const { objectiveIds } = await coach.goal.enter({
      ...command(),
      cycleId,
      unitId,
      objectives: [
        {
          title,
          why: '',
          ownerId: null,
          contributesTo,
          keyResults: [
            keyResult(`Andel ${subject} som er ferdige i tide fra 0 til 100 %`, `${subject} i tide`),
            keyResult(`Andel ${subject} uten retur fra 0 til 100 %`, `${subject} uten retur`),
            keyResult(`Andel fornøyde brukere av ${subject} fra 0 til 100 %`, `fornøyde, ${subject}`),
          ],
        },
      ],
    })
    return objectiveIds[0] ?? ''
  }
  // In order, so that the picture is the same each time.
  for (const [index, subject] of SUBJECTS.entries()) {
    // oxlint-disable no-await-in-loop
    const department = await unit(`Avdeling for ${subject}`, null)
    const above = await goal(department, index === 0 ? LONG : `Alle skal merke at ${subject} går lettere`, subject, [])
    await coach.goal.updateObjective({
      ...command(),
      id: above,
      patch: { directionId: directions[index % directions.length] ?? null },
    })
    for (const number of [1, 2, 3]) {
      const team = await unit(`Team ${subject} ${number}`, department)
      const isLast = index === SUBJECTS.length - 1 && number === 3
      await goal(team, `Team ${number} gjør ${subject} enklere for dem det gjelder`, subject, isLast ? [] : [above])
    }
    // oxlint-enable no-await-in-loop
  }
  const board = await coach.goal.board({ clientId, cycleId })
  const statuses = ['green', 'yellow', 'green', 'red', 'green', 'green', 'yellow'] as const
  await coach.goal.checkInMany({
    ...command(),
    checkIns: board.objectives
      .flatMap((objective) => objective.keyResults)
      .map((row, index) => ({
        keyResultId: row.id,
        date: today,
        status: statuses[index % statuses.length] ?? 'green',
        confidence: 6,
        value: (index * 13) % 100,
        changed: '',
        blocks: '',
        givenById: null,
        meetingId: null,
        offWall: false,
      })),
  })
  return clientId
}
