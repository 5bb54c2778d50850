/** A sheet of A4 as it will come out of the printer: ink on white whatever the theme. */
import { cx } from '#renderer/design/cx.ts'
import classes from './Sheet.module.css'

export interface SheetProps {
  /** Of the words on it. */
  lang: string
  /** At the foot of the sheet. Without it the sheet is used to its edges. */
  foot?: React.ReactNode
  bodyRef?: React.Ref<HTMLDivElement> | undefined
  children: React.ReactNode
}

export function Sheet({ lang, foot, bodyRef, children }: SheetProps) {
  return (
    <article className={cx(classes.sheet, foot === undefined && classes.whole)} lang={lang} data-sheet>
      <div className={classes.body} ref={bodyRef}>
        {children}
      </div>
      {foot === undefined ? null : <footer className={classes.foot}>{foot}</footer>}
    </article>
  )
}
