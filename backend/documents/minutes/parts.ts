/**
 * What the minutes of a meeting say, part by part, whatever form they are written in.
 *
 * The order: who and when, then decisions, then this week's priorities, then the meeting as it went. A reader who was not there (leadership, a
 * journalist) comes for what was decided; one who was comes back for what they promised. The rest follows the meeting's own six points, so
 * that those who sat in the room recognise it, and ends with what was learned, stopped, parked and noted. What a meeting did not touch
 * is left out; that nothing was decided is itself said.
 */
import type { Part, Row } from '#contract/document-parts.ts'
import { fill } from '#texts/fill.ts'
import type {
  MinutesAttendee,
  MinutesContent,
  MinutesDecision,
  MinutesInitiative,
  MinutesLastPriority,
  MinutesObstacle,
  MinutesParked,
  MinutesPriority,
  MinutesRemark,
  MinutesGoalWritten,
  MinutesVote,
} from './content.ts'
import { checks } from './checks.ts'
import { lookBack } from './look-back.ts'
import { goals, kpis } from './measures.ts'
import { themes, written } from './written.ts'
import { due, owner, quiet, serves, type Say } from './lines.ts'
import {
  bullets,
  dataTable,
  DATE_SHARE,
  facts,
  note,
  paragraph,
  section,
  subsection,
  subtitle,
  title,
} from '../parts.ts'
import { speech } from '../speech.ts'

/** All of it, in order, in the document's language. */
export function minutesParts(content: MinutesContent): Part[] {
  const say = { ...speech(content.language), content }
  return [
    title(say.texts.minutes.title[content.meetingKind]),
    ...(content.unitNames.length > 0 ? [subtitle(content.unitNames.join(', '))] : []),
    ...exemption(say),
    facts(factsOf(say)),
    ...decisions(say),
    ...priorities(say),
    ...remarks(say, 'goodNews'),
    ...goalsWritten(say),
    ...votes(say),
    ...checks(say),
    ...lookBack(say),
    ...goals(say),
    ...kpis(say),
    ...initiatives(say),
    ...obstacles(say),
    ...lastPriorities(say),
    ...written(say),
    ...themes(say),
    ...remarks(say, 'learned'),
    ...remarks(say, 'stopsWith'),
    ...parked(say),
    ...remarks(say, 'notes'),
    ...ownPoints(say),
  ]
}

/** Above everything else, where the customer has said so: that it is exempt, and by which provision. */
function exemption({ content, texts }: Say): Part[] {
  if (content.exemption === '') return []
  return [paragraph(content.exemption, `${texts.minutes.exempt}:`)]
}

function factsOf(say: Say): { label: string; value: string }[] {
  const { content, texts } = say
  const { fact } = texts.minutes
  const time = say.clock(content.startTime, content.endTime)
  return [
    { label: fact.date, value: say.longDate(content.date) },
    ...(time === null ? [] : [{ label: fact.time, value: time }]),
    ...(content.place === '' ? [] : [{ label: fact.place, value: content.place }]),
    ...(content.caseNumber === '' ? [] : [{ label: fact.caseNumber, value: content.caseNumber }]),
    { label: fact.leader, value: content.leaderName || texts.value.notGiven },
    { label: fact.minuteTaker, value: content.minuteTakerName || texts.value.notGiven },
    { label: fact.present, value: people(content.present, say) },
    { label: fact.absent, value: people(content.absent, say) },
    ...(content.distribution === '' ? [] : [{ label: fact.distribution, value: content.distribution }]),
  ]
}

function people(list: readonly MinutesAttendee[], say: Say): string {
  if (list.length === 0) return say.texts.value.none
  return list
    .map((person) => {
      const { came, left } = say.texts.minutes
      const name = say.name(person.name) ?? ''
      const about = [
        person.title,
        person.came === null ? '' : fill(came, { time: say.clock(person.came, null) ?? '' }),
        person.left === null ? '' : fill(left, { time: say.clock(person.left, null) ?? '' }),
      ].filter((part) => part !== '')
      return about.length === 0 ? name : `${name} (${about.join(', ')})`
    })
    .join(', ')
}

function decisions(say: Say): Part[] {
  const { head, noDecisions, section: sections, supersedes, supersededBy } = say.texts.minutes
  const row = (decision: MinutesDecision): Row => [
    [{ text: String(decision.number) }],
    [
      { text: decision.text },
      ...(decision.supersedes === null ? [] : [quiet(fill(supersedes, { number: decision.supersedes }))]),
      ...(decision.supersededBy === null ? [] : [quiet(fill(supersededBy, { number: decision.supersededBy }))]),
    ],
    [owner(decision.owner, say)],
    [due(decision.dueDate, say)],
  ]
  if (say.content.decisionsLeftOut === true) return []
  return [
    section(sections.decisions),
    say.content.decisions.length === 0
      ? paragraph(noDecisions)
      : dataTable(
          [
            { head: head.number, share: 7 },
            { head: head.decision, share: 56 },
            { head: head.owner, share: 21 },
            { head: head.due, share: DATE_SHARE },
          ],
          say.content.decisions.map(row),
        ),
  ]
}

function priorities(say: Say): Part[] {
  const { head, section: sections } = say.texts.minutes
  if (say.content.priorities.length === 0) return []
  const row = (priority: MinutesPriority): Row => [
    [{ text: priority.text }],
    [owner(priority.owner, say)],
    [serves(priority, say)],
    [due(priority.dueDate, say)],
  ]
  const isActions = say.content.hasActions === true
  return [
    section(isActions ? sections.actions : sections.priorities),
    dataTable(
      [
        { head: isActions ? head.action : head.priority, share: 41 },
        { head: head.owner, share: 21 },
        { head: head.serves, share: 22 },
        { head: head.due, share: DATE_SHARE },
      ],
      say.content.priorities.map(row),
    ),
  ]
}

/** The question, then how many voted, from where to where, and the mean last, as the room saw them. */
function votes(say: Say): Part[] {
  const { vote, section: sections } = say.texts.minutes
  if (say.content.votes.length === 0) return []
  const told = ({ kind, question, about, round }: MinutesVote) => {
    const asked = about === null ? question || vote.ask[kind] : fill(vote.about, { what: about })
    return round === 1 ? asked : fill(vote.round, { question: asked, round })
  }
  const figures = (each: MinutesVote) => {
    const { voted, abstained, lowest, highest, mean, options } = each
    const spread =
      lowest === null || highest === null || mean === null
        ? options.map(({ text, dots }) => fill(vote.dots, { option: text, dots }))
        : lowest === highest
          ? [fill(vote.same, { value: lowest })]
          : [fill(vote.spread, { lowest, highest }), fill(vote.mean, { mean: say.number(mean, 1) })]
    return [
      fill(vote.voted, { count: voted }),
      ...spread,
      ...(abstained === 0 ? [] : [fill(vote.abstained, { count: abstained })]),
    ].join(', ')
  }
  return [
    section(sections.votes),
    bullets(say.content.votes.map((each) => ({ text: told(each), quiet: `(${figures(each)})` }))),
  ]
}

/** As it became first: that is what is agreed. */
function goalsWritten(say: Say): Part[] {
  const { head, section: sections, goalNew, goalWhy } = say.texts.minutes
  if (say.content.goalsWritten.length === 0) return []
  const row = ({ after, before, why, unitName }: MinutesGoalWritten): Row => [
    [
      { text: after, look: 'strong' },
      ...(why === '' ? [] : [quiet(fill(goalWhy, { why }))]),
      ...(unitName === '' ? [] : [quiet(unitName)]),
    ],
    [before === null ? quiet(goalNew) : { text: before }],
  ]
  return [
    section(sections.goalsWritten),
    dataTable(
      [
        { head: head.goalWritten, share: 58 },
        { head: head.goalBefore, share: 42 },
      ],
      say.content.goalsWritten.map(row),
    ),
  ]
}

function initiatives(say: Say): Part[] {
  const { head, section: sections } = say.texts.minutes
  if (say.content.initiatives.length === 0) return []
  return [
    section(sections.initiatives),
    dataTable(
      [
        { head: head.initiative, share: 43 },
        { head: head.owner, share: 21 },
        { head: head.due, share: 18 },
        { head: head.state, share: 18 },
      ],
      say.content.initiatives.map((initiative) => initiativeRow(initiative, say)),
    ),
  ]
}

function initiativeRow({ title: text, before, ...initiative }: MinutesInitiative, say: Say): Row {
  const { initiativeState, movedFrom, dateSet, head, stateBefore, overdue } = say.texts.minutes
  const moved = before !== null && before.dueDate !== initiative.dueDate
  const from = before?.dueDate ?? null
  return [
    [
      { text, look: 'strong' },
      ...(initiative.serves === ''
        ? []
        : [quiet(fill(say.texts.value.labelled, { label: head.serves, value: initiative.serves }))]),
    ],
    [owner(initiative.owner, say)],
    [
      due(initiative.dueDate, say),
      ...(moved ? [quiet(from === null ? dateSet : fill(movedFrom, { date: say.day(from, say.content.date) }))] : []),
    ],
    [
      { text: initiativeState[initiative.state] },
      ...(initiative.overdue ? [{ text: overdue }] : []),
      ...(before !== null && before.state !== initiative.state
        ? [quiet(fill(stateBefore, { state: initiativeState[before.state] }))]
        : []),
    ],
  ]
}

function obstacles(say: Say): Part[] {
  const { head, section: sections, obstacleState } = say.texts.minutes
  const { date } = say.content
  if (say.content.obstacles.length === 0) return []
  const row = (obstacle: MinutesObstacle): Row => [
    [{ text: obstacle.text }],
    [owner(obstacle.owner, say)],
    [{ text: say.day(obstacle.raisedOn, date) }],
    [due(obstacle.dueDate, say)],
    [{ text: obstacleState[obstacle.state === 'open' && obstacle.raisedOn >= date ? 'new' : obstacle.state] }],
  ]
  return [
    section(sections.obstacles),
    dataTable(
      [
        { head: head.obstacle, share: 35 },
        { head: head.owner, share: 19 },
        { head: head.raised, share: DATE_SHARE },
        { head: head.due, share: DATE_SHARE },
        { head: head.state, share: 14 },
      ],
      say.content.obstacles.map(row),
    ),
  ]
}

function lastPriorities(say: Say): Part[] {
  const { head, section: sections, priorityState } = say.texts.minutes
  if (say.content.lastPriorities.length === 0) return []
  const row = (priority: MinutesLastPriority): Row => [
    [{ text: priority.text }],
    [owner(priority.owner, say)],
    [serves(priority, say)],
    [{ text: say.day(priority.raisedOn, say.content.date) }],
    [{ text: priorityState[priority.state] }],
  ]
  return [
    section(sections.lastPriorities),
    dataTable(
      [
        { head: head.priority, share: 31 },
        { head: head.owner, share: 18 },
        { head: head.serves, share: 20 },
        { head: head.raised, share: DATE_SHARE },
        { head: head.result, share: 15 },
      ],
      say.content.lastPriorities.map(row),
    ),
  ]
}

function remarks(say: Say, kind: 'goodNews' | 'learned' | 'stopsWith' | 'notes'): Part[] {
  const list = say.content[kind]
  if (list.length === 0) return []
  return [
    section(say.texts.minutes.section[kind]),
    bullets(list.map((remark) => ({ text: remark.text, quiet: about(remark, say) }))),
  ]
}

/** Each point is a heading, also where nothing was said under it: the customer's own agenda is recognised. */
function ownPoints(say: Say): Part[] {
  const { section: sections, pointLine, pointNothing } = say.texts.minutes
  if (say.content.ownPoints.length === 0) return []
  return [
    section(sections.ownPoints),
    ...say.content.ownPoints.flatMap(({ title: text, lines }) => [
      subsection(text),
      lines.length === 0
        ? note(pointNothing)
        : bullets(
            lines.map((line) => ({
              text: fill(pointLine[line.kind], { number: line.number ?? '', text: line.text }),
              quiet: about(line, say),
            })),
          ),
    ]),
  ]
}

function parked(say: Say): Part[] {
  const { section: sections, parkedState } = say.texts.minutes
  if (say.content.parked.length === 0) return []
  const became = ({ state, reason }: MinutesParked) =>
    state === 'open' ? [] : [reason === '' ? parkedState[state] : `${parkedState[state]}: ${reason}`]
  return [
    section(sections.parked),
    bullets(
      say.content.parked.map((row) => ({
        text: row.text,
        quiet: [about(row, say), ...became(row)].filter((part) => part !== '').join(' '),
      })),
    ),
  ]
}

/** «(Samir Haddad, frist 8. juni, tatt opp 25. mai)» */
function about({ owner: name, dueDate, raisedOn }: MinutesRemark, say: Say): string {
  const { remarkDue, remarkRaised } = say.texts.minutes
  const { date } = say.content
  const parts = [
    say.name(name),
    dueDate === null ? null : fill(remarkDue, { date: say.day(dueDate, date) }),
    raisedOn < date ? fill(remarkRaised, { date: say.day(raisedOn, date) }) : null,
  ].filter((part) => part !== null)
  return parts.length === 0 ? '' : `(${parts.join(', ')})`
}
