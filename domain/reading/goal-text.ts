/**
 * Reads a whole pasted text of goals: units as headings, objectives, why, owners, what they contribute to, and key results, typed quickly and never quite alike.
 * Every line of the text is accounted for in `lines`, so that a screen can show what was understood under what is typed; what is not understood is kept as `unread`, never lost.
 *
 * Decisions: what a label says wins («Mål:», «KR:», «Eier:»); then bullets; then what the line reads as; then what follows it. Key results typed before any objective
 * come under an objective with an empty title. A heading without goals in it («Personer», «Initiativer») closes what came before, and its lines are unread.
 */
import type { ReadingContext } from './calendar.ts'
import { readGoalLine, type ReadGoalLine, type ReadQuestion } from './goal-line.ts'
import { splitNames, stripBullet, takeOwner } from './line-head.ts'
import { cleanLine } from './tokens.ts'

/** What a line of the text was taken for. */
export type LineReading =
  | 'blank'
  /** The name of a unit. */
  | 'heading'
  /** «Nøkkelresultater:» and other labels with nothing after them: says what the next lines are. */
  | 'label'
  | 'objective'
  | 'why'
  | 'owner'
  | 'contributes_to'
  | 'key_result'
  | 'unread'

/** Line numbers start at 1. */
export type ReadTextLine = { readonly lineNumber: number; readonly text: string; readonly reading: LineReading }

export type ReadKeyResult = ReadGoalLine & { readonly lineNumber: number }

export type ReadObjective = {
  /** Empty where key results were typed before any objective. */
  title: string
  why: string | null
  ownerNames: string[]
  contributesTo: string[]
  keyResults: ReadKeyResult[]
  /** Where the objective is typed; of one without a title, its first key result. */
  lineNumber: number
}

export type ReadUnit = {
  /** Null: goals typed before any heading. */
  unitName: string | null
  lineNumber: number | null
  objectives: ReadObjective[]
}

export type ReadGoalText = { readonly units: readonly ReadUnit[]; readonly lines: readonly ReadTextLine[] }

type Label = 'objective' | 'why' | 'owner' | 'contributes_to' | 'key_result' | 'unit' | 'other'

const labelPatterns: readonly (readonly [Label, RegExp])[] = [
  [
    'objective',
    /^(?:hovedmål|hovudmål|delmål|målsetting|målsetjing|mål|objective|obj|goal|o)\s?(?:\d{1,2}(?:\.\d{1,2})?)?\s*(?::|\s[-–—]\s|\.\s)\s*/iu,
  ],
  [
    'why',
    /^(?:hvorfor(?: nå| dette)?|kvifor(?: no| dette)?|begrunnelse|grunngjeving|bakgrunn|formål|why(?: now| this)?|rationale|because|reason)\s*(?::|\s[-–—]\s|\?)\s*/iu,
  ],
  [
    'owner',
    /^(?:eier(?:e|en)?|eigar(?:ar|en)?|eiar|måleier|målansvarlig|ansvarlig|ansvarleg|ansvar|owners?|owned by|accountable|responsible)\s*(?::|\s[-–—]\s)\s*/iu,
  ],
  [
    'contributes_to',
    /^(?:bidrar til|bidreg til|bidrag til|støtter(?: opp under)?|støttar|understøtter|contributes to|supports|serves|aligned to|feeds into)\s*(?::|\s[-–—]\s)\s*/iu,
  ],
  [
    'key_result',
    /^(?:(?:KR|NR)\s?\d{0,2}(?:\.\d{1,2})?|nøkkelresultat(?:er|et|a)?|key\s?results?|resultat(?:er)?|results?)\s?(?:\d{1,2}(?:\.\d{1,2})?)?\s*(?::|\s[-–—]\s|\.\s|\))\s*/iu,
  ],
  ['key_result', /^(?:KR|NR)\s?\d{1,2}\s+/u],
  ['objective', /^O\s?\d{1,2}\s+/u],
  ['unit', /^(?:enhet|eining|avdeling|seksjon|virksomhet|verksemd|unit|department|team|prosjekt|project)\s*:\s*/iu],
  [
    'other',
    /^(?:kunde|client|customer|periode|period|cycle|syklus|kvartal|tertial|quarter|dato|date|hypotese|hypothesis|kortnavn|short names?|kpi-?(?:er|ar|s)?|initiativ(?:er)?|initiatives?|leder|leiar|leader|nestleder|deputy|strategi|strategy|visjon|vision|notat|notater|notes?|kommentar|comment|status|tiltak|actions?|agenda|deltakere|deltakarar|participants|til stede)\s*:\s*/iu,
  ],
]

/** Headings whose bulleted lines are not goals. */
const otherSections =
  /^(?:enheter|einingar|units|personer|personar|people|deltakere|participants|kpi-?(?:er|ar|s)?|initiativ(?:er)?|initiatives|tiltak|actions|notater|notes|agenda|kortnavn|planted faults|faults planted)\b/iu
const unitWords =
  /^(?:team|avdeling|avdelinga|seksjon|enhet|eining|prosjekt|project|department|unit|gruppe|divisjon|division|etat|kontor)\b/iu
const unitEndings =
  /(?:kommune|fylkeskommune|avdelingen|avdelinga|avdeling|seksjonen|etaten|direktoratet|team|teamet|department|\bAS|\bASA|\bKF|\bHF)$/u
const ruler = /^[-–—=_*~.#\s]{3,}$/

type Source = {
  readonly lineNumber: number
  /** As typed. */
  readonly text: string
  readonly indent: number
  /** Cleaned, without Markdown's signs, bullet and numbering. */
  readonly content: string
  readonly bullet: boolean
  readonly numbered: boolean
  /** Written as a Markdown heading or in bold. */
  readonly emphasised: boolean
  readonly label: Label | null
  /** What follows the label; the content where there is none. */
  readonly rest: string
  readonly blank: boolean
}

function sourceOf(text: string, lineNumber: number): Source {
  const indent = (/^[\s\u00A0]*/.exec(text)?.[0] ?? '').replace(/\t/g, '    ').length
  let content = cleanLine(text)
  const blank = content === '' || ruler.test(content)
  const heading = /^#{1,6}\s+/.exec(content)
  if (heading !== null) content = content.slice(heading[0].length)
  const { rest: bare, bullet, numbered } = stripBullet(content)
  const bold = /^(\*\*|__)(.+?)\1(.*)$/u.exec(bare)
  content = bold === null ? bare : `${bold[2] ?? ''}${bold[3] ?? ''}`.trim()
  // A numbered «1. Mål» is a list; «O1:» and «KR 2:» are labels, and the bullet in front of them says nothing.
  const found = labelPatterns.find(([, pattern]) => pattern.test(content))
  const emphasised = heading !== null || (bold !== null && (bold[3] ?? '').trim() === '')
  const rest = found === undefined ? content : content.replace(found[1], '').trim()
  return { lineNumber, text, indent, content, bullet, numbered, emphasised, label: found?.[0] ?? null, rest, blank }
}

/** Reads a pasted text. Never throws; every line is in `lines`, in order. */
export function readGoalText(text: string, context: ReadingContext): ReadGoalText {
  const sources = text.split(/\r\n|[\n\r\u2028\u2029\u0085]/).map((line, index) => sourceOf(line, index + 1))
  const reader = new TextReader(sources, context)
  const lines = sources.map(({ lineNumber, text: typed }, index) => ({
    lineNumber,
    text: typed,
    reading: reader.read(index),
  }))
  return { units: reader.units.filter((unit) => unit.unitName !== null || unit.objectives.length > 0), lines }
}

/** Walks the lines once, remembering where it is. */
class TextReader {
  readonly units: ReadUnit[] = []
  private readonly sources: readonly Source[]
  private readonly context: ReadingContext
  private unit: ReadUnit
  private objective: ReadObjective | null = null
  /** A label stood alone on its line: what the next line is. */
  private awaits: Label | null = null
  /** Inside a section that holds no goals. */
  private elsewhere = false
  private previous: LineReading = 'blank'

  constructor(sources: readonly Source[], context: ReadingContext) {
    this.sources = sources
    this.context = context
    this.unit = { unitName: null, lineNumber: null, objectives: [] }
    this.units.push(this.unit)
  }

  read(index: number): LineReading {
    this.previous = this.readNext(index)
    return this.previous
  }

  private readNext(index: number): LineReading {
    const source = this.sources[index]
    if (source === undefined || source.blank) return 'blank'
    if (source.label !== null) return this.readLabelled(source, source.label)
    // A mark with nothing after it is not what a label waits for, nor a heading.
    if (source.content === '' && (this.awaits !== null || source.emphasised)) return 'unread'
    if (this.awaits !== null && this.awaits !== 'key_result') {
      const awaited = this.awaits
      this.awaits = null
      return this.take(awaited, source, source.content)
    }
    if (source.emphasised && !source.bullet) return this.readEmphasised(source, index)
    if (source.bullet || source.numbered) return this.readBulleted(source, index)
    return this.readPlain(source, index)
  }

  private readLabelled(source: Source, label: Label): LineReading {
    this.awaits = null
    if (label === 'other') {
      if (source.rest === '' && otherSections.test(source.content)) this.elsewhere = true
      return 'unread'
    }
    if (source.rest === '') {
      this.awaits = label
      if (label === 'objective' || label === 'key_result') this.elsewhere = false
      return 'label'
    }
    return this.take(label, source, source.rest)
  }

  /** Takes the text for what the label says it is. */
  private take(label: Label, source: Source, text: string): LineReading {
    if (label === 'objective') return this.startObjective(source, text)
    if (label === 'key_result') return this.addKeyResult(source, text)
    if (label === 'unit') return this.startUnit(source, text)
    if (label === 'other' || this.objective === null || this.elsewhere) return 'unread'
    if (label === 'owner') return this.addOwners(this.objective, source, text)
    if (label === 'why') {
      this.objective.why = this.objective.why === null ? text : `${this.objective.why} ${text}`
      return 'why'
    }
    // «Byggesak og plan» is one unit: names of goals and units are not split at «og».
    const names = text.split(/[,;]/).map((name) => name.trim())
    this.objective.contributesTo.push(...names.filter((name) => name !== ''))
    return 'contributes_to'
  }

  private readEmphasised(source: Source, index: number): LineReading {
    // «## Bli best på service» under a unit, with key results below it, is an objective; else headings name units.
    const next = this.after(index)
    const sentence = source.content.split(' ').length > 4 && !unitWords.test(source.content)
    if (
      sentence &&
      next !== null &&
      (next.bullet || next.numbered || next.label === 'key_result' || next.label === 'owner' || next.label === 'why')
    ) {
      return this.startObjective(source, source.content)
    }
    if (otherSections.test(source.content) && next?.label !== 'objective') return this.leave()
    return this.startUnit(source, source.content)
  }

  private readBulleted(source: Source, index: number): LineReading {
    if (this.elsewhere) return 'unread'
    const next = this.after(index)
    const deeper = next !== null && (next.bullet || next.numbered) && next.indent > source.indent
    const listed = source.numbered && next !== null && next.bullet && !next.numbered
    const read = readGoalLine(source.content, this.context)
    // A bullet with nothing after it is no objective, whatever is indented below it.
    const plain = source.content !== '' && !isMeasured(read) && read.kind === null
    if (plain && (deeper || listed) && !this.isInside(source)) return this.startObjective(source, source.content)
    return this.addKeyResult(source, source.content)
  }

  /** The line is indented under the objective or key result above it, and so no objective of its own. */
  private isInside(source: Source): boolean {
    const above = this.objective === null ? undefined : this.sources[this.objective.lineNumber - 1]
    return (
      above !== undefined &&
      this.objective?.title !== '' &&
      (above.bullet || above.numbered) &&
      source.indent > above.indent
    )
  }

  private readPlain(source: Source, index: number): LineReading {
    const { content } = source
    const next = this.after(index)
    const name = content.replace(/\s*:$/, '')
    if (next?.label === 'objective') return this.startUnit(source, name)
    if (otherSections.test(content) && (next === null || next.bullet || next.numbered || this.elsewhere))
      return this.leave()
    if (this.elsewhere && source.indent > 0) return 'unread'
    const read = readGoalLine(content, this.context)
    // The rest of a wrapped line that was not understood is not understood either.
    if (this.previous === 'unread' && !(read.baseline !== null && read.target !== null)) return 'unread'
    const headed = this.isHeading(source, index)
    if (this.awaits === 'key_result' && !headed) return this.addKeyResult(source, content)
    if (this.objective === null) {
      if (isMeasured(read) && read.kind !== null) return this.addKeyResult(source, content)
      if (headed) return this.startUnit(source, name)
      return this.startObjective(source, name)
    }
    if (/^(?:fordi|because|siden vi|slik at|so that)\b/iu.test(content) && this.objective.why === null) {
      this.objective.why = content
      return 'why'
    }
    if (isMeasured(read) || read.kind === 'milestone') return this.addKeyResult(source, content)
    const apart = this.sources[index - 1]?.blank === true
    if (headed && apart) return this.startUnit(source, name)
    const opens =
      next !== null && (next.bullet || next.numbered || ['key_result', 'owner', 'why'].includes(next.label ?? ''))
    if (apart && opens && this.objective.keyResults.length > 0) return this.startObjective(source, name)
    if (read.kind !== null || read.questions.some(({ id }) => id === 'task')) return this.addKeyResult(source, content)
    return 'unread'
  }

  /** A plain line that names a unit: by its words, or short, and followed by a line that is an objective. */
  private isHeading(source: Source, index: number): boolean {
    const { content } = source
    const words = content.split(' ')
    if (words.length > 7 || /[.!?]$/.test(content)) return false
    const next = this.after(index)
    if (next === null) return false
    if (unitWords.test(content) || unitEndings.test(content.replace(/\s*:$/, ''))) return true
    if (words.length > 5 || next.label !== null || next.bullet || next.numbered)
      return content.endsWith(':') && !next.bullet && words.length <= 5
    const afterNext = this.after(next.lineNumber - 1)
    const following = readGoalLine(next.content, this.context)
    const goalBelow =
      afterNext !== null &&
      (afterNext.bullet || afterNext.numbered || ['key_result', 'owner', 'why'].includes(afterNext.label ?? ''))
    const close = this.sources[index + 1]?.blank === false
    return close && !isMeasured(following) && goalBelow
  }

  /** The next line that is not blank. */
  private after(index: number): Source | null {
    for (let at = index + 1; at < this.sources.length; at++) {
      const source = this.sources[at]
      if (source !== undefined && !source.blank) return source
    }
    return null
  }

  private leave(): LineReading {
    this.elsewhere = true
    this.objective = null
    this.awaits = null
    return 'unread'
  }

  private startUnit(source: Source, name: string): LineReading {
    this.unit = { unitName: name, lineNumber: source.lineNumber, objectives: [] }
    this.units.push(this.unit)
    this.objective = null
    this.elsewhere = false
    this.awaits = null
    return 'heading'
  }

  private startObjective(source: Source, text: string): LineReading {
    const { rest, names } = takeOwner(text)
    this.objective = {
      title: rest,
      why: null,
      ownerNames: [...names],
      contributesTo: [],
      keyResults: [],
      lineNumber: source.lineNumber,
    }
    this.unit.objectives.push(this.objective)
    this.elsewhere = false
    this.awaits = null
    return 'objective'
  }

  private addKeyResult(source: Source, text: string): LineReading {
    const read = readGoalLine(text, this.context)
    if (read.title === '') return 'unread'
    if (this.objective === null) {
      this.startObjective(source, '')
    }
    this.elsewhere = false
    this.objective?.keyResults.push({ ...read, lineNumber: source.lineNumber })
    return 'key_result'
  }

  private addOwners(objective: ReadObjective, source: Source, text: string): LineReading {
    const names = splitNames(text)
    if (names.length === 0) return 'unread'
    const last = objective.keyResults.at(-1)
    const above = last === undefined ? undefined : this.sources[last.lineNumber - 1]
    // Indented right under a key result: its owner, not the objective's.
    const under = above?.lineNumber === source.lineNumber - 1 && source.indent > above.indent
    if (last !== undefined && under) objective.keyResults[objective.keyResults.length - 1] = withOwners(last, names)
    else objective.ownerNames.push(...names.filter((name) => !objective.ownerNames.includes(name)))
    return 'owner'
  }
}

/** The key result with these owners besides the one it may have: one is its owner, more are asked about. */
function withOwners(keyResult: ReadKeyResult, names: readonly string[]): ReadKeyResult {
  const all = keyResult.owner === null ? names : [keyResult.owner, ...names.filter((name) => name !== keyResult.owner)]
  const [name] = all
  if (all.length === 1 && name !== undefined) return { ...keyResult, owner: name }
  const question: ReadQuestion = { id: 'several_owners', params: { names: all.join(', ') } }
  return { ...keyResult, owner: null, questions: [...keyResult.questions, question] }
}

/** The line holds a value, or says that it should. */
function isMeasured(read: ReadGoalLine): boolean {
  return (
    read.baseline !== null ||
    read.target !== null ||
    read.questions.some(({ id }) => id === 'relative_change' || id === 'range')
  )
}
