/** The boxes of one sheet, under the dimensions and with the numbers of the printed form, and the words of the one that is being typed. */
import { useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Statement } from '#domain/maturity/question-set.ts'
import { useMaturityWords } from '#renderer/app/maturity/maturity-words.ts'
import { cx } from '#renderer/design/cx.ts'
import { markOf, type Mark } from './paper-marks.ts'
import classes from './PaperRow.module.css'

export interface PaperRowProps {
  statements: readonly Statement[]
  marks: readonly Mark[]
  /** Of the statements. */
  lang: string
  /** Was the sheet to be stored without it? */
  isMissing: (place: number) => boolean
  fields: RefObject<(HTMLInputElement | null)[]>
  onFocus: (place: number) => void
  onMark: (place: number, mark: Mark) => void
}

export function PaperRow({ statements, marks, lang, isMissing, fields, onFocus, onMark }: PaperRowProps) {
  const { t } = useTranslation('maturity')
  const words = useMaturityWords()
  const [current, setCurrent] = useState(0)
  const placed = statements.map((statement, place) => ({ statement, place }))
  return (
    <div className={classes.sheet}>
      <div className={classes.row}>
        {[...Map.groupBy(placed, ({ statement }) => statement.dimension)].map(([dimension, group]) => (
          <section key={dimension} className={classes.group} aria-label={words.dimension(dimension)}>
            <span className="meta" aria-hidden="true">
              {words.dimension(dimension)}
            </span>
            <div className={classes.boxes}>
              {group.map(({ statement, place }) => (
                <label key={statement.id}>
                  <span className="figures" aria-hidden="true">
                    {words.whole(place + 1)}
                  </span>
                  <input
                    ref={(field) => {
                      fields.current[place] = field
                    }}
                    className={cx(classes.digit, isMissing(place) && classes.missing)}
                    aria-label={t('paper.answerTo', { text: statement.text })}
                    aria-invalid={isMissing(place) || undefined}
                    inputMode="numeric"
                    autoComplete="off"
                    value={marks[place] ?? ''}
                    onFocus={(event) => {
                      setCurrent(place)
                      event.currentTarget.select()
                    }}
                    onChange={(event) => {
                      const mark = markOf(event.currentTarget.value)
                      if (mark === null) return
                      onMark(place, mark)
                      if (mark !== '') onFocus(place + 1)
                    }}
                    onKeyDown={(event) => {
                      if (event.key === 'ArrowRight') onFocus(place + 1)
                      else if (event.key === 'ArrowLeft') onFocus(place - 1)
                      else if (event.key === 'Backspace' && (marks[place] ?? '') === '' && place > 0) {
                        onMark(place - 1, '')
                        onFocus(place - 1)
                      } else return
                      event.preventDefault()
                    }}
                  />
                </label>
              ))}
            </div>
          </section>
        ))}
      </div>
      {/* Said by the field itself. */}
      <p className={classes.words} aria-hidden="true">
        <b className="figures">{words.whole(current + 1)}</b> <span lang={lang}>{statements[current]?.text}</span>
      </p>
    </div>
  )
}
