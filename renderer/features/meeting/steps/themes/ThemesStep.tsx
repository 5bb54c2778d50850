/**
 * What the room wrote, put together: notes are chosen with the arrows and Space, and given a theme by its name or its digit. Then the room votes over the themes, and
 * they stand in the order of the votes.
 */
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '#domain/shared/basics.ts'
import { useShortcuts } from '#renderer/app/shortcuts.ts'
import { Button } from '#renderer/design/Button.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { useRoom } from '../../room/room-context.ts'
import { useStepWords } from '../../step-words.ts'
import rows from '../Rows.module.css'
import { StepHome } from '../StepHome.tsx'
import { NameField } from './NameField.tsx'
import { NoteRow } from './NoteRow.tsx'
import { ThemeHead } from './ThemeHead.tsx'
import { useThemes } from './use-themes.ts'
import classes from './Themes.module.css'

/** More of them have no digit: they are named. */
const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9']

export function ThemesStep() {
  const { t } = useTranslation('themes')
  const { step, itemId, toItem, vote, home } = useRoom()
  const wordsOf = useStepWords()
  const all = useThemes()
  const { grouped, loose, notes, selected, current, about, theme } = all
  const field = useRef<HTMLInputElement>(null)
  const [renaming, setRenaming] = useState<Id | null>(null)
  const isIn = theme !== undefined
  const canVote = grouped.filter((each) => each.notes.length > 0).length > 1
  useShortcuts(t('keys.title'), [
    {
      id: 'theme.name',
      keys: ['A', 'Enter'],
      label: t('keys.name'),
      when: about.length > 0,
      run: () => field.current?.focus(),
    },
    {
      id: 'theme.rename',
      keys: ['R'],
      label: t('keys.rename'),
      when: isIn,
      run: () => {
        if (theme !== undefined) setRenaming(theme.id)
      },
    },
    {
      id: 'theme.remove',
      keys: ['Delete'],
      label: t('keys.remove'),
      when: isIn,
      run: () => {
        if (theme !== undefined) all.remove(theme)
      },
    },
    {
      id: 'theme.select',
      keys: ['Space'],
      label: t('keys.select'),
      run: () => undefined,
      local: true,
      inPalette: false,
    },
    { id: 'theme.digit', keys: DIGITS, label: t('keys.digit'), run: () => undefined, local: true, inPalette: false },
    { id: 'theme.out', keys: ['0'], label: t('keys.out'), run: () => undefined, local: true, inPalette: false },
  ])
  const onKeyDown = (event: React.KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null
    const into = grouped[DIGITS.indexOf(event.key)]?.theme
    if (by !== null) {
      event.preventDefault()
      const to = notes[notes.findIndex((note) => note.id === itemId) + by]
      if (to !== undefined) toItem(to.id)
    } else if (event.key === ' ') {
      event.preventDefault()
      if (current !== undefined) all.toggle(current)
    } else if (event.key === '0' || into !== undefined) {
      event.preventDefault()
      all.put(about, into?.id ?? null)
    }
  }
  const list = (own: typeof notes) => (
    <ul className={rows.rows}>
      {own.map((note) => (
        <NoteRow
          key={note.id}
          note={note}
          selected={selected.has(note.id)}
          onSelect={() => all.toggle(note)}
          onOut={note.groupId === null ? undefined : () => all.put([note], null)}
        />
      ))}
    </ul>
  )
  return (
    <StepHome label={wordsOf(step).title} onKeyDown={onKeyDown}>
      {notes.length === 0 ? (
        <p className="lede">{t('empty')}</p>
      ) : (
        <>
          <NameField
            field={field}
            count={about.length}
            themes={grouped.map((each) => each.theme.name)}
            onName={all.name}
          />
          <p className="meta" role="status">
            {t(selected.size === 0 ? 'how' : 'selected', { count: selected.size })}
          </p>
          {grouped.map((each, index) => (
            <section key={each.theme.id} className={classes.theme}>
              <ThemeHead
                theme={each.theme}
                keyCap={DIGITS[index]}
                renaming={renaming === each.theme.id}
                onRename={() => setRenaming(each.theme.id)}
                onRenamed={(name) => {
                  setRenaming(null)
                  home.current?.focus()
                  const said = name?.trim() ?? ''
                  if (said !== '' && said !== each.theme.name) all.rename(each.theme, said)
                }}
                onRemove={() => all.remove(each.theme)}
              />
              {each.notes.length === 0 ? <p className="meta">{t('noNotes')}</p> : list(each.notes)}
            </section>
          ))}
          {canVote ? (
            <div>
              <Button kind={loose.length === 0 ? 'primary' : undefined} keyCap="Q" onClick={vote}>
                {t('vote')}
              </Button>
            </div>
          ) : null}
          {loose.length === 0 ? null : (
            <section className={classes.theme}>
              <SectionTitle meta={t('count', { count: loose.length })}>{t('loose')}</SectionTitle>
              {list(loose)}
            </section>
          )}
        </>
      )}
    </StepHome>
  )
}
