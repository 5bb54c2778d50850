/** A line of text that stores itself. Enter stores, Escape takes back what was typed. */
import { TextInput } from '@mantine/core'
import { cx } from '#renderer/design/cx.ts'
import classes from './fields.module.css'
import { type CommitOptions, useCommit } from './use-commit.ts'

export interface CommitTextProps extends CommitOptions {
  label: string
  /** The label is said, not shown: a column's heading stands for it. */
  hideLabel?: boolean | undefined
  hint?: React.ReactNode
  placeholder?: string | undefined
  maxLength?: number | undefined
  /** Without a frame until it is pointed at: in a list of many. */
  quiet?: boolean | undefined
  /** In the quiet form: the row's own name. */
  strong?: boolean | undefined
  inputRef?: React.Ref<HTMLInputElement> | undefined
  /** Enter has stored it: where the keys go then. */
  onEnter?: (() => void) | undefined
}

export function CommitText({
  label,
  hideLabel = false,
  hint,
  placeholder,
  maxLength = 120,
  quiet = false,
  strong = false,
  inputRef,
  onEnter,
  ...commit
}: CommitTextProps) {
  const { text, error, dirty, type, flush, leave } = useCommit(commit)
  return (
    <TextInput
      {...(hideLabel ? { 'aria-label': label } : { label })}
      {...(inputRef === undefined ? {} : { ref: inputRef })}
      description={hint}
      placeholder={placeholder}
      maxLength={maxLength}
      autoComplete="off"
      value={text}
      error={error}
      classNames={quiet ? { input: cx(classes.quiet, strong && classes.strong) } : {}}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={flush}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') {
          event.preventDefault()
          flush()
          onEnter?.()
        }
        if (event.key === 'Escape' && dirty) {
          event.preventDefault()
          event.stopPropagation()
          leave()
        }
      }}
    />
  )
}
