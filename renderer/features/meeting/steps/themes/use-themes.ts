/** What can be done with the notes of the look back and their themes, each with its undo. What was asked for shows at once. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { byTheme, isSameName, notesOf, type Theme } from '#domain/meeting/themes.ts'
import type { StepLine } from '#domain/meeting/step-line-schema.ts'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import { EDIT_TOAST } from '#renderer/app/edit.ts'
import { useAhead } from '#renderer/app/use-ahead.ts'
import { showToast } from '#renderer/design/toast-store.ts'
import { useRoom } from '../../room/room-context.ts'

export function useThemes() {
  const { t } = useTranslation('themes')
  const { room, step, itemId, toItem, edit } = useRoom()
  const aheadNotes = useAhead(notesOf(room.steps, room.lines))
  const aheadThemes = useAhead(room.themes)
  const themes = aheadThemes.rows
  const { themes: grouped, loose } = byTheme(themes, aheadNotes.rows)
  const notes = [...grouped.flatMap((each) => each.notes), ...loose]
  const [selected, setSelected] = useState<ReadonlySet<Id>>(new Set())
  const current = notes.find((note) => note.id === itemId)
  const chosen = notes.filter((note) => selected.has(note.id))
  /** What the next key is about: those that are selected, else the one the coach is at. */
  const about = chosen.length > 0 ? chosen : current === undefined ? [] : [current]
  const themeOf = (note: StepLine | undefined) => themes.find((theme) => theme.id === note?.groupId)

  /** On to the next note that is in none, so that the keys go through them all. */
  const goOn = (done: readonly StepLine[]) => {
    setSelected(new Set())
    const ids = new Set(done.map((note) => note.id))
    const at = loose.findIndex((note) => ids.has(note.id))
    const left = loose.filter((note) => !ids.has(note.id))
    const next = at === -1 ? undefined : (left.find((note) => loose.indexOf(note) > at) ?? left[0])
    if (next !== undefined) toItem(next.id)
  }
  const put = (moved: readonly StepLine[], id: Id | null) => {
    if (moved.length === 0) return
    const lineIds = moved.map((note) => note.id)
    const made = edit((command) => client.theme.assign({ ...command, lineIds, id }))
    for (const note of moved) aheadNotes.show(note.id, { groupId: id }, made)
    if (id === null) setSelected(new Set())
    else goOn(moved)
  }
  return {
    grouped,
    loose,
    notes,
    selected,
    current,
    about,
    theme: themeOf(current),
    toggle: (note: StepLine) =>
      setSelected((before) => {
        const next = new Set(before)
        if (!next.delete(note.id)) next.add(note.id)
        return next
      }),
    put,
    /** @returns false where it was refused */
    name: async (name: string): Promise<boolean> => {
      const there = themes.find((theme) => isSameName(theme.name, name))
      if (about.length === 0) {
        showToast({ message: t('chooseFirst'), key: EDIT_TOAST })
        return false
      }
      if (there !== undefined) {
        put(about, there.id)
        return true
      }
      const lineIds = about.map((note) => note.id)
      goOn(about)
      const { ok } = await edit((command) => client.theme.add({ ...command, stepId: step.id, name, lineIds }))
      return ok
    },
    rename: (theme: Theme, name: string) => {
      if (themes.some((other) => other.id !== theme.id && isSameName(other.name, name)))
        return showToast({ message: t('taken', { name }), key: EDIT_TOAST })
      aheadThemes.show(
        theme.id,
        { name },
        edit((command) => client.theme.rename({ ...command, id: theme.id, name })),
      )
    },
    remove: (theme: Theme) =>
      aheadThemes.show(
        theme.id,
        null,
        edit((command) => client.theme.remove({ ...command, id: theme.id }), {
          message: t('removed', { name: theme.name }),
        }),
      ),
  }
}
