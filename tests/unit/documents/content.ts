/** A meeting's minutes as plain JSON: a real one at Nordlys kommune in each language, and one in which nothing happened. */
import type { MinutesContent, MinutesKeyResult } from '#backend/documents/minutes/content.ts'
import type { DocumentLanguage } from '#domain/shared/basics.ts'

/** There from beginning to end. */
const whole = { came: null, left: null }

/** Nobody came, nothing was said. */
export function emptyMeeting(language: DocumentLanguage = 'nb'): MinutesContent {
  return {
    language,
    clientName: 'Nordlys kommune',
    goalTerms: 'goal',
    unitNames: [],
    meetingKind: 'progress',
    date: '2026-06-01',
    startTime: null,
    endTime: null,
    place: '',
    caseNumber: '',
    distribution: '',
    exemption: '',
    leaderName: '',
    minuteTakerName: '',
    present: [],
    absent: [],
    goodNews: [],
    objectives: [],
    goalsWritten: [],
    votes: [],
    kpis: [],
    initiatives: [],
    obstacles: [],
    decisions: [],
    lastPriorities: [],
    priorities: [],
    parked: [],
    written: [],
    stopsWith: [],
    learned: [],
    notes: [],
    ownPoints: [],
  }
}

/** A key result checked in, unless told otherwise. */
export function keyResult(given: Partial<MinutesKeyResult> = {}): MinutesKeyResult {
  return {
    title: 'Øke andelen søknader som er komplette ved første innsending fra 48 % til 75 %',
    owner: 'Samir Haddad',
    kind: 'increase',
    target: 75,
    unitLabel: '%',
    decimals: 0,
    before: { date: '2026-05-26', value: 52, status: 'green', confidence: 7 },
    now: { date: '2026-06-01', value: 58, status: 'yellow', confidence: 5 },
    changed: '',
    blocks: '',
    ...given,
  }
}

/** The words of the meeting below that people said, in each language. */
type Said = (nb: string, nn: string, en: string) => string

/** 1 June 2026, «Byggesak og plan» and «Team Mottak»: every part of the minutes has something to say. */
export function nordlysMeeting(language: DocumentLanguage): MinutesContent {
  const t: Said = (nb, nn, en) => ({ nb, nn, en })[language]
  const may26 = '2026-05-26'
  const today = '2026-06-01'
  const answered = t(
    'Andel søkere som får svar innen varslet frist skal opp fra 62 % til minst 90 %',
    'Delen søkjarar som får svar innan varsla frist skal opp frå 62 % til minst 90 %',
    'Share of applicants who get an answer within the announced time, from 62% to at least 90%',
  )
  const where = t(
    'Henvendelser om «hvor er saken min»',
    'Førespurnader om «kvar er saka mi»',
    'Enquiries about “where is my case”',
  )
  const complete = t(
    'Komplette søknader ved første innsending',
    'Komplette søknader ved første innsending',
    'Applications complete at first submission',
  )
  return {
    language,
    clientName: 'Nordlys kommune',
    goalTerms: 'goal',
    unitNames: ['Byggesak og plan', 'Team Mottak'],
    meetingKind: 'progress',
    date: today,
    startTime: '09:00',
    endTime: '09:28',
    place: t(
      'Møterom Polarstjerna, rådhuset',
      'Møterom Polarstjerna, rådhuset',
      'Meeting room Polarstjerna, the town hall',
    ),
    caseNumber: '2026/1234-5',
    distribution: t('Deltakerne og postmottaket', 'Deltakarane og postmottaket', 'The participants and the mail room'),
    exemption: t('offl. § 23 første ledd', 'offl. § 23 første ledd', 'the Freedom of Information Act, section 23'),
    leaderName: 'Kari Solberg',
    minuteTakerName: 'Maja Øverby',
    present: [
      { name: 'Tor Henrik Lie', title: t('avdelingsleder', 'avdelingsleiar', 'head of department'), ...whole },
      { name: 'Maja Øverby', title: t('OKR-ambassadør', 'OKR-ambassadør', 'OKR ambassador'), ...whole },
      { name: 'Samir Haddad', title: t('teamleder', 'teamleiar', 'team leader'), came: '09:07', left: null },
      { name: 'Anne-Grethe Fjelltveit', title: t('teamleder', 'teamleiar', 'team leader'), came: null, left: '09:20' },
    ],
    absent: [{ name: 'Jonas Ly', title: t('prosjektleder', 'prosjektleiar', 'project manager'), ...whole }],
    goodNews: [
      {
        text: t(
          'Tre av fire søkere som prøvde forhåndssjekken i chat, leverte komplett søknad første gang.',
          'Tre av fire søkjarar som prøvde førehandssjekken i chat, leverte komplett søknad første gong.',
          'Three out of four applicants who tried the pre-check in chat submitted a complete application the first time.',
        ),
        owner: 'Samir Haddad',
        dueDate: null,
        raisedOn: today,
      },
      {
        text: t(
          'Restansetimen på tirsdager er blitt en vane.',
          'Restansetimen på tysdagar er vorten ein vane.',
          'The backlog hour on Tuesdays has become a habit.',
        ),
        owner: null,
        dueDate: null,
        raisedOn: today,
      },
    ],
    objectives: [
      {
        title: t(
          'Innbyggerne skal oppleve at byggesaken deres er forutsigbar, fordi tillit er det vi lever av',
          'Innbyggjarane skal oppleve at byggjesaka deira er føreseieleg, fordi tillit er det vi lever av',
          'Residents shall find their building case predictable, because trust is what we live by',
        ),
        unitName: 'Byggesak og plan',
        owner: 'Tor Henrik Lie',
        keyResults: [
          keyResult({
            title: answered,
            owner: 'Anne-Grethe Fjelltveit',
            target: 90,
            before: { date: may26, value: 66, status: 'yellow', confidence: 6 },
            now: { date: today, value: 71, status: 'green', confidence: 7 },
            changed: t(
              'Nye maler for svarbrev er tatt i bruk i begge team.',
              'Nye malar for svarbrev er tekne i bruk i begge teama.',
              'New templates for reply letters are in use in both teams.',
            ),
          }),
          keyResult({
            title: where,
            kind: 'decrease',
            target: 100,
            unitLabel: t('i måneden', 'i månaden', 'a month'),
            before: { date: may26, value: 350, status: 'yellow', confidence: 5 },
            now: { date: today, value: 338, status: 'red', confidence: 3 },
            blocks: t(
              'Statusmeldingen på SMS venter på en databehandleravtale.',
              'Statusmeldinga på SMS ventar på ein databehandlaravtale.',
              'The status message by SMS is waiting for a data processing agreement.',
            ),
          }),
          keyResult({
            title: t(
              'Søkernes opplevde forutsigbarhet på en skala 1–5',
              'Kor føreseieleg søkjarane opplever det, på ein skala 1–5',
              'How predictable applicants find it, on a scale of 1–5',
            ),
            owner: 'Maja Øverby',
            target: 4.2,
            unitLabel: '',
            decimals: 1,
            before: { date: may26, value: 3.1, status: 'yellow', confidence: 6 },
            now: { date: today, value: null, status: 'yellow', confidence: 6 },
          }),
        ],
      },
      {
        title: t(
          'Det skal være lett å levere en komplett søknad første gang',
          'Det skal vere lett å levere ein komplett søknad første gong',
          'It shall be easy to submit a complete application the first time',
        ),
        unitName: 'Team Mottak',
        owner: 'Samir Haddad',
        keyResults: [
          keyResult({
            title: complete,
            now: { date: today, value: 58, status: 'green', confidence: 7 },
            changed: t(
              'Forhåndssjekken virker.\nVi åpner den for alle fra mandag.',
              'Førehandssjekken verkar.\nVi opnar han for alle frå måndag.',
              'The pre-check works.\nWe open it to everybody from Monday.',
            ),
          }),
          keyResult({
            title: t(
              'Antall skjema søkeren må velge mellom',
              'Talet på skjema søkjaren må velje mellom',
              'Number of forms the applicant must choose between',
            ),
            owner: 'Maja Øverby',
            kind: 'decrease',
            target: 2,
            unitLabel: t('skjema', 'skjema', 'forms'),
            before: { date: may26, value: 6, status: 'green', confidence: 8 },
            now: null,
          }),
          keyResult({
            title: t('Saker tildelt samme dag', 'Saker tildelte same dag', 'Cases assigned the same day'),
            owner: null,
            kind: 'at_least',
            target: 90,
            before: null,
            now: { date: today, value: 87.5, status: null, confidence: null },
          }),
        ],
      },
    ],
    votes: [
      {
        kind: 'fist',
        question: 'Flytter vi vakten til mandag?',
        about: null,
        round: 1,
        voted: 4,
        abstained: 1,
        lowest: 1,
        highest: 4,
        mean: 2.7,
        options: [],
      },
      {
        kind: 'dots',
        question: '',
        about: null,
        round: 2,
        voted: 3,
        abstained: 0,
        lowest: null,
        highest: null,
        mean: null,
        options: [
          { text: 'Skjema', dots: 4 },
          { text: 'Telefon', dots: 1 },
        ],
      },
    ],
    goalsWritten: [
      {
        unitName: 'Team Mottak',
        before: 'Ta i bruk nytt skjema',
        after: 'Andel komplette søknader fra 48 % til 75 %',
        why: '',
      },
      {
        unitName: 'Byggesak og plan',
        before: null,
        after: 'Det skal være lett å søke',
        why: 'Annenhver sak går i retur',
      },
    ],
    kpis: [
      {
        name: t('Saker per saksbehandler', 'Saker per saksbehandlar', 'Cases per case worker'),
        unitLabel: '',
        decimals: 0,
        direction: 'lower_is_better',
        greenLimit: 25,
        value: 27,
        date: today,
        band: 'yellow',
        valueBefore: 24,
        note: t('To er borte ut juni.', 'To er borte ut juni.', 'Two are away through June.'),
      },
      {
        name: t('Ubehandlede saker totalt', 'Ubehandla saker totalt', 'Open cases in total'),
        unitLabel: '',
        decimals: 0,
        direction: 'lower_is_better',
        greenLimit: 400,
        value: 1387,
        date: '2026-05-29',
        band: 'red',
        valueBefore: 1387,
        note: '',
      },
      {
        name: t('Klager i måneden', 'Klager i månaden', 'Complaints a month'),
        unitLabel: '',
        decimals: 0,
        direction: 'lower_is_better',
        greenLimit: 10,
        value: null,
        date: null,
        band: null,
        valueBefore: null,
        note: '',
      },
    ],
    initiatives: [
      {
        title: t(
          'Forhåndssjekk i chat før innsending',
          'Førehandssjekk i chat før innsending',
          'Pre-check in chat before submission',
        ),
        serves: complete,
        owner: 'Samir Haddad',
        dueDate: '2026-06-15',
        state: 'active',
        overdue: false,
        before: { dueDate: '2026-06-15', state: 'planned' },
      },
      {
        title: t(
          'Automatisk statusmelding på SMS',
          'Automatisk statusmelding på SMS',
          'Automatic status message by SMS',
        ),
        serves: where,
        owner: 'Jonas Ly',
        dueDate: '2026-08-15',
        state: 'planned',
        overdue: false,
        before: { dueDate: '2026-07-01', state: 'planned' },
      },
      {
        title: t(
          'Fast restansetime tirsdag og torsdag',
          'Fast restansetime tysdag og torsdag',
          'A fixed backlog hour on Tuesdays and Thursdays',
        ),
        serves: 'Team Behandling',
        owner: 'Anne-Grethe Fjelltveit',
        dueDate: '2026-05-20',
        state: 'active',
        overdue: true,
        before: null,
      },
    ],
    obstacles: [
      {
        text: t(
          'Databehandleravtalen for SMS ligger hos innkjøp',
          'Databehandlaravtalen for SMS ligg hos innkjøp',
          'The data processing agreement for SMS lies with procurement',
        ),
        owner: 'Jonas Ly',
        dueDate: '2026-06-08',
        raisedOn: '2026-05-11',
        state: 'open',
      },
      {
        text: t(
          'Ingen har tid til å rydde i skjemaene før ferien',
          'Ingen har tid til å rydde i skjemaa før ferien',
          'Nobody has time to tidy the forms before the holidays',
        ),
        owner: null,
        dueDate: null,
        raisedOn: today,
        state: 'open',
      },
      {
        text: t(
          'Tilgang til saksarkivet for nye medarbeidere',
          'Tilgang til saksarkivet for nye medarbeidarar',
          'Access to the case archive for new staff',
        ),
        owner: 'Tor Henrik Lie',
        dueDate: null,
        raisedOn: '2026-05-18',
        state: 'done',
      },
    ],
    decisions: [
      {
        number: 14,
        text: t(
          'Statusmelding på SMS utsettes til avtalen er signert. I mellomtiden sender Team Mottak statusen på e-post hver fredag.',
          'Statusmelding på SMS blir utsett til avtalen er signert. I mellomtida sender Team Mottak statusen på e-post kvar fredag.',
          'The status message by SMS waits until the agreement is signed. Meanwhile Team Mottak sends the status by e-mail every Friday.',
        ),
        owner: 'Samir Haddad',
        dueDate: '2026-06-05',
        supersedes: 11,
        supersededBy: null,
      },
      {
        number: 15,
        text: t('Seks skjema slås sammen til to', 'Seks skjema blir slått saman til to', 'Six forms become two'),
        owner: null,
        dueDate: null,
        supersedes: null,
        supersededBy: null,
      },
    ],
    lastPriorities: [
      {
        text: t(
          'Teste forhåndssjekken med ti søkere',
          'Teste førehandssjekken med ti søkjarar',
          'Test the pre-check with ten applicants',
        ),
        owner: 'Samir Haddad',
        serves: complete,
        dueDate: null,
        raisedOn: '2026-05-26',
        state: 'done',
      },
      {
        text: t('Ringe de fem eldste sakene', 'Ringje dei fem eldste sakene', 'Call the five oldest cases'),
        owner: 'Anne-Grethe Fjelltveit',
        serves: null,
        dueDate: null,
        raisedOn: '2026-05-26',
        state: 'not_done',
      },
      {
        text: t('Få avtalen signert', 'Få avtalen signert', 'Get the agreement signed'),
        owner: '',
        serves: where,
        dueDate: null,
        raisedOn: '2026-05-11',
        state: 'open',
      },
    ],
    priorities: [
      {
        text: t('Åpne forhåndssjekken for alle', 'Opne førehandssjekken for alle', 'Open the pre-check to everybody'),
        owner: 'Samir Haddad',
        serves: complete,
        dueDate: '2026-06-08',
      },
      {
        text: t(
          'Sende ukens statusbrev på e-post',
          'Sende statusbrevet for veka på e-post',
          'Send the week’s status letter by e-mail',
        ),
        owner: 'Maja Øverby',
        serves: where,
        dueDate: '2026-06-05',
      },
      {
        text: t('Fordele sommervaktene', 'Fordele sommarvaktene', 'Share out the summer shifts'),
        owner: 'Tor Henrik Lie',
        serves: null,
        dueDate: null,
      },
    ],
    parked: [
      {
        text: t(
          'Egen søknadsassistent for hyttebygging',
          'Eigen søknadsassistent for hyttebygging',
          'A separate assistant for cabins',
        ),
        owner: 'Jonas Ly',
        dueDate: null,
        raisedOn: '2026-05-11',
        state: 'open',
        reason: '',
      },
    ],
    written: [
      {
        step: { kind: 'silent_writing', topic: 'continues', title: '', question: '' },
        about: '',
        lines: [
          {
            text: t('Innsjekken på mandager', 'Innsjekken på måndagar', 'The check-in on Mondays'),
            section: 'written',
            amount: null,
            effect: null,
            effort: null,
          },
        ],
      },
      {
        step: { kind: 'picture', topic: null, title: '', question: '' },
        about: '',
        picture: {
          id: '019ab000-0000-7000-8000-000000000001',
          caption: t('Køen i skranken i mai', 'Køen i skranken i mai', 'The queue at the counter in May'),
          width: 1600,
          height: 900,
        },
        lines: [],
      },
    ],
    stopsWith: [
      {
        text: t('Månedsrapporten på papir', 'Månadsrapporten på papir', 'The monthly report on paper'),
        owner: null,
        dueDate: null,
        raisedOn: today,
      },
    ],
    learned: [
      {
        text: t(
          'En times fast tid slår tre timer når det passer.',
          'Ein fast time slår tre timar når det passar.',
          'One fixed hour beats three hours when it suits.',
        ),
        owner: null,
        dueDate: null,
        raisedOn: today,
      },
    ],
    notes: [
      {
        text: t(
          'Neste møte er mandag 8. juni kl. 09.00.',
          'Neste møte er måndag 8. juni kl. 09.00.',
          'The next meeting is on Monday 8 June at 09:00.',
        ),
        owner: null,
        dueDate: null,
        raisedOn: today,
      },
    ],
    ownPoints: [
      {
        title: t('Orientering fra rådhuset', 'Orientering frå rådhuset', 'Update from the town hall'),
        lines: [
          {
            kind: 'parked',
            number: null,
            text: t('Ny møteplan for høsten', 'Ny møteplan for hausten', 'New meeting plan for the autumn'),
            owner: null,
            dueDate: null,
            raisedOn: today,
          },
        ],
      },
      { title: t('Eventuelt', 'Eventuelt', 'Any other business'), lines: [] },
    ],
  }
}
