/**
 * Ordered stages of a milestone key result. Only what really is listed: three or more parts between arrows («utkast → høring → vedtatt»), or a list after «milepæler:» or
 * «stages:». Two parts with an arrow are more often a change than a plan, and are left alone.
 */
import type { Token } from './tokens.ts'
import { STAGE_LABELS } from './words.ts'

/** The stages, in order; empty when the line lists none. `line` is the cleaned text that the tokens point into. */
export function readStages(line: string, tokens: readonly Token[], isDate: (at: number) => boolean): string[] {
  const label = tokens.findIndex(
    (token, at) => token.kind === 'word' && STAGE_LABELS.has(token.lower) && tokens[at + 1]?.text === ':',
  )
  const closing = closingBrackets(tokens)
  const isArrow = (token: Token) => token.kind === 'arrow' || (token.text === '>' && !closing.has(token))
  if (label >= 0) {
    const from = label + 2
    const arrows = splitAt(line, tokens, from, isDate, isArrow)
    const stages = arrows.length >= 2 ? arrows : splitAt(line, tokens, from, isDate, isListMark)
    return stages.length >= 2 && stages.every((stage) => /\p{L}/u.test(stage)) ? stages : []
  }
  const colon = tokens.findIndex((token) => token.text === ':')
  const stages = splitAt(line, tokens, colon < 0 ? 0 : colon + 1, isDate, isArrow)
  if (stages.length < 3 || stages.some((stage) => !/\p{L}/u.test(stage) || /^\D{0,3}\d[\d.,]*\s*\S{0,4}$/.test(stage)))
    return []
  const [first = '', ...rest] = stages
  const after = /^.*\s(?:fra|frå|from|gjennom|through|via)\s+(?<stage>\S.*)$/iu.exec(first)?.groups?.['stage']
  return [after ?? first, ...rest]
}

/** In «fra <antall> til <mål>» the brackets hold what is to be filled in; they point nowhere. */
function closingBrackets(tokens: readonly Token[]): ReadonlySet<Token> {
  const closing = new Set<Token>()
  let open = false
  for (const [at, token] of tokens.entries()) {
    if (token.text === '<') open = tokens[at + 1]?.kind === 'word'
    else if (token.text === '>' && open) {
      closing.add(token)
      open = false
    }
  }
  return closing
}

function isListMark(token: Token, next: Token | undefined): boolean {
  if (token.text === '/' || token.text === ';') return true
  if (token.text === ',') return true
  return (token.lower === 'og' || token.lower === 'and') && next?.kind === 'word'
}

/** The pieces of the line between marks, without dates, numbering and closing signs. */
function splitAt(
  line: string,
  tokens: readonly Token[],
  from: number,
  isDate: (at: number) => boolean,
  isMark: (token: Token, next: Token | undefined) => boolean,
): string[] {
  const pieces: string[] = []
  let first: Token | null = null
  let last: Token | null = null
  const close = (): void => {
    if (first !== null && last !== null) {
      const piece = line
        .slice(first.start, last.end)
        .replace(/^\(?\d{1,2}[.)]\s*/, '')
        .replace(/[\s.,;:–—-]+$/, '')
        .trim()
      const unbalanced = piece.endsWith(')') && !piece.includes('(')
      const stage = unbalanced ? piece.slice(0, -1).trim() : piece
      if (stage !== '') pieces.push(stage)
    }
    first = null
    last = null
  }
  tokens.forEach((token, at) => {
    if (at < from) return
    if (isDate(at)) {
      // A time limit at the end is not part of the last stage; a date inside one splits nothing.
      return
    }
    if (isMark(token, tokens[at + 1])) {
      close()
      return
    }
    first ??= token
    last = token
  })
  close()
  return pieces
}
