/**
 * Made-up customers with years of weekly history, the same from the same seed: for figures that are equal however they are read, and for what
 * takes time. Planted through the change record, one entry an edit as in real use, in one transaction a customer.
 */
import { client } from '#db/schema/client.ts'
import { clientEntry } from '#db/schema/app.ts'
import { capture } from '#db/schema/capture.ts'
import { cycleClosing } from '#db/schema/closing.ts'
import { cycle, keyResult, objective } from '#db/schema/goal.ts'
import { attendance, meeting, meetingScope, meetingStep } from '#db/schema/meeting.ts'
import { initiative, kpi, kpiReading } from '#db/schema/operations.ts'
import { event, pause, person, personUnit, unit } from '#db/schema/organisation.ts'
import { checkIn, keyResultDefinition } from '#db/schema/progress.ts'
import type { Edit } from '#db/change.ts'
import type { DataFolder } from '#db/data-folder.ts'
import { STANDARD_PACE } from '#domain/goal/pace.ts'
import { PROGRESS_STEPS } from '#domain/meeting/agenda.ts'
import type { Id, IsoDate } from '#domain/shared/basics.ts'
import { addDays } from '#domain/time/calendar.ts'
import { mondayOf } from '#domain/time/weeks.ts'
import type { Status } from '#domain/goal/goal.ts'
import { randomOf } from './random.ts'

export type GeneratedCustomer = {
  seed: number
  today: IsoDate
  years: number
  name?: string
  units?: number
  /** In each cycle, shared among the units. */
  keyResults?: number
  /** Clock times of meetings on `today`. */
  meetsToday?: readonly string[]
  /** Share of the due check-ins that are given, 0–1; near the end of the history where `fades`. */
  coverage?: number
  fades?: boolean
  /** Share of the key results that go too slowly, 0–1. */
  trouble?: number
  /** The next cycle has goals with owners, and a look back is booked. */
  prepared?: boolean
}

const NAMES = [
  'Aurdal kommune', 'Bjørkelia barnehager', 'Dalheim kraftlag', 'Eidsund sykehus', 'Fagerstrand bibliotek', 'Granli videregående',
  'Havnes rederi', 'Isfjell turisttrafikk', 'Jordbærhagen samvirke', 'Kvitfjell bygg', 'Lysvik kommune', 'Moseteig interkommunale renovasjon',
  'Nordlia omsorgssenter', 'Osmark museum', 'Polden fylkeskommune', 'Rognan sparebank', 'Sagbruket kulturhus', 'Tindeby brann og redning',
  'Uvdal vannverk', 'Vinterbro havn', 'Ytterøy skole', 'Ærfuglen verksted', 'Østmarka tannhelse', 'Åsgård forsikring',
] // prettier-ignore
const UNITS = [
  'Byggesak',
  'Kundesenteret',
  'Drift',
  'Oppvekst',
  'Salg',
  'Utvikling',
  'Eiendom',
  'Helse',
  'Økonomi',
  'Personal',
]
const FIRST = ['Anne', 'Bjørn', 'Cecilie', 'Daniel', 'Elin', 'Farah', 'Geir', 'Hanne', 'Ivar', 'Jorunn', 'Kåre', 'Liv']
const LAST = ['Berg', 'Dahl', 'Eide', 'Foss', 'Grønn', 'Haugen', 'Lien', 'Moen', 'Nygård', 'Øverby']
const AIMS = [
  'Folk får svar første gang',
  'Kortere kø',
  'Færre feil når det haster',
  'Flere blir værende',
  'Alle vet hva som er viktigst',
]
const MEASURES = ['Median svartid', 'Komplette søknader', 'Saker eldre enn 12 uker', 'Henvendelser per uke', 'Gjenkjøp', 'Avvik', 'Fornøyde brukere', 'Sykefravær', 'Levert i tide'] // prettier-ignore
const NEWS = ['Køen er halvert', 'Ny rutine sitter', 'To klager færre', 'Nabokommunen vil kopiere oss']

type Chance = { random: () => number; id: (date: IsoDate) => Id; pick: <T>(from: readonly T[]) => T }

function chanceOf(seed: number): Chance {
  const random = randomOf(seed)
  let made = 0
  const hex = (length: number) => Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('')
  return {
    random,
    // A UUIDv7 of the day, so that ids lie in the database as they would have been made.
    id: (date) => {
      made += 1
      const time = (Date.parse(date) + made).toString(16).padStart(12, '0')
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-8${hex(3)}-${hex(12)}`
    },
    pick: (from) => from[Math.floor(random() * from.length)] as (typeof from)[number],
  }
}

/** Several customers, each from a seed of its own; returns their ids. Every third meets on `today`. */
export function plantCustomers(
  data: DataFolder,
  { customers, years, today, seed = 1 }: { customers: number; years: number; today: IsoDate; seed?: number },
): Id[] {
  return Array.from({ length: customers }, (_, index) =>
    plantCustomer(data, {
      seed: seed * 1000 + index,
      today,
      years,
      name: `${NAMES[index % NAMES.length]}${index < NAMES.length ? '' : ` ${Math.floor(index / NAMES.length) + 1}`}`,
      meetsToday: index % 3 === 0 ? [`${String(8 + (index % 8)).padStart(2, '0')}:00`] : [],
      coverage: index % 5 === 4 ? 0.6 : 0.98,
      fades: index % 7 === 3,
      trouble: index % 2 === 0 ? 0 : 0.25,
      prepared: index % 6 !== 5,
      units: 1 + (index % 4),
    }),
  )
}

/** One customer, planted; returns its id. */
export function plantCustomer(data: DataFolder, customer: GeneratedCustomer): Id {
  const chance = chanceOf(customer.seed)
  const start = tertials(customer)[0]?.start ?? customer.today
  const id = chance.id(start)
  const vault = data.createVault(id)
  const { name = NAMES[customer.seed % NAMES.length] ?? '' } = customer
  vault.sqlite.transaction(() => {
    let edits = 0
    const edit: Editing = (date, procedure, work) => {
      edits += 1
      const command = {
        commandId: chance.id(date),
        procedure,
        at: `${date}T08:00:00.${String(edits % 1000).padStart(3, '0')}Z`,
      }
      vault.changes.commit(command, (each) => {
        work(each)
        return { commandId: command.commandId }
      })
    }
    new Planter({ ...customer, name }, chance, edit).plant(id)
  })()
  data.app.changes.commit(
    { commandId: chance.id(start), procedure: 'client.create', at: `${start}T08:00:00.000Z` },
    (each) => {
      each.insert(clientEntry, { id, name, sample: false, file: data.fileFor(id), createdAt: `${start}T08:00:00.000Z` })
      return null
    },
  )
  return id
}

type Tertial = { start: IsoDate; end: IsoDate; name: string }

/** From the tertial that ran `years` ago to the one that runs today. */
function tertials({ today, years }: Pick<GeneratedCustomer, 'today' | 'years'>): Tertial[] {
  const from = addDays(today, -Math.round(years * 365))
  const all: Tertial[] = []
  for (let year = Number(from.slice(0, 4)); year <= Number(today.slice(0, 4)); year += 1)
    for (const [index, [start, end]] of [
      ['01-01', '04-30'],
      ['05-01', '08-31'],
      ['09-01', '12-31'],
    ].entries())
      // prettier-ignore
      all.push({ start: `${year}-${start}`, end: `${year}-${end}`, name: `${index + 1}. tertial ${year}` })
  return all.filter((each) => each.end >= from && each.start <= today)
}

type Owned = { id: Id; unitId: Id }
type Tracked = {
  id: Id
  baseline: number
  target: number
  luck: number
  last: { value: number; status: Status; confidence: number }
}

type Editing = (date: IsoDate, procedure: string, work: (edit: Edit) => void) => void

class Planter {
  readonly #customer: GeneratedCustomer & { name: string }
  readonly #chance: Chance
  readonly #edit: Editing
  readonly #people: Owned[] = []
  #decisions = 0
  #cycleId = ''

  constructor(customer: GeneratedCustomer & { name: string }, chance: Chance, edit: Editing) {
    this.#customer = customer
    this.#chance = chance
    this.#edit = edit
  }

  plant(id: Id): void {
    const { today } = this.#customer
    const cycles = tertials(this.#customer)
    const start = cycles[0]?.start ?? today
    const units = this.#organisation(id, start)
    for (const [index, each] of cycles.entries()) {
      const isRunning = index === cycles.length - 1
      const tracked = this.#goals(each, isRunning, units)
      for (
        let monday = mondayOf(addDays(each.start, 6));
        monday <= each.end && monday < today;
        monday = addDays(monday, 7)
      ) {
        if (monday.slice(5, 7) === '07') continue
        this.#week(monday, each, tracked, units)
      }
      if (!isRunning) this.#close(each)
    }
    if (this.#customer.prepared ?? true) this.#prepare(cycles.at(-1)?.end ?? today, units)
    for (const startTime of this.#customer.meetsToday ?? []) this.#planned(today, startTime, units)
    this.#planned(addDays(mondayOf(today), 7), '10:00', units)
  }

  #organisation(id: Id, start: IsoDate): Id[] {
    const { pick, id: made } = this.#chance
    const { name, units: count = 3, today } = this.#customer
    const units: Id[] = []
    this.#edit(start, 'client.create', (edit) => {
      const { ahead: paceAhead, onPace: paceOnPace, behind: paceBehind, tooEarly: paceTooEarly } = STANDARD_PACE
      edit.insert(client, {
        id, name, sector: 'public', documentLanguage: 'nb', goalTerms: 'goal', cycleKind: 'tertial', accent: null,
        fiscalYearStartMonth: 1, checkInWeekday: 1, cadenceWeeks: 1, cadenceAnchor: null, limitObjectives: 3, limitKeyResults: 3,
        paceAhead, paceOnPace, paceBehind, paceTooEarly, sample: false,
      }) // prettier-ignore
      const root = made(start)
      edit.insert(unit, {
        id: root,
        parentId: null,
        kind: 'organisation',
        name,
        leaderId: null,
        deputyId: null,
        position: 0,
      })
      for (let index = 0; index < count; index += 1) {
        const unitId = made(start)
        units.push(unitId)
        const members = Array.from({ length: 3 }, () => made(start))
        for (const personId of members) {
          edit.insert(person, {
            id: personId,
            name: `${pick(FIRST)} ${pick(LAST)}`,
            title: 'rådgiver',
            ambassador: false,
            removed: false,
          })
          this.#people.push({ id: personId, unitId })
        }
        const place = UNITS[index % UNITS.length] ?? ''
        edit.insert(unit, {
          id: unitId, parentId: root, kind: 'team', name: index < UNITS.length ? place : `${place} ${Math.floor(index / UNITS.length) + 1}`,
          leaderId: members[0] ?? null, deputyId: null, position: index + 1,
        }) // prettier-ignore
        for (const personId of members) edit.insert(personUnit, { id: made(start), personId, unitId })
        const kpiId = made(start)
        edit.insert(kpi, {
          id: kpiId, unitId, name: pick(MEASURES), unitLabel: '%', decimals: 0, direction: 'higher_is_better', greenLimit: 80,
          yellowLimit: 60, steeringReference: '', position: index,
        }) // prettier-ignore
        for (let day = start; day < today; day = addDays(day, 28))
          edit.insert(kpiReading, {
            id: made(day), kpiId, date: day, value: Math.round(55 + this.#chance.random() * 40), note: '', meetingId: null,
            supersedesId: null, withdrawnAt: null, createdAt: `${day}T08:00:00.000Z`,
          }) // prettier-ignore
      }
      edit.insert(event, { id: made(start), kind: 'kickoff', title: 'Oppstart', startDate: start, endDate: start })
      for (let year = Number(start.slice(0, 4)); year <= Number(today.slice(0, 4)); year += 1)
        edit.insert(pause, { id: made(start), unitId: null, startDate: `${year}-07-01`, endDate: `${year}-07-31` })
    })
    return units
  }

  /** As the app does it: what is planted in a cycle is planted before it is closed. */
  #close({ end }: Tertial): void {
    const cycleId = this.#cycleId
    this.#edit(end, 'closing.close', (edit) => {
      edit.update(cycle, cycleId, { state: 'closed' })
      edit.insert(cycleClosing, {
        id: this.#chance.id(end),
        cycleId,
        closedOn: end,
        closedAt: `${end}T12:00:00.000Z`,
      })
    })
  }

  #goals(span: Tertial, isRunning: boolean, units: readonly Id[]): Tracked[] {
    const { id: made, pick, random } = this.#chance
    const { keyResults = 12, trouble } = this.#customer
    const cycleId = made(span.start)
    this.#cycleId = cycleId
    const tracked: Tracked[] = []
    this.#edit(span.start, 'goal.enter', (edit) => {
      edit.insert(cycle, {
        id: cycleId,
        name: span.name,
        kind: 'tertial',
        startDate: span.start,
        endDate: span.end,
        state: 'active',
      })
      for (let index = 0; index < keyResults; index += 3) {
        const unitId = units[(index / 3) % units.length] ?? ''
        const own = this.#people.filter((each) => each.unitId === unitId)
        const objectiveId = made(span.start)
        edit.insert(objective, {
          id: objectiveId, unitId, cycleId, title: `${pick(AIMS)}, ${span.name}`, why: 'Folk venter for lenge.', hypothesis: '',
          ownerId: pick(own).id, directionId: null, state: isRunning ? 'active' : 'closed', outcome: isRunning ? null : 'partly', previousId: null, archived: false,
          position: index,
        }) // prettier-ignore
        for (let place = index; place < Math.min(index + 3, keyResults); place += 1) {
          const id = made(span.start)
          const [baseline, target] = [Math.round(20 + random() * 20), Math.round(60 + random() * 35)]
          const title = `${pick(MEASURES)} ${place + 1}`
          edit.insert(keyResult, { id, objectiveId, title, shortName: '', weight: 1, archived: false, position: place })
          edit.insert(keyResultDefinition, {
            id: made(span.start), keyResultId: id, validFrom: span.start, ownerId: random() < 0.95 ? pick(own).id : null,
            kind: 'increase', baseline, target, unitLabel: '%', decimals: 0, limitMin: 0, limitMax: 100, startDate: null, endDate: null,
            measured: 'week', measuredOn: [], curve: 'linear', curveFrom: null, curvePoints: [], stages: [], dropped: false, reason: '',
            decisionId: null,
          }) // prettier-ignore
          const last = { value: baseline, status: 'green' as const, confidence: 7 }
          tracked.push({
            id,
            baseline,
            target,
            luck: random() < (trouble ?? 0.15) ? 0.3 + random() * 0.3 : 0.85 + random() * 0.35,
            last,
          })
          if (place % 4 === 0)
            edit.insert(initiative, {
              id: made(span.start), title: `Tiltak for ${title}`, unitId, objectiveId: null, keyResultId: id, ownerId: pick(own).id,
              dueDate: addDays(span.start, 60), state: isRunning ? 'active' : 'done', expectedEffect: '', position: place,
            }) // prettier-ignore
        }
      }
    })
    return tracked
  }

  /** A look back is booked for the end of the cycle, and the next one has a goal with an owner in every unit. */
  #prepare(end: IsoDate, units: readonly Id[]): void {
    const { id: made, pick } = this.#chance
    const { today } = this.#customer
    this.#edit(today, 'goal.enter', (edit) => {
      const cycleId = made(today)
      const startDate = addDays(end, 1)
      edit.insert(cycle, {
        id: cycleId,
        name: 'Neste tertial',
        kind: 'tertial',
        startDate,
        endDate: addDays(end, 122),
        state: 'planned',
      })
      for (const [position, unitId] of units.entries())
        edit.insert(objective, {
          id: made(today), unitId, cycleId, title: `Noe helt nytt i ${position + 1}`, why: '', hypothesis: '',
          ownerId: pick(this.#people.filter((each) => each.unitId === unitId)).id, directionId: null, state: 'draft', outcome: null,
          previousId: null, archived: false, position,
        }) // prettier-ignore
    })
    this.#lookBack(addDays(end, -4), units)
  }

  #lookBack(date: IsoDate, units: readonly Id[]): void {
    const meetingId = this.#chance.id(date)
    this.#edit(date, 'meeting.create', (edit) => {
      edit.insert(meeting, { ...this.#meeting(meetingId, date, '12:00'), kind: 'retrospective', plannedMinutes: 45 })
      this.#register(edit, meetingId, date, units)
    })
  }

  #week(monday: IsoDate, span: Tertial, tracked: readonly Tracked[], units: readonly Id[]): void {
    const { random, id: made } = this.#chance
    const { today, coverage = 0.98, fades = false } = this.#customer
    const meetingId = this.#held(monday, units)
    const given = fades && addDays(monday, 56) > today ? coverage * 0.4 : coverage
    const passed =
      Math.max(0, Date.parse(monday) - Date.parse(span.start)) / (Date.parse(span.end) - Date.parse(span.start))
    // All of a week in one edit, as a sheet or a sweep brings them.
    this.#edit(monday, 'goal.checkInMany', (edit) => {
      for (const each of tracked) {
        if (random() > given) continue
        const { last, luck, baseline, target } = each
        const share = Math.min(1.05, passed * luck + (random() - 0.5) * 0.08)
        last.value = Math.round(baseline + (target - baseline) * share)
        last.status = share >= passed - 0.1 ? 'green' : share >= passed - 0.25 || random() < 0.5 ? 'yellow' : 'red'
        last.confidence = Math.max(1, Math.min(10, Math.round(4 + luck * 4 + (random() - 0.5) * 2)))
        edit.insert(checkIn, {
          id: made(monday), keyResultId: each.id, date: monday, ...last, changed: random() < 0.5 ? 'Ny rutine på mottaket' : '',
          blocks: random() < 0.2 ? 'Venter på IT' : '', givenById: this.#chance.pick(this.#people).id, meetingId, offWall: false,
          supersedesId: null, withdrawnAt: null, createdAt: `${monday}T09:00:00.000Z`,
        }) // prettier-ignore
      }
    })
  }

  #held(date: IsoDate, units: readonly Id[]): Id {
    const { random, id: made, pick } = this.#chance
    const meetingId = made(date)
    this.#edit(date, 'meeting.create', (edit) => {
      edit.insert(meeting, {
        ...this.#meeting(meetingId, date, '09:00'), state: 'ended', startedAt: `${date}T07:00:00.000Z`, endedAt: `${date}T07:30:00.000Z`,
        worth: Math.round(6 + random() * 3),
      }) // prettier-ignore
      this.#register(edit, meetingId, date, units)
    })
    for (const kind of ['good_news', 'priority', 'obstacle', 'decision'] as const) {
      if (random() < 0.3) continue
      if (kind === 'decision') this.#decisions += 1
      this.#edit(date, 'meeting.capture', (edit) =>
        edit.insert(capture, {
          id: made(date), meetingId, kind, text: pick(NEWS), ownerId: pick(this.#people).id, keyResultId: null, dueDate: null,
          number: kind === 'decision' ? this.#decisions : null, raisedOn: date, state: 'done', resolvedOn: date,
          resolvedMeetingId: meetingId, supersedesId: null, withdrawnAt: null, createdAt: `${date}T07:10:00.000Z`, position: 1,
        }),
      ) // prettier-ignore
    }
    return meetingId
  }

  #planned(date: IsoDate, startTime: string, units: readonly Id[]): void {
    const meetingId = this.#chance.id(date)
    this.#edit(date, 'meeting.create', (edit) => {
      edit.insert(meeting, this.#meeting(meetingId, date, startTime))
      this.#register(edit, meetingId, date, units)
    })
  }

  #meeting(id: Id, date: IsoDate, startTime: string) {
    return {
      id, kind: 'progress' as const, state: 'planned' as const, date, startTime, plannedMinutes: 30, place: 'Storstua', leaderName: 'Maja Øverby',
      minuteTakerName: '', startedAt: null, endedAt: null, currentStepId: null, stepStartedAt: null, stepDeadlineAt: null, focusId: null,
      wallList: true, black: false, worth: null,
    } // prettier-ignore
  }

  #register(edit: Edit, meetingId: Id, date: IsoDate, units: readonly Id[]): void {
    const { random, id: made } = this.#chance
    for (const unitId of units) edit.insert(meetingScope, { id: made(date), meetingId, unitId, withBelow: false })
    for (const [index, { kind, minutes }] of PROGRESS_STEPS.entries())
      edit.insert(meetingStep, {
        id: made(date), meetingId, kind, position: index, plannedSeconds: minutes * 60, usedSeconds: 0, state: 'waiting',
      }) // prettier-ignore
    for (const { id: personId } of this.#people)
      edit.insert(attendance, {
        id: made(date), meetingId, personId, presence: random() < 0.85 ? 'present' : 'absent', cameAt: null, leftAt: null,
      }) // prettier-ignore
  }
}
