/**
 * Guesses the language of a line from its words: Bokmål, Nynorsk or English. The line reader needs only English or not; here the question must be asked
 * in the language of whoever wrote it. Null where nothing tells («NPS 37 → 55»).
 */
import type { DocumentLanguage } from '#domain/shared/basics.ts'
import { ENGLISH_WORDS, NORWEGIAN_WORDS } from '#domain/reading/words.ts'
import { isAny, wordsOf } from './phrases.ts'

const NYNORSK = isAny(`
  ikkje, frå, kva, kvar, kvart, kven, kvifor, korleis, vere, vore, vert, blei, auke, auka, aukar, auk, dei, deira, ein, eit, eg, ho, dykk, dykkar, nokon, nokre, noko, berre, no, innan, halde, held, betre, fleire, meir, høgare, høgre, lågare, færrare, raskare, enklare, tryggare, talet, delen, veke, veker, vekene, veka, månad, månaden, månader, ventetida, saka, skulen, skular, skulane,
  kome, kjem, gjere, gjer, gjennomførte, setje, leggje, følgje, byggje, byte, tenkje, seie, seier, vite, veit, sjå, ønskje, ønskjer, trivst, fornøgd, fornøgde, tilsette, tilsett, innbyggjar, innbyggjarar, innbyggjarane, brukarar, brukarane, kundar, kundane, elevar, elevane, søkjar, søkjarar, søknadar, søknadane, pasientar, pasientane, medlemer, sjukefråvær, sjukefråværet, fråvær, handsaming, handsamingstid, sakshandsaming,
  sakshandsamingstid, verksemd, eining, kommunane, tenesta, teneste, tenester, tenestene, heimeside, heim, heime, heile, heilskap, tryggleik, moglegheit, mogleg, kunnskapar, opplæringa, utviklinga, avtalar, mange, møta, møtet, sidan, samstundes, mellom, tilfredsheit, tilfredse, køyre, kjøpe, trygge, feilsende, same, si, sine, deltakarar, rutinar, rapportar, planar, dagar, timar, klagar, purringar, registreringar, vedlikehalde, vegnettet, driftsoppgåver, omsetninga, marknad, marknaden, tilsyn, løysing, løysingar, løyse, leiar, leiarar, leiing, utfordringar`)
/** Words that are said in every language, or in both Norwegian ones: they tell nothing of Nynorsk. */
const NOT_NYNORSK = isAny('no, same, mange, si, sine, mellom, kjøpe, trygge, held, tilsyn, møtet, kunnskapar')
/** «-ane», «-leg», «-heit», «-ingar»: endings that Bokmål and English lack. */
const NYNORSK_ENDINGS = /(?:arane|ingane|ingar|leg|lege|heit|heita|kare|gare)$|^(?:sjuk|skul|heim|verksem)/u
const NEITHER = isAny(
  'college, privilege, lege, fastlege, tannlege, overlege, kommuneoverlege, sykehuslege, turnuslege, skuldre, skulder, skuldrene, leg',
)
/** Bokmål and not Nynorsk. */
const BOKMAL = isAny(
  'økte, ikke, fra, hva, hvor, hver, hvert, være, blir, ble, øke, økt, øker, flere, mer, høyere, lavere, uke, uker, uka, måned, måneder, jeg, en, et, de, deres, noen, bare, innen, bedre, hvorfor, hvordan, tallet, andelen, selv, egen, gjøre, sette, legge, følge, saksbehandling, ansatte, brukere, kunder, elever',
)
/** Norwegian of either kind. */
const NORWEGIAN = isAny(
  'ny, nytt, nye, ta, bruk, lansert, ferdigstille, få, gi, styrke, bygge, utvikle, vekst, god, gode, utlyse, alle, hos, stillinger, stillingar, utbetale, sosialhjelp, folk, unge, drive',
)
/** English words of goals that the reader's list has no need of. */
const MORE_ENGLISH = isAny(`
  reduce, write, run, hire, conduct, complete, roll, out, be, ready, our, we, their, them, it, they, not, no, new, best, better, faster, fewer, higher, culture, innovation, excellence, efficiency, customer, people, team, work, share, process, servers, running, everyone, make, build, become, teach, help, first, world-class, operational, focus, quality, growth,
  complaints, tenants, churn, without, know, safe, safest, place, region, office, move, until, so, because, delight, publish, posts, blog, survey, finalise, finalize, documentation, guidelines, programme, program, has, have, had, can, do, does, would, there, what, when, where, how, why, satisfaction, retention, teams, invoices, incoming, payroll, significantly, defects, errors, releases, weekly`)

/** «KR:» is no Norwegian money, and «Mål:» stands before English goals too. */
const LABEL = /^[\s\p{P}]*(?:KR|NR|O|Mål|Objective|Goal|Nøkkelresultat|Key\s?result)\s?[\d.]*\s*:/iu

/** The language of a line; null where no word of it tells. */
export function guessLanguage(line: string): DocumentLanguage | null {
  let english = 0
  let norwegian = 0
  let nynorsk = 0
  let bokmal = 0
  const said = wordsOf(line.replace(LABEL, ''))
  for (const word of said) {
    const nn = (NYNORSK.test(word) && !NOT_NYNORSK.test(word)) || (NYNORSK_ENDINGS.test(word) && !NEITHER.test(word))
    if (nn) nynorsk++
    if (BOKMAL.test(word)) bokmal++
    if (nn || BOKMAL.test(word) || NORWEGIAN.test(word) || NORWEGIAN_WORDS.has(word) || /[æøå]/.test(word)) norwegian++
    else if (/(?:skap|het|ene|sjon|ering|elser?|else|eringa|ningen|ninger|ende)$/.test(word)) norwegian++
    if (ENGLISH_WORDS.has(word) || MORE_ENGLISH.test(word)) english++
    else if (/(?:tion|tions|ness|ity|ship|ing|ally|ment|ments)$/.test(word) && !/(?:ning|ring|ling|skiing)$/.test(word))
      english++
  }
  if (english > norwegian) return 'en'
  if (norwegian === 0 && english === 0) return byEndings(said)
  return nynorsk > bokmal ? 'nn' : 'nb'
}

/** Where no word is known: definite forms are Norwegian, a plural s English. */
function byEndings(said: readonly string[]): DocumentLanguage | null {
  if (said.some((word) => word.length > 3 && /(?:et|en|ene|ere|sjon|else|het|ing)$/u.test(word))) return 'nb'
  return said.some((word) => word.length > 4 && /[^s]s$/u.test(word)) ? 'en' : null
}
