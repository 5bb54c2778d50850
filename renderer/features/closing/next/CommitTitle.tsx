/** A title that is read in full and edited where it stands: stored on Enter and when it is left, taken back on Escape. */
import { Textarea } from '@mantine/core'
import { useCommit, type CommitOptions } from '#renderer/app/fields/use-commit.ts'

interface CommitTitleProps extends CommitOptions {
  label: string
}

export function CommitTitle({ label, ...commit }: CommitTitleProps) {
  const { text, error, dirty, type, flush, leave } = useCommit(commit)
  return (
    <Textarea
      aria-label={label}
      autosize
      minRows={1}
      maxLength={240}
      value={text}
      error={error}
      // A title is one line, however long it is.
      onChange={(event) => type(event.currentTarget.value.replace(/\s*\n\s*/gu, ' '))}
      onBlur={flush}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') {
          event.preventDefault()
          flush()
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
