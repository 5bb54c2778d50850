/** A check-in sent out: whom it asks, of which day, as a sheet or as the text of an e-mail. */
import { Select } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardObjective } from '#contract/goal.ts'
import type { Client } from '#domain/client/client.ts'
import type { Cycle } from '#domain/cycle/cycle.ts'
import { client as backEnd } from '#renderer/app/api.ts'
import { TypedDate, type Typed } from '#renderer/app/fields/TypedMoment.tsx'
import { useGoalWords } from '#renderer/app/goal/goal-words.ts'
import { saveFile } from '#renderer/app/save-file.ts'
import { Actions, Button } from '#renderer/design/Button.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { askable, askedOf, choiceOf, dayToAsk } from './asked.ts'
import { EmailText } from './EmailText.tsx'
import classes from './SendOut.module.css'

export interface SendOutProps {
  client: Client
  cycle: Cycle | null
  objectives: readonly BoardObjective[]
  /** Where another screen leads here to send: to whom; `all` for everybody. */
  send: string | null
}

export function SendOut({ client, cycle, objectives, send }: SendOutProps) {
  const { t } = useTranslation('checkIn')
  const { people, units, today } = useGoalWords()
  const asked = askable(objectives)
  const [choice, setChoice] = useState(() =>
    send !== null && asked.some(({ unitId }) => unitId === send) ? choiceOf('unit', send) : 'all',
  )
  const [day, setDay] = useState<Typed>(() => ({
    read: dayToAsk(
      asked.map(({ keyResult }) => keyResult),
      today,
    ),
  }))
  const [busy, setBusy] = useState(false)
  const [writing, setWriting] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const section = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (send === null) return undefined
    // After the screen has been put at its top.
    const frame = requestAnimationFrame(() => {
      section.current?.scrollIntoView()
      field.current?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [send])

  if (asked.length === 0)
    return (
      <div className={classes.out}>
        <SectionTitle level={3}>{t('out.title')}</SectionTitle>
        <p className="meta">{t('out.none')}</p>
      </div>
    )
  const of = askedOf(choice)
  const count = asked.filter(({ keyResult, unitId }) => {
    if (of.kind === 'unit') return unitId === of.unitId
    return of.kind === 'all' || keyResult.definition.ownerId === of.ownerId
  }).length
  const read = day === 'unread' ? null : day.read
  const sending = { clientId: client.id, cycleId: cycle?.id ?? null, of }
  const make = async () => {
    if (read === null) return
    setBusy(true)
    await saveFile(() => backEnd.checkIn.saveSheet({ ...sending, day: read }))
    setBusy(false)
  }
  return (
    <div ref={section} className={classes.out}>
      <SectionTitle level={3}>{t('out.title')}</SectionTitle>
      <div className={classes.fields}>
        <Select
          ref={field}
          label={t('out.of')}
          className={classes.of}
          searchable
          openOnFocus={false}
          allowDeselect={false}
          data={[
            { value: 'all', label: t('out.all') },
            {
              group: t('out.units'),
              items: units
                .filter(({ id }) => asked.some(({ unitId }) => unitId === id))
                .map(({ id, name }) => ({ value: choiceOf('unit', id), label: name })),
            },
            {
              group: t('out.owners'),
              items: people
                .filter(({ id }) => asked.some(({ keyResult }) => keyResult.definition.ownerId === id))
                .map(({ id, name }) => ({ value: choiceOf('owner', id), label: name })),
            },
          ]}
          value={choice}
          onChange={(chosen) => {
            if (chosen !== null) setChoice(chosen)
          }}
        />
        <TypedDate label={t('out.day')} value={day} onChange={setDay} />
        <Actions className={classes.make}>
          <Button icon="table" busy={busy} onClick={() => void make()}>
            {t('out.sheet')}
          </Button>
          <Button icon="chat" aria-expanded={writing} onClick={() => setWriting(!writing)}>
            {t('out.email')}
          </Button>
        </Actions>
      </div>
      <p className="meta">
        {t('out.count', { count })}. {t('out.language')}
      </p>
      {writing && read !== null ? <EmailText sending={{ ...sending, day: read }} /> : null}
    </div>
  )
}
