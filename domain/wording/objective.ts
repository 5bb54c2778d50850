/** The checks on one objective, by its wording alone: one direction, no number, not a project, and enough said to act on. */
import type { ReadingContext } from '#domain/reading/calendar.ts'
import { finding, inOrder, type Finding } from './finding.ts'
import { wordsOf } from './phrases.ts'
import { asks, saidLine, withoutLabel, type SaidLine } from './said.ts'
import { effort, negative, tooLong } from './shared.ts'
import * as words from './words.ts'

type Check = (line: SaidLine) => Finding | null

const checks: readonly Check[] = [
  holdsNumber,
  severalGoals,
  tooVague,
  isTask,
  steadyOperation,
  severalOwners,
  noWhy,
  emptyWords,
  holdsDeadline,
  effort,
  negative,
  tooLong,
]

/** Judges the wording of one objective by itself. `why`: it is said elsewhere, on a line of its own. */
export function judgeObjective(line: string, context: ReadingContext, { why = false } = {}): Finding[] {
  const said = saidLine(withoutLabel(line), context)
  if (said.words.length === 0) return [finding('nothing_said')]
  const found = checks.map((check) => check(said)).filter((each) => each !== null)
  return inOrder(why ? found.filter(({ id }) => id !== 'no_why') : found)
}

/** The goal itself, without why and for whom. */
function mainPart(text: string): string {
  const reason = words.REASONS.exec(text) ?? words.WHY_LABEL.exec(text)
  const main = reason === null || reason.index === 0 ? text : text.slice(0, reason.index)
  return main.replace(/[\s,;:–—.-]+$/u, '')
}

// ---- Number ----

/** Numbers that say who or what, not how much: ages, years, versions, round the clock. */
const NAMING_NUMBERS =
  /\b(?:19|20)\d\d\b|\b24\/7\b|\b\d+\s?[-–]\s?\d+\s?(?:år|years?|åringar|åringer)|\b\d+[- ]?(?:åring\p{L}*|years? old|year-olds?|-year-old)|(?:under|over|fylt|aged?|age)\s\d+(?:\s?år|\s?years?)?(?=\s|$|,)|\b\d+\s?år\b|\b[a-z]+\d+\b|(?:iso|windows|microsoft|office|tek|topp|top|nr\.?|nummer|number|#)\s?\d+|\b[1-5]G\b|\b\d\.\s?(?:klasse|trinn|linje|linja)|\b112\b|\b113\b/giu

function holdsNumber(line: SaidLine): Finding | null {
  const main = mainPart(line.text)
  const numbers = main.replaceAll(NAMING_NUMBERS, ' ')
  const { reading } = line
  const share = /%|prosent|percent/iu.test(numbers)
  const digits = /\d/u.test(numbers)
  const multiplied =
    /(?<!\p{L})(?:halver\p{L}*|doble\p{L}*|fordoble\p{L}*|tredoble\p{L}*|halve|halving|double|doubling|triple|halvparten)(?!\p{L})/iu.test(
      main,
    )
  if (share || multiplied) return finding('objective_holds_number')
  if (!digits)
    return /(?<!\p{L})(?:millioner|millionar|million|milliarder|milliardar|billion|thousand|tusen)(?!\p{L})/iu.test(
      main,
    ) && reading.target !== null
      ? finding('objective_holds_number')
      : null
  if (onlyDates(numbers, reading.due !== null)) return null
  const read =
    reading.target !== null ||
    reading.baseline !== null ||
    asks(line, 'relative_change', 'range', 'several_numbers', 'number_unread', 'no_target')
  // A number that is no amount («i løpet av de første 30 dagene») tells when, and may stay.
  return finding('objective_holds_number', {}, read ? 'warning' : 'advice')
}

/** What is left of numbers is the day it shall be done. */
function onlyDates(text: string, dated: boolean): boolean {
  const rest = text.replaceAll(
    /\b\d{1,2}\.?\s?(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|january|february|march|may|june|july|october|december|tertial|kvartal|halvår)|(?:q|k|t|uke|veke|week)\s?\d{1,2}\b|\b\d{1,2}\.\d{1,2}\.?(?:\d{2,4})?/giu,
    ' ',
  )
  return !/\d/u.test(rest) && (dated || rest !== text)
}

// ---- One goal ----

function severalGoals({ from }: SaidLine): Finding | null {
  const main = mainPart(from).replace(/\s*\([^)]*\)/gu, '')
  const parts = main
    .split(
      /\s*[,;/]\s*(?:og|and|samt)?\s*|\s+(?:og|and|samt|&|\+|as well as|i tillegg til|i tillegg|while|samtidig som|samstundes som)\s+|[.!]\s+/iu,
    )
    .filter((part) => part.trim() !== '')
  if (parts.length < 2) return null
  if (isEnumeration(main, parts)) return finding('several_goals', { count: parts.length })
  const first = parts[0] ?? ''
  const leads = parts.filter((part, index) => isGoalOfItsOwn(part, index === 0 ? '' : first))
  const clauses = parts.filter((part) => hasClause(part))
  const count = Math.max(leads.length, clauses.length)
  return count >= 2 ? finding('several_goals', { count }) : null
}

/** «Digitale tjenester, fornøyde ansatte og sunn økonomi»: three things side by side, each with a word of praise, and no verb to hold them together. */
function isEnumeration(main: string, parts: readonly string[]): boolean {
  if (parts.length < 3 || words.MODALS.test(main)) return false
  return parts.every((part, index) => {
    const said = wordsOf(part)
    const verb = index === 0 && words.GOAL_VERBS.test(said[0] ?? '') && !words.COMPARATIVES.test(said[0] ?? '')
    return said.length === 2 && !verb && !words.JOINTS.test(said[0] ?? '')
  })
}

/** «redusere churn», «lower costs»: a verb or comparative of a goal and what it is about. */
function isGoalOfItsOwn(part: string, before: string): boolean {
  const [lead = '', ...rest] = wordsOf(part).filter(
    (word) => !['å', 'to', 'vi', 'we', 'skal', 'also', 'både', 'both'].includes(word),
  )
  if (rest.length === 0) return false
  if (words.COMPARATIVES.test(lead) && !words.GOAL_VERBS.test(lead)) {
    // «raskere og bedre svar» is one; «mer enn» compares.
    return !['enn', 'than'].includes(rest[0] ?? '') && (before === '' || beginsWithComparative(before))
  }
  if (!words.GOAL_VERBS.test(lead) && !GERUNDS.test(lead)) return false
  // «Gjøre det enkelt å søke og få svar»: both verbs belong to the one in front, unless they say «å» and «to» themselves.
  const under = /\s(?:å|to|som|that|who|which|der|where)\s/iu.test(` ${before.replace(/^\S+/u, '')} `)
  return before === '' || !under
}

/** «… while improving safety». */
const GERUNDS =
  /^(?:improving|reducing|increasing|cutting|digiti[sz]ing|launching|boosting|strengthening|growing|expanding|lowering|developing|building)$/u

function beginsWithComparative(part: string): boolean {
  const lead = wordsOf(part)[0] ?? ''
  return words.COMPARATIVES.test(lead) || words.GOAL_VERBS.test(lead)
}

/** «ansatte skal trives»: somebody, and what they shall. */
function hasClause(part: string): boolean {
  const modal = words.MODALS.exec(part)
  return modal !== null && wordsOf(part.slice(modal.index)).length >= 2
}

// ---- Enough to act on ----

function tooVague({ text }: SaidLine): Finding | null {
  const said = wordsOf(mainPart(text))
  const content = said.filter((word) => !words.JOINTS.test(word))
  const telling = content.filter((word) => !words.VAGUE_WORDS.test(word))
  // Two words name a subject; a direction needs at least somebody and something.
  return wordsOf(text).length <= 2 || telling.length === 0 ? finding('too_vague') : null
}

function isTask({ from, reading }: SaidLine): Finding | null {
  if (reading.baseline !== null && reading.target !== null) return null
  // Whoever says what it shall be like for somebody has begun to say what it is for.
  const purpose = words.REASONS.test(from) || /\s(?:som|that|which)\s/iu.test(from)
  if (words.PROJECT_LEADS.test(from)) return finding('objective_is_task', {}, purpose ? 'advice' : 'warning')
  return words.PROJECT_LEADS_MILD.test(from) ? finding('objective_is_task', {}, 'advice') : null
}

function steadyOperation({ text, from }: SaidLine): Finding | null {
  const routine = words.ROUTINE_LEADS.exec(from)
  const runs =
    routine !== null &&
    !/^(?:provide|behandle|drive|keep|serve|answer)/iu.test(from) &&
    words.ROUTINE_OBJECTS.test(from.slice(routine[0].length))
  return runs || words.CONTINUES.test(from) || words.KEPT_AS_IS.test(from) || words.ROUTINE.test(text)
    ? finding('steady_operation')
    : null
}

// ---- Around it ----

function severalOwners({ reading }: SaidLine): Finding | null {
  const asked = reading.questions.find(({ id }) => id === 'several_owners')
  return asked === undefined ? null : finding('several_owners', asked.params)
}

function noWhy({ text }: SaidLine): Finding | null {
  return saysWhy(text) ? null : finding('no_why')
}

/** «… fordi tillit er det vi lever av»: the why stands in the objective itself. */
export function saysWhy(text: string): boolean {
  return words.REASONS.test(text) || words.WHY_LABEL.test(text)
}

function emptyWords({ text }: SaidLine): Finding | null {
  const word = words.EMPTY_WORDS.exec(text)?.[0]
  return word === undefined ? null : finding('empty_words', { word: word.toLowerCase() })
}

function holdsDeadline({ reading }: SaidLine): Finding | null {
  return reading.due === null ? null : finding('objective_holds_deadline')
}
