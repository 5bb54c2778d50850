/** Words the room says about a goal, typed while people talk: stored as they are typed. Enter and Escape give the keys back to the step. */
import { CommitArea } from '#renderer/app/fields/CommitArea.tsx'
import { KeyCap } from '#renderer/design/KeyCap.tsx'
import { useRoom } from '../../room/room-context.ts'
import classes from './LookBack.module.css'

export interface SaidFieldProps {
  /** The letter that leads here from the step. */
  letter: string
  label: string
  value: string
  onCommit: (text: string) => Promise<boolean>
  fieldRef: React.RefObject<HTMLDivElement | null>
}

export function SaidField({ letter, label, value, onCommit, fieldRef }: SaidFieldProps) {
  const { home } = useRoom()
  return (
    <div
      ref={fieldRef}
      role="group"
      aria-label={label}
      className={classes.field}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key !== 'Escape' && (event.key !== 'Enter' || event.shiftKey)) return
        event.preventDefault()
        event.stopPropagation()
        home.current?.focus()
      }}
    >
      <CommitArea label={label} hint={<KeyCap>{letter}</KeyCap>} value={value} onCommit={onCommit} />
    </div>
  )
}

export function focusField(field: React.RefObject<HTMLDivElement | null>): void {
  field.current?.querySelector('textarea')?.focus()
}
