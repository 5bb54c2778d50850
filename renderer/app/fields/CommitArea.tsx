/** Free text that stores itself, also while it is being typed. */
import { Textarea } from '@mantine/core'
import { type CommitOptions, useCommit } from './use-commit.ts'

export interface CommitAreaProps extends CommitOptions {
  label: string
  hideLabel?: boolean | undefined
  hint?: React.ReactNode
  placeholder?: string | undefined
}

export function CommitArea({ label, hideLabel = false, hint, placeholder, ...commit }: CommitAreaProps) {
  const { text, error, type, flush } = useCommit({ ...commit, whileTyping: true })
  return (
    <Textarea
      {...(hideLabel ? { 'aria-label': label } : { label })}
      description={hint}
      placeholder={placeholder}
      maxLength={4000}
      value={text}
      error={error}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={flush}
    />
  )
}
