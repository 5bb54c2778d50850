/**
 * What the room sees of a meeting, picked field by field from what the coach sees: nothing reaches the wall because it was forgotten to be
 * left out. Comments marked off the wall stay out here, whatever shows them.
 */
import type { AgendaKeyResult, Room } from '#contract/meeting.ts'
import type { StageContent, StageKeyResult, StageView } from '#contract/stage.ts'
import { clientQueries } from '#db/queries/client.ts'
import { goalQueries } from '#db/queries/goal.ts'
import type { Store } from '#db/store.ts'
import type { CheckIn } from '#domain/goal/goal.ts'
import type { Capture, MeetingStep } from '#domain/meeting/meeting.ts'
import { asRead, hiddenIn, isLineStep } from '#domain/meeting/step-line.ts'
import type { LineStepKind } from '#domain/meeting/step-line-schema.ts'
import { onAgenda } from '#domain/meeting/steps.ts'
import type { Id } from '#domain/shared/basics.ts'
import type { Services } from './context.ts'
import { failure } from '#backend/failure.ts'
import { markOf } from './pictures.ts'
import { vaultOf } from './procedure.ts'
import { readRoom } from './room.ts'
import { readSettings } from './settings.ts'
import { stageAgreed } from './agreed-on-wall.ts'
import { reviewed, stageGoal, stageNext, stageStory } from './look-back-on-wall.ts'
import { stageIntake, stageMaturity } from './maturity-on-wall.ts'
import { stageSince, stageSoFar } from './stage-around.ts'
import { type Names, namesOf, stageCapture } from './stage-captures.ts'
import { stageThemes } from './themes.ts'
import { stageVote } from './votes.ts'
import { stageWriting } from './writing-on-wall.ts'

/** @throws `not_found` where the meeting is gone */
export function readStage(services: Services, clientId: Id, meetingId: Id): StageView {
  const vault = vaultOf(services, clientId)
  const client = vault.queries(clientQueries).client.get()
  if (!client) throw failure('not_found', { subject: 'client' })
  const room = readRoom(vault, meetingId)
  const settings = readSettings(services.data.app)
  const { meeting } = room
  const steps = onAgenda(room.steps)
  const index = steps.findIndex((step) => step.id === meeting.currentStepId)
  const step = steps[index]
  const running = meeting.state === 'running'
  return {
    clientName: client.name,
    unitNames: room.unitNames,
    meetingKind: meeting.kind,
    date: meeting.date,
    startTime: meeting.startTime,
    language: settings.language,
    theme: settings.theme,
    state: meeting.state,
    black: meeting.black,
    step: step
      ? {
          kind: step.kind,
          topic: step.topic,
          title: step.title,
          question: step.question,
          index,
          of: steps.length,
          plannedSeconds: step.plannedSeconds,
          deadlineAt: meeting.stepDeadlineAt,
        }
      : null,
    // What the wall does not show is not sent to it.
    content: step && meeting.wallView === 'step' ? contentOf(step, room, vault) : null,
    since: running ? stageSince(vault, room) : null,
    soFar: running ? stageSoFar(room, namesOf(vault)) : null,
    vote: running ? stageVote(vault, meeting.id, room.attendance) : null,
  }
}

function contentOf(step: MeetingStep, room: Room, vault: Store): StageContent {
  const { kind } = step
  if (isLineStep(kind)) return linesContent(step, kind, room, vault)
  const names = namesOf(vault)
  const captured = (...kinds: Capture['kind'][]) =>
    [...room.carried, ...room.captures].filter((capture) => kinds.includes(capture.kind))
  const shown = (captures: readonly Capture[]) => captures.map((capture) => stageCapture(capture, room, names))
  const placeIn = (rows: readonly { id: Id }[]) => {
    const at = rows.findIndex((row) => row.id === room.meeting.focusId)
    return at === -1 ? null : at
  }
  const lookAt = (rows: readonly { id: Id }[]) => {
    const at = placeIn(rows)
    return { at, alone: at !== null && !room.meeting.wallList }
  }
  switch (kind) {
    case 'talk':
      return { kind, agreed: stageAgreed(step, room, vault), intake: stageIntake(step, vault) }
    case 'maturity_check':
      return { kind, shown: stageMaturity(step, vault) }
    case 'client_point':
      return { kind }
    case 'cycle_story':
      return { kind, ...stageStory(room) }
    case 'goal_review':
    case 'decide_goals': {
      const goals = reviewed(room)
      return { kind, goals: goals.map((goal) => stageGoal(goal, names)), ...lookAt(goals) }
    }
    case 'next_cycle':
      return { kind, ...stageNext(room, names) }
    case 'themes':
      return { kind, ...stageThemes(room) }
    case 'actions': {
      const actions = room.captures.filter((capture) => capture.kind === 'priority' && capture.withdrawnAt === null)
      return { kind, actions: shown(actions), at: placeIn(actions) }
    }
    case 'last_priorities': {
      const last = room.carried.filter((capture) => capture.kind === 'priority')
      return { kind, last: shown(last), at: placeIn(last) }
    }
    case 'parked': {
      const parked = captured('parked')
      return { kind, parked: shown(parked), at: placeIn(parked) }
    }
    case 'close':
      return { kind, worth: room.meeting.worth, before: room.scores.map((score) => score.worth) }
    case 'picture':
      return { kind, picture: stagePicture(step, room) }
    case 'write_goals':
      return { kind, ...stageWriting(room) }
    case 'good_news':
      return { kind, news: shown(captured('good_news')) }
    case 'okr_status': {
      const given = new Map(
        vault
          .queries(goalQueries)
          .checkInsOfMeeting.all({ meetingId: room.meeting.id })
          .map((row) => [row.id, row]),
      )
      return {
        kind,
        keyResults: room.keyResults.map((row) =>
          stageKeyResult(row, row.checkInId ? given.get(row.checkInId) : undefined, names),
        ),
        ...lookAt(room.keyResults),
      }
    }
    case 'kpi_review':
      return {
        kind,
        kpis: room.kpis.map((row) => ({
          name: row.name,
          unitLabel: row.unitLabel,
          decimals: row.decimals,
          value: row.readings.at(-1)?.value ?? null,
          valueBefore: row.readings.at(-2)?.value ?? null,
          date: row.readings.at(-1)?.date ?? null,
          band: row.band,
          direction: row.direction,
          greenLimit: row.greenLimit,
        })),
        ...lookAt(room.kpis),
      }
    case 'initiatives':
      return {
        kind,
        initiatives: room.initiatives.map((row) => ({
          title: row.title,
          owner: names.person(row.ownerId),
          dueDate: row.dueDate,
          state: row.state,
          overdue: row.overdue,
          serves: names.keyResult(row.keyResultId),
        })),
        ...lookAt(room.initiatives),
      }
    case 'obstacles_decisions': {
      const obstacles = captured('obstacle')
      const decisions = captured('decision')
      return {
        kind,
        obstacles: shown(obstacles),
        decisions: shown(decisions),
        at: placeIn([...obstacles, ...decisions]),
      }
    }
    case 'priorities': {
      const isCarried = (capture: Capture) => capture.meetingId !== room.meeting.id
      const all = captured('priority')
      const last = all.filter(isCarried)
      const now = all.filter((capture) => !isCarried(capture))
      return { kind, last: shown(last), now: shown(now), at: placeIn([...last, ...now]) }
    }
  }
}

/** What is hidden is left out here, whatever would show it: the lines themselves, or what they were given. */
function linesContent(step: MeetingStep, kind: LineStepKind, room: Room, vault: Store): StageContent {
  const lines = asRead(step, room.lines).filter((line) => !line.offWall)
  const hidden = hiddenIn(step)
  const placeOf = (id: Id | null) => {
    const at = lines.findIndex((line) => line.id === id)
    return hidden === 'lines' || at === -1 ? null : at
  }
  const objectives = step.aboutId === null ? [] : vault.queries(goalQueries).allObjectives.all()
  return {
    kind,
    written: lines.length,
    lines:
      hidden === 'lines'
        ? null
        : lines.map(({ text, section, amount, pressure, willingness, leadership, capacity, effect, effort }) => ({
            text,
            section,
            amount: hidden === 'amounts' ? null : amount,
            pressure,
            willingness,
            leadership,
            capacity,
            effect,
            effort,
          })),
    at: placeOf(room.meeting.focusId),
    about: objectives.find((row) => row.id === step.aboutId)?.title ?? '',
    chosen: placeOf(step.pilotId),
  }
}

function stagePicture({ id }: MeetingStep, room: Room): Extract<StageContent, { kind: 'picture' }>['picture'] {
  const row = room.pictures.find((each) => each.stepId === id)
  return row ? { mark: markOf(row), caption: row.caption, width: row.width, height: row.height } : null
}

function stageKeyResult(row: AgendaKeyResult, given: CheckIn | undefined, names: Names): StageKeyResult {
  const { definition, standing } = row
  const said = given && !given.offWall ? given : null
  return {
    title: row.title,
    shortName: row.shortName,
    owner: names.person(definition.ownerId),
    kind: definition.kind,
    baseline: definition.baseline,
    target: definition.target,
    unitLabel: definition.unitLabel,
    decimals: definition.decimals,
    stages: definition.stages,
    value: standing.value,
    measuredOn: standing.measuredOn,
    shown: standing.shown,
    lastStatus: standing.status,
    checkedOn: standing.checkedOn,
    confidence: standing.confidence,
    ratio: standing.ratio,
    expected: standing.expected,
    expectedValue: standing.expectedValue,
    held: standing.held,
    changed: said?.changed ?? '',
    blocks: said?.blocks ?? '',
    done: row.checkInId !== null,
  }
}
