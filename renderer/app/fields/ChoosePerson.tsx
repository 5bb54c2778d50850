/** Who: somebody known, or a name that is typed and becomes a person. */
import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '#domain/shared/basics.ts'
import type { Person } from '#domain/organisation/organisation.ts'
import classes from './fields.module.css'

const NEW = 'new'
const NOBODY = 'nobody'

export function ChoosePerson({
  label,
  value,
  people,
  onChoose,
  onNew,
}: {
  label: string
  value: Id | null
  people: readonly Person[]
  onChoose: (id: Id | null) => void
  onNew: (name: string) => void
}) {
  const { t } = useTranslation()
  const [search, setSearch] = useState('')
  const known = people.filter((person) => !person.removed || person.id === value)
  const nameOf = (person: Person) => (person.removed ? t('formerColleague') : person.name)
  const typed = search.trim()
  const isNew =
    typed !== '' && !known.some((person) => nameOf(person).toLocaleLowerCase() === typed.toLocaleLowerCase())
  return (
    <Select
      aria-label={label}
      placeholder={t('nobody')}
      data={[
        ...(value === null ? [] : [{ value: NOBODY, label: t('nobody') }]),
        ...known.map((person) => ({ value: person.id, label: nameOf(person) })),
        ...(isNew ? [{ value: NEW, label: t('addPerson', { name: typed }) }] : []),
      ]}
      value={value}
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      withCheckIcon={false}
      rightSectionWidth="1.75rem"
      classNames={{ input: classes.quiet }}
      onChange={(chosen) => {
        if (chosen === NEW) onNew(typed)
        else if (chosen === NOBODY) onChoose(null)
        else if (chosen !== value) onChoose(chosen)
      }}
    />
  )
}
