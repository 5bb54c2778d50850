/** Weeks without check-ins: they are not due, and no streak is broken by them. */
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DateRange } from '#domain/shared/basics.ts'
import { client as backEnd } from '#renderer/app/api.ts'
import { useEdit } from '#renderer/app/edit.ts'
import { ChooseOne } from '#renderer/app/fields/Choose.tsx'
import { useLanguage, useToday } from '#renderer/app/language.ts'
import { Button, IconButton } from '#renderer/design/Button.tsx'
import { EmptyState } from '#renderer/design/EmptyState.tsx'
import { formatRange } from '#renderer/format/date.ts'
import { readDays, weeksOf } from '#renderer/format/typed-days.ts'
import { linesOf } from '../units/unit-tree.ts'
import type { SectionProps } from '../use-settings-edit.ts'
import classes from './PausesSection.module.css'

const EVERYBODY = 'everybody'

function usePauseWords(): (range: DateRange) => { weeks: string | null; days: string } {
  const { t } = useTranslation('settings')
  const language = useLanguage()
  return (range) => {
    const weeks = weeksOf(range)
    return {
      weeks:
        weeks === null
          ? null
          : weeks.first === weeks.last
            ? t('pauses.week', { week: weeks.first })
            : t('pauses.weeks', weeks),
      days: formatRange(range.start, range.end, language),
    }
  }
}

export function PausesSection({ client, organisation: { pauses, units } }: SectionProps) {
  const { t } = useTranslation('settings')
  const edit = useEdit(client.id)
  const words = usePauseWords()
  return (
    <div className={classes.section}>
      {pauses.length === 0 ? (
        <EmptyState icon="pause" title={t('pauses.empty')}>
          {t('pauses.emptyWhy')}
        </EmptyState>
      ) : (
        <ul aria-label={t('section.pauses')} className={classes.list}>
          {pauses.map((pause) => {
            const { weeks, days } = words({ start: pause.startDate, end: pause.endDate })
            const name = weeks ?? days
            return (
              <li key={pause.id} className={classes.row}>
                <b>{name}</b>
                <span className={classes.days}>{weeks === null ? '' : days}</span>
                <span className={classes.days}>
                  {pause.unitId === null
                    ? t('pauses.everybody')
                    : (units.find((unit) => unit.id === pause.unitId)?.name ?? '')}
                </span>
                <IconButton
                  icon="trash"
                  label={t('pauses.remove', { name })}
                  onClick={() =>
                    void edit((command) => backEnd.organisation.removePause({ ...command, id: pause.id }), {
                      message: t('removed', { name }),
                    })
                  }
                />
              </li>
            )
          })}
        </ul>
      )}
      <PauseEntry client={client} units={units} />
    </div>
  )
}

function PauseEntry({ client, units }: Pick<SectionProps, 'client'> & Pick<SectionProps['organisation'], 'units'>) {
  const { t } = useTranslation(['settings', 'common'])
  const today = useToday()
  const edit = useEdit(client.id)
  const words = usePauseWords()
  const [text, setText] = useState('')
  const [who, setWho] = useState(EVERYBODY)
  const [missed, setMissed] = useState(false)
  const range = readDays(text, today)
  const read = range === null ? null : words(range)

  const add = async () => {
    if (text.trim() === '') return
    if (range === null || read === null) return setMissed(true)
    const outcome = await edit(
      (command) =>
        backEnd.organisation.addPause({
          ...command,
          pause: { unitId: who === EVERYBODY ? null : who, startDate: range.start, endDate: range.end },
        }),
      { message: t('added', { name: read.weeks ?? read.days }) },
    )
    if (outcome.ok) setText('')
  }

  return (
    <form
      className={classes.entry}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <TextInput
        label={t('pauses.new')}
        placeholder={t('pauses.example')}
        description={
          missed && read === null
            ? undefined
            : read === null
              ? t('pauses.hint')
              : [read.weeks, read.days].filter((part) => part !== null).join(': ')
        }
        error={missed && range === null ? t('pauses.unread') : null}
        autoComplete="off"
        maxLength={60}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setMissed(false)
        }}
      />
      <ChooseOne
        label={t('pauses.who')}
        value={who}
        choices={[
          { value: EVERYBODY, label: t('pauses.everybody') },
          ...linesOf(units).map(({ unit }) => ({ value: unit.id, label: unit.name })),
        ]}
        onChoose={setWho}
      />
      <Button type="submit" className={classes.add} disabled={text.trim() === ''}>
        {t('common:add')}
      </Button>
    </form>
  )
}
