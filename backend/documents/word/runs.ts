/** Words as Word has them: in runs, each in its language, a line that was broken where it was broken. */
import { TextRun, type IRunOptions } from 'docx'
import { linesOf } from '../typed-text.ts'

/** In which language words are read aloud and spelled, where it is another than the document's. */
export function spoken(lang: string | undefined): IRunOptions {
  return lang === undefined ? {} : { language: { value: lang } }
}

/** Text as runs: a line the person broke stays broken. */
export function runs(text: string, options: IRunOptions = {}): TextRun[] {
  return linesOf(text).map(
    (line, index) => new TextRun({ ...options, text: line, ...(index === 0 ? {} : { break: 1 }) }),
  )
}
