/** Books something in the client's year, or changes it: what, when as people write it, and for whom. */
import { Checkbox, Select, TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { eventKindSchema, type ClientEvent, type EventKind } from '#domain/organisation/organisation.ts'
import type { DateRange, Id } from '#domain/shared/basics.ts'
import { api, client } from '#renderer/app/api.ts'
import { CalendarFileButton } from '#renderer/app/CalendarFileButton.tsx'
import { useEdit } from '#renderer/app/edit.ts'
import { useLanguage, useToday } from '#renderer/app/language.ts'
import { Button } from '#renderer/design/Button.tsx'
import { FormDialog } from '#renderer/design/FormDialog.tsx'
import { formatDate, formatRange } from '#renderer/format/date.ts'
import { readDays } from '#renderer/format/typed-days.ts'
import classes from './EventDialog.module.css'

/** What is known of it already; an `id` is one that is there and is changed. */
export type EventDraft = Partial<ClientEvent> | { kind: EventKind; unitIds: readonly Id[]; startDate?: string }

export interface EventDialogProps {
  clientId: Id
  opened: boolean
  draft: EventDraft
  onClose: () => void
}

export function EventDialog({ clientId, opened, draft, onClose }: EventDialogProps) {
  const { t } = useTranslation(['rhythm', 'common'])
  const formId = useId()
  const isThere = 'id' in draft && draft.id !== undefined
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={t(isThere ? 'event.edit' : 'event.title')}
      size="medium"
      footer={
        <>
          {'id' in draft && draft.id !== undefined ? (
            <CalendarFileButton kind="quiet" clientId={clientId} part={{ kind: 'event', eventId: draft.id }}>
              {t('common:calendarFile.this')}
            </CalendarFileButton>
          ) : null}
          <Button kind="quiet" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button kind="primary" type="submit" form={formId} keyCap={t('common:key.enter')}>
            {t(isThere ? 'event.store' : 'event.book')}
          </Button>
        </>
      }
    >
      {opened ? <EventForm id={formId} clientId={clientId} draft={draft} onClose={onClose} /> : null}
    </FormDialog>
  )
}

function EventForm({ id, clientId, draft, onClose }: { id: string } & Omit<EventDialogProps, 'opened'>) {
  const { t } = useTranslation('rhythm')
  const language = useLanguage()
  const today = useToday()
  const edit = useEdit(clientId)
  const units = useQuery(api.organisation.get.queryOptions({ input: { clientId } })).data?.units ?? []
  const given: Partial<ClientEvent> = { ...draft, unitIds: [...(draft.unitIds ?? [])] }
  const days = (range: DateRange) =>
    range.start === range.end
      ? formatDate(range.start, language, 'withYear')
      : formatRange(range.start, range.end, language)
  const [kind, setKind] = useState<EventKind>(given.kind ?? 'other')
  const [title, setTitle] = useState(given.title ?? '')
  const [when, setWhen] = useState(() =>
    given.startDate === undefined ? '' : days({ start: given.startDate, end: given.endDate ?? given.startDate }),
  )
  const [unitIds, setUnitIds] = useState<readonly Id[]>(given.unitIds ?? [])
  const [refused, setRefused] = useState(false)
  const kept =
    given.startDate !== undefined && when === days({ start: given.startDate, end: given.endDate ?? given.startDate })
  const range = kept
    ? { start: given.startDate ?? today, end: given.endDate ?? given.startDate ?? today }
    : readDays(when, today)

  const store = async () => {
    if (range === null) return setRefused(true)
    const event = { kind, title, startDate: range.start, endDate: range.end, unitIds: [...unitIds] }
    const said = { what: title.trim() === '' ? t(`event.kind.${kind}`) : title.trim(), when: days(range) }
    const eventId = given.id
    const outcome =
      eventId === undefined
        ? await edit((command) => client.organisation.addEvent({ ...command, event }), {
            message: t('event.added', said),
          })
        : await edit((command) => client.organisation.updateEvent({ ...command, id: eventId, patch: event }), {
            message: t('event.changed', said),
          })
    if (outcome.ok) onClose()
  }

  return (
    <form
      id={id}
      noValidate
      className={classes.form}
      onSubmit={(submitted) => {
        submitted.preventDefault()
        void store()
      }}
    >
      <Select
        label={t('event.what')}
        data={eventKindSchema.options.map((value) => ({ value, label: t(`event.kind.${value}`) }))}
        value={kind}
        allowDeselect={false}
        onChange={(chosen) => {
          const found = eventKindSchema.options.find((each) => each === chosen)
          if (found) setKind(found)
        }}
      />
      <TextInput
        label={t('event.when')}
        placeholder={t('event.whenExample')}
        description={range === null ? t('event.whenHint') : days(range)}
        error={refused && range === null ? t('event.unread') : null}
        maxLength={60}
        autoComplete="off"
        data-autofocus
        onFocus={(event) => event.currentTarget.select()}
        value={when}
        onChange={(change) => {
          setWhen(change.currentTarget.value)
          setRefused(false)
        }}
      />
      <TextInput
        className={classes.wide}
        label={t('event.name')}
        description={t('event.nameHint')}
        maxLength={120}
        autoComplete="off"
        value={title}
        onChange={(change) => setTitle(change.currentTarget.value)}
      />
      <Checkbox.Group
        className={classes.wide}
        label={t('event.who')}
        description={t('event.whoHint')}
        value={[...unitIds]}
        onChange={setUnitIds}
      >
        <div className={classes.units}>
          {units.map((unit) => (
            <Checkbox key={unit.id} value={unit.id} label={unit.name} />
          ))}
        </div>
      </Checkbox.Group>
    </form>
  )
}
