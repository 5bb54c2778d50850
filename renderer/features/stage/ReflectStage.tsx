/**
 * Continue, stop, start beside each other, once the room may see them. Each column shows as many as fit, never one cut; where one has more, the page follows the
 * line the coach is at, in all three.
 */
import { useLayoutEffect, useRef, useState } from 'react'
import { cx } from '../../design/cx.ts'
import type { LinesProps } from './LinesStage.tsx'
import { balancedPages, type PageSpan, pageWith } from './paging.ts'
import { Room } from './Room.tsx'
import { StageHead } from './StageHead.tsx'
import { useWords } from './stage-words.ts'
import { useRoomSize } from './use-room-size.ts'
import classes from './ReflectStage.module.css'

const SECTIONS = ['continues', 'stops', 'starts'] as const

type Measured = { lines: LinesProps['lines']; size: string; pages: PageSpan[][] }

export function ReflectStage({ step, lines, at }: LinesProps) {
  const { t } = useWords()
  const columns = useRef<HTMLDivElement>(null)
  const size = useRoomSize()
  const [measured, setMeasured] = useState<Measured | null>(null)
  const pages = measured?.lines === lines && measured.size === size ? measured.pages : null

  useLayoutEffect(() => {
    const element = columns.current
    if (!element || pages !== null) return
    const lists = [...element.querySelectorAll('ul')].map((list) => ({
      heights: [...list.children].map((row) => row.getBoundingClientRect().height),
      room: list.clientHeight,
    }))
    const fill = (less: number) => lists.map(({ heights, room }) => balancedPages(heights, room - less))
    const all = fill(0)
    // More pages than one need a line that says so, which takes room itself.
    const isOne = all.every((column) => column.length <= 1)
    setMeasured({ lines, size, pages: isOne ? all : fill(lineHeightOf(element) * PAGE_LINE) })
  }, [lines, size, pages])

  const here = lines[at]
  const inColumns = SECTIONS.map((section) => lines.filter((line) => line.section === section))
  const column = here === undefined ? -1 : SECTIONS.findIndex((section) => section === here.section)
  const of = pages === null ? 1 : Math.max(1, ...pages.map((each) => each.length))
  const page =
    column === -1 || here === undefined ? 0 : pageWith(pages?.[column] ?? [], inColumns[column]?.indexOf(here) ?? 0)
  return (
    <Room head={<StageHead step={step} />}>
      <div className={classes.all}>
        <div ref={columns} className={cx(classes.columns, pages === null && classes.measuring)}>
          {SECTIONS.map((section, index) => {
            const own = inColumns[index] ?? []
            const span = pages === null ? { from: 0, to: own.length } : pages[index]?.[page]
            return (
              <section key={section} className={classes.column}>
                <h2 className={classes.title}>{t(`lines.section.${section}`)}</h2>
                <ul className={classes.list}>
                  {own.slice(span?.from ?? 0, span?.to ?? 0).map((line, nth) => (
                    // eslint-disable-next-line react/no-array-index-key -- what the wall gets has no ids, only places
                    <li key={nth}>{line.text}</li>
                  ))}
                </ul>
              </section>
            )
          })}
        </div>
        {of > 1 ? <p className={classes.page}>{t('pageOf', { page: page + 1, of })}</p> : null}
      </div>
    </Room>
  )
}

/** Lines the page number takes. */
const PAGE_LINE = 1.4

function lineHeightOf(element: Element): number {
  return Number.parseFloat(getComputedStyle(element).lineHeight) || 0
}
