/**
 * Numbers, dates and names as a document's language writes them. Nynorsk is spelled out from our own texts and borrows Bokmål's numbers:
 * the ICU of Electron knows no `nn-NO` and would silently answer in English.
 */
import type { DocumentLanguage, IsoDate } from '#domain/shared/basics.ts'
import { documentTexts, type DocumentTexts } from '#texts/documents.ts'
import { fill } from '#texts/fill.ts'

const NUMBER_LOCALES: Record<DocumentLanguage, string> = { nb: 'nb-NO', nn: 'nb-NO', en: 'en-GB' }
const NO_BREAK = '\u00A0'
/** A longer unit than this may stand on the next line: held to its number it would be broken within a word. */
const SHORT_UNIT = 12

export type Speech = {
  texts: DocumentTexts
  /** «10 000», «4,2», «−3»: at least `decimals`, and never fewer than the number has (at most four): a record does not round. */
  number: (value: number, decimals?: number) => string
  /** A number with its unit: «75 %», «19 dager». */
  measure: (value: number, unitLabel: string, decimals: number) => string
  /** «54 %» of a share 0–1. */
  percent: (share: number) => string
  /** «press, vilje og ledelse» */
  list: (words: readonly string[]) => string
  /** «1. juni» in one piece, and the year after it where it is another than that of `near`. */
  day: (date: IsoDate, near: IsoDate) => string
  /** «1. juni 2026» */
  date: (date: IsoDate) => string
  /** «Mandag 1. juni 2026» */
  longDate: (date: IsoDate) => string
  /** «kl. 09.00–09.28»; null where no start is known. */
  clock: (start: string | null, end: string | null) => string | null
  /** A name; `former` for somebody removed, null for nobody. */
  name: (name: string | null) => string | null
}

export function speech(language: DocumentLanguage): Speech {
  const texts = documentTexts[language]
  const locale = NUMBER_LOCALES[language]
  // Making one takes far longer than writing a number with it, and a report has thousands.
  const formats = new Map<number, Intl.NumberFormat>()
  const number: Speech['number'] = (value, decimals = 0) => {
    const format =
      formats.get(decimals) ??
      new Intl.NumberFormat(locale, {
        minimumFractionDigits: decimals,
        maximumFractionDigits: Math.max(decimals, 4),
        signDisplay: 'negative',
      })
    formats.set(decimals, format)
    return format.format(value).replace('-', '−')
  }
  const written = (pattern: string, date: IsoDate) => fill(pattern, dateParts(date, texts))
  return {
    texts,
    number,
    measure: (value, unitLabel, decimals) => {
      const unit = unitLabel.trim()
      const figure = number(value, decimals)
      if (unit === '') return figure
      if (!unit.startsWith('%')) return `${figure}${unit.length > SHORT_UNIT ? ' ' : NO_BREAK}${unit}`
      return fill(texts.value.percent, { number: figure }) + unit.slice(1)
    },
    percent: (share) => fill(texts.value.percent, { number: number(Math.round(share * 100)) }),
    list: (words) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(words),
    day: (date, near) => {
      // The year may stand on the next line: in a narrow column the whole would be broken within a word.
      const day = written(texts.date.short, date)
      const inOnePiece = day.replaceAll(' ', NO_BREAK)
      if (date.slice(0, 4) === near.slice(0, 4)) return inOnePiece
      return written(texts.date.withYear, date).replace(day, inOnePiece)
    },
    date: (date) => written(texts.date.withYear, date),
    longDate: (date) => capitalised(written(texts.date.long, date)),
    clock: (start, end) => {
      if (start === null) return null
      const [startHours = '', startMinutes = ''] = start.split(':')
      if (end === null) return fill(texts.date.clock, { hours: startHours, minutes: startMinutes })
      const [endHours = '', endMinutes = ''] = end.split(':')
      return fill(texts.date.clockRange, { startHours, startMinutes, endHours, endMinutes })
    },
    name: (name) => (name?.trim() === '' ? texts.formerColleague : name),
  }
}

/** First letter large: a fact or a sentence that starts with what is otherwise within one. */
function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('nb') + text.slice(1)
}

type DateNames = Pick<DocumentTexts, 'weekday' | 'month'>

function dateParts(date: IsoDate, names: DateNames): Record<string, string | number> {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  // Sunday is 0 to JavaScript and 7 to everybody else here.
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7
  return {
    year,
    day,
    month: names.month[String(month) as keyof DateNames['month']],
    weekday: names.weekday[String(weekday) as keyof DateNames['weekday']],
  }
}
