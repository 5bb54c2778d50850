/**
 * What a meeting of each kind is made of: its steps and how long each takes in one of the usual length. Sources: product, The method (weekly
 * check-in 15 minutes, progress meeting 30 in six points, evaluation after 4–6 weeks, 45 minutes of reflection before any new goals); the
 * kick-off's parts and minutes are those of the coach's own workshop.
 */
import type { MeetingKind, StepKind } from './meeting.ts'
import { PROGRESS_STEPS, type TemplateStep } from './agenda.ts'
import type { TalkTopic } from './talk.ts'
import type { WRITTEN_IN } from './write-goals.ts'

const step = (kind: Exclude<StepKind, 'talk' | 'client_point' | 'write_goals'>, minutes: number): TemplateStep => ({
  kind,
  topic: null,
  minutes,
})
const talk = (topic: TalkTopic, minutes: number): TemplateStep => ({ kind: 'talk', topic, minutes })

/** Everybody writes before anybody speaks. */
const silent = (topic: TalkTopic, minutes: number): TemplateStep => ({ kind: 'silent_writing', topic, minutes })
const write = (topic: keyof typeof WRITTEN_IN, minutes: number): TemplateStep => ({
  kind: 'write_goals',
  topic,
  minutes,
})

/** Reflection comes before any new goals: 45 minutes of it. */
const REFLECTION = [silent('continues', 15), silent('stops', 15), silent('starts', 15)]

const TEMPLATES: Record<MeetingKind, readonly TemplateStep[]> = {
  progress: PROGRESS_STEPS,
  // Inside a meeting the customer already has: their own points stand around these.
  check_in: [step('good_news', 2), step('okr_status', 7), step('obstacles_decisions', 3), step('priorities', 3)],
  kickoff: [
    talk('why_now', 20),
    step('many_to_three', 40),
    write('objective_why', 35),
    write('key_results', 45),
    talk('owner_confidence', 15),
    talk('rhythm', 15),
    step('close', 10),
  ],
  evaluation: [
    talk('rhythm_so_far', 7),
    step('okr_status', 10),
    silent('helps', 8),
    silent('hinders', 8),
    talk('adjust', 8),
    step('close', 4),
  ],
  review: [
    step('good_news', 5),
    step('okr_status', 15),
    step('kpi_review', 5),
    ...REFLECTION,
    talk('goals_decided', 15),
    talk('next_booked', 5),
  ],
  // Reflection before any new goals, whole: what happened, why, what each goal becomes, and who carries on.
  retrospective: [
    step('cycle_story', 6),
    step('goal_review', 8),
    step('reflect', 9),
    step('themes', 6),
    step('decide_goals', 8),
    step('actions', 4),
    step('next_cycle', 2),
    step('close', 2),
  ],
  // What hurts, and where progress is talked about, before anybody answers.
  maturity: [talk('maturity_intake', 10), step('maturity_check', 30), step('close', 5)],
  free: [talk('aim', 5), talk('open_talk', 20), step('close', 5)],
}

/** The steps of a kind of meeting, in their order. */
export function templateOf(kind: MeetingKind): readonly TemplateStep[] {
  return TEMPLATES[kind]
}

/** The usual length of a kind of meeting, in minutes. */
export function usualMinutes(kind: MeetingKind): number {
  return TEMPLATES[kind].reduce((sum, { minutes }) => sum + minutes, 0)
}

/** What a step takes in a meeting of the kind: as its template says, else as a template that has the step, else what was planned for it. */
export function standardMinutes(
  meeting: MeetingKind,
  of: { kind: StepKind; topic: TalkTopic | null; plannedSeconds: number },
): number {
  const own = TEMPLATES[meeting]
  const all = [...own, ...PROGRESS_STEPS, ...Object.values(TEMPLATES).flat()]
  // Words of the coach's own are in no template.
  const known =
    of.kind === 'talk' && of.topic === null
      ? undefined
      : all.find(({ kind, topic }) => kind === of.kind && topic === of.topic)
  return known?.minutes ?? of.plannedSeconds / 60
}
