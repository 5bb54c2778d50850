import { IconButton } from './Button.tsx'
import { cx } from './cx.ts'
import classes from './SidePanel.module.css'

export interface WithPanelProps {
  /** The list or page to the left. */
  children: React.ReactNode
  /** A <SidePanel/>, or nothing: then the list has the whole width. */
  panel?: React.ReactNode
}

/** A list and, beside it, the thing at hand. Ask the shell for its rail while the panel is open. */
export function WithPanel({ children, panel }: WithPanelProps) {
  const open = panel !== undefined && panel !== null && panel !== false
  return (
    <div className={cx(classes.split, open && classes.open)}>
      <div className={classes.list}>{children}</div>
      {panel}
    </div>
  )
}

export interface SidePanelProps {
  /** Names the region. */
  label: string
  /** Where this belongs: the objective above the key result. */
  context?: React.ReactNode
  closeLabel: string
  onClose: () => void
  /** The rows above and below; a missing handler disables the button. */
  previous?: { label: string; onGo?: (() => void) | undefined } | undefined
  next?: { label: string; onGo?: (() => void) | undefined } | undefined
  /** More icon buttons before the close button. */
  tools?: React.ReactNode
  children: React.ReactNode
}

export function SidePanel({ label, context, closeLabel, onClose, previous, next, tools, children }: SidePanelProps) {
  return (
    <aside className={classes.panel} aria-label={label}>
      <div className={classes.tools}>
        <span className={classes.context}>{context}</span>
        {tools}
        {previous === undefined ? null : (
          <IconButton icon="up" label={previous.label} onClick={previous.onGo} disabled={previous.onGo === undefined} />
        )}
        {next === undefined ? null : (
          <IconButton icon="down" label={next.label} onClick={next.onGo} disabled={next.onGo === undefined} />
        )}
        <IconButton icon="close" label={closeLabel} onClick={onClose} />
      </div>
      {children}
    </aside>
  )
}

/** A part of a panel, set off from the one above. */
export interface PanelSectionProps {
  children: React.ReactNode
  labelledBy?: string | undefined
  className?: string | undefined
}

export function PanelSection({ children, labelledBy, className }: PanelSectionProps) {
  return (
    <section className={cx(classes.section, className)} aria-labelledby={labelledBy}>
      {children}
    </section>
  )
}
