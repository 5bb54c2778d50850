/** Names in little room. */

/** First letter of the first and of the last name: «Anne-Grethe Fjelltveit» is AF. */
export function initials(name: string): string {
  const parts = name.trim().split(/\s+/u).filter(Boolean)
  const letters = parts.length > 1 ? [parts.at(0), parts.at(-1)] : parts
  return letters.map((part) => [...(part ?? '')][0]?.toLocaleUpperCase() ?? '').join('')
}

/** «Kari», «Kari og Ola», «Kari, Ola og Per». */
export function listOf(names: readonly string[], language: 'nb' | 'en'): string {
  return new Intl.ListFormat(language === 'nb' ? 'nb-NO' : 'en-GB', { type: 'conjunction' }).format(names)
}

/** With a capital first letter: the beginning of a line. A word with a capital of its own («eNPS», «pH») stays as it is written. */
export function capitalised(text: string): string {
  if (/^\p{Ll}\S*\p{Lu}/u.test(text)) return text
  return text.slice(0, 1).toLocaleUpperCase() + text.slice(1)
}

/** Several facts as one line: «Usikker, bak planen». What follows the first begins small («KPI» stays). Empty ones are left out. */
export function inOneLine(facts: readonly string[]): string {
  return facts
    .filter((fact) => fact !== '')
    .map((fact, index) => (index === 0 || /^\p{Lu}{2}/u.test(fact) ? fact : uncapitalised(fact)))
    .join(', ')
}

/** With a small first letter: what follows a colon or a comma. */
export function uncapitalised(text: string): string {
  return text.slice(0, 1).toLocaleLowerCase() + text.slice(1)
}
