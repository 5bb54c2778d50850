/** Whose turn it is, and what becomes of the answers. Nothing of anybody else's. */
import { Checkbox, Select, type ComboboxItem, type OptionsFilter } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Collection } from '#contract/participant.ts'
import type { Id } from '#domain/shared/basics.ts'
import { Button } from '#renderer/design/Button.tsx'
import { cx } from '#renderer/design/cx.ts'
import still from './Still.module.css'
import classes from './TurnPage.module.css'

/** What is kept of who answers. Of a confidential check the unit at most. */
export type Who = { personId: Id | null; unitId: Id | null; leader: boolean }

/** In a list: not listed, or rather not said. */
const NONE = 'none'

export interface TurnPageProps {
  collection: Collection
  /** Chosen before, when somebody comes back to it. */
  who: Who | null
  onBegin: (who: Who) => void
}

export function TurnPage({ collection, who, onBegin }: TurnPageProps) {
  const { t } = useTranslation(['participant', 'common'])
  const { mode, people, units, statements, threshold, takesAnswers } = collection
  const isOpen = mode === 'open'
  const choices = isOpen ? people : units
  /** A confidential check of one unit asks for nothing. */
  const asks = isOpen || units.length > 0
  const before = isOpen ? who?.personId : who?.unitId
  const [chosen, setChosen] = useState<string | null>(who === null ? null : (before ?? NONE))
  const [leader, setLeader] = useState(who?.leader ?? false)
  const [missing, setMissing] = useState(false)
  const begin = () => {
    if (asks && chosen === null) return setMissing(true)
    const id = chosen === NONE ? null : chosen
    onBegin(isOpen ? { personId: id, unitId: null, leader } : { personId: null, unitId: id, leader: false })
  }
  if (!takesAnswers || statements.length === 0)
    return (
      <div className={still.still}>
        <h1>{t('turn.over')}</h1>
        <p className="lede">{t('turn.overWhy')}</p>
      </div>
    )
  return (
    <form
      noValidate
      autoComplete="off"
      className={cx(still.still, classes.turn)}
      onSubmit={(event) => {
        event.preventDefault()
        begin()
      }}
    >
      <h1>{t('turn.title')}</h1>
      <p className="lede">{t(isOpen ? 'turn.open' : 'turn.confidential', { threshold })}</p>
      {asks ? (
        <Select
          label={t(isOpen ? 'turn.person' : 'turn.unit')}
          description={isOpen ? t('turn.personHint') : undefined}
          error={missing ? t(isOpen ? 'turn.personMissing' : 'turn.unitMissing') : undefined}
          data={[
            ...choices.map(({ id, name }) => ({ value: id, label: name })),
            { value: NONE, label: t(isOpen ? 'turn.notListed' : 'turn.noUnit') },
          ]}
          searchable
          openOnFocus={false}
          filter={found}
          value={chosen}
          autoFocus
          classNames={{ root: classes.field, input: classes.input, option: classes.option }}
          onChange={(value) => {
            setChosen(value)
            setMissing(false)
          }}
        />
      ) : null}
      {isOpen ? (
        <Checkbox
          className={classes.leader}
          label={t('turn.leader')}
          checked={leader}
          onChange={(event) => setLeader(event.currentTarget.checked)}
        />
      ) : null}
      <Button kind="primary" size="large" type="submit" keyCap={t('common:key.enter')} autoFocus={!asks}>
        {t('turn.begin', { count: statements.length })}
      </Button>
    </form>
  )
}

/** Those whose name has the words typed, in any order; the way out is always there. */
const found: OptionsFilter = ({ options, search }) => {
  const words = search.trim().toLocaleLowerCase().split(/\s+/u)
  return (options as ComboboxItem[]).filter(
    ({ value, label }) => value === NONE || words.every((word) => label.toLocaleLowerCase().includes(word)),
  )
}
