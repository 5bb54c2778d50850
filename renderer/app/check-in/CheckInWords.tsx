/** What changed and what have we learned; what stops it. Enter saves the whole card, Escape goes back to the figures and keeps the words. */
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { CommentCare } from '#renderer/app/wording/CommentCare.tsx'
import type { Person } from '#domain/organisation/organisation.ts'
import type { CheckInDraft } from './check-in-keys.ts'
import classes from './CheckInWords.module.css'

export interface CheckInWordsProps {
  draft: CheckInDraft
  /** Whose names are looked for in the words. */
  people: readonly Person[]
  autoFocus: boolean
  onChange: (part: Partial<CheckInDraft>) => void
  onSave: () => void
  onLeave: () => void
}

export function CheckInWords({ draft, people, autoFocus, onChange, onSave, onLeave }: CheckInWordsProps) {
  const { t } = useTranslation('meeting')
  const first = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (autoFocus) first.current?.focus()
  }, [autoFocus])
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the fields inside
    <div
      className={classes.words}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.preventDefault()
          onLeave()
        }
        if (event.key === 'Enter' && !event.shiftKey) {
          event.preventDefault()
          onSave()
        }
      }}
    >
      <label className={classes.field}>
        <span className={classes.label}>{t('okr.changed')}</span>
        <textarea
          ref={first}
          rows={1}
          maxLength={4000}
          spellCheck={false}
          className={classes.input}
          value={draft.changed}
          onChange={(event) => onChange({ changed: event.currentTarget.value })}
        />
      </label>
      <label className={classes.field}>
        <span className={classes.label}>{t('okr.blocks')}</span>
        <textarea
          rows={1}
          maxLength={4000}
          spellCheck={false}
          className={classes.input}
          value={draft.blocks}
          onChange={(event) => onChange({ blocks: event.currentTarget.value })}
        />
      </label>
      <CommentCare
        text={`${draft.changed}\n${draft.blocks}`}
        people={people}
        offWall={draft.offWall}
        onOffWall={() => onChange({ offWall: true })}
      />
      <label className={classes.check}>
        <input
          type="checkbox"
          className={classes.box}
          checked={draft.offWall}
          onChange={(event) => onChange({ offWall: event.currentTarget.checked })}
        />
        {t('okr.offWall')}
      </label>
    </div>
  )
}
