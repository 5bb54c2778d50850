/** Nordlys kommune as `shared/data/nordlys-kommune.md` describes it, made through the contract: no check-ins yet, ready for its weeks to be pasted in. */
import { readFileSync } from 'node:fs'
import { v7 as uuid } from 'uuid'
import type { Client } from '#backend/back-end.ts'
import { readGoalText, type ReadKeyResult } from '#domain/reading/goal-text.ts'
import type { DocumentLanguage } from '#domain/shared/basics.ts'
import { weeksToRange } from '#domain/time/weeks.ts'

const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')

/** Eleven weeks of check-ins, as they lie in the shared data. */
export const NORDLYS_WEEKS = fixture('nordlys-weeks.csv')

export const NORDLYS_CYCLE = { start: '2026-05-01', end: '2026-08-31' }

const UNITS = [
  ['Nordlys kommune', 'organisation', null],
  ['Byggesak og plan', 'department', 'Nordlys kommune'],
  ['Team Mottak', 'team', 'Byggesak og plan'],
  ['Team Behandling', 'team', 'Byggesak og plan'],
  ['Ny innbyggerportal', 'project', 'Nordlys kommune'],
] as const

const PEOPLE = [
  ['Ingrid Aasen', 'kommunaldirektør', 'Nordlys kommune'],
  ['Tor Henrik Lie', 'avdelingsleder', 'Byggesak og plan'],
  ['Maja Øverby', 'OKR-ambassadør', 'Byggesak og plan'],
  ['Samir Haddad', 'teamleder', 'Team Mottak'],
  ['Anne-Grethe Fjelltveit', 'teamleder', 'Team Behandling'],
  ['Jonas Ly', 'prosjektleder', 'Ny innbyggerportal'],
] as const

/** In the order of the key results. */
const SHORT_NAMES = [
  'svar innen frist',
  'hvor er saken min',
  'forutsigbarhet',
  'komplette søknader',
  'antall skjema',
  'liggetid',
  'tildelt samme dag',
  'saker over 12 uker',
  'brukerveiledning',
  'startet i portalen',
  'lansering',
]

export type Nordlys = { clientId: string; cycleId: string; unitIds: ReadonlyMap<string, string> }

export async function makeNordlys(
  coach: Client,
  { documentLanguage = 'nb', shortNames = true }: { documentLanguage?: DocumentLanguage; shortNames?: boolean } = {},
): Promise<Nordlys> {
  const { id: clientId } = await coach.client.create({
    commandId: uuid(),
    client: {
      name: 'Nordlys kommune',
      sector: 'public',
      documentLanguage,
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
    cycle: {
      name: '2. tertial 2026',
      kind: 'tertial',
      startDate: NORDLYS_CYCLE.start,
      endDate: NORDLYS_CYCLE.end,
    },
  })
  const command = () => ({ clientId, commandId: uuid() })
  const pause = weeksToRange(2026, 28, 30)
  await coach.organisation.addPause({
    ...command(),
    pause: { unitId: null, startDate: pause.start, endDate: pause.end },
  })
  const { units, cycles } = await coach.organisation.get({ clientId })
  const cycleId = cycles[0]?.id ?? ''
  const unitIds = new Map(units.map((unit) => [unit.name, unit.id]))
  for (const [name, kind, parent] of UNITS) {
    if (unitIds.has(name)) continue
    const unit = { name, kind, parentId: parent === null ? null : (unitIds.get(parent) ?? null) }
    const made = await coach.organisation.addUnit({ ...command(), unit: { ...unit, leaderId: null, deputyId: null } })
    unitIds.set(name, made.id)
  }
  const people = new Map<string, string>()
  for (const [name, title, unit] of PEOPLE) {
    const person = { name, title, ambassador: title === 'OKR-ambassadør', unitIds: [unitIds.get(unit) ?? ''] }
    people.set(name, (await coach.organisation.addPerson({ ...command(), person })).id)
  }
  const owner = (name: string | null | undefined) => people.get(name ?? '') ?? null
  const text = readGoalText(fixture('nordlys-goals.txt'), { today: '2026-05-01', cycle: NORDLYS_CYCLE })
  let place = 0
  const entered = (reading: ReadKeyResult) => {
    const shortName = shortNames ? (SHORT_NAMES[place] ?? '') : ''
    place += 1
    return { title: reading.title, shortName, definition: definitionOf(reading, owner(reading.owner), shortName) }
  }
  for (const { unitName, objectives } of text.units)
    await coach.goal.enter({
      ...command(),
      cycleId,
      unitId: unitIds.get(unitName ?? '') ?? '',
      objectives: objectives.map((objective) => ({
        title: objective.title,
        why: objective.why ?? '',
        ownerId: owner(objective.ownerNames[0]),
        contributesTo: [],
        keyResults: objective.keyResults.map(entered),
      })),
    })
  return { clientId, cycleId, unitIds }
}

function definitionOf(reading: ReadKeyResult, ownerId: string | null, shortName: string) {
  return {
    ownerId,
    // «Minst 90 % av sakene tildelt samme dag» is a bare threshold: the coach was asked, and it is to be held.
    kind: reading.kind,
    baseline: reading.baseline,
    target: reading.target,
    unitLabel: reading.unit ?? '',
    decimals: reading.decimals,
    limitMin: reading.limitMin,
    limitMax: reading.limitMax,
    startDate: null,
    endDate: reading.due,
    measured: shortName === 'forutsigbarhet' ? ('quarter' as const) : ('week' as const),
    measuredOn: [],
    curve: 'linear' as const,
    curveFrom: null,
    curvePoints: [],
    stages: reading.kind === 'milestone' && reading.stages.length === 0 ? [reading.title] : [...reading.stages],
  }
}
