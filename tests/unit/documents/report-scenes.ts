/** Maturity checks to make reports of, worked out by the domain as the back end does it. */
import { reportContent, type ReportNames } from '#backend/maturity-report.ts'
import { standardStatements } from '#backend/standard-statements.ts'
import type { ReportContent } from '#backend/documents/maturity/content.ts'
import type { CheckRow } from '#contract/maturity.ts'
import { asked, type Statement } from '#domain/maturity/question-set.ts'
import { compareChecks, resultOf, type Sheet } from '#domain/maturity/result.ts'
import { readinessOf, worthTalkingAbout, type Answer } from '#domain/maturity/statistics.ts'
import type { DocumentLanguage } from '#domain/shared/basics.ts'

/** Never to be found in a report: units below the check. */
export const CANARY_UNITS = ['Kanarieining', 'Kanariteam'] as const

type Given = Partial<CheckRow> & {
  /** Answers of each person, by the place of the statement; `null` is «don't know», left out is not answered. */
  answers: (person: number, statement: number) => Answer | undefined
  people: number
  ways?: readonly string[]
}
type Told = Parameters<typeof reportContent>[1]
type Taken = { check: CheckRow; result: ReturnType<typeof resultOf>; ways: readonly string[] }

/** A frozen check with its result. */
export function taken({ answers, people, ways, ...given }: Given): Taken {
  const language = given.language ?? 'nb'
  const { kind = 'maturity', length = 'short' } = given
  const check: CheckRow = {
    id: 'c1',
    kind,
    unitId: null,
    date: '2026-06-29',
    mode: 'open',
    length,
    threshold: 5,
    setId: null,
    language,
    statements: asked(standardStatements(language), kind, length),
    meetingId: null,
    intake: { symptoms: [], whereProgress: '' },
    reflection: { works: [], adjust: [] },
    revealed: [],
    frozenAt: '2026-06-29T12:00:00.000Z',
    sheets: people,
    onPaper: 0,
    ...given,
  }
  const sheets = Array.from({ length: people }, (_, person): Sheet => ({
    unitId: CANARY_UNITS[person % 2] ?? null,
    answers: Object.fromEntries(
      check.statements.flatMap(({ id }, at) => {
        const answer = answers(person, at)
        return answer === undefined ? [] : [[id, answer]]
      }),
    ),
  }))
  const tree = CANARY_UNITS.map((id) => ({ id, parentId: null }))
  return { check, result: resultOf(check, sheets, tree), ways: ways ?? Array.from({ length: people }, () => 'hands') }
}

/** What the report of a check says, beside earlier ones. */
export function reportOf(
  { check, result, ways }: Taken,
  {
    language = 'nb',
    earlier = [],
    steps = [],
    names = {},
  }: {
    language?: DocumentLanguage
    earlier?: readonly Taken[]
    steps?: Told['steps']
    names?: Partial<ReportNames>
  } = {},
): ReportContent {
  const { whole, units } = result
  const shown = whole.dimensions.flatMap(({ statements }) =>
    statements.flatMap(({ id, figures }) => (figures === null ? [] : [{ id, figures }])),
  )
  const told: Told = {
    whole,
    units,
    talkAbout: worthTalkingAbout(shown).map(({ id }) => id),
    readiness: readinessOf(Object.fromEntries(whole.dimensions.map(({ dimension, level }) => [dimension, level]))),
    recommendations: [],
    comparisons: earlier.map((before) => ({
      checkId: before.check.id,
      kind: before.check.kind,
      date: before.check.date,
      ...compareChecks(
        { statements: before.check.statements, result: before.result.whole },
        { statements: check.statements, result: whole },
      ),
    })),
    steps,
  }
  return reportContent(check, told, language, {
    clientName: 'Nordlys kommune',
    unitName: null,
    preparedBy: 'Maja Øverby',
    ways,
    person: (id) => id,
    ...names,
  })
}

/** The same statements with one in other words, as a copy that was reworded has it. */
function reworded(statements: readonly Statement[], at: number, text: string): Statement[] {
  return statements.map((one, place) => (place === at ? { ...one, text, version: one.version + 1 } : one))
}

/** Different from person to person and from statement to statement, and the same each time. */
function usual(person: number, statement: number): Answer {
  const middle = [3.4, 2.2, 3.8, 2.9, 1.8, 4.2, 3, 2.5][Math.floor(statement / 2) % 8] ?? 3
  const noise = (((person + 1) * 7919 + (statement + 3) * 104_729) % 97) / 97
  return Math.min(5, Math.max(1, Math.round(middle + (noise - 0.5) * 3))) as Answer
}

/** Nine people by show of hands and on paper, divided on the first statement; after an earlier check with one statement in other words. */
export function divided(language: DocumentLanguage, wording: DocumentLanguage = language): ReportContent {
  const now = taken({
    language: wording,
    people: 9,
    ways: ['hands', 'hands', 'hands', 'hands', 'hands', 'hands', 'hands', 'paper', 'paper'],
    answers: (person, statement) => {
      if (statement === 0) return person === 8 ? null : person < 4 ? 1 : 5
      if (statement === 3) return 4
      return usual(person, statement)
    },
    intake: {
      symptoms: ['Mange møter, få beslutninger', 'Målene ligger i et dokument ingen åpner', ''],
      whereProgress: 'I lunsjen, og i gangen etter ledermøtet.',
    },
  })
  const before = taken({
    language: wording,
    date: '2026-03-12',
    people: 8,
    answers: (person, statement) => (statement < 4 ? 2 : statement > 12 ? 4 : usual(person + 1, statement)),
  })
  before.check.statements = reworded(before.check.statements, 5, 'Vi møtes ofte om målene.')
  const older = taken({ language: wording, date: '2025-12-02', people: 7, answers: () => 2 })
  return reportOf(now, {
    language,
    earlier: [before, older],
    steps: [
      {
        id: 's1',
        initiativeId: 'i1',
        dimension: 'capacity',
        because: { rule: 'not_ready', level: 2 },
        title:
          'Avsett to timer hver mandag til arbeidet med målene, og ta bort det faste avdelingsmøtet som ligger i veien for dem som skal gjøre jobben',
        ownerId: 'Siv Bakken',
        dueDate: '2026-08-10',
      },
      {
        id: 's2',
        initiativeId: 'i2',
        dimension: 'direction',
        because: {
          rule: 'spread',
          statementId: now.check.statements[0]?.id ?? '',
          low: 4,
          high: 4,
          answered: 8,
          deviation: 2,
        },
        title: 'Spør to og to hva som er viktigst nå',
        ownerId: null,
        dueDate: '2026-08-10',
      },
      {
        id: 's3',
        initiativeId: 'i3',
        dimension: 'rhythm',
        because: { rule: 'lowest', level: 3 },
        title: 'Sett et fast kvarter i kalenderen',
        ownerId: 'Samir Haddad',
        dueDate: null,
      },
    ],
  })
}

/** Twelve people on paper and at the laptop; one statement has too few answers to be shown. */
export function heldBack(language: DocumentLanguage): ReportContent {
  return reportOf(
    taken({
      language,
      mode: 'confidential',
      people: 12,
      ways: Array.from({ length: 12 }, (_, person) => (person < 8 ? 'paper' : 'laptop')),
      answers: (person, statement) => (statement === 4 && person > 2 ? null : usual(person, statement)),
    }),
    { language, names: { unitName: 'Byggesak og plan' } },
  )
}

/** Four people of a confidential check whose threshold is five. */
export function tooFew(language: DocumentLanguage): ReportContent {
  return reportOf(
    taken({
      language,
      mode: 'confidential',
      people: 4,
      ways: ['paper', 'paper', 'paper', 'laptop'],
      answers: usual,
      intake: { symptoms: ['Kanarisymptom', '', ''], whereProgress: 'Kanaristed' },
      reflection: { works: ['Kanarivirker'], adjust: ['Kanarijustering'] },
    }),
    {
      language,
      earlier: [taken({ language, date: '2026-03-12', people: 9, answers: () => 2 })],
      steps: [
        {
          id: 's1',
          initiativeId: 'i1',
          dimension: 'rhythm',
          because: { rule: 'lowest', level: 1 },
          title: 'Kanaristeg',
          ownerId: null,
          dueDate: null,
        },
      ],
    },
  )
}

/** Forty people and the full set. */
export function full(language: DocumentLanguage): ReportContent {
  return reportOf(
    taken({
      language,
      length: 'full',
      people: 40,
      ways: Array.from({ length: 40 }, () => 'paper'),
      answers: (person, statement) => (statement % 9 === 2 && person % 7 === 0 ? null : usual(person, statement + 1)),
    }),
    { language },
  )
}

/** The evaluation after six weeks, with what works and what must be adjusted. */
export function early(language: DocumentLanguage): ReportContent {
  const before = taken({ language, date: '2026-05-11', people: 9, answers: (person, at_) => usual(person + 2, at_) })
  return reportOf(
    taken({
      language,
      kind: 'early',
      people: 8,
      answers: (person, statement) => usual(person, statement * 2),
      reflection: {
        works: ['Innsjekken på mandag tar ti minutter', 'Alle vet hva som er viktigst'],
        adjust: ['Ett nøkkelresultat måler aktivitet og ikke virkning', 'Eierne mangler tid til oppfølging'],
      },
    }),
    { language, earlier: [before] },
  )
}

/** One figure for each statement, after talking. */
export function consensus(language: DocumentLanguage): ReportContent {
  return reportOf(
    taken({ language, mode: 'consensus', people: 1, answers: (_, statement) => usual(statement, statement) }),
    { language },
  )
}
