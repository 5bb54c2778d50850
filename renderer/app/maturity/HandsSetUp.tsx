/** Who shows hands: people by name, leaders last, or a number of people without names. In a consensus the room is one. */
import { Checkbox, NumberInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CheckRow } from '#contract/maturity.ts'
import { MOST_SHEETS } from '#domain/maturity/check.ts'
import type { Person, Unit } from '#domain/organisation/organisation.ts'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import type { Editor } from '#renderer/app/edit.ts'
import { Button } from '#renderer/design/Button.tsx'
import classes from './HandsSetUp.module.css'

export interface HandsSetUpProps {
  check: CheckRow
  units: readonly Unit[]
  people: readonly Person[]
  edit: Editor
  /** Chosen to begin with: those who are in the room. */
  here?: readonly Id[] | undefined
}

export function HandsSetUp({ check, units, people, edit, here = [] }: HandsSetUpProps) {
  const { t } = useTranslation(['maturity', 'common'])
  const leaders = new Set(units.flatMap(({ leaderId }) => leaderId ?? []))
  const there = people.filter(({ removed }) => !removed)
  const [chosen, setChosen] = useState<ReadonlySet<Id>>(() => new Set(here))
  const [count, setCount] = useState(0)
  const [busy, setBusy] = useState(false)
  const isConsensus = check.mode === 'consensus'
  const begin = async () => {
    if (busy) return
    const named = there
      .filter(({ id }) => chosen.has(id))
      .map(({ id, unitIds }) => ({ personId: id, unitId: unitIds[0] ?? null, leader: leaders.has(id) }))
    const nobody = { personId: null, unitId: null, leader: false }
    const sheets = isConsensus ? [nobody] : [...named, ...Array.from({ length: count }, () => nobody)]
    if (sheets.length === 0) return
    setBusy(true)
    await edit((command) => client.maturity.addSheets({ ...command, checkId: check.id, by: 'hands', sheets }))
    setBusy(false)
  }
  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        void begin()
      }}
    >
      {isConsensus ? null : (
        <>
          <fieldset className={classes.people}>
            <legend>
              {t('hands.who')} <span className="meta">{t('hands.whoHint')}</span>
            </legend>
            {there.map((person) => (
              <Checkbox
                key={person.id}
                label={person.name}
                checked={chosen.has(person.id)}
                onChange={(event) => {
                  const isIn = event.currentTarget.checked
                  setChosen(
                    (before) => new Set(isIn ? [...before, person.id] : [...before].filter((id) => id !== person.id)),
                  )
                }}
              />
            ))}
          </fieldset>
          <NumberInput
            label={t('hands.count')}
            description={t('hands.countHint')}
            value={count}
            min={0}
            max={MOST_SHEETS}
            allowDecimal={false}
            allowNegative={false}
            onChange={(value) => setCount(typeof value === 'number' ? value : 0)}
          />
        </>
      )}
      <Button kind="primary" type="submit" keyCap={t('common:key.enter')} busy={busy}>
        {t('hands.begin')}
      </Button>
    </form>
  )
}
