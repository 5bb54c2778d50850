/** Collects what a meeting's minutes say, from the same rows the room saw, and has the document made. */
import { createHash } from 'node:crypto'
import { format } from 'date-fns'
import type { AgendaInitiative, AgendaKeyResult, Room } from '#contract/meeting.ts'
import type { BoardKeyResult } from '#contract/goal.ts'
import { clientQueries } from '#db/queries/client.ts'
import { goalQueries } from '#db/queries/goal.ts'
import { meetingQueries } from '#db/queries/meeting.ts'
import { pictureQueries } from '#db/queries/picture.ts'
import { writingQueries } from '#db/queries/writing.ts'
import type { Store } from '#db/store.ts'
import type { CheckIn } from '#domain/goal/goal.ts'
import { isTheirs } from '#domain/meeting/client-points.ts'
import { onAgenda } from '#domain/meeting/steps.ts'
import type { Capture, CaptureKind, MeetingStep, Presence } from '#domain/meeting/meeting.ts'
import { marksOf } from '#domain/meeting/pilot.ts'
import { asRead, hiddenIn } from '#domain/meeting/step-line.ts'
import { tallyOf, votesIn } from '#domain/meeting/vote.ts'
import { wordsOf } from '#domain/meeting/write-goals.ts'
import type { DocumentLanguage, Id } from '#domain/shared/basics.ts'
import { documentTexts } from '#texts/documents.ts'
import { readBoard } from './board.ts'
import { checksShown } from './checks-in-minutes.ts'
import { brandFor } from './brand.ts'
import type { Services } from './context.ts'
import type {
  MinutesAttendee,
  MinutesCheckIn,
  MinutesContent,
  MinutesInitiative,
  MinutesKeyResult,
  MinutesName,
  MinutesObjective,
  MinutesPicture,
  MinutesGoalWritten,
  MinutesVote,
  MinutesWritten,
} from './documents/minutes/content.ts'
import { minutesParts } from './documents/minutes/parts.ts'
import type { PaperPictures } from './documents/word/paper-pictures.ts'
import { failure } from './failure.ts'
import { changesOfMeeting, type InitiativeChange } from './operations.ts'
import { keyResultNames, personNames, unitNamesOf } from './names.ts'
import { lookBackTold } from './look-back-in-minutes.ts'
import { readPeople } from './people.ts'
import { vaultOf } from './procedure.ts'
import { readRoom } from './room.ts'
import { themesShown } from './themes.ts'
import { readRounds } from './votes.ts'

export type MadeMinutes = { bytes: Uint8Array; content: MinutesContent; leftOut: Id[] }
export type MinutesTexts = { html: string; plain: string; markdown: string }

/**
 * Makes the minutes of a meeting as it stands. `language` null: the client's.
 * @throws `not_found` where the client or meeting is gone, `cancelled` where the signal says so
 */
export async function makeMinutes(
  services: Services,
  clientId: Id,
  meetingId: Id,
  language: DocumentLanguage | null,
  signal?: AbortSignal,
): Promise<MadeMinutes> {
  const content = collectMinutes(services, clientId, meetingId, language)
  // Of the same moment as the content.
  const vault = vaultOf(services, clientId)
  const leftOut = leftOutOf(vault, meetingId)
  const order = { ...content, pictures: picturesIn(vault, content), brand: brandFor(services, clientId) }
  const bytes = await services.documents.make('minutes', order, { signal })
  return { bytes, content, leftOut }
}

function leftOutOf(vault: Store, meetingId: Id): Id[] {
  return vault
    .queries(meetingQueries)
    .leftOutOf.all({ meetingId })
    .map((row) => row.captureId)
}

/** Tells two contents apart: the same text is the same fingerprint. */
export function fingerprint(content: MinutesContent): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}

/** The same for the clipboard, from the same parts as the Word document. @throws `not_found` */
export async function minutesTexts(
  services: Services,
  clientId: Id,
  meetingId: Id,
  language: DocumentLanguage | null,
): Promise<MinutesTexts> {
  const content = collectMinutes(services, clientId, meetingId, language)
  // Loaded when they are first asked for: a back end that starts must not wait for them.
  const [{ asEmail }, { asMarkdown }, { asPlainText }] = await Promise.all([
    import('./documents/forms/as-email.ts'),
    import('./documents/forms/as-markdown.ts'),
    import('./documents/forms/as-plain-text.ts'),
  ])
  const parts = minutesParts(content)
  return {
    html: asEmail(parts, documentTexts[content.language].languageTag),
    plain: asPlainText(parts),
    markdown: asMarkdown(parts),
  }
}

/** All that the minutes say, as plain JSON. The coach's private note is not among it. */
export function collectMinutes(
  services: Services,
  clientId: Id,
  meetingId: Id,
  language: DocumentLanguage | null,
): MinutesContent {
  const vault = vaultOf(services, clientId)
  const client = vault.queries(clientQueries).client.get()
  if (!client) throw failure('not_found', { subject: 'client' })
  const room = readRoom(vault, meetingId)
  const names = namesOf(vault)
  const changes = changesOfMeeting(vault, meetingId)
  const checks = checksShown(vault, room.steps)
  const { meeting } = room
  const out = new Set(room.leftOut)
  const isIn = (capture: Capture) => !out.has(capture.id)
  const captured = (kind: CaptureKind) => room.captures.filter((capture) => capture.kind === kind && isIn(capture))
  const carried = (kind: CaptureKind) => room.carried.filter((capture) => capture.kind === kind && isIn(capture))
  const remark = (capture: Capture) => ({
    text: capture.text,
    owner: names.person(capture.ownerId),
    dueDate: capture.dueDate,
    raisedOn: capture.raisedOn,
  })
  // The decision that is replaced may well be of an earlier meeting.
  const numberOf = new Map(
    vault
      .queries(meetingQueries)
      .decisionNumbers.all()
      .map((row) => [row.id, row.number]),
  )
  return {
    language: language ?? client.documentLanguage,
    clientName: client.name,
    goalTerms: client.goalTerms,
    unitNames: room.unitNames,
    meetingKind: meeting.kind,
    date: meeting.date,
    ...heldFrom(meeting),
    place: meeting.place,
    caseNumber: meeting.caseNumber,
    distribution: meeting.distribution,
    exemption: meeting.exemption,
    leaderName: meeting.leaderName,
    minuteTakerName: meeting.minuteTakerName,
    present: attendees(room, 'present', vault),
    absent: attendees(room, 'absent', vault),
    goodNews: captured('good_news').map(remark),
    objectives: objectivesOf(vault, room, names),
    goalsWritten: goalsWritten(vault, meetingId, names),
    votes: votesShown(vault, meetingId),
    ...(checks.length === 0 ? {} : { checks }),
    ...lookBackTold(room, (id) => names.person(id)),
    kpis: room.kpis.map((kpi) => {
      const latest = kpi.readings.at(-1)
      return {
        name: kpi.name,
        unitLabel: kpi.unitLabel,
        decimals: kpi.decimals,
        direction: kpi.direction,
        greenLimit: kpi.greenLimit,
        value: latest?.value ?? null,
        date: latest?.date ?? null,
        band: kpi.band,
        valueBefore: kpi.readings.at(-2)?.value ?? null,
        note: latest?.note ?? '',
      }
    }),
    initiatives: room.initiatives.map((row) => initiativeOf(row, changes.get(row.id), names)),
    obstacles: [...carried('obstacle'), ...captured('obstacle')].map((capture) => ({
      ...remark(capture),
      state: settled(capture),
    })),
    decisions: captured('decision').map((capture) => ({
      number: capture.number ?? 0,
      text: capture.text,
      owner: names.person(capture.ownerId),
      dueDate: capture.dueDate,
      supersedes: capture.supersedesId ? (numberOf.get(capture.supersedesId) ?? null) : null,
      supersededBy: captured('decision').find((other) => other.supersedesId === capture.id)?.number ?? null,
    })),
    ...(captured('decision').length === 0 && room.captures.some((capture) => capture.kind === 'decision')
      ? { decisionsLeftOut: true as const }
      : {}),
    lastPriorities: carried('priority').map((capture) => ({
      ...priorityOf(capture, names),
      raisedOn: capture.raisedOn,
      state: settled(capture),
    })),
    priorities: captured('priority').map((capture) => priorityOf(capture, names)),
    parked: [...carried('parked'), ...captured('parked')].map((capture) => ({
      ...remark(capture),
      state: settled(capture),
      reason: capture.reason,
    })),
    stopsWith: captured('stops_with').map(remark),
    learned: captured('learned').map(remark),
    written: writtenIn(room, names),
    ...themesIn(room),
    ...(onAgenda(room.steps).some((step) => step.kind === 'actions') ? { hasActions: true as const } : {}),
    notes: captured('note').map(remark),
    ownPoints: onAgenda(room.steps)
      .filter(isTheirs)
      .map((step) => ({
        title: step.title,
        lines: room.captures
          .filter((capture) => capture.stepId === step.id && isIn(capture))
          .map((capture) => ({ ...remark(capture), kind: capture.kind, number: capture.number })),
      })),
  }
}

type Names = {
  person: (id: Id | null) => MinutesName
  keyResult: (id: Id | null) => string | null
  objective: (id: Id | null) => string | null
  unit: (id: Id) => string
}

function namesOf(vault: Store): Names {
  const people = personNames(vault)
  const goals = vault.queries(goalQueries)
  const keyResults = keyResultNames(vault)
  const objectives = new Map(goals.allObjectives.all().map((row) => [row.id, row.title]))
  const units = unitNamesOf(vault)
  return {
    person: (id) => (id === null ? null : (people.get(id) ?? '')),
    keyResult: (id) => (id === null ? null : (keyResults.get(id) ?? null)),
    objective: (id) => (id === null ? null : (objectives.get(id) ?? null)),
    unit: (id) => units.get(id) ?? '',
  }
}

/** When it was held. An end before the planned start says that the meeting was moved: then the clock it was really held by is told. */
function heldFrom({ startTime, startedAt, endedAt }: Room['meeting']): Pick<MinutesContent, 'startTime' | 'endTime'> {
  const planned = startTime ?? clock(startedAt)
  const end = clock(endedAt)
  if (planned === null || end === null || planned <= end) return { startTime: planned, endTime: end }
  const really = clock(startedAt)
  return { startTime: really ?? planned, endTime: really !== null && really <= end ? end : null }
}

function clock(instant: string | null): string | null {
  return instant === null ? null : format(new Date(instant), 'HH:mm')
}

function attendees(room: Room, presence: Presence, vault: Store): MinutesAttendee[] {
  const rows = new Map(
    room.attendance.filter((each) => each.presence === presence).map((each) => [each.personId, each]),
  )
  return readPeople(vault).flatMap(({ id, name, title }) => {
    const row = rows.get(id)
    return row ? [{ name, title, came: clock(row.cameAt), left: clock(row.leftAt) }] : []
  })
}

/** What the room wrote and saw. A step it never revealed is nobody's to read. */
function writtenIn(room: Room, names: Names): MinutesWritten[] {
  return room.steps.flatMap((step) => {
    const hidden = hiddenIn(step)
    const lines = hidden === 'lines' ? [] : asRead(step, room.lines).filter((line) => !line.offWall)
    const { kind, topic, title, question } = step
    const chosen = lines.findIndex((line) => line.id === step.pilotId)
    const picture = pictureShown(step, room)
    if (lines.length === 0 && picture === null) return []
    return [
      {
        step: { kind, topic, title, question },
        about: names.objective(step.aboutId) ?? '',
        lines: lines.map((line) => {
          const { text, section, effect, effort } = line
          const amount = hidden === 'amounts' ? null : line.amount
          const marks = marksOf(line)
          return { text, section, amount, effect, effort, ...(marks === null ? {} : { marks }) }
        }),
        ...(chosen === -1 ? {} : { chosen }),
        ...(picture === null ? {} : { picture }),
      },
    ]
  })
}

/** Themes with notes the room saw, in the order it saw them. */
function themesIn(room: Room): Pick<MinutesContent, 'themes'> {
  const { themes } = themesShown(room)
  if (themes.length === 0) return {}
  return {
    themes: themes.map(({ theme: { name, votes }, notes }) => ({ name, votes, notes: notes.map(({ text }) => text) })),
  }
}

/** One that was put in a step the meeting never came to was never shown. */
function pictureShown({ id, state, usedSeconds }: MeetingStep, room: Room): MinutesPicture | null {
  const picture = room.pictures.find((each) => each.stepId === id)
  if (picture === undefined || (usedSeconds === 0 && state !== 'current' && state !== 'done')) return null
  const { contentId, caption, width, height } = picture
  return { id: contentId, caption, width, height }
}

/** The bytes of the pictures, for the one form that shows them. */
function picturesIn(vault: Store, { written }: MinutesContent): PaperPictures {
  const pictures: PaperPictures = new Map()
  for (const { picture } of written) {
    const content = picture === undefined ? undefined : vault.queries(pictureQueries).content.get({ id: picture.id })
    if (content) pictures.set(content.id, { mediaType: content.mediaType, content: content.content })
  }
  return pictures
}

/** How the votes fell that the room has seen. */
function votesShown(vault: Store, meetingId: Id): MinutesVote[] {
  const titles = new Map(
    vault
      .queries(goalQueries)
      .allKeyResults.all()
      .map((row) => [row.id, row.title]),
  )
  return readRounds(vault, meetingId)
    .filter((round) => round.revealedAt !== null)
    .map((round) => {
      const { distribution, voted, abstained, lowest, highest, mean } = tallyOf(round, votesIn(round))
      return {
        kind: round.kind,
        question: round.question,
        about: round.keyResultId === null ? null : (titles.get(round.keyResultId) ?? ''),
        round: round.number,
        voted,
        abstained,
        lowest,
        highest,
        // As the room saw it.
        mean: mean === null ? null : Math.round(mean * 10) / 10,
        options:
          round.kind === 'dots'
            ? distribution
                .toSorted((one, other) => other.count - one.count)
                .map(({ choice, count }) => ({ text: round.options[choice - 1] ?? '', dots: count }))
            : [],
      }
    })
}

/** What was said first beside what the room said yes to last; the words as they were then, whatever they are called since. */
function goalsWritten(vault: Store, meetingId: Id, names: Names): MinutesGoalWritten[] {
  const lines = vault.queries(writingQueries).linesOf.all({ meetingId })
  return lines
    .filter((line) => line.acceptedAt !== null)
    .map((line) => {
      const { text, why } = wordsOf(line)
      return { unitName: names.unit(line.unitId), before: line.fresh ? null : line.before, after: text, why }
    })
}

/** In the order of the meeting: the objective of the first key result first. */
function objectivesOf(vault: Store, room: Room, names: Names): MinutesObjective[] {
  const before = readBoard(vault, null, room.meeting.date, room.meeting.id, 'with')
  const rowsBefore = new Map(before.objectives.flatMap((objective) => objective.keyResults.map((row) => [row.id, row])))
  const ownerOf = new Map(before.objectives.map((objective) => [objective.id, objective.ownerId]))
  const given = new Map(
    vault
      .queries(goalQueries)
      .checkInsOfMeeting.all({ meetingId: room.meeting.id })
      .map((row) => [row.id, row]),
  )
  return [...Map.groupBy(room.keyResults, (row) => row.objectiveId)].map(([objectiveId, rows]) => ({
    title: rows[0]?.objectiveTitle ?? '',
    unitName: names.unit(rows[0]?.unitId ?? ''),
    owner: names.person(ownerOf.get(objectiveId) ?? null),
    keyResults: rows.map((row) =>
      keyResultOf(row, rowsBefore.get(row.id), row.checkInId ? given.get(row.checkInId) : undefined, names),
    ),
  }))
}

function keyResultOf(
  row: AgendaKeyResult,
  before: BoardKeyResult | undefined,
  given: CheckIn | undefined,
  names: Names,
): MinutesKeyResult {
  const { definition } = row
  const said = given && !given.offWall ? given : null
  return {
    title: row.title,
    owner: names.person(definition.ownerId),
    kind: definition.kind,
    target: definition.kind === 'milestone' ? definition.stages.length : definition.target,
    unitLabel: definition.unitLabel,
    decimals: definition.decimals,
    before: before ? standingOf(before) : null,
    now: given ? { date: given.date, value: given.value, status: given.status, confidence: given.confidence } : null,
    changed: said?.changed ?? '',
    blocks: said?.blocks ?? '',
  }
}

function standingOf({ standing }: BoardKeyResult): MinutesCheckIn | null {
  if (standing.checkedOn === null) return null
  return { date: standing.checkedOn, value: standing.value, status: standing.status, confidence: standing.confidence }
}

function initiativeOf(row: AgendaInitiative, first: InitiativeChange | undefined, names: Names): MinutesInitiative {
  return {
    title: row.title,
    serves: names.keyResult(row.keyResultId) ?? names.objective(row.objectiveId) ?? names.unit(row.unitId),
    owner: names.person(row.ownerId),
    dueDate: row.dueDate,
    state: row.state,
    overdue: row.overdue,
    before: first ? { dueDate: first.dueBefore, state: first.stateBefore } : null,
  }
}

function priorityOf(capture: Capture, names: Names) {
  return {
    text: capture.text,
    owner: names.person(capture.ownerId),
    serves: names.keyResult(capture.keyResultId),
    dueDate: capture.dueDate,
  }
}

/** Only decisions are superseded; for the others the word does not occur. */
function settled(capture: Capture): 'open' | 'done' | 'not_done' {
  return capture.state === 'superseded' ? 'open' : capture.state
}
