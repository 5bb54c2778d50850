/** Units and people that drive a goal without owning one: added and taken away one by one, each with what they contribute. */
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Contributor } from '#contract/goal.ts'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import { EDIT_TOAST } from '#renderer/app/edit.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { IconButton } from '#renderer/design/Button.tsx'
import { cx } from '#renderer/design/cx.ts'
import { showToast } from '#renderer/design/toast-store.ts'
import { useRefusal } from '../actions/use-refusal.ts'
import { contributorsTo } from '../contributors.ts'
import { Field } from '../fields/Field.tsx'
import fieldClasses from '../fields/Field.module.css'
import { ReadOnlyLine } from '../fields/ReadOnlyLine.tsx'
import { useReadOnly } from '../fields/read-only.ts'
import { TextLine } from '../fields/TextLine.tsx'
import { useGoal } from '../goal-context.ts'
import { unitsInOrder } from '../unit-filter.ts'
import classes from './Panel.module.css'

export type ContributorsProps = {
  readonly of:
    { readonly objectiveId: Id; readonly keyResultId: null } | { readonly objectiveId: null; readonly keyResultId: Id }
  readonly title: string
  /** Whose goal it is: it contributes by owning it. */
  readonly unitId: Id
}

export function Contributors({ of, title, unitId }: ContributorsProps) {
  const { t } = useTranslation('actions')
  const { contributors, units, people, edit } = useGoal()
  const id = useId()
  const readOnly = useReadOnly()
  const { contributor: nameOf } = useFormat()
  const refusal = useRefusal()
  const rows = contributorsTo(contributors, of.objectiveId ?? of.keyResultId)
  const taken = new Set(rows.map((row) => row.unitId ?? row.personId))

  const add = async (choice: string) => {
    const [type, chosen = ''] = choice.split(' ')
    const by = type === 'unit' ? { unitId: chosen, personId: null } : { unitId: null, personId: chosen }
    const outcome = await edit(
      (command) => client.goal.addContributor({ ...command, contributor: { ...of, ...by, note: '' } }),
      { message: t('contributors.added', { name: nameOf(by), title }), sayFailure: false },
    )
    if (!outcome.ok) showToast({ kind: 'error', key: EDIT_TOAST, message: refusal(outcome) })
  }
  const remove = (row: Contributor) =>
    edit((command) => client.goal.removeContributor({ ...command, id: row.id }), {
      message: t('contributors.removed', { name: nameOf(row), title }),
    })

  if (readOnly) {
    const lines = rows.map((row) => [nameOf(row), row.note].filter((part) => part !== '').join(': '))
    return <ReadOnlyLine label={t('contributors.field')} text={lines.join('\n')} />
  }
  return (
    <Field id={id} label={t('contributors.field')}>
      {rows.map((row) => {
        const name = nameOf(row)
        return (
          <div key={row.id}>
            <span className={classes.linked}>
              <span>{name}</span>
              <IconButton icon="close" label={t('contributors.remove', { name })} onClick={() => void remove(row)} />
            </span>
            <TextLine
              look="bare"
              label={t('contributors.note', { name })}
              placeholder={t('contributors.noteExample')}
              value={row.note}
              onCommit={(note) =>
                edit((command) => client.goal.updateContributor({ ...command, id: row.id, note }), {
                  message: t('contributors.noted', { name }),
                })
              }
            />
          </div>
        )
      })}
      <select
        id={id}
        className={cx(fieldClasses.input, fieldClasses.select)}
        value=""
        onChange={(event) => void add(event.currentTarget.value)}
      >
        <option value="">{t(rows.length === 0 ? 'contributors.none' : 'contributors.more')}</option>
        <optgroup label={t('contributors.units')}>
          {unitsInOrder(units)
            .filter(({ unit }) => unit.id !== unitId && !taken.has(unit.id))
            .map(({ unit }) => (
              <option key={unit.id} value={`unit ${unit.id}`}>
                {unit.name}
              </option>
            ))}
        </optgroup>
        <optgroup label={t('contributors.people')}>
          {people
            .filter((person) => !person.removed && !taken.has(person.id))
            .map((person) => (
              <option key={person.id} value={`person ${person.id}`}>
                {person.name}
              </option>
            ))}
        </optgroup>
      </select>
    </Field>
  )
}
