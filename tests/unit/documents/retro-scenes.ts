/** Retrospectives to make reports of: a usual one, one with everything long and many, one of a single goal, and one with nothing in it. */
import type { RetroContent, RetroKeyResult, RetroObjective } from '#backend/documents/retrospective/content.ts'

const PEOPLE = { ida: 'Ida Fossum', samir: 'Samir Haddad', lars: 'Lars Vik', gone: '' }

const keyResult = (given: Partial<RetroKeyResult>): RetroKeyResult => ({
  title: 'Svar innen frist',
  owner: 'samir',
  kind: 'increase',
  from: 62,
  to: 81,
  target: 90,
  unitLabel: '%',
  decimals: 0,
  held: null,
  score: 0.678,
  set: null,
  ...given,
})

const objective = (given: Partial<RetroObjective>): RetroObjective => ({
  title: 'Innbyggerne får svar i tide',
  unitName: 'Team Mottak',
  owner: 'ida',
  score: 0.678,
  scored: 1,
  of: 1,
  outcome: 'partly',
  status: 'yellow',
  why: 'Vi kom langt før sommeren, og mistet to saksbehandlere i august',
  causes: ['no_capacity', 'dependent_on_others'],
  learned: 'Faste svardager virket bedre enn flere folk.',
  decision: 'continue',
  reason: 'Vi er på vei, og trenger en periode til.',
  droppedOn: null,
  keyResults: [keyResult({})],
  dropped: [],
  ...given,
})

/** Four goals: one achieved, one adjusted, one let go of at the end and one on the way. */
export function usual(): RetroContent {
  return {
    clientName: 'Nordlys kommune',
    goalTerms: 'goal',
    meetingKind: 'retrospective',
    unitNames: ['Byggesak og plan', 'Team Mottak'],
    cycle: { name: '2. tertial 2026', start: '2026-05-01', end: '2026-08-31', closedOn: '2026-08-31' },
    date: '2026-08-24',
    leaderName: 'Kari Nordmann',
    present: ['ida', 'samir', 'gone'],
    people: PEOPLE,
    summary: 'En periode der svartidene falt, og der vi lærte at færre mål gir mer fart.',
    objectives: [
      objective({
        keyResults: [
          keyResult({ set: { reason: 'Tallet for uke 34 manglet to dager', computed: 0.61 } }),
          keyResult({
            title: 'Antall skjema',
            kind: 'decrease',
            from: 8,
            to: 3,
            target: 2,
            unitLabel: 'skjema',
            score: 0.833,
            owner: null,
          }),
        ],
        score: 0.756,
        scored: 2,
        of: 2,
        outcome: 'achieved',
        decision: 'achieved',
        reason: '',
        causes: [],
        status: 'green',
      }),
      objective({
        title: 'Brukerne finner frem selv',
        keyResults: [
          keyResult({
            title: 'Tildelt samme dag',
            kind: 'at_least',
            from: null,
            to: 89,
            target: 90,
            held: { held: 4, of: 9 },
            score: 0.444,
          }),
          keyResult({
            title: 'Portalen er klar',
            kind: 'milestone',
            from: 0,
            to: 1,
            target: 4,
            unitLabel: '',
            score: 0.25,
          }),
          keyResult({ title: 'Fornøyde brukere', to: null, score: null }),
        ],
        score: 0.347,
        scored: 2,
        of: 3,
        decision: 'adjust',
        reason: 'Målet står, men vi måler noe vi selv rår over.',
        dropped: [{ title: 'Færre telefoner', date: '2026-06-15', reason: 'Tallene fantes ikke' }],
      }),
      objective({
        title: 'Alle medarbeidere er digitale ambassadører',
        score: 0.1,
        outcome: 'dropped',
        status: 'red',
        decision: 'drop',
        reason: 'Ingen hadde tid til det, og ingen savnet det',
        learned: 'Vi sa ja til det fordi det lød fint',
        keyResults: [keyResult({ score: 0.1, from: 0, to: 2, target: 20, unitLabel: 'ambassadører' })],
      }),
      objective({
        title: 'Ny nettside',
        score: null,
        scored: 0,
        outcome: 'dropped',
        status: null,
        why: '',
        causes: [],
        learned: '',
        decision: null,
        reason: '',
        droppedOn: { date: '2026-06-20', reason: 'Fylkeskommunen lager en felles' },
        keyResults: [],
        of: 0,
      }),
    ],
    reflection: [
      {
        section: 'continues',
        themes: [
          {
            name: 'Mandagene',
            dots: 5,
            lines: [
              { text: 'Innsjekk på femten minutter', dots: null },
              { text: 'At lederen er med', dots: null },
            ],
          },
          { name: '', dots: null, lines: [{ text: 'Tavla i gangen', dots: 1 }] },
        ],
      },
      {
        section: 'stops',
        themes: [{ name: '', dots: null, lines: [{ text: 'Å måle det ingen ser på', dots: null }] }],
      },
      { section: 'starts', themes: [{ name: '', dots: null, lines: [{ text: 'Én eier for hvert mål', dots: null }] }] },
    ],
    learned: [{ text: 'Spør hva som skal til før noen sier ja', by: 'lars' }],
    decisions: [
      { number: 12, text: 'Svardagene blir faste', owner: 'ida', dueDate: '2026-09-07', supersedes: null },
      { number: 13, text: 'Vi tar bort telefontellingen', owner: null, dueDate: null, supersedes: 4 },
    ],
    actions: [
      {
        text: 'Lag utkast til nytt mål for portalen',
        owner: 'samir',
        dueDate: '2026-09-01',
        serves: 'Portalen er klar',
      },
      { text: 'Takk dem som bar svardagene', owner: 'gone', dueDate: null, serves: null },
    ],
    nextOwners: [{ unitName: 'Team Mottak', person: 'ida' }],
    habit: 'habit',
    next: [
      { kind: 'kickoff', date: '2026-08-31', startTime: '09:00' },
      { kind: 'evaluation', date: '2026-10-12', startTime: null },
    ],
  }
}

const LONG =
  'Et mål som er skrevet med så mange ord at det går over flere linjer, slik de første målene ofte gjør før noen har spurt hva det egentlig handler om'

/** Seven goals with twenty key results in all, long names, long words and long reasons. */
export function crowded(): RetroContent {
  const base = usual()
  return {
    ...base,
    clientName: 'Interkommunalt samarbeid for innbyggertjenester i Nord-Gudbrandsdal og tilgrensende kommuner IKS',
    goalTerms: 'objective',
    unitNames: ['Avdeling for samfunnsutvikling, plan, byggesak, kart og oppmåling', 'Team for førstelinje'],
    leaderName: 'Anne-Kristine Bjørnsdatter Hagen-Østensen',
    objectives: Array.from({ length: 7 }, (_, at) =>
      objective({
        title: `${LONG} (${at + 1})`,
        unitName: 'Avdeling for samfunnsutvikling, plan, byggesak, kart og oppmåling',
        score: at / 6,
        outcome: at < 2 ? 'missed' : at < 5 ? 'partly' : 'achieved',
        why: `${LONG}. ${LONG}`,
        reason: `${LONG}. ${LONG}`,
        learned: LONG,
        causes: ['too_ambitious', 'too_many_goals', 'no_capacity', 'no_owner', 'no_follow_up', 'other'],
        decision: (['continue', 'adjust', 'drop', 'achieved'] as const)[at % 4] ?? null,
        keyResults: Array.from({ length: at === 0 ? 2 : 3 }, (__, nth) =>
          keyResult({
            title: `Gjennomsnittlig saksbehandlingstid for enkeltvedtakssøknader om tilleggsbevilgninger (${at + 1}.${nth + 1})`,
            unitLabel: 'saksbehandlingsdager',
            from: 1250000.5,
            to: 980000.25,
            target: 500000,
            decimals: 2,
            score: (at + nth) / 8,
            ...(nth === 1 ? { set: { reason: LONG, computed: 0.5 } } : {}),
          }),
        ),
      }),
    ),
    decisions: Array.from({ length: 9 }, (_, at) => ({
      number: at + 1,
      text: LONG,
      owner: 'ida',
      dueDate: '2027-01-31',
      supersedes: null,
    })),
  }
}

/** One goal, in a review of a meeting that has no cycle closed. */
export function single(): RetroContent {
  const base = usual()
  return {
    ...base,
    meetingKind: 'review',
    unitNames: ['Team Mottak'],
    cycle: base.cycle === null ? null : { ...base.cycle, closedOn: null },
    objectives: base.objectives.slice(1, 2),
    habit: null,
    next: [],
    nextOwners: [],
  }
}

/** Nothing was set, written or decided. */
export function nothing(): RetroContent {
  return {
    ...usual(),
    cycle: null,
    unitNames: [],
    leaderName: '',
    present: [],
    people: {},
    summary: '',
    objectives: [],
    reflection: [],
    learned: [],
    decisions: [],
    actions: [],
    nextOwners: [],
    habit: null,
    next: [],
  }
}
