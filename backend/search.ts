/**
 * Finds units, goals, KPIs, initiatives, learning, meetings and people by name in every vault. The names of a vault are read once and kept until something is written in it, so
 * that a letter more costs no reading.
 */
import enMeeting from '#resources/locales/en/meeting.json' with { type: 'json' }
import nbMeeting from '#resources/locales/nb/meeting.json' with { type: 'json' }
import type { Hit } from '#contract/search.ts'
import { searchQueries } from '#db/queries/search.ts'
import { problemOf } from '#db/problem.ts'
import type { Store } from '#db/store.ts'
import { fold, points, wordsOf } from '#domain/search/match.ts'
import type { Id, IsoDate } from '#domain/shared/basics.ts'
import { currentCycle } from './board.ts'
import { readLearned } from './learning.ts'

type Found = Omit<Hit, 'clientId' | 'clientName'>
/** `name` and `rest` are folded; `age`: how far down a thing stands among equals, 0 for what is of today. */
type Entry = { hit: Found; name: string; rest: string; age: number }
type Kept = { seq: number; today: IsoDate; entries: readonly Entry[] }

const kept = new WeakMap<Store, Kept>()

export type Place = { clientId: Id; clientName: string; vault: Store }

/** One kind never crowds out the others. */
const MOST_OF_A_KIND = 8

/** The best first, at most `limit`; nothing where nothing has been typed. */
export function findIn(places: Iterable<Place>, text: string, limit: number, today: IsoDate): Hit[] {
  const words = wordsOf(text)
  if (words.length === 0) return []
  const found: { hit: Hit; own: number; age: number }[] = []
  for (const { clientId, clientName, vault } of places) {
    const client = fold(clientName)
    for (const { hit, name, rest, age } of entriesIn(vault, today)) {
      // Called as the client is, the whole of it is meant: the palette has that already.
      if (hit.kind === 'unit' && name === client) continue
      const own = points(words, name, `${rest} ${client}`, { loosely: false })
      // A word of the client's own name finds the client, not everything in it.
      if (own > 0 && words.some((word) => name.includes(word) || rest.includes(word)))
        found.push({ hit: { clientId, clientName, ...hit }, own, age })
    }
  }
  found.sort((one, other) => other.own - one.own || one.age - other.age)
  const counts = new Map<string, number>()
  return found
    .filter(({ hit: { kind } }) => {
      const count = (counts.get(kind) ?? 0) + 1
      counts.set(kind, count)
      return count <= MOST_OF_A_KIND
    })
    .slice(0, limit)
    .map(({ hit }) => hit)
}

/** None of a vault that turns out to be damaged: the list of clients says so. */
function entriesIn(vault: Store, today: IsoDate): readonly Entry[] {
  try {
    return entriesOf(vault, today)
  } catch (error) {
    if (problemOf(error, vault.file)) return []
    throw error
  }
}

function entriesOf(vault: Store, today: IsoDate): readonly Entry[] {
  const seq = vault.changes.latestSeq()
  const known = kept.get(vault)
  if (known?.seq === seq && known.today === today) return known.entries
  const entries = readEntries(vault, today)
  kept.set(vault, { seq, today, entries })
  return entries
}

function readEntries(vault: Store, today: IsoDate): Entry[] {
  const read = vault.queries(searchQueries)
  const cycles = read.cycles.all()
  const now = currentCycle(cycles, today)
  const units = new Map(read.units.all().map((unit) => [unit.id, unit.name]))
  const unitOf = new Map(read.memberships.all().map((row) => [row.personId, units.get(row.unitId) ?? '']))
  const cycleOf = new Map(
    cycles.map((cycle) => [cycle.id, cycle.id === now?.id ? null : { id: cycle.id, name: cycle.name }]),
  )
  const ages = new Map(cycles.toReversed().map((cycle, index) => [cycle.id, cycle.id === now?.id ? 0 : index + 1]))
  const ofMeeting = Map.groupBy(read.scopes.all(), (row) => row.meetingId)
  const objectives = read.objectives.all()
  const objectiveOf = new Map(objectives.map((row) => [row.id, row]))
  const plain = { unitName: '', cycle: null, meeting: null, title: '' }
  const entry = (hit: Partial<Found> & Pick<Found, 'kind' | 'id'>, name: string, rest: string[], age = 0): Entry => ({
    hit: { ...plain, ...hit },
    name: fold(name),
    rest: fold(rest.join(' ')),
    age,
  })
  return [
    ...[...units].map(([id, title]) => entry({ kind: 'unit', id, title }, title, [])),
    ...read.people.all().map(({ id, name, title }) => {
      const unitName = unitOf.get(id) ?? ''
      return entry({ kind: 'person', id, title: name, unitName }, name, [title, unitName])
    }),
    ...objectives.map(({ id, title, unitId, cycleId }) => {
      const unitName = units.get(unitId) ?? ''
      const cycle = cycleOf.get(cycleId) ?? null
      return entry(
        { kind: 'objective', id, title, unitName, cycle },
        title,
        [unitName, cycle?.name ?? ''],
        ages.get(cycleId),
      )
    }),
    ...read.keyResults.all().flatMap(({ id, title, shortName, objectiveId }) => {
      const objective = objectiveOf.get(objectiveId)
      // Its objective is out of sight.
      if (!objective) return []
      const unitName = units.get(objective.unitId) ?? ''
      const cycle = cycleOf.get(objective.cycleId) ?? null
      const rest = [shortName, unitName, cycle?.name ?? '']
      return [entry({ kind: 'key_result', id, title, unitName, cycle }, title, rest, ages.get(objective.cycleId))]
    }),
    ...read.kpis.all().map(({ id, name, unitId }) => {
      const unitName = units.get(unitId) ?? ''
      return entry({ kind: 'kpi', id, title: name, unitName }, name, [unitName])
    }),
    ...read.initiatives.all().map(({ id, title, unitId, state }) => {
      const unitName = units.get(unitId) ?? ''
      // What is behind us comes after what goes on.
      return entry(
        { kind: 'initiative', id, title, unitName },
        title,
        [unitName],
        state === 'done' || state === 'stopped' ? 1 : 0,
      )
    }),
    ...readLearned(vault, today).map(({ id, text, unitId, tags, cycleId }, index) => {
      const unitName = units.get(unitId ?? '') ?? ''
      const cycle = cycleOf.get(cycleId ?? '') ?? null
      return entry({ kind: 'learning', id, title: text, unitName, cycle }, text, [...tags, unitName], index)
    }),
    ...read.meetings.all().map(({ id, kind, date, startTime, place, leaderName }, index) => {
      const names = (ofMeeting.get(id) ?? []).map((row) => units.get(row.unitId) ?? '')
      const said = [place, leaderName, ...names, date, ...daysAsSaid(date)]
      const kinds = `${nbMeeting.kind[kind]} ${enMeeting.kind[kind]}`
      // What is to come first, then the latest held.
      const age = date >= today ? 0 : index + 1
      return entry(
        { kind: 'meeting', id, unitName: names[0] ?? '', meeting: { kind, date, startTime } },
        kinds,
        said,
        age,
      )
    }),
  ]
}

const MONTHS = ['nb-NO', 'en-GB'].map((locale) => {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2026, month, 15)))
})

/** «29. juni 2026», «29.6.2026» and «29 june 2026»: the ways a day is typed. */
function daysAsSaid(date: IsoDate): string[] {
  const [year = '', month = '', day = ''] = date.split('-')
  const [d, m] = [Number(day), Number(month)]
  return [`${d}.${m}.${year}`, ...MONTHS.map((names) => `${d}. ${names[m - 1] ?? ''} ${year}`)]
}
