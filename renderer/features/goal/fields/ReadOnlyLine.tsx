/** A field that is only read: the same place and the same name, reached by keyboard and copied from, without the look of something to write in. */
import { useId } from 'react'
import { cx } from '#renderer/design/cx.ts'
import { Field } from './Field.tsx'
import type { TextLineProps } from './TextLine.tsx'
import classes from './Field.module.css'

interface ReadOnlyLineProps {
  label: string
  text: string
  look?: TextLineProps['look']
}

export function ReadOnlyLine({ label, text, look = 'line' }: ReadOnlyLineProps) {
  const id = useId()
  const alone = look === 'title' || look === 'bare'
  const input = (
    <textarea
      id={id}
      rows={1}
      readOnly
      aria-label={alone ? label : undefined}
      className={cx(classes.input, classes.area, classes.read, look === 'title' && classes.title)}
      value={text === '' ? '–' : text}
      spellCheck={false}
    />
  )
  if (alone) return look === 'bare' && text === '' ? null : input
  return (
    <Field id={id} label={label} stacked={look === 'free'}>
      {input}
    </Field>
  )
}
