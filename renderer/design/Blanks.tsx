/** A text with gaps to fill in: each is drawn as a line to write on, and read aloud by its name. */
import { Fragment } from 'react'
import classes from './Blanks.module.css'

export interface BlanksProps {
  text: string
  /** What stands for a gap in the text. */
  mark: string
  /** What a gap is called: «tomt felt». */
  label: string
}

export function Blanks({ text, mark, label }: BlanksProps) {
  return text.split(mark).map((part, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- the parts of one text, in their order
    <Fragment key={index}>
      {index === 0 ? null : (
        <span className={classes.blank}>
          <span className="visually-hidden">{label}</span>
        </span>
      )}
      {part}
    </Fragment>
  ))
}
