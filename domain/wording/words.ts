/**
 * The words the checks on wording know, in Bokmål, Nynorsk and English: the place to look when a check misses or says too much for want of a word.
 * What a number, a direction or an activity is, the line reader's own lists say; here are only the words it has no need of.
 */
import { anyOf, isAny, startsWithAny } from './phrases.ts'

/** Verbs and nouns a task begins with, beyond those of the line reader. */
export const TASK_LEADS = startsWithAny(`
  legge om, leggje om, legge ned, leggje ned, gjøre om, gjere om, dele opp, skille ut, skilje ut, hente ut, ta inn, sende over, fornye, skifte, skifte ut, bytte til, erstatte, ringe, besøke, kontakte, ta kontakt med, leie inn, leige inn, kjøpe inn, gå til innkjøp av, montere, pusse opp, renovere, bygge om, byggje om, rigge, rigge til, konfigurere, integrere, importere, eksportere, koble på, koble til, kople til, åpne, opne, avslutte, stenge, stengje, overføre, delegere,
  sette ned, nedsette, setje ned, dele ut, trykke, designe, filme, spille inn, redigere, annonsere, orientere, varsle, søke midler, søke støtte, sende inn, levere inn, sende ut, strukturere, kvalitetssikre, vaske, slå sammen, slå saman, fusjonere, omorganisere, restrukturere, onboarde, sluttføre, påbegynne, initiere, igangsette, prøve ut, rullere, skipe, byrje, starte opp,
  dra på, reise til, skrive under, signere *avtale*, signere *kontrakt*, signere en, inngå *avtale*, inngå en, inngå et, inngå kontrakt*, inngå samarbeid*, ta over, legge ut, leggje ut, legge opp, henge opp, skilte, plante, grave, asfaltere, brøyte, belyse, feire, markere, hilse på, lede, samordne, sertifisere, godkjenne, evaluere, teste ut, bestemme, beslutte, enes om, bli enige om, finne, velge ut, lære opp,
  onboard, switch, switch to, partner with, renew, replace, contact, call all, call the, call every, film a, record a, print the, fix, clean up, configure, connect, import, export, transfer, delegate, form a, announce, notify, submit, rebrand, patch, archive, delete, remove, add a, add an, add the, enable, embed, adopt, trial, prototype, compile, catalogue, formalise, formalize, elect, hand over, celebrate, showcase, demo the, pitch, survey all, survey our, survey the, secure a, secure the,
  get approval, get sign-off, get a, get the new, get the board, brief the, book a, book the, plant, open a, open an, open the, open our, open two, open three, open new, visit all, visit every, visit the, decide, sunset, deprecate, wind down, move all, move our, bring in, bring on, engage a, engage an, commission, subscribe to, upskill, wireframe,
  delta, deltaking, deltakelse, jobbe, arbeide, vurdere, følge opp, følgje opp, sørge for, syte for, gjennomgå, gå gjennom, gå i gang, komme i gang, kome i gang, tilrettelegge, tilretteleggje, legge til rette,
  leggje til rette, legge frem, legge fram, leggje fram, videreutvikle, vidareutvikle, modernisere, standardisere, optimalisere, forhandle, søke om, hente inn, innføring, utvikling, utrulling, ta i bruk, ta fram, samarbeide,
  møte, møter med, workshop, workshops, seminar, kurs, kurs i, kampanje, opplæring, kompetanseheving, drøfte, diskutere, klargjøre, klargjere, avklare, prioritere, promotere, markedsføre, marknadsføre, inngå, signere avtale,
  gjere ferdig, gjøre ferdig, få på plass, få ferdig, få laget, få utarbeidd, sette i gang, setje i gang, sette opp, setje opp, oversette, omsetje, registrere, rydde, gjenoppta, fremme, spre, synliggjøre, synleggjere, støtte, hjelpe,
  legge inn, skaffe oversikt, bestille, byte, byte ut, flytte, revisjon av, oppdatering av, etablering av, gjennomføring av, prosjekt, pilot, oppstart av, lansering, anskaffelse av, pilotering, utforske, undersøke, identifisere,
  finalise, finalize, work, consider, explore, continue, participate, attend, collaborate, engage, assess, audit, benchmark, negotiate, promote, support, meet with, align, clarify, share, prioritise, prioritize, optimise, optimize,
  modernise, modernize, standardise, standardize, ensure, help, look into, research, study, discuss, agree, apply for, start, kick off, begin, get started, prepare, propose, recommend, gather, refine, revamp, rework, rebuild, rollout,
  training, workshop, campaign, migration of, rollout of, launch of, implementation of, creation of, development of, onboard the, follow up, reach out, coordinate, schedule, facilitate, teach, coach, translate, register, set up,
  appoint, nominate, utnevne, utpeke, oppnevne, utnemne, peike ut, lyse ut, utlyse, lyse ut stilling, holdt, avholdt, laget, laga, gjort, sendt, skrevet, gjennomført, gjennomførte, conducted, held, delivered, created, trained, hired, published, hosted, written, implemented,
  put in place, sign a, sign an, sign up to, sign the, inngå avtale, tilsetje, tilsetje to, build out, spin up, stand up, validate, verify, decommission, retire, renovate, paint, relocate, restructure, reorganise, reorganize, outsource, integrate, consolidate, spread, tidy, order, obtain, draw up, set, make a, make an`)

/** … but more people are something to count. */
export const NEW_PEOPLE =
  /^(?:nye|new)\s(?:\p{L}+\s)?(?:\p{L}*(?:kunder|kundar|medlemmer|medlemer|brukere|brukarar|abonnenter|abonnentar|frivillige|givere|givarar|søkere|søkarar|besøkende|besøkande|deltakere|deltakarar)|customers|members|users|subscribers|volunteers|donors|leads|clients|signups|sign-ups|visitors|applicants)(?!\p{L})/iu
/** Things one makes or holds: the line names nothing else. */
export const ARTEFACTS =
  /^(?:(?:ny|nytt|felles|digital|intern|årlig|en|et|ei|ein|eit|a|an|new|the|our|joint|digital|internal)\s){0,2}(?:\p{L}*(?:samling|seminar|kurs|kampanje|konferanse|kartlegging|analyse|rapport|veileder|rettleiar|rutine|handbok|håndbok|nettside|ordning|opplæring|workshop|plan|strategi|policy|prosjekt|pilot|portal|verksted|verkstad|sjekkliste|mal)(?=\s(?:for|med|om|mot|til|i|på|av)\s|$)|(?:\p{L}+[\s-]){0,2}(?:workshop|campaign|training|plan|strategy|policy|guideline|guidelines|report|project|pilot|app|portal|website|dashboard|roadmap|playbook|handbook|conference|offsite|survey|audit|checklist|template|programme|program|framework)(?=\s(?:for|with|on|about|in|to|across|against)\s|$))/iu

/** «Gjennomgang av …», «innkjøp av 20 …», «migration of …»: an activity as a noun. */
export const ACTION_OF =
  /^(?:ny\p{L}*\s|full\s|felles\s)?(?:\p{L}*(?:ing|else|sjon|gang|kjøp|føring|skriving|arbeid|start|bygging|legging|hald|hold)\sav|\p{L}+(?:ation|ition|ment|ing|sion|ction)\sof|(?:purchase|audit|review|delivery|set-?up|launch|rollout|release|upgrade|update|redesign|rewrite|trial)\sof)\s/iu
/** … unless it is named what comes of it, or how much of it there is. */
export const EFFECT_OF =
  /^(?:\p{L}*(?:økning|auking|auke|vekst|reduksjon|senking|senkning|minsking|nedgang|oppgang|tilgang|forbedring|forbetring|bedring|betring|styrking|heving|halvering|dobling|forståing|forståelse|opplevelse|oppleving|oppfatning|dekning|utnytting|utnyttelse|belastning|vurdering|forenkling|mestring|kjennskap|bevaring|opprettholdelse|videreføring|vidareføring|vedlikehold|vedlikehald)\sav|\p{L}*(?:reduction|improvement|satisfaction|perception|proportion|retention|utili[sz]ation|understanding|rating|feeling|increase|decrease|prevention|enjoyment|percentage|fraction|duration|portion|maintenance|operation)\sof)\s/iu

/** Something new, and only that: «Ny nettside», «New CRM». */
export const NEW_THING = startsWithAny('ny, nye, nytt, new, a new, the new, eit nytt, et nytt, ein ny, en ny, ei ny')

/** Said of a thing that is done, beyond the line reader's. */
export const DONE_PHRASES = anyOf(`
  vært på kurs, vore på kurs, vært gjennom, vore gjennom, deltatt på, deltatt i, deltatt, delteke, fått opplæring, fått kurs, fått innføring, tatt kurset, skrevet, skrive ferdig, laget, sendt ut, attended, been trained, completed the training, completed training, completed the course, been through, onboarded, written, sent out, created, purchased, innkjøpt, kjøpt inn, bestilt, utlyst, utsendt,
  på plass, i drift, tatt i bruk, teken i bruk, teke i bruk, ferdigstilt, ferdig, klar, klart, godkjent, godkjend, signert, vedtatt, vedteke, påbegynt, igangsatt, in place, up and running, go-live, went live, signed, signed off, ready,
  approved, set up, rolled out, done, finished, finalised, finalized, oppdatert, revidert, kartlagt, drafted, documented, updated, hired, ansatt, built, bygget, bygd, testet, testa, tested, migrated, installert, installed`)

/** After «ansatte», «tilsette»: then they are people and not a verb. */
export const PEOPLE_WHO =
  /^(?:ansatte|ansette|tilsette)\s+(?:skal|får|har|er|kan|vil|må|som|opplever|opplev|seier|sier|trives|trivst|kjenner|kjenn|føler|i|på|med|og|blir|vert)(?!\p{L})/iu

/** What is done over and over, whoever holds the post. */
export const ROUTINE = anyOf(`
  daglig drift, dagleg drift, ordinær drift, stabil drift, daglige driften, daglege drifta, driftsoppgaver, driftsoppgåver, løpende drift, løpande drift, drift av, drift og vedlikehold, drift og vedlikehald, driften går, drifta går,
  day-to-day, day to day, business as usual, bau, keep the lights on, business continuity, ordinary operations, normal operations, daily operations, routine maintenance, stock count, stock-take, stocktake, stocktaking,
  varetelling*, vareteljing*, varetelj*, payroll, lønnskjøring*, lønskøyring*, årsregnskap*, årsrekneskap*, årsoppgjør*, årsmelding*, årsrapport*, årsberetning*, månedsrapport*, månadsrapport*, tertialrapport*, kvartalsrapport*,
  annual report, annual accounts, annual audit, month-end, monthly report*, weekly report*, quarterly report*, status report*, statusrapport*, monthly newsletter, daily standup, daily stand-up, weekly meeting, ukentlige møter, vekentlege møte,
  løpende, løpande, fortløpende, fortløpande, oppdatert til enhver tid, holde nettsidene oppdatert, som før, som vanlig, som vanleg, as usual, as always, on an ongoing basis`)

/** How often, in a line without a measured change. */
export const RECURRING = anyOf(`
  årlig*, årleg*, månedlig*, månadleg*, ukentlig*, vekentleg*, daglig, daglige, dagleg, daglege, kvartalsvis*, tertialvis*, hver uke, hver måned, hver dag, hvert år, hvert kvartal, hvert tertial, kvart tertial, hvert halvår, kvart halvår, hver mandag, hver fredag, kvar veke, kvar månad, kvar dag, kvart år, kvart kvartal, kvar måndag, kvar fredag,
  yearly, annual, annually, monthly, weekly, daily, quarterly, every day, every week, every month, every quarter, every year, each day, each week, each month, each quarter, each year, regular, regularly, regelmessig*, jevnlig*, jamleg*`)

/** Running what runs: at the beginning of a line without a measured change. */
export const ROUTINE_LEADS = startsWithAny(`
  drifte, drive, drift, vedlikeholde, vedlikehalde, vedlikehold, vedlikehald, svare på, svar på, svare ut, besvare, håndtere, handtere, behandle, handsame, ta imot, ta i mot, saksbehandle, motta, føre regnskap, føre rekneskap,
  betene, betjene, rapportere, fakturere, betale, utbetale, fortsette, fortsetje, halde fram, opprettholde, oppretthalde, videreføre, vidareføre, bemanne, betjene, arkivere, sortere post, følge opp løpende, overvåke, passe på,
  operate, run the, maintain, keep, answer, respond to, reply to, handle, process, pay, invoice, report on, continue to, continue with, monitor, staff the, provide, serve, administer, administrere, manage`)
/** Keeping what is kept is steady operation, whatever it is. */
export const KEEPS = startsWithAny(
  'vedlikeholde, vedlikehalde, vedlikehold av, vedlikehald av, drifte, drift av, bemanne, betjene, betene, holde tritt, maintain, operate, maintenance of, operation of',
)
/** Something else than what runs is put in its place. */
export const CHANGES_WHAT_RUNS = startsWithAny(`
  bytte, byte, skifte, erstatte, anskaffe, innføre, implementere, digitalisere, automatisere, velge, onboarde, kjøpe, flytte, migrere, ny, nye, nytt, switch, onboard, replace, migrate, move, implement, introduce, automate, digitise, digitize, choose, select, buy, procure, new, roll out, launch, outsource, renegotiate, reforhandle, upgrade, oppgradere, change, endre`)
/** Going on as before is steady operation whatever it is. */
export const CONTINUES = startsWithAny(
  'fortsette, fortsetje, fortset, halde fram, held fram, holde fram, videreføre, vidareføre, continue, carry on, keep on, keep up, holde ved like, halde ved like',
)
/** «Holde nettsidene oppdatert», «keep the servers running». */
export const KEPT_AS_IS =
  /^(?:hold|holde|halde|hald|keep)\s.+\s(?:oppdatert|ved like|i gang|i drift|gående|åpent|ope|ajour|à jour|running|updated|up to date|up-to-date|going|open|clean|in order|i orden|vedlike|rent|reint)$|^(?:holde|halde|hold|keep|overholde)\s(?:\p{L}+\s)?(?:åpningstid|opningstid|budsjett|tidsfrist|frister|fristar|fristene|fristane|opening hours|deadlines|to budget|within budget)/iu
/** … and these only beside what runs. */
export const ROUTINE_OBJECTS = anyOf(`
  høring, høringer, høyring, høyringar, innsynskrav, henvendelser, henvendingar, førespurnader, forespørsler, e-post, telefon, telefoner, telefonar, innkomne, innkommende, innkomande, søknader, søknadar, saker, sakene, regnskap*, rekneskap*, faktura*, lønn, løn, servicetorg*, sentralbord*, drift*, styret, leverandør*, regning*, rekning*, supplier*, bills, rent, salaries, ledelsen, leiinga, departementet, direktoratet, kommunestyret, nettsider*, nettsidene, innkjøp*,
  sosialhjelp*, stønad*, ytelse*, ytingar, bibliotek*, skole*, skule*, barnehage*, sykehjem*, sjukeheim*, museum*, svømmehall*, symjehall*, kantine*, library, libraries, school*, canteen, benefits, pool, museum,
  vegnett*, veinett*, veier, vegar, bygg, bygninger, bygningar, anlegg, system*, servere, servarar, nettverk*, plattform*, tjenesten*, tenesta*, tilbud*, tilbod*, post, bestillinger, bestillingar, ordre*, skranke*, resepsjon*,
  invoice*, ticket*, request*, application*, email*, e-mail*, call*, phone*, order*, server*, network*, system*, running, operation*, website, facilit*, equipment, road*, building*, fleet, payment*, claim*, book*, account*, case*, inbox, helpdesk, help desk, service desk, front desk, reception, inventory, supplies, backup*, service*`)

/** Words of effort: the trying, not the arriving. */
export const EFFORT = startsWithAny(`
  jobbe, jobbe med, jobbe for, arbeide, arbeide med, arbeide for, arbeide mot, prøve, prøve å, forsøke, forsøke å, freiste, bidra, bidra til, medvirke til, medverke til, støtte, støtte opp, hjelpe, tilstrebe, strebe, etterstrebe, søke å, ha fokus på, fokusere på, sette fokus på, setje fokus på,
  legge til rette, leggje til rette, vurdere, work on, work with, work to, work towards, try, try to, aim to, aim for, strive, strive to, seek to, attempt, attempt to, contribute, contribute to, help, help to, support the, support our, consider, focus on, look into, explore, encourage, facilitate`)

/** How it is done, said after what is to be: «ved å innføre», «by hiring». */
export const MEANS = anyOf(
  'ved å, gjennom å, gjennom bedre, gjennom betre, gjennom en ny, gjennom ein ny, gjennom ei ny, gjennom et nytt, gjennom eit nytt, gjennom ny, gjennom nytt, gjennom nye, gjennom økt, gjennom auka, gjennom mer, gjennom meir, gjennom færre, gjennom tettere, gjennom systematisk, gjennom digitalisering, gjennom automatisering, gjennom opplæring, gjennom kurs, med hjelp av, med hjelp frå, ved innføring av, takket være, takka vere, via ny, via nye, via nytt, through a, through an, through better, through new, through the new, through more, through improved, through training, through automation, thanks to, with the help of, with help from, via a new, via the new, via our new, by switching, by rolling out, by redesigning, by replacing, by running, by offering, by setting up, by giving, by changing, by developing, by establishing, by sending, by investing, ved hjelp av, ved bruk av, gjennom innføring av, by means of, through the introduction of, by introducing, by implementing, by launching, by hiring, by creating, by building, by using, by improving, by reducing, by adding, by moving, by training, by making, by automating',
)

/** What says nothing that can be seen or counted. */
export const UNMEASURABLE = anyOf(`
  bedre, betre, god, godt, gode, beste, høyere kvalitet, økt kvalitet, optimal*, effektiv, effektivt, effektive, smidig, smidige, sømløs*, saumlaus*, betydelig, betydeleg, vesentlig, vesentleg, merkbart, markant, tilstrekkelig*, tilfredsstillende, tilfredsstillande, robust*,
  brukervennlig*, brukarvenleg*, moderne, profesjonell*, solid*, raskere, raskare, enklere, enklare, mer fornøyde, meir fornøgde, flere, fleire, færre, mer, meir, mindre, better, good, great, best, improved, optimal, optimised, optimized, efficient, efficiently, effective, effectively, seamless, significant, significantly, substantially,
  considerably, sufficient, adequate, robust, user-friendly, modern, professional, strong, stronger, faster, easier, happier, happy, higher, more, fewer, less, world-class, excellent, high-quality`)

/** What is made or held: counted, it says how busy we have been. */
export const OUTPUTS = isAny(`
  *tilsyn, kundebesøk, hjemmebesøk, skolebesøk, skulebesøk, bedriftsbesøk, butikkbesøk, *episoder, *episodar, *samtaler, *samtalar, sjekklister, sjekklistor, maler, malar, planer, planar, tiltak, aktiviteter, aktivitetar, eksperimenter, eksperiment, analyser, analysar, undersøkelser, undersøkingar, øvelser, øvingar, podkaster, podkastar, *webinarer,
  episodes, podcast episodes, podcasts, inspections, checklists, templates, plans, initiatives, activities, pilots, experiments, analyses, drills, retrospectives, retros, one-to-ones, customer visits, town halls, office hours, tutorials, streams,
  kurs, kursa, workshop, workshops, workshoper, seminar, seminarer, webinar, webinarer, møter, møte, kampanjer, kampanjar, innlegg, artikler, artiklar, rapporter, rapportar, presentasjoner, presentasjonar, opplæringer, opplæringar, nyhetsbrev, nyheitsbrev, prosedyrer, rutiner, rutinar,
  samlinger, samlingar, brosjyrer, brosjyrar, videoer, videoar, blogginnlegg, pressemeldinger, pressemeldingar, dokumenter, dokument, arrangementer, arrangement, intervjuer, intervju, *kurs, *møter, *workshops, *seminarer, *kampanjer, *innlegg, *rapporter, *artikler, *dialogmøte,
  courses, workshops, seminars, webinars, meetings, campaigns, posts, blog posts, articles, reports, presentations, trainings, training sessions, newsletters, procedures, events, brochures, videos, press releases, documents, interviews, customer interviews, features, prototypes, demos,
  social media posts, sessions, guides, playbooks, emails, calls, sales calls, audits, surveys, policies, user interviews, new features, team meetings, case studies, white papers`)

/** Easy to count and easily moved without anything getting better. */
export const VANITY = anyOf(`
  likes, liker, likerklikk, følgere, følgjarar, følgarar, sidevisninger, sidevisningar, visninger, visningar, nedlastinger, nedlastingar, klikkrate, treff på nettsiden, besøk på nettsiden, besøk på nettsida, nettbesøk, eksponeringer, eksponeringar, omtaler, omtalar, presseoppslag, antall ansatte, rekkevidde, delinger, delingar,
  followers, page views, pageviews, impressions, downloads, website visits, site visits, website visitors, web traffic, website traffic, views, mentions, reach on, hits, registered users, lines of code, hours worked, story points, velocity, headcount, email opens, open rate, linkedin followers`)

/** Clicks, where it is no «klikk & hent». */
export const CLICKS = /(?<![\p{L}\p{N}])(?:klikk|clicks)(?!\s*(?:&|og|and|\+)\s*(?:hent|collect))(?![\p{L}\p{N}])/iu

/** 100 % and nothing at all are asked less of where they are the law, or life and limb. */
export const RIGHTLY_ALL = anyOf(
  'lovpålagt*, lovpålagd*, lovkrav*, dødsfall, drept*, omkom*, skadde*, alvorlige skader, alvorlege skadar, ulykker, ulukker, fatalities, fatal, deaths, injuries, accidents, serious incidents, legally required, statutory, brannvern*, fire safety',
)

/** A noun that is said and not counted: 50 what? */
export const ABSTRACT_MEASURES = anyOf(`
  effektivitet*, kvalitet*, kompetanse*, produktivitet*, innovasjon*, samarbeid*, synlighet*, synlegheit*, omdømme*, kultur*, service, servicen, kommunikasjon*, gjennomføringsevne*, digitalisering*, moral*, bærekraft*, berekraft*,
  efficiency, quality, competence, productivity, innovation, collaboration, visibility, reputation, culture, performance, communication, agility, knowledge, morale, sustainability, maturity, capability, effectiveness`)

/** These say on what scale the number lies. */
export const SCALES = anyOf(`
  skala, scale, poeng, poengs, points, score, scoren, scores, *score, *scoren, indeks, indeksen, index, *indeks, *indeksen, nps, enps, csat, ces, kti, nki, mti, innbyggertilfredshet, bruttotilfredshet, rating, ratings, rangering, karakter, karakterer, karaktersnitt, snittkarakter*, *karakteren, terningkast, stjerner, stars, undersøkelse*,
  undersøking*, *undersøkelse*, *undersøking*, survey, måling, *måling, *målingen, *målinga, lix, ratio, forholdstall, faktor, factor, ganger, times, nivå, trinn, level, grade, gpa, ph, wcag, lighthouse, trustpilot, sla, trivselsindeks, fotavtrykk, roi, ltv, cac, coverage, velocity, per`)

/** Heaps and queues: everybody knows what they are counted in. */
export const COUNTED_ANYWAY = anyOf(
  'backlog, restanse*, kø, køen, køa, ventekø*, saksmengde*, etterslep*, venteliste*, queue, waiting list, wait list, headcount, bemanning',
)

/** Words with nothing to measure in them: verbs of change, joints, and words for now and then. */
export const NOT_A_SUBJECT = isAny(`
  fra, frå, til, from, to, og, and, i, in, på, on, av, of, the, a, an, en, et, ei, ein, eit, øke, auke, øk, auk, heve, redusere, reduser, senke, kutte, minske, halvere, doble, ned, opp, down, up, increase, reduce, decrease, raise, lower, cut, grow, improve, forbedre, betre, forbetre, minst, under, over, at, least,
  innen, innan, by, dag, today, now, nå, no, we, vi, skal, vil, will, shall, tallet, talet, antall, antal, number, det, it, number, nivået, verdien, mål, målet, target, baseline, utgangspunkt, it, them, get, få, bring, løfte, lift, go, move, rise, gå, komme, kome, stige, løftes, more, less`)

/** What shall not be. */
export const NEGATIVE = startsWithAny(
  `ingen, inga, unngå, unngår, hindre, forhindre, stoppe, stanse, slutte, slutte med, ikke, ikkje, aldri, slippe, fjerne, avvikle, motvirke, motverke, eliminere, avoid, prevent, stop, don't, do not, never, no more, no longer, eliminate, not, quit, get rid of`,
)

/** Times nobody can set a day to. */
export const VAGUE_TIMES = anyOf(
  'snart, snarest, så snart som mulig, så snart som råd, asap, as soon as possible, soon, etter hvert, etter kvart, på sikt, over tid, med tida, i løpet av kort tid, om kort tid, in due course, over time, eventually, in the near future, going forward, framover, fremover, så raskt som mulig, når det passer, når tiden er inne',
)

/** What follows from the goal, or why it is wanted: everything after these is no goal of its own. */
export const REASONS = anyOf(
  'fordi, for di, slik at, sånn at, for å, så at, ettersom, because, so that, in order to, since, as we, such that, så vi, så de, så dei, so we, so they, so people, so customers, so that we, for that is, som gjør at, som gjer at',
)
/** A dash or colon and then «because» may also be a sentence of its own: «Hvorfor: …». */
export const WHY_LABEL = anyOf('hvorfor, kvifor, why, begrunnelse, grunngjeving')

/** Verbs an objective of its own begins with. */
export const GOAL_VERBS = isAny(`
  øke, auke, heve, løfte, redusere, senke, kutte, minske, halvere, doble, forbedre, betre, forbetre, styrke, bli, skape, gjøre, gjere, få, gi, sikre, utvikle, videreutvikle, vidareutvikle, levere, bygge, byggje, lansere, innføre, implementere, etablere, gjennomføre, effektivisere, digitalisere, automatisere, modernisere, forenkle, vinne, ta, nå, oppnå,
  lære, rekruttere, beholde, behalde, tiltrekke, utarbeide, rydde, sørge, syte, satse, åpne, opne, fornye, optimalisere, ansette, tilsette, vokse, vekse, ha,
  increase, raise, lift, reduce, lower, cut, halve, double, improve, strengthen, become, create, make, get, give, ensure, develop, deliver, build, rebuild, launch, introduce, implement, establish, digitise, digitize, automate, modernise, modernize, simplify, win, reach, achieve, teach, recruit, hire, attract, retain, grow, expand, boost,
  drive, enter, open, fix, accelerate, optimise, optimize, enhance, transform, scale, streamline, secure, be, delight, earn, reorganise, reorganize, restructure, migrate, upgrade, replace, redesign`)
/** «Bedre kvalitet, lavere kostnader»: each comparative leads to a goal of its own. */
export const COMPARATIVES = isAny(
  'bedre, betre, økt, auka, lavere, lågare, høyere, høgare, raskere, raskare, færre, flere, fleire, mer, meir, mindre, styrket, styrka, redusert, redusere, better, increased, lower, higher, faster, fewer, more, less, improved, reduced, stronger, happier, cheaper, safer',
)
export const MODALS = anyOf('skal, må, bør, should, shall, must, will')

/** Verbs of a project: what is put in place, not what is then different. */
export const PROJECT_LEADS = startsWithAny(`
  implementere, implementer, gjennomføre, gjennomfør, innføre, innfør, anskaffe, anskaff, avholde, utarbeide, utarbeid, etablere, etabler, ferdigstille, ferdigstill, fullføre, rulle ut, rull ut, installere, oppgradere, migrere, kartlegge, ansette, tilsette, skrive, revidere, oppdatere, kjøpe, kjøpe inn, planlegge,
  planleggje, evaluere, pilotere, organisere, arrangere, implementering av, innføring av, utrulling av, gjennomføring av, etablering av, anskaffelse av, utarbeiding av, utarbeidelse av, setje i gang, sette i gang, plass, få på plass, ha på plass, få ferdig, få laget, få innført, sette opp, setje opp, ta i bruk, lage, bytte system, bytte ut systemet, slå sammen, slå saman, omorganisere,
  implement, carry out, conduct, introduce, procure, roll out, rollout, install, upgrade, migrate, hire, complete the, complete a, complete our, complete all, finish, finalise, finalize, write a, write the, write new, draft, set up, execute, perform the, perform a, publish, organise, organize, arrange, hold a, hold the, hold workshops, document, update, purchase, move to, move the, implementation of, rollout of, migration to, prepare a, prepare the, replace the, replace our, replace old, replace all, appoint, reorganise, reorganize, restructure, merge, switch to, consolidate`)
/** … which can also be said of something to be proud of. */
export const PROJECT_LEADS_MILD = startsWithAny(
  'flytte, bytte, byte, replace, write, prepare, lansere, launch, release, ship, successfully launch, open, åpne, opne, establish, design, redesign, pilot, test, develop, utvikle, plan',
)

/** «Make onboarding easier», «gjøre det enklere»: an effect with no number, not a piece of work. */
export const MADE_EASIER =
  /^(?:make|gjøre|gjør|gjere|gjer)\s.*(?<!\p{L})(?:easier|better|faster|simpler|happier|safer|cheaper|easy|simple|safe|enklere|enklare|lettere|lettare|bedre|betre|raskere|raskare|tryggere|tryggare|billigere|billegare|enkelt|lett|trygt)(?!\p{L})/iu

/** People one hires: «recruit 3 nurses» is work, «recruit 200 members» an effect. */
export const HIRING =
  /^(?:recruit|rekruttere|rekrutter|hire|ansette|tilsetje|få)\s.*(?:nurse|develop|engineer|manager|teacher|doctor|driver|staff|employee|consultant|designer|analyst|ansatt|tilsett|medarbeid|sykeplei|sjukeplei|utvikle?r|utviklar|lærer|lærar|leder(?!gruppe)|leiar|konsulent|selger|seljar|rådgiver|rådgivar|sjåfør|vernepleier|lærling)/iu

/** Two ends joined by «og»: «til 500 og omsetningen til 2 mill.» */
export const TWO_ENDS =
  /(?<!\p{L})(?:til|to|by|med)\s(?:\p{L}+\s){0,2}[^\p{L}\s]{0,2}\d[^;]*\s(?:og|and|samt|&)\s[^;]*(?<!\p{L})(?:til|to|by|med)\s(?:\p{L}+\s){0,2}[^\p{L}\s]{0,2}\d/iu

/** A word that says nothing about this goal rather than any other. */
export const VAGUE_WORDS = isAny(`
  digital, digitale, digitalt, digitalisering*, digitali*, transformasjon*, transformation, transform, omstilling*, innovasjon*, innovativ*, innovation, innovative, nyskaping*, kvalitet*, quality, effektivitet*, effektivisering*, effektiv*, efficiency, efficient*, efficien*, effective*, produktivitet, productivity, kultur*, culture, samarbeid*,
  collaboration, cooperation, teamwork, kommunikasjon*, communication*, service, servicen, tjenester, tenester, services, excellence, excellent, bærekraft*, berekraft*, sustainab*, vekst, growth, growing, utvikling*, development, endring*, change, forbedring*, forbetring*, improvement*, fokus*, focus*, satsing*, satse*, kompetanse*, competence, competency, skills, ledelse*, leiing*, leadership,
  strateg*, visjon*, vision, synerg*, helhet*, heilskap*, holistic, agil*, agile, agility, smidig*, moderne, modern*, modernis*, moderniz*, framtid*, fremtid*, future*, profesjonal*, profesjonell*, professional*, optim*, resultat*, result*, prestasjon*, performance, operational, operations, operativ*, drift*, lønnsomhet*, lønsemd*, profitability, verdi*, value, verdiskaping*,
  kunde*, customer*, bruker*, brukar*, user*, innbygger*, innbyggjar*, ansatt*, tilsett*, employee*, people, folk, opplevelse*, oppleving*, experience*, tilfredshet*, tilfredsheit*, satisfaction, sentrum, senter, centre, center, centric, first, først, fyrst, engasjement*, engagement, omdømme*, reputation, mangfold*, mangfald*, diversity, inclusion, inkludering, trivsel*, arbeidsmiljø*, welfare, wellbeing,
  best, beste, bedre, betre, better, god, gode, godt, good, great, greater, sterk*, strong*, ledende, leiande, leading, leader*, markedsleder*, marknadsleiar*, market, marked*, marknad*, verdens*, verden*, verda, verdsklasse*, world, world-class, worldclass, norges, noregs, i, number, nummer, high, høy, høye, høyere, høgare, higher, økt, auka, increased, improved, more, mer, meir, flere, fleire,
  øke, auke, increase, improve, improving, enhance, forbedre, forbetre, styrke, styrka, styrket, strengthen, heve, raise, boost, drive, bli, become, be, være, vere, ha, have, get, få, gjøre, gjere, make, do, sikre, ensure, secure, skape, create, utvikle, develop, levere, deliver, oppnå, achieve, jobbe, work, smart, smartere, smartare, smarter, next, level, neste, nivå, ta, take,
  oss, us, vi, we, our, vår, våre, vårt, selskap*, company, organisasjon*, organisation*, organization*, virksomhet*, verksemd*, team, teams, teamet, bedrift*, business, lykkes, lykkast, succeed, success, gjennom, hele, heile, whole, entire, videreutvikle, vidareutvikle, tjenestetilbud*, tenestetilbod*, saksbehandling*, sakshandsaming*, attraktiv*, attractive, arbeidsgiver*, arbeidsgivar*, employer*, tjeneste*, teneste*, samhandling*, *kvalitet, *kvaliteten, *kompetanse, *kompetansen, *utvikling, *utviklingen, *utviklinga, *fokus, *samarbeid, *samarbeidet, *transformasjon, *kommunikasjon, *opplevelse, *opplevelsen, *tilfredshet, *tilfredsheten, *tilfredsheit, *orientert, *oriented, *vennlig, *friendly, kommune, kommunen, avdeling*, department, internt, intern*, internal, ekstern*, external, generelt, overall, things, ting, prosess*, process*, system*, teknologi*, technology, data, data-driven, datadrevet, datadreven, ai, ki, løsning*, løysing*, solution*,
  marketing, salg, sal, sales, hr, it, security, sikkerhet*, tryggleik*, risk, risiko*, compliance, governance, styring*, miljø, environment, climate, klima, image, brand*, merkevare*, synlighet*, synlegheit*, visibility, awareness, alignment, trust, tillit*, tilliten, relations, relasjon*, mål, goals, goal, målstyring, okr, ambisi*, potensial*, potential, kontinuerlig*, kontinuerleg*, continuous*`)

/** Words that carry no meaning of their own. */
export const JOINTS = isAny(`
  og, eller, men, at, å, som, i, på, av, for, til, med, om, mot, en, et, ei, ein, eit, den, det, de, dei, er, blir, skal, vil, må, mye, mykje, enda, alle, alltid, hver, kvar, the, a, an, and, or, of, in, on, to, for, with, by, at, as, is, are, will, shall, must, all, every, always, even, very, much, across, through, towards, innen, innan, enn, than, veldig, svært, vår, our, its, their, i-dag, so, how, that`)

/** Large words, said by everybody of everything. */
export const EMPTY_WORDS = anyOf(`
  verdensledende, verdsleiande, i verdensklasse, i verdsklasse, verdensklasse, synerg*, helhetlig*, heilskapleg*, fremtidsrettet*, framtidsretta*, fremoverlent*, framoverlent*, offensiv*, proaktiv*, banebrytende, banebrytande, nyskapende, nyskapande, innovativ*, robust*, sømløs*, saumlaus*, spisskompetanse, best i klassen, paradigme*, kraftsenter, løfte til neste nivå,
  world-class, world class, best-in-class, best in class, cutting-edge, cutting edge, state-of-the-art, next level, next-level, synergy, synergies, leverage, holistic, game-changing, game changer, disruptive, innovative, seamless, thought leader*, excellence, paradigm, best-of-breed, future-proof, robust, proactive*, empower*`)

// ---- Comments ----

export const HEALTH_WORDS = anyOf(`
  syk, sjuk, sykmeldt, sykemeldt, sjukmeld, sjukmeldt, sjukemeld, sykmelding, sykemelding, sjukmelding, sjukemelding, langtidssyk, kreft, depresjon, deprimert, angst, utbrent, utbrend, migrene, operert, operasjon, operasjonen, innlagt, innlagd, sykehus, sykehuset, sjukehus, sjukehuset, gravid, prolaps, diagnose, adhd, legetime, egenmelding, eigenmelding, kronisk, influensa, korona, covid, brukket, brekt, hjerneslag, infarkt, psykisk, rusproblem*, selvmord*,
  sick, ill, sick leave, medical leave, cancer, depression, depressed, anxiety, burnout, burn-out, burned out, burnt out, migraine, surgery, hospital, hospitalised, hospitalized, pregnant, diagnosis, diagnosed, chronic, flu, injury, injured, stroke, mental health, rehab, therapy`)

export const ABSENCE_WORDS = anyOf(`
  fraværende, fråverande, er borte, var borte, vært borte, har fri, permisjon, foreldrepermisjon, fødselspermisjon, pappaperm, mammaperm, er i perm, ut i perm, på ferie, i ferie, ikke på jobb, ikkje på jobb, hjemme med syke barn, sykt barn, sjukt barn, hjemme med barn, møtte ikke, møtte ikkje, permittert, slutter, sluttet, har sagt opp, sagt opp, oppsigelse, begravelse, gravferd, skilsmisse, avspaserer,
  absent, on leave, parental leave, maternity leave, paternity leave, on holiday, on vacation, off work, away from work, is away, was away, been away, out of office, did not show up, sick child, laid off, resigned, has quit, handed in, notice period, funeral, divorce, is out until, is off`)

/** Pronouns that can only mean one person. */
export const ONE_PERSON = anyOf('han, hun, hans, hennes, henne, ham, hennar, hona, he, she, his, her, him, hers')
/** Roles that in a small team are one person. */
export const ONE_ROLE = anyOf(`
  lederen, leiaren, avdelingslederen, teamlederen, teamleiaren, prosjektlederen, prosjektleiaren, rektor, rektoren, saksbehandleren, sakshandsamaren, konsulenten, utvikleren, utviklaren, økonomisjefen, eieren, eigaren, the manager, the leader, our manager, the project manager, the owner, our developer, the team lead, our team lead, the developer, the caseworker`)
/** Begin a sentence with a capital and are nobody's name. */
export const NOT_NAMES = isAny(`
  vi, de, dei, det, den, dette, alle, mange, flere, fleire, noen, nokon, nokre, ingen, halve, halvparten, teamet, folk, ansatte, tilsette, brukere, kunder, we, they, it, this, that, everyone, everybody, many, some, several, nobody, half, people, the, a, an, our, staff, customers, users, i, in, på, på, og, men, når, sykefravær, sykefraværet, sjukefråvær, sjukefråværet, fravær,
  fraværet, fråvær, fråværet, influensa, korona, covid, ferie, permisjon, oslo, bergen, trondheim, norge, noreg, mandag, tirsdag, onsdag, torsdag, fredag, monday, tuesday, wednesday, thursday, friday, januar, februar, mars, april, mai, juni, juli, august, september, oktober, november, desember, january, february, march, may, june, july, october, december, to, tre, two, three, en, one, én, ein, uke, veke, week, fortsatt, framleis, still, teams, nav, kundene, elevene, pasientene, pasienter, patients, absence, illness, sickness, sick, ill, syk, syke, sjuk, sjuke, høyt, lavt, high, low, siden, fordi, because, but, and, not, ikke, ikkje`)
