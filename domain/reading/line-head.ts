/** What stands around the line itself: bullet, numbering, «KR:» in front, and the owner's name in a parenthesis at the end. */
import { MONTHS, NAME_PARTICLES, NOT_NAME_WORDS, OWNER_LABELS } from './words.ts'

const bulletSign = /^(?:[•*·▪◦‣○●■□☐☑✓✔➢❖]|\[[ xX]?\])\s*/
const bulletDash = /^[-–—+]+(?:\s+|$|(?=\p{L}))/u
const numbering = /^(?:\(?\d{1,2}[.)]|\(?\p{L}\))\s+|^\d{1,2}(?:\.\d{1,2})+\.?\s+(?=\p{L})/u
const resultPrefix =
  /^(?:KR|NR|nøkkelresultat(?:er|et)?|key\s?results?|resultat|result)\s?(?:\d{1,2}(?:\.\d{1,2})?)?\s?(?:[:)]|\.(?!\d)|\s[-–—](?=\s))\s*/iu
const numberedPrefix = /^(?:KR|NR)\s?\d{1,2}(?:\.\d{1,2})?\s+(?=[\p{L}<>≥≤])/iu

/** Strips bullet and numbering. «1. juni skal …» and «> 90 % av …» start with what is theirs. */
export function stripBullet(line: string): {
  readonly rest: string
  readonly bullet: boolean
  readonly numbered: boolean
} {
  let rest = line
  let bullet = false
  let numbered = false
  for (let rounds = 0; rounds < 3; rounds++) {
    const sign = bulletSign.exec(rest) ?? bulletDash.exec(rest)
    if (sign !== null) {
      rest = rest.slice(sign[0].length)
      bullet = true
      continue
    }
    const number = numbering.exec(rest)
    if (number === null || isOrdinalStart(rest)) break
    rest = rest.slice(number[0].length)
    numbered = true
  }
  return { rest: rest.trim(), bullet, numbered }
}

/** «1. juni», «2. tertial», «3. kvartal» begin with a date, not with a list number. */
function isOrdinalStart(line: string): boolean {
  const word = /^\d{1,2}\.\s+(\p{L}+)/u.exec(line)?.[1]?.toLowerCase()
  return word !== undefined && (MONTHS.has(word) || /^(?:tertial|kvartal|halvår|linje|gang|klasse|trinn)/.test(word))
}

/** Strips «KR:», «KR 1:», «Nøkkelresultat 2 –». */
export function stripResultPrefix(line: string): { readonly rest: string; readonly prefixed: boolean } {
  const prefix = resultPrefix.exec(line) ?? numberedPrefix.exec(line)
  return prefix === null
    ? { rest: line, prefixed: false }
    : { rest: line.slice(prefix[0].length).trim(), prefixed: true }
}

const nameWord = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u
const initials = /^(?:\p{Lu}\.?){1,3}$/u
/** Two capitals or more and nothing else: «NPS», «CSAT», «HR». */
const acronym = /^\p{Lu}{2,}$/u

/** The text looks like a person's name: capitals, no digits, none of the words that stand in parentheses otherwise. */
export function isName(text: string): boolean {
  const parts = text.trim().split(/\s+/)
  if (parts.length > 5 || text.length > 60) return false
  let proper = 0
  for (const part of parts) {
    const lower = part.toLowerCase()
    if (NAME_PARTICLES.has(lower) && proper > 0) continue
    if (!nameWord.test(part) || NOT_NAME_WORDS.has(lower.replace(/\.$/, ''))) return false
    if (acronym.test(part) || (part.length > 1 && initials.test(part) && parts.length === 1)) return false
    proper++
  }
  // June and April are people with a surname, and months without.
  if (parts.length === 1 && MONTHS.has(text.trim().toLowerCase())) return false
  return proper > 0 && (parts[0]?.length ?? 0) > 1
}

export type OwnerPart = {
  /** The line without the owner. */
  readonly rest: string
  readonly names: readonly string[]
  /** What else stood in the parenthesis: «(Samir Haddad, 15. juni)». */
  readonly beside: string
}

const ownerLabel = new RegExp(`^(?:${OWNER_LABELS.join('|')})\\.?\\s*[:=]?\\s+`, 'iu')
const trailingLabel = new RegExp(`[,;.–—-]?\\s*\\b(?:${OWNER_LABELS.join('|')})\\s*[:=]\\s*([^:()]{2,80})$`, 'iu')

/** Splits «Kari Moen, Leo Strand», «Kari og Leo». */
export function splitNames(text: string): string[] {
  return text
    .split(/\s*(?:[,;/&+]|\s(?:og|and|samt)\s)\s*/iu)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** Takes the owner off the end of the line: «(Kari Moen)», «(eier: Kari Moen)», «, eier: Kari Moen», «@Kari». A parenthesis that holds no name stays. */
export function takeOwner(line: string): OwnerPart {
  const whole: OwnerPart = { rest: line, names: [], beside: '' }
  const trimmed = trimEnd(line, ' .;,')
  const open = trimmed.endsWith(')') ? trimmed.lastIndexOf('(') : -1
  if (open > 0) {
    const inside = trimmed.slice(open + 1, -1).trim()
    const labelled = ownerLabel.test(inside)
    const parts = splitNames(inside.replace(ownerLabel, ''))
    const names = parts.filter((part) => isName(part))
    const others = parts.filter((part) => !isName(part))
    const rest = tidyEnd(trimmed.slice(0, open))
    const dated = others.length > 0 && others.every((part) => /\d/.test(part))
    if (rest !== '' && names.length > 0 && (others.length === 0 || (names.length === 1 && dated) || labelled)) {
      return { rest, names, beside: others.join(', ') }
    }
    return whole
  }
  // The name may stand before the time limit: «… (Kari Moen) innen 1. juni».
  const inner =
    /^(.+?)\s*\(([^()]{3,60})\)\s*,?\s*((?:innen|innan|by|before|før|senest|frist|i løpet av|ved utgangen av)\s.+)$/iu.exec(
      trimmed,
    )
  if (inner !== null && isName(inner[2] ?? '') && /\s/.test((inner[2] ?? '').trim())) {
    return { rest: `${inner[1] ?? ''} ${inner[3] ?? ''}`.trim(), names: [(inner[2] ?? '').trim()], beside: '' }
  }
  const said = trailingLabel.exec(trimmed)
  if (said !== null) {
    const names = splitNames(said[1] ?? '')
    const rest = tidyEnd(trimmed.slice(0, said.index))
    if (rest !== '' && names.length > 0 && names.every((name) => isName(name))) return { rest, names, beside: '' }
  }
  const mention = /\s@(\p{Lu}[\p{L}'’-]*(?:\s\p{Lu}[\p{L}'’-]*){0,2})$/u.exec(trimmed)
  if (mention !== null && isName(mention[1] ?? '')) {
    return { rest: tidyEnd(trimmed.slice(0, mention.index)), names: [mention[1] ?? ''], beside: '' }
  }
  return whole
}

/** Without any of `signs` at the end. A loop: a pattern for this takes quadratic time on a long row of signs. */
function trimEnd(text: string, signs: string): string {
  let end = text.length
  while (end > 0 && signs.includes(text[end - 1] ?? '')) end--
  return text.slice(0, end)
}

function tidyEnd(text: string): string {
  return trimEnd(text, ' ,;:–—-')
}
