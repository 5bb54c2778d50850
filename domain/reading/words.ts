/**
 * The words the line reader knows, in Bokmål, Nynorsk and English: the only place to look when a line is read wrongly for want of a word.
 * Everything is lower case and without abbreviation dots, as the tokens are. Phrases are written with single spaces.
 */

/** Makes a set of words out of lines of text, so that the lists below stay readable. */
function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ''))
}

/** Makes a list of phrases out of text with a comma between them. */
function phrases(text: string): readonly string[] {
  return text
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
}

// ---- Which language is it? Words that exist in both are left out on purpose (to, i, for, over, under, by, fire, per, no, men). ----

export const NORWEGIAN_WORDS = words(`
  og av på fra frå til med som skal må bør kan vil har er blir ble blei vert innen innan minst høyst høgst maks ikke ikkje enn eller eldre yngre
  antall talet andel andelen del får få øke auke heve redusere senke kutte minske halvere halvera doble tredoble forbedre betre løfte ned opp
  saker dager dagar uker veker måneder månader måneden månaden timer timar minutter år året kroner kr prosent prosentpoeng saksbehandling
  brukere brukarar kunder kundar ansatte tilsette søkere søkarar innbyggere innbyggarar mål nå dagens utgangspunkt var flere fleire færre lavere lågare
  høyere høgare raskere lage lansere gjennomføre levere etablere utarbeide anskaffe avholde holde halde alle hver kvar dei det den de vi vår våre
  snitt skala median liggetid fravær sykefravær uke veke uka tertial kvartal hos ved mot etter før ut inn være vere mellom siste første sak enhet
  ny nye nytt åtte seks sju syv elleve tolv fem tre nivå tusen millioner avvik klager klagar henvendelser førespurnader purringer purringar medlemmer medlemmar
  deltakere deltakarar besøkende restanser restansar timeverk svartid ventetid responstid saksbehandlingstid behandlingstid omsetning måling`)

export const ENGLISH_WORDS = words(`
  from of the a an and or with within who that which at least most than more less fewer into our their its is are was be will
  increase reduce grow raise decrease cut lower improve double halve triple launch implement keep maintain achieve reach get bring down up drop boost lift
  number share rate users customers orders revenue sales tickets days weeks months hours minutes seconds years week month day year percent million thousand
  billion today currently current baseline target below above between new active average score response time cost costs per-cent visitors employees
  people leads signups downloads subscribers page load monthly weekly daily conversion retention churn growth every each across in on`)

// ---- Numbers ----

const PLAIN_NUMBER_WORDS: readonly (readonly [string, number])[] = [
  ['null', 0],
  ['zero', 0],
  ['en', 1],
  ['én', 1],
  ['ei', 1],
  ['ett', 1],
  ['eitt', 1],
  ['one', 1],
  ['to', 2],
  ['two', 2],
  ['tre', 3],
  ['three', 3],
  ['fire', 4],
  ['four', 4],
  ['fem', 5],
  ['five', 5],
  ['seks', 6],
  ['six', 6],
  ['sju', 7],
  ['syv', 7],
  ['seven', 7],
  ['åtte', 8],
  ['eight', 8],
  ['ni', 9],
  ['nine', 9],
  ['ti', 10],
  ['ten', 10],
  ['elleve', 11],
  ['eleven', 11],
  ['tolv', 12],
  ['twelve', 12],
  ['tretten', 13],
  ['thirteen', 13],
  ['fjorten', 14],
  ['fourteen', 14],
  ['femten', 15],
  ['fifteen', 15],
  ['seksten', 16],
  ['sixteen', 16],
  ['sytten', 17],
  ['seventeen', 17],
  ['atten', 18],
  ['eighteen', 18],
  ['nitten', 19],
  ['nineteen', 19],
  ['tjue', 20],
  ['tyve', 20],
  ['twenty', 20],
  ['tretti', 30],
  ['tredve', 30],
  ['thirty', 30],
  ['førti', 40],
  ['forty', 40],
  ['femti', 50],
  ['fifty', 50],
  ['seksti', 60],
  ['sixty', 60],
  ['sytti', 70],
  ['seventy', 70],
  ['åtti', 80],
  ['eighty', 80],
  ['nitti', 90],
  ['ninety', 90],
  ['hundre', 100],
  ['hundred', 100],
]

/** «tjuefem», «twenty-five»: a ten and a one written as one word. */
function compoundNumbers(): (readonly [string, number])[] {
  const tens = PLAIN_NUMBER_WORDS.filter(([, value]) => value >= 20 && value < 100)
  const ones = PLAIN_NUMBER_WORDS.filter(([word, value]) => value >= 1 && value < 10 && word !== 'ei')
  return tens.flatMap(([ten, first]) =>
    ones.map(([one, last]): readonly [string, number] => [
      ten.endsWith('y') ? `${ten}-${one}` : `${ten}${one}`,
      first + last,
    ]),
  )
}

/** Spelled numbers; whether they really are values is decided where they stand. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([...PLAIN_NUMBER_WORDS, ...compoundNumbers()])

/** Spelled numbers that are also everyday words: they need stronger evidence than the others. */
export const SHY_NUMBER_WORDS = words('en én ei ett eitt one null zero')

/** Magnitude words and the power of ten each stands for. */
export const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ['hundre', 2],
  ['hundred', 2],
  ['k', 3],
  ['tusen', 3],
  ['thousand', 3],
  ['mill', 6],
  ['million', 6],
  ['millions', 6],
  ['millioner', 6],
  ['millionar', 6],
  ['mio', 6],
  ['mln', 6],
  ['mrd', 9],
  ['milliard', 9],
  ['milliarder', 9],
  ['milliardar', 9],
  ['bn', 9],
  ['billion', 9],
  ['billions', 9],
  // The long scale: a Norwegian «billion» is a million millions; the English one has no -er.
  ['billioner', 12],
  ['billionar', 12],
])

/** Money written together with its magnitude. */
export const MAGNITUDE_CURRENCIES: ReadonlyMap<string, { readonly power: number; readonly unit: string }> = new Map([
  ['mnok', { power: 6, unit: 'NOK' }],
  ['mkr', { power: 6, unit: 'kr' }],
  ['millkr', { power: 6, unit: 'kr' }],
  ['meur', { power: 6, unit: 'EUR' }],
  ['musd', { power: 6, unit: 'USD' }],
  ['mdkk', { power: 6, unit: 'DKK' }],
  ['msek', { power: 6, unit: 'SEK' }],
  ['tnok', { power: 3, unit: 'NOK' }],
  ['knok', { power: 3, unit: 'NOK' }],
  ['tkr', { power: 3, unit: 'kr' }],
  ['kkr', { power: 3, unit: 'kr' }],
  ['mrdnok', { power: 9, unit: 'NOK' }],
])

// ---- Units ----

export const PERCENT_WORDS = words('% prosent percent pct pst')
export const PERCENT_POINT_WORDS = words('prosentpoeng prosentpoint pp pp. ppt %-poeng')

/** Money as typed → as shown after a number. */
export const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ['kr', 'kr'],
  ['kroner', 'kr'],
  ['krone', 'kr'],
  ['nok', 'NOK'],
  ['€', '€'],
  ['eur', 'EUR'],
  ['euro', 'euro'],
  ['euros', 'euros'],
  ['$', '$'],
  ['us$', 'US$'],
  ['usd', 'USD'],
  ['dollar', 'dollar'],
  ['dollars', 'dollars'],
  ['£', '£'],
  ['gbp', 'GBP'],
  ['sek', 'SEK'],
  ['dkk', 'DKK'],
])

/** Units of time: they measure how long something takes, and they qualify («eldre enn 12 uker»). */
export const TIME_UNITS = words(`
  s sek sekund sekunder sekundar sec secs second seconds ms millisekunder milliseconds min mins minutt minutter minuttar minute minutes
  t time timer timar h hr hrs hour hours d dag dager dagar døgn day days virkedag virkedager virkedagar arbeidsdag arbeidsdager arbeidsdagar kalenderdager
  yrkedager workdays uke uker veke veker week weeks wk wks mnd måned måneder månad månader month months kvartal quarters år year years ukesverk månedsverk årsverk
  dagsverk timeverk dgr`)

/** Units of other things; written after a number they are its unit. */
export const OTHER_UNITS = words(`
  poeng poengs point points pts stjerner stars gang ganger gonger times stk m km cm mm m2 m² kvm m3 m³ kg g gram tonn tonnes tons liter litres liters l
  mb gb tb kwh mwh gwh twh kw mw grader °c °`)

/** Words that, before a time unit, belong to it: «3 business days». */
export const UNIT_PREFIXES = words('business working calendar work full hele heile virke arbeids')

/** Words that tell that something is counted: the noun after them is the unit. */
export const COUNT_PHRASES = phrases(
  'så mange, as many, ant, antall, antal, antallet, talet på, tal på, tallet på, mengden, mengda, number of, the number of, no of, nr of, count of, total number of, amount of',
)

/** How often, said after a number or a noun: it belongs to the unit. */
export const RATE_PHRASES = phrases(
  `per dag, pr dag, per day, i måneden, i månaden, i uken, i uka, i veka, i året, i døgnet, i timen, i kvartalet, i tertialet, i halvåret, i minuttet, om dagen, om dagan, om måneden, om månaden, om uka, om uken,
   om året, hver uke, hver måned, hver dag, hvert år, hvert kvartal, kvar veke, kvar månad, kvar dag, kvart år, daglig, dagleg, ukentlig, vekentleg, månedlig, månadleg, årlig, årleg,
   a week, a month, a day, a year, a quarter, an hour, each week, each month, each day, each year, each quarter, every week, every month, every day, every year, every quarter,
   daily, weekly, monthly, yearly, quarterly, annually`,
)

/** Words that begin a rate whatever follows: «per sak», «pr ansatt», «per 1000 innbyggere». */
export const RATE_STARTS = words('per pr')

/** Words a noun phrase cannot contain: it ends before them. */
export const STOP_WORDS = words(`
  og eller men at som der når dersom hvis fordi av i på for til fra frå med uten utan om under over mellom mot hos ved etter før innen innan siden sidan blant gjennom per pr
  hver hvert hvar kvar kvart alle sin sitt sine vår våre de dei den det en ei et eit ett er var blir ble blei vert har hadde skal må bør kan vil få får ikke ikkje enn
  samt slik for å være vere bli ned opp inn ut minst høyst høgst maks mer meir mindre flere fleire færre eldre yngre lenger lengre i-dag nå målt måles målast registrert levert
  løst løyst behandlet behandla besvart svart svarte innmeldt mottatt motteke ferdig ferdige dag idag fjor år neste siste denne dette disse fortsatt slutten utgangen innenfor utenfor
  hittil forrige førre sist tidligere tidlegare previous previously far blir becomes become
  kommer kjem bruker brukar brukes nytter finner finn ligger ligg svarer svarar oppgir opplever sier seier mener gjør gjer tar tek bedre betre lavere høyere totalt samlet
  of in on at by to from with within without who whom that which where when while than and or but for per a an the this these those each every all any is are was were be been
  being has have had will shall should can may must not over under below above between among across during until before after since into via through up down more less fewer older
  younger longer least most next last now today currently measured reported completed delivered so as if its their our your his her using use uses get gets do does after
  respond answer answered resolved handled say says live rate find found still later overall total`)

/** Nouns that end like a plural but are not things one counts. */
export const NOT_COUNTED = words(`
  kostnader kostnadene kostnadane utgifter inntekter inntektene driftskostnader renter costs expenses earnings revenues sales status process progress access business happiness
  awareness success basis analysis focus satisfaction nps csat enps time times hours timer score scores rates leder kvalitet customer user order never over under after per
  lønnsutgifter midler savings wages series consensus campus bonus surplus losses tilfredshet bruker`)

// ---- Where a number stands: phrases that end just before it ----

export type Bound = 'at_least' | 'at_most'

export const AT_LEAST_PHRASES = phrases(
  `minst, minimum, min, minimalt, i det minste, ikke under, ikkje under, aldri under, ikke mindre enn, ikkje mindre enn, ikke færre enn, ikkje færre enn, ikke lavere enn, ikkje lågare enn,
   ikke dårligere enn, over, mer enn, meir enn, flere enn, fleire enn, høyere enn, høgare enn, større enn, overstige, overstiger, overstig, bedre enn, betre enn, minimum på, fra og med,
   at least, no less than, not less than, no fewer than, not fewer than, not below, never below, no lower than, not lower than, not under, more than, above, greater than, higher than, exceed,
   exceeds, exceeding, a minimum of, minimum of, a least, better than, north of, lenger enn, lengre enn, lengere enn, longer than`,
)

export const AT_MOST_PHRASES = phrases(
  `høyst, høgst, maks, maksimum, maksimalt, maximalt, toppen, ikke over, ikkje over, aldri over, ikke mer enn, ikkje meir enn, ikke flere enn, ikkje fleire enn, ikke høyere enn, ikkje høgare enn,
   ikke overstige, ikkje overstige, ikke overstiger, ikke lenger enn, ikke lengre enn, ikkje lenger enn, ikkje lengre enn, under, mindre enn, færre enn, lavere enn, lågare enn, kortere enn,
   kortare enn, raskere enn, raskare enn, max, maximum, maximum of, a maximum of, at most, no more than, not more than, no higher than, not above, never above, not over, never over,
   not exceed, not exceeding, no longer than, not longer than, less than, fewer than, below, lower than, shorter than, faster than, smaller than, no greater than, south of`,
)

/** «… eller mer»: bounds said after the number. */
export const AT_LEAST_AFTER = phrases(
  'eller mer, eller meir, eller flere, eller fleire, eller høyere, eller høgare, eller bedre, eller betre, eller over, og oppover, og over, or more, or higher, or better, or above, or over, and above, and up, plus',
)
export const AT_MOST_AFTER = phrases(
  'eller mindre, eller færre, eller lavere, eller lågare, eller under, eller kortere, eller raskere, og under, or less, or fewer, or lower, or below, or under, or faster, or shorter, tops',
)

export const FROM_PHRASES = phrases('fra, frå, from')
export const TO_PHRASES = phrases('til, to, mot, towards, toward, opp mot, ned mot, opp på, ned på, til rundt')
export const BY_PHRASES = phrases('med, by, with, another, ytterligere, ytterlegare, opp, ned, up, down')

/** The number after these is where we are. */
export const NOW_PHRASES = phrases(
  `i dag, idag, per i dag, pr i dag, per dags dato, pr dags dato, nå, i dag ligger vi på, ligger på, ligg på, ligger nå på, var, ble, i fjor, fjorårets, dagens, dagens nivå, dagens tall, dagens verdi, nivået i dag,
   nåverdi, noverdi, nåværende, noverande, nåværende nivå, utgangspunkt, utgangspunktet, startverdi, startpunkt, startnivå, nullpunkt, grunnlinje, baseline, start, sist måling, siste måling, sist målt,
   forrige måling, forrige tertial, forrige kvartal, sist, førre måling, as-is, nå-situasjon, nåsituasjon, no-situasjon, nosituasjon, status, status i dag, status nå,
   today, currently, current, current level, current value, now, right now, was, were, last year, last quarter, last month, last measured, at present, instead of, rather than, i stedet for, istedenfor, i staden for, istadenfor, heller enn, snarere enn, versus, vs, compared to, compared with, as against, sammenlignet med, samanlikna med, tidligere, tidlegare, previously, formerly, starting at, starting from, starting point, start at, up from, down from`,
)

/** The number after these is where we want to be. */
export const TARGET_PHRASES = phrases(
  'mål, målet, måltall, målverdi, målverdien, måltal, målsetting, målnivå, ønsket nivå, ønsket, ønskt nivå, target, target value, goal, the goal, the target, aim, aiming for',
)

/** Said after a number, these tell where we are. */
export const NOW_AFTER = phrases(
  `i dag, idag, per i dag, pr i dag, nå, today, now, currently, right now, at present, i fjor, last year, last quarter, last month, last week, last spring, last summer, last autumn, last fall, last winter, last season, last term, last time, so far, to date, a year ago, forrige tertial, forrige kvartal,
   forrige år, forrige måned, forrige halvår, forrige sesong, forrige måling, førre tertial, førre kvartal, førre år, førre månad, førre sesong, førre måling, sist vår, sist høst, sist haust, sist sommer, sist vinter, sist sesong, sist år, hittil, hittil i år, så langt, til nå, ved siste måling, ved sist måling, ved start, er dagens nivå, per dags dato`,
)
export const BASELINE_AFTER = phrases('baseline, utgangspunkt, utgangspunktet, utgangspunktet vårt')
export const TARGET_AFTER = phrases('mål, målet, målverdi, target, goal')

/** Words between a cue and its number that change nothing. */
export const FILLERS = phrases(
  `ca, cirka, omtrent, omlag, om lag, rundt, nesten, nærmere, about, around, approximately, approx, roughly, nearly, almost, circa, er, er på, er det, det, vi, ligger, er tallet, tallet, tallet er, er vi på,
   er nivået, nivå, nivået, nivå på, level, a level of, et nivå på, eit nivå på, et snitt på, eit snitt på, snitt, snittet, snitt på, gjennomsnitt, gjennomsnittlig, gjennomsnittleg, an average of, average, avg, klarer, klarar, greier, greiar, har, bruker, brukar, tar, tek, we, manage, have, has, spend, spends, takes,
   an, it is, it was, is, it, at, of, on, på, lik, kun, bare, berre, only, just, totalt, total, the, value, verdi, en verdi på, score, en score på, a score of, den, hele, heile, as much as, så mye som, score på, trinn, steg, step, stage, karakter, terningkast, rating`,
)

/** Before a number with a unit of time these make it a qualifier, never a value: «innen 5 dager», «siste 12 måneder». */
export const DURATION_QUALIFIERS = phrases(
  `innen, innan, innenfor, within, inside, i løpet av, in the course of, første, fyrste, de første, dei første, first, the first, siste, de siste, dei siste, last, the last, past, the past, previous, forrige, førre,
   neste, next, the next, hver, hvert, kvar, kvart, every, each, etter, after, før, before, om, gjennom, throughout, during, siden, sidan, since, over en periode på, rullerende, rolling, i minst, for at least, for more than, i mer enn`,
)

/** Before a number with a unit of time, or before its bound, these make it a qualifier where something else in the line is a better value. */
export const SOFT_QUALIFIERS = words(
  'på i in for innen innan within etter after over som ligget ligger venter ventet ventar waiting open åpne with med har have has ha having under',
)

/** Before any number these make it a qualifier. */
export const AGE_QUALIFIERS = phrases(
  'eldre enn, older than, yngre enn, younger than, utover, beyond, senere enn, seinare enn, later than, født før, alder',
)

/** Before a number these make it a name of something, not an amount. */
export const LABEL_PHRASES = phrases(
  `uke, veke, week, nr, nummer, number, #, §, paragraf, kap, kapittel, kapitel, chapter, artikkel, article, iso, iec, ns, din, nek, versjon, version, ver, fase, phase, trinn, steg, step, del, part, klasse, class,
   kl, klokken, klokka, topp, top, tier, sprint, scope, type, kategori, category, office, windows, gdpr, tek, rv, fv, riksvei, fylkesvei, gruppe, group, sesong, season, iteration, iterasjon, release, figur, figure, tabell, table, side, page,
   alternativ, variant, punkt, section, avsnitt, linje, line, rom, room, bygg, sone, zone, de, dei, våre, the, our, all, alle, these, disse, desse, n, konto, account, q, per, pr, hver, every, blant, among, agenda, visjon, vision, strategi, strategy`,
)

/** Ordinal numbers stand before these: «2. tertial». */
export const ORDINAL_NOUNS = words(`
  tertial tertialet tertialrapport kvartal kvartalet halvår halvåret termin linje linja gang gangs gong klasse trinn trinnet etasje plass utgave time runde fase ledd parts års generasjon kvartals verdenskrig
  divisjon januar februar mars april mai juni juli august september oktober november desember hver`)

// ---- Direction ----

export const UP_VERBS = words(`
  øke øker økes økt økte økning økningen økninga øk auke aukar aukast auka auking aukinga auk heve hever heves hevet heva hevast hev løfte løfter løftes løftet løfta vokse vokser vokst vekse veks oppjustere oppskalere
  mangedoble increase increases increased increasing raise raises raised raising grow grows grown growing boost boosts boosted boosting lift lifts lifted lifting upp forhøye expand stige stiger steget stig rise rises risen rising climb climbs climbing`)

export const DOWN_VERBS = words(`
  redusere reduserer reduseres reduser redusert reduserte reduksjon reduksjonen redusera reduserast senke senker senkes senk senket senkast senka søkke kutte kutter kuttes kutta kuttet kutt minske minsker minskes minsk minska minskast
  minke minker minkar minka minkes nedbringe nedbringes forkorte forkorter forkortes forkort forkorta forkortet nedkorte dempe dempes krympe krymper nedskalere senkning senking reduksjonar
  reduce reduces reduced reducing reduction decrease decreases decreased decreasing lower lowers lowered lowering cut cuts cutting drop drops dropped dropping shrink shrinks shorten shortens shortened shortening slash trim decline declines declining synke synker synk søkkje søkk`)

/** Two or more words that say down or up together. */
export const DOWN_PHRASES = phrases(
  'få ned, ta ned, bringe ned, trappe ned, korte ned, korte inn, stramme inn, bring down, get down, take down, drive down, push down, skal ned, må ned, bør ned, gå ned, går ned, goes down, ned til, ned fra, ned frå, ned mot, ned under, ned med, down to, down from, down by, down below, come down, go down',
)
export const UP_PHRASES = phrases(
  'få opp, ta opp, bringe opp, skal opp, må opp, bør opp, gå opp, går opp, goes up, opp til, opp fra, opp frå, opp mot, opp over, opp med, up to, up from, up by, bring up, drive up, push up, get up, go up, scale up',
)

/** Direction only where the line begins with them: «Færre klager». */
export const LEADING_UP = words('flere fleire mer meir more høyere høgare higher større greater')
export const LEADING_DOWN = words(
  'færre mindre lavere lågare kortere kortare raskere raskare fewer less lower shorter faster smaller reduced',
)

/** They say better, or there, not which way the number goes. */
export const WEAK_UP_VERBS = words(`
  forbedre forbedrer forbedres forbedra forbedret betre betra forbetre bedre improve improves improved improving styrke styrkes strengthen oppnå oppnår oppnås nå når få vinne skaffe rekruttere verve
  achieve achieves attain reach reaches hit gain win acquire get sign earn recruit selge selje sell onboarde onboard signere signer land lande`)

/** The level is to be held: then nobody needs to be asked. Only before the level, «80 % of the teams hold a check-in» holds something else. */
export const HOLD_VERBS = words(
  'holde halde hold holder held opprettholde oppretthalde beholde behalde bevare maintain keep retain sustain stay remain forbli',
)
/** These say it wherever they stand. */
export const HOLD_PHRASES = phrases(
  'holdes, haldast, opprettholdes, beholdes, maintained, kept, til enhver tid, til ei kvar tid, hele perioden, heile perioden, hele tertialet, hele kvartalet, hele året, gjennom hele, throughout, at all times, all quarter, every week, each week, every month, each month, every day, hver uke, hver måned, hver dag, kvar veke, kvar månad, kvar dag',
)

/** Multiplying words and what the target is of the baseline. */
export const FACTORS: readonly { readonly phrase: string; readonly factor: number }[] = [
  ...phrases(
    'halvere, halvér, halver, halverer, halveres, halvert, halverte, halvera, halverast, halvering, halveringa, halveringen, halve, halves, halved, halving, cut in half, cut by half, by half, in half, til halvparten, til det halve, med halvparten, to half, halvparten så, half as, half the time, half the number',
  ).map((phrase) => ({ phrase, factor: 0.5 })),
  ...phrases(
    'doble, dobler, dobles, doblet, dobla, doblast, dobling, doblinga, doblingen, fordoble, fordobler, fordobles, fordoblet, fordobling, dobbelt så, det dobbelte, double, doubles, doubled, doubling, twice as, twice the, 2x, x2',
  ).map((phrase) => ({ phrase, factor: 2 })),
  ...phrases(
    'tredoble, tredobler, tredobles, tredoblet, tredobla, tredobling, tredoblast, tre ganger så mange, tre gonger så mange, triple, triples, tripled, tripling, treble, three times as many, 3x, x3',
  ).map((phrase) => ({ phrase, factor: 3 })),
  ...phrases('firedoble, firedobles, firedobling, firedobla, quadruple, quadrupled, 4x, x4').map((phrase) => ({
    phrase,
    factor: 4,
  })),
  ...phrases('femdoble, femdobles, femdobling, femdobla, quintuple').map((phrase) => ({ phrase, factor: 5 })),
  ...phrases('tidoble, tidobles, tidobling, tidobla').map((phrase) => ({ phrase, factor: 10 })),
]

/** After «20 %» these say that it is a change, not a level. */
export const CHANGE_UP_AFTER = words(
  'økning økninga auke auking vekst flere fleire mer meir høyere høgare increase growth more higher raise lift uplift',
)
export const CHANGE_DOWN_AFTER = words(
  'reduksjon nedgang færre mindre lavere lågare kortere kortare raskere raskare kutt reduction decrease fewer less lower shorter faster drop cut decline',
)

/** Endings of nouns that are better low: with «forbedre» or a bare number the direction cannot be told. */
export const LOWER_IS_BETTER = phrases(
  'tid, tida, tiden, time, fravær, fraværet, feil, klager, klage, klagar, avvik, kostnad, kostnader, kostnadene, utgifter, churn, turnover, kø, køen, retur, returer, ulykker, skader, utslipp, restanser, restansar, etterslep, backlog, complaints, errors, defects, cost, costs, incidents, bugs, delay, delays, absence, waste, emissions, returns, attrition, latency, avhopp, frafall, sykemeldinger',
)

/** % that is not a share of something: no natural limits. */
export const NOT_A_SHARE = words(
  'vekst veksten growth margin marginen driftsmargin avkastning avkastningen roi endring endringen change økning nedgang budsjett budsjettet budget budsjettavvik inflasjon rente rentabilitet ebitda',
)

// ---- Activities ----

/** An activity in front of the line, without a measured effect, is a task. */
export const ACTIVITY_VERBS = words(`
  gjennomføre gjennomfør gjennomfører gjennomføring leve levere lever leverer levering lage lag lager implementere implementer implementerer implementering etablere etabler etablerer etablering anskaffe anskaff anskaffer anskaffelse lansere lanser
  lanserer lansering avholde avhold avholder holde hold halde arrangere arranger arrangerer utarbeide utarbeid utarbeider utarbeiding utarbeidelse utvikle utvikler utvikling innføre innfør innfører innføring rulle utrulling opprette opprett
  oppretter planlegge planlegg planlegger skrive skriv skriver ferdigstille ferdigstill ferdigstiller fullføre fullfør fullfører starte start starter ansette ansett tilsette bygge bygg bygger kartlegge kartlegg kartlegging evaluere evaluer
  evaluering oppdatere oppdater oppdaterer revidere revider teste test tester pilotere definere definer definerer beskrive beskriv vedta publisere publiser publiserer sende send flytte flytt migrere migrer innkjøpe kjøpe kjøp bestille velge
  velg utrede utred analysere analyser dokumentere dokumenter presentere presenter organisere organiser koordinere følge sette sett oppgradere oppgrader bytte bytt erstatte digitalisere automatisere effektivisere ta tilby utforme utform gjere
  gjøre lære opplæring lede plass samle sikre innhente invitere besøke intervjue produsere kjøre køyre skape iverksette iverksett iverksetje setje
  implement implementing implementation launch launching deliver delivering delivery carry establish establishing procure hold holding write writing create creating build building develop developing development design designing
  run running organise organize conduct conducting complete completing finish prepare plan planning introduce roll rollout ship publish release set setup start hire buy migrate migration update upgrade document define map evaluate
  review test pilot execute perform arrange host draft redesign rewrite refactor install deploy send make train select choose purchase move replace present investigate analyse analyze digitise digitize automate interview visit
  produce invite collect revise implementera rulle rull ruller kurse kurs utdanne utdann utdanner sertifisere sertifiser skolere identifisere identifiser forberede forbered informere kommunisere
  forankre montere installere utføre innarbeide gjennomføra utarbeida innføra byggje avvikle certify educate identify communicate inform facilitate configure integrate prototype`)

/** Said at the end or in the middle, a thing that is done: «Rapport levert», «New CRM implemented». */
export const DONE_WORDS = words(`
  gjennomført lansert levert implementert etablert anskaffet anskaffa avholdt utarbeidet utarbeidd utarbeida innført ferdigstilt ferdigstilte fullført publisert vedtatt vedteke opprettet oppretta rullet satt gjennomførte
  skrevet laget sendt avholdte written drafted held hired trained
  implemented launched delivered established procured completed published released deployed shipped introduced approved finished live`)

/** What may stand before the verb a line leads with. */
export const LEAD_INS = words(
  'vi skal vil må å på har at we will shall must should to i få fått det er i-løpet alle vår our og har ha',
)

/** Words for ordered stages, before a colon. */
export const STAGE_LABELS = words(
  'milepæler milepælar milepælene milepæl milestones milestone stages stage steg trinn faser fasar phases steps stadier stadium etapper etappar',
)

// ---- Names ----

/** In a trailing parenthesis these show that it is not somebody's name. */
export const NOT_NAME_WORDS = words(`
  net promoter score customer employee satisfaction index survey rate team avdeling avdelinga avdelingen kommune kommunen system systemet teams microsoft google android ios windows apple excel word power average median gjennomsnitt snitt
  prosent percent poeng points share andel antall number kun bare only inkludert inkl eks ekskl excluding including unntatt alle all målt measured  pr baseline target mål utgangspunkt ny nye new gammel old norge norway oslo bergen trondheim
  stavanger tromsø sverige danmark europa europe januar februar mars  mai juni juli  september oktober november desember january february march   july october december mandag tirsdag onsdag torsdag fredag monday tuesday
  wednesday thursday friday kvartal tertial halvår quarter uke week  dager day days dagens daglig i fra til og hele ikke not see se jf ref hver year år internt eksternt internal external total totalt web mobil mobile desktop app beta pilot
  fase phase prosjekt project enhet unit seksjon etat digital key result objective kpi status tbd tba ukjent unknown skala scale nivå level lavest høyest topp drift it hr prod test kilde source brukerundersøkelse medarbeiderundersøkelse
  undersøkelse spørsmål question group gruppe ledelsen ledergruppen leadership management ledelse styret board`)

/** Small words inside names. */
export const NAME_PARTICLES = words('von van de der den af av la le di da del el bin al ter')

/** «(eier: Kari Moen)» and the like. */
export const OWNER_LABELS = phrases(
  'eier, eigar, eiar, eiere, eigarar, måleier, ansvarlig, ansvarleg, ansvar, ansv, owner, owners, owned by, responsible, accountable, lead, leder',
)

// ---- Dates ----

export const MONTHS: ReadonlyMap<string, number> = new Map([
  ['januar', 1],
  ['january', 1],
  ['jan', 1],
  ['februar', 2],
  ['february', 2],
  ['feb', 2],
  ['mars', 3],
  ['march', 3],
  ['mar', 3],
  ['april', 4],
  ['apr', 4],
  ['mai', 5],
  ['may', 5],
  ['juni', 6],
  ['june', 6],
  ['jun', 6],
  ['juli', 7],
  ['july', 7],
  ['jul', 7],
  ['august', 8],
  ['aug', 8],
  ['september', 9],
  ['sept', 9],
  ['sep', 9],
  ['oktober', 10],
  ['october', 10],
  ['okt', 10],
  ['oct', 10],
  ['november', 11],
  ['nov', 11],
  ['desember', 12],
  ['december', 12],
  ['des', 12],
  ['dec', 12],
])

/** Months that are also other words; they need a number or «innen» beside them. «jul» is Christmas before it is July. */
export const SHY_MONTHS = words('may march mar jan jul des sep dec')

export const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ['mandag', 1],
  ['måndag', 1],
  ['monday', 1],
  ['tirsdag', 2],
  ['tysdag', 2],
  ['tuesday', 2],
  ['onsdag', 3],
  ['wednesday', 3],
  ['torsdag', 4],
  ['thursday', 4],
  ['fredag', 5],
  ['friday', 5],
])

export const WEEK_WORDS = words('uke veke week wk cw')
export const ORDINAL_WORDS: ReadonlyMap<string, number> = new Map([
  ['første', 1],
  ['fyrste', 1],
  ['first', 1],
  ['andre', 2],
  ['annet', 2],
  ['second', 2],
  ['tredje', 3],
  ['third', 3],
  ['fjerde', 4],
  ['fourth', 4],
])

/** Phrases that make what follows a time limit. */
export const DUE_INTROS = phrases(
  `innen, innan, senest innen, senest, seinast, seinast innan, frist, fristen er, med frist, deadline, før, by no later than, no later than, not later than, by, before, until, till, due, due by, frem til, fram til, til og med,
   i løpet av, in the course of, during, ved, til utgangen av, ferdig, klar, klart til, ready by, due date, within`,
)
/** These place something in time; a time limit only when nothing better is said. */
export const WEAK_INTROS = phrases('i, in, til, to, on, den, for, at')
/** Dates after these are not when it shall be done. */
export const POINT_INTROS = phrases(
  'fra, frå, from, siden, sidan, since, per, pr, as of, as at, målt, etter, after, starting, fra og med, var, was',
)

export const END_OF_PHRASES = phrases(
  'utgangen av, utgongen av, slutten av, utløpet av, enden av, the end of, end of, the close of, close of, midten av, middle of, mid, the middle of, begynnelsen av, starten av, the beginning of, beginning of, the start of, start of, early, late, tidlig i, sent i, primo, medio, ultimo',
)
/** Of those above, the ones that are not the end: no date can be named. */
export const VAGUE_PART_OF = phrases(
  'midten av, middle of, mid, the middle of, begynnelsen av, starten av, the beginning of, beginning of, the start of, start of, early, late, tidlig i, sent i, primo, medio',
)

/** Times that nobody can set a date to. */
export const VAGUE_TIMES = words(`
  sommer sommeren sommaren sommerferie sommerferien sommarferien summer summertime vinter vinteren winter høst høsten haust hausten autumn fall våren spring jul jula julen juleferien christmas xmas påske påska påsken easter ferien ferie fellesferien
  holidays snart soon asap neste next nest`)

export const YEAR_END_PHRASES = phrases(
  'årsskiftet, årsskifte, nyttår, årsslutt, årsslutten, årets slutt, årets utgang, året, året er omme, året er over, i år, year end, year-end, yearend, eoy, the year, new year, this year, årets',
)
export const CYCLE_END_PHRASES = phrases(
  'perioden, perioda, syklusen, målperioden, okr-perioden, the period, period, the cycle, cycle, periodeslutt, this cycle, this period, the okr cycle',
)
export const QUARTER_END_PHRASES = phrases(
  'kvartalet, kvartalets slutt, dette kvartalet, the quarter, quarter, this quarter, eoq, quarter-end',
)
export const TERTIAL_END_PHRASES = phrases(
  'tertialet, tertialets slutt, dette tertialet, the tertial, tertial, this tertial',
)
export const HALF_YEAR_END_PHRASES = phrases('halvåret, dette halvåret, the half-year, half-year, the half, this half')
export const MONTH_END_PHRASES = phrases(
  'måneden, månaden, denne måneden, the month, month, this month, eom, month-end, månedsslutt',
)
export const WEEK_END_PHRASES = phrases('uken, uka, veka, denne uken, denne uka, denne veka, the week, this week, eow')

// ---- Abbreviations whose dot belongs to them ----

export const ABBREVIATIONS = words(`
  mill mrd mio mln ca min maks max pr nr kl kap jan feb mar apr jun jul aug sep sept okt oct nov des dec ansv no approx avg mnd sek stk kr pst inkl ekskl ant dgr cirka tirs ons tors fre gj snitt`)
