/**
 * Personal data in what is written beside a check-in: somebody's health, or that somebody is away. A comment may be read from a wall and in minutes that
 * a journalist asks for. Numbers about all («sykefraværet er ned») are nobody's; it takes a person, by name, pronoun or a role that is one person.
 */
import { finding, type Finding } from './finding.ts'
import { ABSENCE_WORDS, HEALTH_WORDS, NOT_NAMES, ONE_PERSON, ONE_ROLE } from './words.ts'

/** `people`: the names the client knows. */
export function judgeComment(text: string, people: readonly string[]): Finding[] {
  const findings = text.split(/(?<=[.!?;])\s+|\n+/u).flatMap((sentence) => judgeSentence(sentence, people))
  return findings.filter(({ id }, index) => findings.findIndex((other) => other.id === id) === index)
}

function judgeSentence(sentence: string, people: readonly string[]): Finding[] {
  const health = HEALTH_WORDS.exec(sentence)
  const absence = ABSENCE_WORDS.exec(sentence)
  const at = health?.index ?? absence?.index
  if (at === undefined || !namesSomebody(sentence, people, at)) return []
  return [
    ...(health === null ? [] : [finding('personal_data_health', { text: health[0] })]),
    ...(absence === null ? [] : [finding('personal_data_absence', { text: absence[0] })]),
  ]
}

function namesSomebody(sentence: string, people: readonly string[], at: number): boolean {
  if (ONE_PERSON.test(sentence) || ONE_ROLE.test(sentence)) return true
  const known = new Set(people.flatMap((name) => name.split(/\s+/u)).filter((part) => /^\p{Lu}.{2,}/u.test(part)))
  const capitals = [
    ...sentence.matchAll(/(?<![\p{L}\p{N}])\p{Lu}[\p{Ll}\p{M}]+(?:-\p{Lu}\p{Ll}+)?(?=s?(?![\p{L}\p{N}]))/gu),
  ]
  return capitals.some(({ 0: name, index }) => {
    if (known.has(name) || known.has(name.replace(/s$/u, ''))) return true
    if (NOT_NAMES.test(name)) return false
    // A capital begins a sentence anyway: a name stands right in front of what is told about it.
    if (index > 0) return Math.abs(at - index) < 60
    const after = sentence.slice(name.length)
    return (
      /^(?:\s\p{Lu}\p{Ll}+)?\s(?:er|har|ble|blei|blir|var|is|has|was|had|will|skal|fikk|fekk)\s/u.test(after) &&
      !/(?:en|et|ene|ane|ing|het|heit|er|s)$/u.test(name) &&
      at - name.length < 40
    )
  })
}
