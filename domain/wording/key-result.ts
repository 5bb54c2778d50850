/**
 * The checks on one key result, by its wording alone. What the line reader asks (numbers, direction, task) is taken over from it under the check's own id;
 * the checks here look at what a reader of numbers has no need to see. One fault is named once: a task is not also told that it has no number.
 */
import type { ReadingContext } from '#domain/reading/calendar.ts'
import { readMovement } from '#domain/reading/direction.ts'
import type { ReadGoalLine, ReadQuestion, ReadQuestionId } from '#domain/reading/goal-line.ts'
import { languageOf } from '#domain/reading/language.ts'
import { tokenize } from '#domain/reading/tokens.ts'
import { finding, inOrder, type CheckId, type Finding } from './finding.ts'
import { BLANK } from './blank.ts'
import { wordsOf } from './phrases.ts'
import { asks, isMeasuredChange, saidOf, saidLine, type SaidLine } from './said.ts'
import { effort, negative, tooLong } from './shared.ts'
import * as words from './words.ts'

/** What the reader's questions are called as checks. */
const READ_AS: Readonly<Record<ReadQuestionId, CheckId>> = {
  empty: 'nothing_said',
  no_number: 'no_number',
  no_baseline: 'no_baseline',
  no_target: 'no_target',
  baseline_equals_target: 'baseline_equals_target',
  verb_disagrees: 'verb_and_numbers_disagree',
  factor_disagrees: 'verb_and_numbers_disagree',
  reach_or_hold: 'reach_or_hold',
  direction: 'direction_unclear',
  task: 'key_result_is_task',
  several_measures: 'several_measures',
  several_numbers: 'several_numbers',
  relative_change: 'relative_change',
  range: 'range_as_target',
  ambiguous_number: 'number_unclear',
  number_unread: 'number_unclear',
  units_differ: 'units_differ',
  several_owners: 'several_owners',
  due_unread: 'deadline_unclear',
  due_ambiguous: 'deadline_unclear',
  several_dates: 'deadline_unclear',
}

/** The checks that the reader's own questions are about: where those are asked already, these are not asked again. */
export const ASKED_BY_READER: ReadonlySet<CheckId> = new Set(Object.values(READ_AS))

type Check = (line: SaidLine) => Finding | null

const checks: readonly Check[] = [
  twoEnds,
  task,
  steadyOperation,
  missingBaseline,
  noUnit,
  weakVerbDisagrees,
  beyondLimit,
  outputNotOutcome,
  vanityMeasure,
  unmeasurableWord,
  allOrNothing,
  meansInResult,
  effort,
  negative,
  vagueTime,
  noDeadline,
  tooLong,
]

/** Judges the wording of one key result by itself. */
export function judgeKeyResult(line: string, context: ReadingContext): Finding[] {
  return judgeSaid(saidLine(line, context))
}

/** Of a line that has been read, and perhaps put right since. */
export function judgeReading(reading: ReadGoalLine): Finding[] {
  return judgeSaid(saidOf(reading))
}

function judgeSaid(line: SaidLine): Finding[] {
  const questions = line.reading.questions.filter((question) => isMeant(question, line))
  const read = questions.map((question) => fromReader(question, line.from))
  if (asks(line, 'empty')) return inOrder(read)
  // While there are blanks, there is one thing to ask: nothing can be told of numbers that are not there yet.
  if (line.text.includes(BLANK)) return [finding('blank_unfilled')]
  const own = checks.map((check) => check(line)).filter((found) => found !== null)
  return inOrder(withoutRepeats([...read, ...own]))
}

function fromReader({ id, params }: ReadQuestion, from: string): Finding {
  // «Tilsette skal trivast betre», «make onboarding easier»: the reader knows the word as a verb of work.
  if (id === 'task' && (words.PEOPLE_WHO.test(from) || words.MADE_EASIER.test(from))) return finding('no_number')
  // Where the day itself cannot be told there is a text to show; of several days there is none.
  const shown = id === 'several_dates' ? { text: '…' } : params
  // «Two in three» and «nine in ten» are both shares: everybody sees which is more.
  const parts =
    id === 'units_differ' &&
    [params?.['from'], params?.['to']].every((unit) => /^(?:av|of|in|out of)\s/u.test(String(unit)))
  return parts ? finding(READ_AS[id], shown, 'advice') : finding(READ_AS[id], shown)
}

/** Some of what a reader of numbers must ask is plain to whoever reads the words. */
function isMeant({ id }: ReadQuestion, line: SaidLine): boolean {
  const { text } = line
  // «Used by half of the customers» says who, and multiplies nothing.
  if (id === 'factor_disagrees' || id === 'verb_disagrees') {
    return !/(?<!\p{L})(?:half|halvparten|halve)\s(?:of|av)(?!\p{L})/iu.test(text)
  }
  // «Get 60 % of teams to run check-ins (up from 20 %)»: both ends are there.
  if (id === 'no_target') return (text.match(/\d\s?(?:%|prosent|percent)/giu)?.length ?? 0) < 2
  // «… ved neste time» is a part of what is measured.
  return id !== 'due_unread' || !isMeasuredChange(line)
}

/** What is already said by a graver finding is not said twice. */
const SAID_BY: readonly (readonly [by: CheckId, not: readonly CheckId[]])[] = [
  ['blank_unfilled', Object.values(READ_AS)],
  [
    'key_result_is_task',
    ['no_number', 'unmeasurable_word', 'effort_not_result', 'direction_unclear', 'number_unclear', 'no_baseline'],
  ],
  ['steady_operation', ['no_number', 'unmeasurable_word', 'effort_not_result', 'direction_unclear']],
  ['several_measures', ['several_numbers', 'no_unit']],
  ['baseline_equals_target', ['all_or_nothing', 'no_unit']],
  ['several_numbers', ['no_baseline']],
  ['no_baseline', ['direction_unclear']],
  // «20 % fewer, from 150»: where we start is there, and where we land is what is asked.
  ['relative_change', ['no_target']],
  ['range_as_target', ['no_number', 'no_unit']],
  ['number_unclear', ['no_number']],
]

function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const repeated = saidBy(findings)
  return findings.filter(({ id }) => !repeated.has(id))
}

function saidBy(findings: readonly Finding[]): Set<CheckId> {
  const ids = new Set(findings.map(({ id }) => id))
  return new Set(SAID_BY.flatMap(([by, not]) => (ids.has(by) ? not : [])))
}

/** The reader's questions that are still worth asking beside the findings: of a task nobody asks for its number too. */
export function stillAsked(questions: readonly ReadQuestion[], findings: readonly Finding[]): ReadQuestion[] {
  const repeated = saidBy(findings)
  return questions.filter(({ id }) => !repeated.has(READ_AS[id]))
}

/** So many new colleagues at once are a change of the whole place. */
const MANY_HIRED = 50

/** Activities the reader takes for lines without a number, since it looks for numbers. */
function task(line: SaidLine): Finding | null {
  const { reading, from, text } = line
  if (asks(line, 'task') || isMeasuredChange(line) || reading.stages.length > 0) return null
  const unmeasured = reading.kind === null && reading.target === null
  const hires =
    words.HIRING.test(from) && reading.baseline === null && reading.kind !== 'decrease' && reading.unit !== '%'
  if (hires && (reading.target ?? 0) < MANY_HIRED) return finding('key_result_is_task')
  const leads = words.TASK_LEADS.test(from)
  if (leads && (unmeasured || asks(line, 'no_number', 'direction'))) return finding('key_result_is_task')
  const named =
    words.ACTION_OF.test(from) && !words.EFFECT_OF.test(from) && reading.baseline === null && reading.unit !== '%'
  if (named && (reading.kind === null || asks(line, 'direction'))) return finding('key_result_is_task')
  if (!asks(line, 'no_number') || reading.kind !== null) return null
  const short = line.words.length <= 8
  const made = short && ((words.NEW_THING.test(from) && !words.NEW_PEOPLE.test(from)) || isArtefact(from))
  return made || words.DONE_PHRASES.test(text) ? finding('key_result_is_task') : null
}

/** «Strategisamling for lederne», «kommunikasjonsplan», «onboarding checklist»: a thing one makes, and only its name. */
function isArtefact(from: string): boolean {
  return words.ARTEFACTS.test(from) && !words.UNMEASURABLE.test(from)
}

function twoEnds(line: SaidLine): Finding | null {
  const { text, reading } = line
  const stages = reading.stages.length > 0
  return !stages && words.TWO_ENDS.test(text) && !/skala|scale/iu.test(text) ? finding('several_measures') : null
}

function steadyOperation(line: SaidLine): Finding | null {
  const { from, text, reading } = line
  if (isMeasuredChange(line) || reading.stages.length > 0) return null
  const unmeasured = reading.target === null && reading.baseline === null
  const goesOn = [words.CONTINUES, words.KEPT_AS_IS, words.KEEPS].some((pattern) => pattern.test(from))
  if (unmeasured && goesOn) return finding('steady_operation')
  const moves = reading.kind === 'increase' || reading.kind === 'decrease'
  if (moves) return null
  const routine = words.ROUTINE_LEADS.exec(from)
  const rest = routine === null ? '' : from.slice(routine[0].length)
  const held = reading.kind === 'at_least' || reading.kind === 'at_most'
  // A level that is held is a key result if it is new, and a KPI if it is not: only they can tell.
  if (held)
    return /^(?:opprettholde|oppretthalde|maintain|keep|videreføre|vidareføre|beholde|behalde)/iu.test(from)
      ? finding('steady_operation', {}, 'advice')
      : null
  const running = routine !== null && words.ROUTINE_OBJECTS.test(rest)
  const recurs = words.RECURRING.test(text) && asks(line, 'task', 'no_number') && !asks(line, 'several_numbers')
  // «Switch payroll provider»: what runs is what it is about, and not what is wanted.
  const runs = words.ROUTINE.test(text) && !words.CHANGES_WHAT_RUNS.test(from)
  return running || recurs || runs ? finding('steady_operation') : null
}

/** A bare threshold: the reader asks whether to reach or hold it, and where we are is not known either. */
function missingBaseline(line: SaidLine): Finding | null {
  const { reading, text } = line
  if (!asks(line, 'reach_or_hold') || reading.baseline !== null || asks(line, 'no_baseline', 'task')) return null
  // «Minst 90 % av sakene tildelt samme dag» and «minst 8 av 10 …» are promises one keeps or breaks, from the first day.
  const promise =
    (reading.unit === '%' && /(?:%|prosent|percent)\s+(?:av|of)\s/iu.test(text)) ||
    /^(?:av|of|in|out of) \d+$/u.test(reading.unit ?? '')
  return finding('no_baseline', {}, promise || reading.target === 0 || reading.target === 100 ? 'advice' : 'warning')
}

function noUnit(line: SaidLine): Finding | null {
  const { reading, text } = line
  if (reading.unit !== null || reading.kind === 'milestone' || asks(line, 'task', 'number_unread', 'units_differ'))
    return null
  if (reading.target === null && reading.baseline === null) return null
  if (words.SCALES.test(text)) return null
  // «Flere frivillige: fra 40 til 90»: what there is more or fewer of is counted.
  if (/^(?:\p{L}+\s)?(?:flere|fleire|færre|fewer|more)\s\p{L}{3}/iu.test(text)) return null
  // «Fra 3,6 til 4,4 (1–5)»: on a scale with two ends.
  if (reading.limitMin !== null && reading.limitMax !== null) return null
  // «25 nye besøksvenner, fra 40 til 65», «backlog from 45 to 5»: what there are so many of.
  if (/^\d+\s\p{L}{3}/u.test(text) || words.COUNTED_ANYWAY.test(text)) return null
  // «Medlemstallet fra 184 til 250»: the noun says what is counted.
  if (/(?<!\p{L})(?!nøkkel|mål|odde|par|års)\p{L}{4,}tal(?:l|let|et)?(?!\p{L})/iu.test(text)) return null
  const subject = line.words.filter((word) => !words.NOT_A_SUBJECT.test(word))
  const nothing = subject.length === 0
  const abstract = words.ABSTRACT_MEASURES.test(text) && reading.decimals === 0
  return finding('no_unit', {}, nothing || abstract ? 'warning' : 'advice')
}

/** «Forbedre svartiden fra 4 til 6 timer»: better, and the numbers get worse. */
function weakVerbDisagrees(line: SaidLine): Finding | null {
  const { reading, text } = line
  if (!isMeasuredChange(line) || reading.kind !== 'increase' || asks(line, 'verb_disagrees')) return null
  const { weak, change, lowerIsBetter } = readMovement(tokenize(text, languageOf(text)), () => true)
  return weak && change === null && lowerIsBetter && reading.unit !== '%' ? finding('verb_and_numbers_disagree') : null
}

function beyondLimit({ reading, text }: SaidLine): Finding | null {
  const { target, baseline, unit } = reading
  if (
    unit !== '%' ||
    !/(?:andel|andelen|\bdel|delen|share|proportion|percentage of|(?:%|prosent|percent) (?:av|of)\b)/iu.test(text)
  )
    return null
  const values = [target, baseline].filter((value) => value !== null)
  if (values.some((value) => value > 100)) return finding('beyond_limit', { limit: '100 %' })
  return values.some((value) => value < 0) ? finding('beyond_limit', { limit: '0 %' }) : null
}

const HELD_OR_FROM = new Set(
  'fra frå from held holdt avholdt gjennomført gjennomførte delivered published run per'.split(' '),
)

function outputNotOutcome(line: SaidLine): Finding | null {
  const { reading, from } = line
  if (reading.kind === 'decrease' || reading.kind === 'at_most' || reading.target === null) return null
  const unit = (reading.unit ?? '').toLowerCase().replace(/\s(?:i|per|pr|a|each|every|hver|kvar)\s.*$/u, '')
  const bare = unit.split(' ').at(-1) ?? ''
  const held = unit.replace(
    /^(?:gjennomførte|avholdte|leverte|publiserte|utførte|utarbeidede|completed|held|delivered|conducted|published)\s/u,
    '',
  )
  // «Workshops held: from 2 to 6»
  const subject = unit === '' && HELD_OR_FROM.has(line.words[1] ?? '') ? (line.words[0] ?? '') : ''
  const counted = [unit, held, bare, subject].find((noun) => noun !== '' && words.OUTPUTS.test(noun))
  if (counted !== undefined) return finding('output_not_outcome', { word: counted })
  // «Implementere 5 nye løsninger»: an activity that is counted.
  const led = asks(line, 'task') && reading.unit !== null && reading.unit !== '%'
  return led ? finding('output_not_outcome', { word: reading.unit ?? from }) : null
}

function vanityMeasure({ reading, text }: SaidLine): Finding | null {
  if (reading.target === null && reading.baseline === null && reading.kind === null) return null
  if (reading.kind === 'decrease' || reading.kind === 'at_most') return null
  const word = (words.VANITY.exec(text) ?? words.CLICKS.exec(text))?.[0]
  return word === undefined ? null : finding('vanity_measure', { word: word.toLowerCase() })
}

/** Only where no number says how much. */
function unmeasurableWord(line: SaidLine): Finding | null {
  const { reading, text } = line
  if (reading.target !== null || reading.baseline !== null || !asks(line, 'no_number')) return null
  const word = words.UNMEASURABLE.exec(text)?.[0]
  return word === undefined ? null : finding('unmeasurable_word', { word: word.toLowerCase() })
}

function allOrNothing({ reading, text }: SaidLine): Finding | null {
  const { target, unit, kind } = reading
  const all = target === 100 && unit === '%'
  const none = target === 0 && kind !== 'increase'
  return (all || none) && !words.RIGHTLY_ALL.test(text)
    ? finding('all_or_nothing', { target: all ? '100 %' : '0' })
    : null
}

function meansInResult(line: SaidLine): Finding | null {
  const measured = line.reading.target !== null || line.reading.baseline !== null
  return measured && words.MEANS.test(line.text) ? finding('means_in_result') : null
}

function vagueTime(line: SaidLine): Finding | null {
  const text = words.VAGUE_TIMES.exec(line.text)?.[0]
  return text === undefined || line.reading.due !== null ? null : finding('deadline_unclear', { text })
}

/** Something that happens once needs a day: stages, and work that is done. */
function noDeadline(line: SaidLine): Finding | null {
  const { reading, text } = line
  if (reading.due !== null || asks(line, 'due_unread') || words.RECURRING.test(text) || words.ROUTINE.test(text))
    return null
  const once = asks(line, 'task') && words.DONE_PHRASES.test(text)
  return once || (asks(line, 'task') && isLaunch(text)) ? finding('no_deadline') : null
}

function isLaunch(text: string): boolean {
  return /^(?:lanser|launch|release|ship|ferdigstill|fullfør|complete|finish|go live)/u.test(wordsOf(text)[0] ?? '')
}
