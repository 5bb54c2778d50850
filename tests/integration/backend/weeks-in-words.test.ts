/**
 * The weeks of Nordlys kommune pasted into a real vault, and what a coach then reads of them in Norwegian and English: the sentences themselves,
 * worked out by hand from `shared/data` and a wall calendar, so that a rule, an input, a word or a rounding that changes is seen here.
 */
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { describe, expect, test } from 'vitest'
import type { BoardKeyResult } from '#contract/goal.ts'
import type { Client } from '#domain/client/client.ts'
import type { UiLanguage } from '#domain/shared/basics.ts'
import { GoalWordsContext, type GoalWords } from '#renderer/app/goal/goal-words.ts'
import { useAge, useReasons } from '#renderer/app/goal/reasons.ts'
import { useTerms } from '#renderer/app/goal/terms.ts'
import { PaceCell } from '#renderer/features/goal/board/PaceCell.tsx'
import { GoalContext, type GoalContextValue } from '#renderer/features/goal/goal-context.ts'
import { useExplained } from '#renderer/features/goal/panel/explain-words.ts'
import { useForecast } from '#renderer/features/goal/panel/use-forecast.ts'
import { useWhy } from '#renderer/features/overview/use-why.ts'
import { coachTexts } from '#texts/coach.ts'
import { makeTexts } from '#texts/ui.ts'
import { commandId, startBackEnd } from '#tests/support/back-end.ts'
import { makeNordlys, NORDLYS_WEEKS } from '#tests/support/nordlys.ts'

type Figure = 'progress' | 'expected' | 'pace' | 'forecast' | 'freshness' | 'flags'
type Read = {
  /** Below the title of its row: what is worth noticing. */
  row: string[]
  age: string
  /** In the row's column for pace. */
  pace: string
  /** «Slik er det regnet ut», figure by figure. */
  how: Partial<Record<Figure, string>>
  forecast: string | null
  /** Among those that need a talk in the ten-second picture. */
  picture: string
}

/** As the eye reads it: a space is a space, and words in two elements are two words. */
const plain = (text: string) => text.replaceAll('\u00A0', ' ')
const ENTITIES: Record<string, string> = { '&quot;': '"', '&#x27;': "'", '&lt;': '<', '&gt;': '>', '&amp;': '&' }
const textOf = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&[^;]+;/g, (entity) => ENTITIES[entity] ?? entity)
    .replaceAll(/ +/g, ' ')
    .trim()

const BREAK = '<hr/>'

/** What the row and the open panel say of a key result, and the cell of its pace as it is drawn. */
function Row({ keyResult }: { keyResult: BoardKeyResult }) {
  const told = useExplained(keyResult).map(({ figure, sentences }) => [figure, sentences.join(' ')])
  const said: Omit<Read, 'pace'> = {
    row: useReasons(keyResult),
    age: useAge(keyResult.standing.checkedOn),
    how: Object.fromEntries(told),
    forecast: useForecast(keyResult),
    picture: useWhy(keyResult, 'needing'),
  }
  return [JSON.stringify(said), createElement('hr', { key: 'hr' }), createElement(PaceCell, { key: 'pace', keyResult })]
}

type Told = { keyResult: BoardKeyResult; client: Client; words: Omit<GoalWords, 'terms'> }
function Screen({ keyResult, client, words: given }: Told) {
  const words = { ...given, terms: useTerms(client.goalTerms) }
  // Nothing else of the screen is looked at.
  const screen = { ...words, client } as unknown as GoalContextValue
  const row = createElement(Row, { keyResult })
  return createElement(GoalContext, { value: screen }, createElement(GoalWordsContext, { value: words }, row))
}

/** All the weeks are pasted; those that have not come yet are refused, and the coach reads the screen of that day. */
async function nordlysOn(today: string) {
  const { coach } = startBackEnd({ today })
  const { clientId, unitIds } = await makeNordlys(coach)
  const source = { kind: 'text' as const, text: NORDLYS_WEEKS }
  const pasted = { clientId, commandId: commandId(), cycleId: null, source, day: null, meanings: [], rows: null }
  await coach.checkIn.record(pasted)
  const [{ objectives }, client, { units, people }, { units: rows }] = await Promise.all([
    coach.goal.board({ clientId, cycleId: null }),
    coach.client.get({ clientId }),
    coach.organisation.get({ clientId }),
    coach.rhythm.get({ clientId, cycleId: null }),
  ])

  const read = (name: string, language: UiLanguage): Read => {
    const found = objectives.flatMap((each) => each.keyResults).find((each) => each.shortName === name)
    if (!found) throw new Error(`no key result ${name}`)
    const screen = createElement(Screen, { keyResult: found, client, words: { units, people, today, language } })
    const i18n = makeTexts(coachTexts, language)
    const html = plain(renderToStaticMarkup(createElement(I18nextProvider, { i18n }, screen)))
    const [said = '', pace = ''] = html.split(BREAK)
    return { ...(JSON.parse(textOf(said)) as Omit<Read, 'pace'>), pace: textOf(pace) }
  }
  const streak = (unit: string, language: UiLanguage) => {
    const count = rows.find((row) => row.unitId === unitIds.get(unit))?.streak ?? Number.NaN
    return makeTexts(coachTexts, language).t('rhythm:how.streak', { count })
  }
  return { read, streak }
}

describe('69 working days', () => {
  test('are what is expected of the way is counted in', async () => {
    // May 18 (21 weekdays, but for 1, 14 and 25), June 22, July 8 (1–3 and 27–31), August 21. Before 29 June: 18 and 20.
    const { read } = await nordlysOn('2026-06-29')
    expect(read('liggetid', 'nb').how.expected).toBe(
      '38 av 69 arbeidsdager fra 1. mai til 31. august er gått før i dag. Helger, helligdager og pauser er ikke med. Da ventes 55 % av veien. Det vil si 12 dager.',
    )
    expect(read('svar innen frist', 'en').how.expected).toBe(
      '38 of 69 working days from 1 May to 31 August were over before today. Weekends, public holidays and pauses are left out. So 55 % of the way is expected. That is 77 %.',
    )
  })
})

describe('«komplette søknader»', () => {
  const name = 'komplette søknader'

  test('on 18 May is not flagged: nine of 69 days are 13 %, and it is too early', async () => {
    const { read } = await nordlysOn('2026-05-18')
    const nb = read(name, 'nb')
    expect(nb).toMatchObject({ row: [], age: 'i dag', pace: 'For tidlig' })
    expect(nb.how).toEqual({
      progress: '(50 − 48) / (75 − 48) = 7 % av veien fra 48 til 75.',
      expected:
        '9 av 69 arbeidsdager fra 1. mai til 31. august er gått før i dag. Helger, helligdager og pauser er ikke med. Da ventes 13 % av veien. Det vil si 52 %.',
      pace: '9 av 69 arbeidsdager er gått, 13 % av perioden. Før 15 % er det for tidlig å si noe om tempo.',
      forecast: 'Prognosen kommer når 15 % av perioden er gått.',
      freshness: 'Sist 18. mai. Neste ventes 26. mai.',
    })
    const en = read(name, 'en')
    expect(en).toMatchObject({ row: [], age: 'today', pace: 'Too early' })
    expect(en.how.pace).toBe(
      '9 of 69 working days are over, 13 % of the period. Before 15 % it is too early to speak of pace.',
    )
    expect(en.how.flags).toBeUndefined()
  })

  test.each([
    ['2026-05-26', 'tre', 'three', '20 %', '−13'],
    ['2026-06-01', 'fire', 'four', '26 %', '−19'],
  ])(
    'on %s is green but flat, and says since when, how often and how far behind',
    async (today, tre, three, way, gap) => {
      const { read } = await nordlysOn(today)
      const nb = read(name, 'nb')
      expect(nb).toMatchObject({ row: [`Grønn, men flat i ${tre} målinger`], pace: `Bak ${gap} pp` })
      expect(nb.how).toMatchObject({
        flags: 'Siste status er grønn, men hver måling siden 11. mai har vært 50, og tempoet er bak.',
        pace: `7 % nådd, ${way} ventet: ${gap} prosentpoeng, altså bak. I rute er fra −10 til +10. Under −25 er langt bak.`,
      })
      const en = read(name, 'en')
      expect(en).toMatchObject({ row: [`Green, but flat for ${three} measurements`], pace: `Behind ${gap} pp` })
      expect(en.how).toMatchObject({
        flags: 'The last status is green, but every measurement since 11 May has been 50, and the pace is behind.',
        pace: `7 % reached, ${way} expected: ${gap} percentage points, which is behind. On pace is from −10 to +10. Below −25 is far behind.`,
      })
    },
  )

  test('on 8 June is clear: 57 is a third of the way, and 23 of 69 days are a third too', async () => {
    const { read } = await nordlysOn('2026-06-08')
    const nb = read(name, 'nb')
    expect(nb).toMatchObject({ row: [], pace: 'I rute 0 pp' })
    expect(nb.how.flags).toBeUndefined()
    expect(nb.how.progress).toBe('(57 − 48) / (75 − 48) = 33 % av veien fra 48 til 75.')
    expect(nb.how.pace).toBe(
      '33 % nådd, 33 % ventet: 0 prosentpoeng, altså i rute. I rute er fra −10 til +10. Under −25 er langt bak.',
    )
    const en = read(name, 'en')
    expect(en).toMatchObject({ row: [], pace: 'On pace 0 pp' })
    expect(en.how.flags).toBeUndefined()
    expect(en.how.pace).toBe(
      '33 % reached, 33 % expected: 0 percentage points, which is on pace. On pace is from −10 to +10. Below −25 is far behind.',
    )
  })
})

describe('«hvor er saken min»', () => {
  const name = 'hvor er saken min'

  test('on Tuesday 2 June waits, and says for what', async () => {
    const { read } = await nordlysOn('2026-06-02')
    expect(read(name, 'nb')).toMatchObject({
      row: ['Venter på innsjekk'],
      age: '1 uke siden',
      how: { freshness: 'Sist 26. mai. Den som var ventet 1. juni, er ikke kommet ennå.' },
    })
    expect(read(name, 'en')).toMatchObject({
      row: ['Waiting for a check-in'],
      age: '1 week ago',
      how: { freshness: 'Last on 26 May. The one that was due on 1 June has not come yet.' },
    })
  })

  test('on Monday 8 June is outdated, last green 26 May, and silence is not green', async () => {
    const { read } = await nordlysOn('2026-06-08')
    expect(read(name, 'nb')).toMatchObject({
      row: ['Sist grønn 26. mai'],
      how: {
        freshness:
          'Sist 26. mai. Den som var ventet 1. juni, var ikke kommet da tiden for den gikk ut 7. juni. Stillhet regnes ikke som grønt.',
      },
    })
    expect(read(name, 'en')).toMatchObject({
      row: ['Last green 26 May'],
      how: {
        freshness:
          'Last on 26 May. The one that was due on 1 June had not come when its time ran out on 7 June. Silence does not count as green.',
      },
    })
  })

  test('after 15 June is fresh, and behind', async () => {
    const { read } = await nordlysOn('2026-06-15')
    expect(read(name, 'nb')).toMatchObject({
      row: [],
      age: 'i dag',
      how: {
        progress: '(308 − 350) / (100 − 350) = 17 % av veien fra 350 til 100.',
        freshness: 'Sist 15. juni. Neste ventes 22. juni.',
      },
    })
    expect(read(name, 'en')).toMatchObject({
      row: [],
      age: 'today',
      how: {
        progress: '(308 − 350) / (100 − 350) = 17 % of the way from 350 to 100.',
        freshness: 'Last on 15 June. The next is due on 22 June.',
      },
    })
  })
})

describe('Team Mottak’s streak', () => {
  test.each([
    ['2026-07-05', 9],
    ['2026-07-06', 9],
    ['2026-07-19', 9],
    ['2026-07-26', 9],
    ['2026-08-02', 10],
  ])('on %s is %i, in words', async (today, count) => {
    const { streak } = await nordlysOn(today)
    expect(streak('Team Mottak', 'nb')).toBe(
      `${count} uker på rad med minst 80 % innsjekk. Uker uten ventet innsjekk hoppes over, og uken som går, kan bare gjøre rekken lengre.`,
    )
    expect(streak('Team Mottak', 'en')).toBe(
      `${count} weeks in a row with at least 80 % of the check-ins. Weeks with none due are passed over, and the running week can only make it longer.`,
    )
  })
})

describe('what has no pace', () => {
  test('«tildelt samme dag», a bare threshold, is held in four of six', async () => {
    // 84, 91, 92, 89, 93 and 90: not 84 and 89, and 90 exactly is held.
    const { read } = await nordlysOn('2026-08-10')
    const nb = read('tildelt samme dag', 'nb')
    expect(nb).toMatchObject({ pace: 'Holdt nå 4 av 6 målinger', forecast: null })
    expect(nb.how).toMatchObject({
      progress:
        '90 er minst 90. Nivået er holdt nå. Holdt i 4 av 6 målinger, hver av dem målt mot nivået som gjaldt den dagen.',
      pace: 'Et nivå skal holdes hele perioden. Derfor har det verken tempo eller prognose.',
    })
    expect([nb.how.expected, nb.how.forecast]).toEqual([undefined, undefined])
    const en = read('tildelt samme dag', 'en')
    expect(en).toMatchObject({ pace: 'Held now 4 of 6 times', forecast: null })
    expect(en.how).toMatchObject({
      progress:
        '90 is at least 90. The level is held now. Held in 4 of 6 measurements, each against the level that was asked for on its day.',
      pace: 'A level is to be held all the period. That is why it has neither pace nor forecast.',
    })
  })

  test.each(['brukerveiledning', 'startet i portalen', 'lansering'])(
    '«%s» of Ny innbyggerportal was never checked in',
    async (name) => {
      const { read } = await nordlysOn('2026-06-29')
      const nb = read(name, 'nb')
      expect(nb).toMatchObject({ age: 'Ingen innsjekk ennå', pace: '– Kan ikke sies ennå' })
      expect(nb.how.freshness).toMatch(/^Ingen ennå\./)
      const en = read(name, 'en')
      expect(en).toMatchObject({ age: 'No check-in yet', pace: '– Cannot be said yet' })
      expect(en.how.freshness).toMatch(/^None yet\./)
    },
  )
})

describe('a forecast', () => {
  test('says where it lands, in which week it reaches the target, and how it knows', async () => {
    // Slopes of nine measurements two by two: the middle one is 0.47 a working day, and 31 are left from 29 June on.
    const { read } = await nordlysOn('2026-06-29')
    const nb = read('svar innen frist', 'nb')
    expect(nb.forecast).toBe('Når målet omtrent i uke 34. Lander mellom 89 og 100.')
    // The picture names the same week as the panel, and no place beyond the target.
    expect(nb.picture).toBe('Meldt stoppet opp, når målet omtrent i uke 34')
    expect(nb.how.forecast).toBe(
      'De 9 målingene ble sammenlignet to og to. Midt i bunken ligger +2,4 i uken. Videre fra målingen 29. juni gir det 95 % den 31. august. Når den villeste tidelen i hver ende holdes utenfor, blir det mellom 89 og 100 %. Da er målet nådd omtrent i uke 34.',
    )
    expect(read('svar innen frist', 'en').forecast).toBe('Reaches the target about week 34. Lands between 89 and 100.')
    expect(read('svar innen frist', 'en').picture).toBe('Reported as stalled, reaches the target about week 34')
  })

  test('that is too scattered says that, and between what', async () => {
    const { read } = await nordlysOn('2026-06-29')
    const nb = read('saker over 12 uker', 'nb')
    expect(nb.forecast).toBe('For spredt til å si hvor det lander: mellom 15 og 37.')
    // 22 wide, and half the way from 46 to 23 is 11.5.
    expect(nb.how.forecast).toMatch(
      /Det spennet er større enn halve veien\. Derfor sier prognosen ikke hvor det lander\.$/,
    )
    expect(read('saker over 12 uker', 'en').forecast).toBe('Too scattered to tell where it lands: between 15 and 37.')
  })

  test('of what was measured twice asks for two more', async () => {
    const { read } = await nordlysOn('2026-06-29')
    expect(read('forutsigbarhet', 'nb').how.forecast).toBe('Prognosen trenger 4 målinger på ulike dager. Nå er det 2.')
    expect(read('forutsigbarhet', 'nb').how.freshness).toBe(
      'Sist 29. juni. Neste ventes 27. juli. Målingen er fra 22. juni. Siden da er det sjekket inn uten ny måling.',
    )
    expect(read('forutsigbarhet', 'en').how.freshness).toBe(
      'Last on 29 June. The next is due on 27 July. The measurement is from 22 June. Check-ins since then had no new one.',
    )
  })
})
