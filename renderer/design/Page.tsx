import { Fragment } from 'react'

import { cx } from './cx.ts'
import classes from './Page.module.css'

export interface PageProps {
  /** Plain facts above the sentence: cycle, week. Hairlines stand between them. */
  context?: readonly React.ReactNode[] | undefined
  /** The one sentence of the page, computed from the data. The page's only h1. */
  title: React.ReactNode
  /** `plain`: a working list where the sentence yields to the rows (26 px instead of 34). */
  titleSize?: 'sentence' | 'plain' | undefined
  lede?: React.ReactNode
  /** To the right of the sentence: one primary button at most. */
  actions?: React.ReactNode
  /** `text`: a form or a letter keeps a readable measure. `full`: the page sets its own edges (panels). */
  width?: 'page' | 'text' | 'full' | undefined
  /** In the middle of the window, as the start screen without a sidebar. */
  centered?: boolean | undefined
  children?: React.ReactNode
  className?: string | undefined
}

export function Page({
  context,
  title,
  titleSize = 'sentence',
  lede,
  actions,
  width = 'page',
  centered = false,
  children,
  className,
}: PageProps) {
  const facts = (context ?? []).filter((fact) => fact !== null && fact !== undefined && fact !== false)
  return (
    <div className={cx(classes.page, classes[width], centered && classes.centered, className)}>
      <header className={classes.header}>
        {facts.length === 0 ? null : (
          <p className={classes.context}>
            {facts.map((fact, index) => (
              // eslint-disable-next-line react/no-array-index-key -- facts have no identity of their own
              <Fragment key={index}>
                <span>{fact}</span>{' '}
              </Fragment>
            ))}
          </p>
        )}
        <div className={classes.head}>
          <div className={classes.words}>
            {/* Takes focus when a screen opens, so that it is read aloud and Tab goes on from here. */}
            <h1 className={cx(titleSize === 'plain' && classes.plain)} tabIndex={-1} data-page-title>
              {title}
            </h1>
            {lede === undefined || lede === null ? null : <p className={cx('lede', classes.lede)}>{lede}</p>}
          </div>
          {actions === undefined || actions === null ? null : <div className={classes.actions}>{actions}</div>}
        </div>
      </header>
      {children}
    </div>
  )
}
