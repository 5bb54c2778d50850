/** A new unit by typing its name and Enter; the line stays for the next one. */
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Unit } from '#domain/organisation/organisation.ts'
import { client as backEnd } from '#renderer/app/api.ts'
import { useEdit } from '#renderer/app/edit.ts'
import { Button } from '#renderer/design/Button.tsx'
import { cx } from '#renderer/design/cx.ts'
import { likelyKind } from './unit-tree.ts'
import { depthClass } from './UnitRow.tsx'
import classes from './UnitsSection.module.css'

export function UnitEntry({
  clientId,
  parent,
  depth,
  onDone,
}: {
  clientId: string
  parent: Unit | null
  depth: number
  /** The line under a unit goes away again; the one at the end stays. */
  onDone?: (() => void) | undefined
}) {
  const { t } = useTranslation(['settings', 'common'])
  const edit = useEdit(clientId)
  const [text, setText] = useState('')
  const name = text.trim()
  const kind = likelyKind(name, parent)
  const add = async () => {
    if (name === '') return
    const outcome = await edit(
      (command) =>
        backEnd.organisation.addUnit({
          ...command,
          unit: { parentId: parent?.id ?? null, kind, name, leaderId: null, deputyId: null },
        }),
      { message: t('added', { name }) },
    )
    // What could not be stored stays where it was typed.
    if (outcome.ok) setText((now) => (now.trim() === name ? '' : now))
  }
  return (
    <form
      className={cx(classes.entry, depthClass(depth))}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <TextInput
        aria-label={parent ? t('units.newUnder', { name: parent.name }) : t('units.new')}
        placeholder={parent ? t('units.newUnder', { name: parent.name }) : t('units.new')}
        description={
          name === '' ? undefined : t('units.willBe', { kind: t(`common:unitKind.${kind}`).toLocaleLowerCase() })
        }
        maxLength={120}
        autoComplete="off"
        value={text}
        data-autofocus={onDone ? true : undefined}
        ref={(field) => {
          if (onDone) field?.focus()
        }}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => {
          if (name === '') onDone?.()
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !onDone) return
          event.preventDefault()
          onDone()
        }}
      />
      <Button type="submit" disabled={name === ''}>
        {t('common:add')}
      </Button>
    </form>
  )
}
