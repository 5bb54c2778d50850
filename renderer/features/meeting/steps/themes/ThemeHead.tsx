/** The name of a theme with its digit and its votes; in a field while it is renamed. */
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Theme } from '#domain/meeting/themes.ts'
import { IconButton } from '#renderer/design/Button.tsx'
import { KeyCap } from '#renderer/design/KeyCap.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import lines from '../lines/Lines.module.css'
import rows from '../Rows.module.css'
import classes from './Themes.module.css'

export interface ThemeHeadProps {
  theme: Theme
  /** The digit that puts notes there; undefined beyond nine. */
  keyCap: string | undefined
  renaming: boolean
  onRename: () => void
  /** Null: as it was. */
  onRenamed: (name: string | null) => void
  onRemove: () => void
}

export function ThemeHead({ theme, keyCap, renaming, onRename, onRenamed, onRemove }: ThemeHeadProps) {
  const { t } = useTranslation('themes')
  const { name, votes } = theme
  if (renaming) return <Rename name={name} onDone={onRenamed} />
  return (
    <SectionTitle
      meta={votes === null ? undefined : t('votes', { count: votes })}
      action={
        <span className={rows.tools}>
          <IconButton icon="pencil" label={t('renameOne', { name })} onClick={onRename} />
          <IconButton icon="trash" label={t('removeOne', { name })} onClick={onRemove} />
        </span>
      }
    >
      <span className={classes.name}>
        {keyCap === undefined ? null : (
          <span aria-hidden="true" data-single-key>
            <KeyCap>{keyCap}</KeyCap>
          </span>
        )}
        {name}
      </span>
    </SectionTitle>
  )
}

/** Enter keeps what is written, Escape what was. */
function Rename({ name, onDone }: { name: string; onDone: (name: string | null) => void }) {
  const { t } = useTranslation('themes')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  return (
    <input
      ref={field}
      className={lines.input}
      aria-label={t('name')}
      defaultValue={name}
      maxLength={120}
      autoComplete="off"
      spellCheck={false}
      onBlur={(event) => onDone(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          event.preventDefault()
          event.currentTarget.blur()
        }
        if (event.key === 'Escape') {
          event.stopPropagation()
          onDone(null)
        }
      }}
    />
  )
}
