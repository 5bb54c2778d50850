/** New people by typing or pasting, one a line; what was understood stands below until Enter. */
import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Person, Unit } from '#domain/organisation/organisation.ts'
import { client as backEnd } from '#renderer/app/api.ts'
import { asOne, useEdit } from '#renderer/app/edit.ts'
import { Button } from '#renderer/design/Button.tsx'
import { Icon } from '#renderer/design/Icon.tsx'
import classes from './PeopleSection.module.css'
import { type ReadPerson, readPeople } from './person-line.ts'

export interface PeopleEntryProps {
  clientId: string
  units: readonly Unit[]
  /** Those who are there already: a line about one of them adds to what is known, not one more of the same name. */
  people: readonly Person[]
}

export function PeopleEntry({ clientId, units, people }: PeopleEntryProps) {
  const { t } = useTranslation(['settings', 'common'])
  const edit = useEdit(clientId)
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const read = readPeople(text, units)
  const namesake = (name: string) =>
    people.find((person) => !person.removed && person.name.toLocaleLowerCase() === name.toLocaleLowerCase())

  const add = async () => {
    if (read.length === 0 || busy) return
    setBusy(true)
    const left = await asOne(
      clientId,
      (rest: readonly ReadPerson[]) => {
        const count = read.length - rest.length
        return count === 0 ? null : t('people.added', { count, name: read[0]?.name ?? '' })
      },
      async () => {
        const rest: ReadPerson[] = []
        for (const { name, title, ambassador, unitId } of read) {
          // One after the other: they come in the order they were typed.
          // oxlint-disable-next-line no-await-in-loop
          const made = await edit((command) => {
            const known = namesake(name)
            return known
              ? backEnd.organisation.updatePerson({
                  ...command,
                  id: known.id,
                  patch: {
                    ...(title === '' ? {} : { title, ambassador: ambassador || known.ambassador }),
                    ...(unitId === null ? {} : { unitIds: [...new Set([...known.unitIds, unitId])] }),
                  },
                })
              : backEnd.organisation.addPerson({
                  ...command,
                  person: { name, title, ambassador, unitIds: unitId === null ? [] : [unitId] },
                })
          })
          if (!made.ok) rest.push({ name, title, ambassador, unitId, unknownUnit: null })
        }
        return rest
      },
    )
    setBusy(false)
    // What could not be stored stays where it was typed.
    const names = new Set(left.map((person) => person.name))
    setText((now) =>
      left.length === 0
        ? ''
        : now
            .split('\n')
            .filter((line) => [...names].some((name) => line.includes(name)))
            .join('\n'),
    )
  }

  return (
    <form
      className={classes.entry}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <Textarea
        label={t('people.new')}
        description={read.length === 0 ? t('people.newHint') : undefined}
        placeholder={t('people.newExample')}
        minRows={1}
        maxRows={12}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          void add()
        }}
      />
      {read.length === 0 ? null : (
        <ul className={classes.read} aria-label={t('people.understood')} aria-live="polite">
          {read.map((person, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- lines of a text have no other identity
            <li key={index}>
              <b>{person.name}</b>
              {person.title === '' ? null : <span>{person.title}</span>}
              {person.unitId === null ? null : <span>{units.find((unit) => unit.id === person.unitId)?.name}</span>}
              {namesake(person.name) === undefined ? null : <span className="meta">{t('people.known')}</span>}
              {person.unknownUnit === null ? null : (
                <span className={classes.ask}>
                  <Icon name="question" />
                  {t('people.unknownUnit', { unit: person.unknownUnit })}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      <Button type="submit" disabled={read.length === 0} busy={busy}>
        {read.length > 1 ? t('people.addMany', { count: read.length }) : t('common:add')}
      </Button>
    </form>
  )
}
