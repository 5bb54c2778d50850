/**
 * Words that mean the same in goals, across Bokmål, Nynorsk and English: the place to look when a copy in other words is missed. One line each, commas
 * between; a star stands for any ending. What belongs together is what a room would call the same thing, not what is merely related: waiting time
 * and answering time are two.
 */

/** Two or more words that say one thing: read before the words. A dash makes them one word of the groups below. */
export const SAID_TOGETHER: readonly (readonly [RegExp, string])[] = [
  [/\b(?:case |application )?(?:processing|handling) times?\b/gu, 'behandlingstid'],
  [/\b(?:wait|waiting) times?\b/gu, 'ventetid'],
  [/\b(?:response|reply|answering) times?\b/gu, 'svartid'],
  [/\b(?:lead|throughput|cycle|turnaround) times?\b/gu, 'gjennomløpstid'],
  [/\b(?:sick(?:ness)?|medical) (?:leave|absence)\b/gu, 'sykefravær'],
  [/\b(?:planning|building) (?:permit )?applications?\b/gu, 'byggesak'],
  [/\b(?:first|1st) (?:time|attempt|contact|try)\b|\bright first time\b/gu, 'førstegang'],
  [
    /(?<!\p{L})(?:(?:ved |på )?første (?:gang|forsøk|henvendelse|kontakt)|(?:ved |på )?fyrste gong)(?!\p{L})/gu,
    'førstegang',
  ],
  [
    /(?<!\p{L})(?:innen|innan|før|within|before|by) (?:the )?(?:fristen?|deadlines?|due date)(?!\p{L})|(?<!\p{L})(?:i tide|on time|i rett tid|til rett tid)(?!\p{L})/gu,
    'rettidig',
  ],
  [/(?<!\p{L})(?:etter|over|after|past) (?:the )?(?:fristen?|deadlines?|due date|due)(?!\p{L})/gu, 'forsinket'],
  [
    /(?<!\p{L})(?:på egen ?hånd|på eiga hand|uten hjelp|utan hjelp|by themselves|on their own|without help|selv)(?!\p{L})/gu,
    'selvhjulpen',
  ],
  [/(?<!\p{L})(?:web ?sites?|home ?pages?)(?!\p{L})/gu, 'nettside'],
  [/(?<!\p{L})finner? (?:fram|frem)(?: til)?(?!\p{L})/gu, 'finne'],
  [/(?<!\p{L})(?:e-post|e-mail|epost)/gu, 'epost'],
  [/(?<!\p{L})(?:ta|tar|tek) i bruk(?!\p{L})/gu, 'bruke'],
  [/(?<!\p{L})(?:get|find) (?:a |an )?(?:job|work)(?!\p{L})/gu, 'arbeid'],
]

/** Each line is one meaning. */
export const SAME_WORDS = `
innbygger*, innbyggj*, borger*, borgar*, citizen*, resident*, inhabitant*
bruker, brukere, brukeren, brukerne, brukar, brukarar, brukarane, user, users, bruk, bruke, bruken, brukt, brukes, nytte, nyttar, utnytt*, use, used, usage, uses
kunde*, kunda*, customer*, client, clients
ansatt*, tilsett*, medarbeider*, medarbeidar*, employee*, staff, kollega*, colleague*
elev*, pupil*, student*
søker, søkere, søkeren, søkerne, søkjar*, applicant*
pasient*, patient*
leder, ledere, lederen, lederne, leiar*, leader*, manager*
forelder, foreldre*, foresatt*, føresett*, parent*
barn*, unger, ungar, child, children, kid, kids
ungdom*, unge, youth*, teenager*
eldre, older people, elderly, seniorer, seniorar
folk, mennesker, menneske, people
leverandør*, supplier*, vendor*
team, teams, lag, gruppe, gruppa
virksomhet*, verksem*, organisasjon*, organisation*, organization*, bedrift*, company
kommune*, municipality, municipal
søknad*, application*
sak, saker, saken, sakene, sakar, case, cases, caseload
byggesak*, byggjesak*, byggesøknad*, byggjesøknad*
klage*, klagar*, klagene, complaint*
henvendelse*, førespurnad*, forespørs*, inquir*, enquir*, request*
feil, feila, feilene, error*, mistake*, defect*, bug, bugs
avvik*, deviation*, nonconform*
skjema*, form, forms
vedtak*, avgjerd*, beslutning*, decision*
svar*, besvar*, answer*, repl*, response*, respond*
spørsmål*, question*
faktura*, invoice*
regning*, rekning*, bill, bills
møte*, meeting*
avtale*, avtalar*, kontrakt*, contract*, agreement*
rapport*, report, reports
tjenest*, tenest*, service, services
løsning*, løysing*, solution*
nettside*, nettsted*, nettstad*, heimeside*, hjemmeside*, website*, webpage*
portal*, selvbetjening*, sjølvbetening*, self-service
digital*, elektronisk*, online, nettbasert*, electronic*
automatisk*, automatiser*, automated, automatic*, automate*
ventetid*, vente, venter, ventar, wait, waits, waiting, kø, køen, køer, queue*
behandlingstid*, saksbehandlingstid*, handsamingstid*, sakshandsamingstid*
svartid*, responstid*
liggetid*, liggjetid*, idle time
gjennomløpstid*, ledetid*, leveringstid*, leietid*
behandle, behandles, behandlet, behandla, handsame, handsama, handsamast, processed, process, handle, handled, håndter*, handter*
rettidig*, punktlig*, punktleg*
forsinket, forsinka, forseinka, forsinkelse*, forseinking*, late, delayed, delay*
fornøyd*, tilfreds*, nøgd*, nøgde, satisf*, happy, happier, happiness
misfornøyd*, misnøgd*, utilfreds*, dissatisf*, unhappy
trivsel*, trives, trivst, wellbeing, well-being, thrive, thrives
engasjement*, engasjert*, engagement, engaged
tillit*, trust*
trygg*, tryggleik*, sikker*, safe, safer, safety, safely
syke, sykefravær*, sjukefråvær*, fravær*, fråvær*, sykemelding*, sjukemelding*, absence, absenteeism
turnover, gjennomtrekk*, attrition
rekrutter*, recruit*, hire, hires, hiring, tilsett*ing
kompetanse*, competence*, skill, skills, ferdighet*, ferdigheit*
opplæring*, kurs, kurset, training, course, courses
læring*, learning, lære, lærer å, learn
mestring*, meistring*, mestrer, meistrar, mastery, cope, master
forstå, forstår, forståelig*, forståeleg*, understand*, understandable
klarspråk*, klart språk, plain language
enkel, enkelt, enkle, enklere, enklare, lett, lettere, lettare, easy, easier, easily, simple, simpler, simplify, forenkle*
finne, finner, finn, find, finds
flyte, flyter, flyt, flow, flows
ligge, ligger, ligg, lie, lies
bunke*, haug*, pile, piles, stack*
oppleve, opplever, opplev, experience, experiences, føle, føler, kjenne, kjenner, kjenn, feel, feels
oppfatte, oppfatter, perceive*
få, får, get, gets, receive*, motta, mottar, mottek
komplett*, fullstendig*, complete, completed forms, full
kvalitet*, quality
tid, tida, tiden, time
kostnad*, kostnader, utgift*, cost, costs, expense*, spending
inntekt*, omsetning*, revenue*, sales, salg*, sal, turnover revenue
overskudd*, overskot*, resultatmargin*, profit*, margin*
energi*, energy, strøm*, straum*, electricity
utslipp*, utslepp*, emission*, co2, klimagass*, klimautslipp*
avfall*, waste, søppel*, boss
gjenvinn*, gjenvinning*, recycl*, kildesorter*, kjeldesorter*
reise*, travel*, trip, trips
sykkel*, sykle*, bike, bikes, cycling, bicycle*
skole*, skule*, school*
barnehage*, kindergarten*, nursery
sykehjem*, sjukeheim*, nursing home*, care home*
hjem*, heim*, home, homes
bolig*, bustad*, housing
vei, veier, veg, vegar, vegen, veien, road, roads
vann*, vatn*, water
lekkasje*, leak, leaks, leakage
jobb*, arbeid, work, job, jobs, sysselsett*, employment
arbeidsgiver*, arbeidsgivar*, employer*
sosialhjelp*, økonomisk stønad, social assistance, welfare benefit*
hjelp*, help, support, støtte*, stønad*
samarbeid*, cooperat*, collaborat*, samhandl*
medvirk*, medverk*, delta, deltar, deltek, deltakelse*, deltaking*, participat*
oppmøte*, attendance, attend
frafall*, fråfall*, dropout*, drop-out*
churn, avgang*, kundeavgang*
marked*, marknad*, market, markets
produkt*, product, products
leveranse*, levering*, lever, delivery, deliveries, deliver, delivers
utgivelse*, lansering*, release*, launch*
hendelse*, hending*, incident*
nedetid*, downtime, driftsstans*, outage*
oppetid*, uptime, tilgjengelig*, tilgjengeleg*, availab*
innsjekk*, check-in*, checkin*
ukentlig*, vekentleg*, hver uke, weekly
språk*, language
gebyr*, avgift*, fee, fees
purring*, reminder*
retur*, returner*, return, returns, returned
jakke*, jacket*
ordre*, bestilling*, order, orders
butikk*, store, stores, shop, shops
besøk*, visit, visits, visitor*
abonne*, subscri*
medlem*, member*
nyhetsbrev*, newsletter*
rutine*, prosedyre*, routine*, procedure*
plan, planer, planar, planen, plans
risiko*, risk, risks
funn, funnene, finding, findings
tiltak, tiltaka, tiltakene, measure, measures, action, actions
skade*, skader, skadar, injury, injuries
ulykke*, ulukke*, accident*
fall, falls
medisin*, legemiddel*, legemidd*, medication*
lese, leser, lesing*, read, reading
regne, regning av, matematikk*, math, maths, mathematics
nasjonal*, national
score*, poeng*, points
hurtig*, rask, raskt, raske, kjapt, kjapp*, fast, quick*
anbefal*, tilrå*, recommend*, nps
`

/** Words that carry little of what a goal is about: verbs everybody uses, and how a thing is counted. */
export const LIGHT = `
andel*, prosentandel*, delen, share, percentage, percent, proportion, rate, rates, prosent
antall*, antal, number, numbers, mengde*, amount, volum*, tallet, talet, count
gjennomsnitt*, snitt*, average, mean, median*, typisk*, typical
sikre, sikrer, ensure*, skape, skaper, skapar, create*, gi, gir, gjev, give*, tilby, tilbyr, offer*, levere, leverer, oppnå*, achieve*, bidra*, contribute*, styrke*, strengthen*, bygge, byggje, build*, utvikle*, develop*, sørge, syte, gjøre, gjør, gjere, gjer, make, makes, ha, har, have, has, være, vere, være, er, be, is, are, bli, blir, vert, become*, kan, can, vil, ønsker, ønskjer, want*, holde, held, keep*, komme, kjem, kommer, kome, come*, nå, når, reach*, lykkes, lukkast, succeed*
god, gode, godt, good, bra, beste, best, ny, nye, nytt, new, egen, egne, own, samlet, samla, total*, overall, felles, shared, hel, hele, heile, whole, all, alle, flest, most, mange, many
forbedre*, forbetre*, bedre, betre, improve*, better, enda, enno, still, fortsatt, framleis, videre, vidare, further
første, fyrste, first, andre, second
år, året, årlig*, årleg*, year*, annual*, måned*, månad*, month*, monthly, uke, uker, uka, veke*, week, weeks, dag, dager, dagar, day, days, time per, timer, timar, hour, hours, minutt*, minute*, kvartal*, quarter*, tertial*, halvår*, sommer*, høst*, haust*, vår, våren, jul, ferie*, spring, autumn, summer, winter
`

/** Not counted at all. */
export const SAYS_NOTHING = `
hva, hvilke, hvilken, hvem, hvor, hvordan, kva, kven, kor, korleis, kva for, what, which, who, where,
og, eller, men, at, å, som, i, på, av, for, til, med, om, mot, en, et, ei, ein, eit, den, det, de, dei, vi, oss, vår, våre, vårt, sin, sine, sitt, si, skal, må, bør, mye, mykje, svært, veldig, fra, frå, innen, innan, enn, hos, ved, etter, før, under, over, mellom, per, pr, minst, høyst, høgst, nær, opp, ned, ut, inn, der, når, slik, så, også, òg, hver, hvert, kvar, kvart, alltid, seg, selv, sjølv
the, a, an, and, or, of, in, on, to, for, with, by, at, as, from, will, shall, must, every, always, even, very, much, across, through, towards, than, our, we, us, they, their, them, its, it, so, how, that, who, per, least, most of, up, down, out, each, when, within, after, before, between, about, i-dag, today, nå, now
januar, februar, mars, april, mai, juni, juli, august, september, oktober, november, desember, january, february, march, may, june, july, october, december, jan, feb, apr, aug, sept, sep, okt, oct, nov, des, dec, mandag, tirsdag, onsdag, torsdag, fredag, monday, tuesday, wednesday, thursday, friday
mål, objective, goal, kr, krs, nøkkelresultat, nr, no, mill, million*, mrd, kroner, nok, eur, prosentpoeng, stk, ca, circa, about
`

/** What shall not be. */
export const NOT = 'ikke, ikkje, ingen, inga, intet, uten, utan, aldri, unngå, unngår, not, no, without, never, avoid'

/** Which way it is to go. */
export const UPWARDS = `øk*, auk*, hev, heve*, høyne*, løft*, voks*, veks*, flere, fleire, mer, meir, høyere, høgare, større, doble*, mangedoble*, utvid*, increas*, rais*, grow*, boost*, lift*, more, higher, greater, larger, double*, expand*, rise, rises`
export const DOWNWARDS = `reduser*, reduksjon*, senk*, kutt*, minsk*, mink*, dempe*, halver*, forkort*, færre, mindre, lavere, lågare, kortere, kortare, korte, begrens*, avgrens*, fjern*, reduc*, decreas*, lower*, cut, cuts, cutting, fewer, less, shorter, shorten*, halve*, drop, shrink*, minimi*, eliminate*`
