/**
 * The answer form of a check on as many sheets as it needs. Nothing is split over two: the pieces are drawn on one sheet, measured before anybody
 * has seen them, and dealt out.
 */
import { useLayoutEffect, useRef, useState } from 'react'
import { formCode } from '#domain/maturity/form-code.ts'
import { fill } from '#texts/fill.ts'
import { maturityTexts } from '#texts/maturity.ts'
import { maturityFormTexts } from '#texts/maturity-form.ts'
import { fillPages } from './fill-pages.ts'
import { FormHead, type FormHeadProps } from './FormHead.tsx'
import { FormStatement } from './FormStatement.tsx'
import { Sheet } from './Sheet.tsx'
import classes from './FormSheets.module.css'

type Piece = { key: string; content: React.ReactNode }

export interface FormSheetsProps extends FormHeadProps {
  /** How many it takes, once that is known. */
  onPages: (count: number) => void
}

export function FormSheets({ onPages, ...head }: FormSheetsProps) {
  const { check } = head
  const words = maturityFormTexts[check.language]
  const groups = groupsOf(head)
  const pieces = groups.flat()
  const box = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const [pages, setPages] = useState<readonly (readonly number[])[] | null>(null)
  const latest = useRef(groups)
  latest.current = groups
  useLayoutEffect(() => {
    if (pages !== null) return undefined
    let gone = false
    const measure = () => {
      if (gone || !box.current || !body.current) return
      const heights = [...box.current.querySelectorAll('[data-piece]')].map(
        (piece) => piece.getBoundingClientRect().height,
      )
      let next = 0
      const measured = latest.current.map((group) => group.map(() => heights[next++] ?? 0))
      const filled = fillPages(measured, body.current.getBoundingClientRect().height)
      setPages(filled)
      onPages(filled.length)
    }
    // Before its letters are there a line is of another length.
    void document.fonts.ready.then(measure)
    return () => {
      gone = true
    }
  }, [pages, onPages])
  const shown = pages ?? [pieces.map((_, nth) => nth)]
  return (
    <div ref={box} className={pages === null ? classes.measured : undefined} data-sheets>
      {shown.map((numbers, nth) => (
        <Sheet
          // oxlint-disable-next-line react/no-array-index-key -- a page is its place
          key={nth}
          lang={check.language}
          bodyRef={body}
          foot={
            <>
              <span>{fill(words.code, { code: formCode(check.id) })}</span>
              <span>{nth + 1 < shown.length ? words.onward : null}</span>
              <span>{fill(words.page, { page: nth + 1, of: shown.length })}</span>
            </>
          }
        >
          {numbers.map((number) => {
            const piece = pieces[number]
            return piece === undefined ? null : (
              <div key={piece.key} data-piece>
                {piece.content}
              </div>
            )
          })}
        </Sheet>
      ))}
    </div>
  )
}

/** The head, the dimensions with their statements, and the two questions of an early evaluation. */
function groupsOf(head: FormHeadProps): Piece[][] {
  const { check } = head
  const words = maturityFormTexts[check.language]
  const numbered = check.statements.map((statement, place) => ({ statement, number: place + 1 }))
  const dimensions = [...Map.groupBy(numbered, ({ statement }) => statement.dimension)]
  return [
    [{ key: 'head', content: <FormHead {...head} /> }],
    ...dimensions.map(([dimension, asked]) =>
      asked.map(({ statement, number }, nth) => ({
        key: statement.id,
        content: (
          <>
            {nth === 0 ? <h3 className={classes.dimension}>{maturityTexts[check.language][dimension].name}</h3> : null}
            <FormStatement statement={statement} number={number} dontKnow={words.dontKnow} />
          </>
        ),
      })),
    ),
    ...(check.kind === 'early' ? [[{ key: 'questions', content: <Questions {...head} /> }]] : []),
  ]
}

function Questions({ check }: FormHeadProps) {
  const words = maturityFormTexts[check.language]
  return (
    <div className={classes.questions}>
      {([words.works, words.adjust] as const).map((question) => (
        <div key={question}>
          <h3 className={classes.dimension}>{question}</h3>
          <div className={classes.lines} />
        </div>
      ))}
      {check.mode === 'confidential' ? <p>{words.readAloud}</p> : null}
    </div>
  )
}
