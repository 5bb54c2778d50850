/** One person: name, title, units and ambassador in place. Removing takes the name away everywhere, so it asks. */
import { Checkbox, Menu } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person } from '#domain/organisation/organisation.ts'
import { client as backEnd } from '#renderer/app/api.ts'
import { useEdit } from '#renderer/app/edit.ts'
import { CommitText } from '#renderer/app/fields/CommitText.tsx'
import { useLanguage } from '#renderer/app/language.ts'
import { IconButton } from '#renderer/design/Button.tsx'
import { ConfirmDialog } from '#renderer/design/FormDialog.tsx'
import { Icon } from '#renderer/design/Icon.tsx'
import { showToast } from '#renderer/design/toast-store.ts'
import { listOf } from '#renderer/format/names.ts'
import type { UnitLine } from '../units/unit-tree.ts'
import classes from './PeopleSection.module.css'

type Patch = Partial<Omit<Person, 'id' | 'removed'>>

export function PersonRow({
  clientId,
  person,
  lines,
}: {
  clientId: string
  person: Person
  lines: readonly UnitLine[]
}) {
  const { t } = useTranslation(['settings', 'common'])
  const edit = useEdit(clientId)
  const { name } = person
  const change = async (patch: Patch, what: string) =>
    (
      await edit((command) => backEnd.organisation.updatePerson({ ...command, id: person.id, patch }), {
        message: patch.name === undefined ? t('changedOf', { what, name }) : t('renamed', { name: patch.name }),
      })
    ).ok
  return (
    <div className={classes.row}>
      <CommitText
        label={t('people.nameOf', { name })}
        hideLabel
        quiet
        strong
        value={name}
        check={(text) => (text === '' ? t('people.nameMissing') : null)}
        onCommit={(text) => change({ name: text }, t('people.name'))}
      />
      <CommitText
        label={t('people.titleOf', { name })}
        hideLabel
        quiet
        placeholder={t('people.noTitle')}
        value={person.title}
        onCommit={(title) => change({ title }, t('people.jobTitle'))}
      />
      <PersonUnits person={person} lines={lines} onChange={(unitIds) => void change({ unitIds }, t('people.units'))} />
      <Checkbox
        aria-label={t('people.ambassadorOf', { name })}
        checked={person.ambassador}
        onChange={(event) => void change({ ambassador: event.currentTarget.checked }, t('people.ambassador'))}
      />
      <RemovePerson clientId={clientId} person={person} />
    </div>
  )
}

/** Which units, as words; a menu of marks to change them. */
function PersonUnits({
  person,
  lines,
  onChange,
}: {
  person: Person
  lines: readonly UnitLine[]
  onChange: (unitIds: string[]) => void
}) {
  const { t } = useTranslation('settings')
  const language = useLanguage()
  const mine = lines.filter(({ unit }) => person.unitIds.includes(unit.id)).map(({ unit }) => unit.name)
  const shown = mine.length === 0 ? t('people.noUnit') : listOf(mine, language)
  return (
    <Menu
      withinPortal={false}
      withInitialFocusPlaceholder={false}
      closeOnItemClick={false}
      disabled={lines.length === 0}
    >
      <Menu.Target>
        <button
          type="button"
          className={classes.units}
          aria-label={t('people.unitsOf', { name: person.name, units: shown })}
        >
          <span className={mine.length === 0 ? classes.none : undefined}>{shown}</span>
          <Icon name="down" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {lines.map(({ unit }) => {
          const inside = person.unitIds.includes(unit.id)
          return (
            <Menu.CheckboxItem
              key={unit.id}
              checked={inside}
              onChange={() =>
                onChange(inside ? person.unitIds.filter((id) => id !== unit.id) : [...person.unitIds, unit.id])
              }
            >
              {unit.name}
            </Menu.CheckboxItem>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}

function RemovePerson({ clientId, person }: { clientId: string; person: Person }) {
  const { t } = useTranslation(['settings', 'common'])
  const edit = useEdit(clientId)
  const [opened, setOpened] = useState(false)
  const [busy, setBusy] = useState(false)
  const remove = async () => {
    setBusy(true)
    const outcome = await edit((command) => backEnd.organisation.removePerson({ ...command, id: person.id }), {
      undoable: false,
    })
    setBusy(false)
    setOpened(false)
    if (outcome.ok) showToast({ message: t('people.removed') })
  }
  return (
    <>
      <IconButton icon="trash" label={t('people.remove', { name: person.name })} onClick={() => setOpened(true)} />
      <ConfirmDialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('people.removeAsk', { name: person.name })}
        confirmLabel={t('people.removeDo')}
        cancelLabel={t('common:cancel')}
        busy={busy}
        onConfirm={() => void remove()}
      >
        <p>{t('people.removeWhat')}</p>
      </ConfirmDialog>
    </>
  )
}
