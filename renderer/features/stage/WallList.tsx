/**
 * A list on the wall: as many rows as fit, never more than seven, never a row cut. All rows are laid out once to be measured, before anything
 * is painted; then the page with the row that matters now is shown.
 */
import { Fragment, useLayoutEffect, useRef, useState } from 'react'
import { cx } from '../../design/cx.ts'
import { balancedPages, type PageSpan, pageWith, ROWS_A_PAGE } from './paging.ts'
import { useWords } from './stage-words.ts'
import { useRoomSize } from './use-room-size.ts'
import classes from './WallList.module.css'

export interface WallListProps<Row> {
  rows: readonly Row[]
  /** The row that matters now: its page is shown. */
  at: number
  renderRow: (row: Row) => React.ReactNode
  /** `figures`: status, title, value and target. `words`: a label, a text and who. `lines`: a text and what it is about. `marks`: a text and four digits. */
  columns: 'figures' | 'words' | 'lines' | 'marks'
}

export function WallList<Row>({ rows, at, renderRow, columns }: WallListProps<Row>) {
  const list = useRef<HTMLOListElement>(null)
  const { t } = useWords()
  const [measured, setMeasured] = useState<{ rows: readonly Row[]; size: string; pages: PageSpan[] } | null>(null)
  const size = useRoomSize()
  const pages = measured?.rows === rows && measured.size === size ? measured.pages : null

  useLayoutEffect(() => {
    const element = list.current
    if (!element || pages !== null) return
    const heights = [...element.children].map((row) => row.getBoundingClientRect().height)
    const room = element.parentElement?.clientHeight ?? 0
    const all = balancedPages(heights, room)
    // More pages than one need a line that says so, which takes room itself.
    const spans = all.length > 1 ? balancedPages(heights, room - lineHeightOf(element) * PAGE_LINE) : all
    setMeasured({ rows, size, pages: spans })
  }, [rows, size, pages])

  const page = pages === null ? 0 : pageWith(pages, at)
  const span = pages?.[page] ?? { from: 0, to: rows.length }
  return (
    <div className={classes.room}>
      <ol
        ref={list}
        className={cx(classes.list, classes[columns], pages === null && classes.measuring)}
        start={span.from + 1}
        data-rows={Math.min(span.to - span.from, ROWS_A_PAGE)}
      >
        {rows.slice(span.from, span.to).map((row, index) => (
          // eslint-disable-next-line react/no-array-index-key -- what the wall gets has no ids, only places
          <Fragment key={span.from + index}>{renderRow(row)}</Fragment>
        ))}
      </ol>
      {pages !== null && pages.length > 1 ? (
        <p className={classes.page}>{t('pageOf', { page: page + 1, of: pages.length })}</p>
      ) : null}
    </div>
  )
}

/** Lines the page number takes. */
const PAGE_LINE = 1.4

function lineHeightOf(element: Element): number {
  return Number.parseFloat(getComputedStyle(element).lineHeight) || 0
}
