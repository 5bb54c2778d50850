/** A new meeting: everything has a sensible value, so that Enter is enough. Only a unit is needed. */
import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { MeetingRow } from '#contract/meeting.ts'
import type { Template } from '#contract/template.ts'
import type { MeetingKind } from '#domain/meeting/meeting.ts'
import { usualMinutes } from '#domain/meeting/templates.ts'
import type { Unit } from '#domain/organisation/organisation.ts'
import type { Id } from '#domain/shared/basics.ts'
import { api, client } from '#renderer/app/api.ts'
import { useEdit } from '#renderer/app/edit.ts'
import { ChooseFew, ChooseOne } from '#renderer/app/fields/Choose.tsx'
import { type Typed, TypedDate, TypedTime } from '#renderer/app/fields/TypedMoment.tsx'
import { useToday } from '#renderer/app/language.ts'
import { Button } from '#renderer/design/Button.tsx'
import { FieldError } from '#renderer/design/FieldError.tsx'
import { FormDialog } from '#renderer/design/FormDialog.tsx'
import { nextHalfHour } from './logic/start-time.ts'
import { likeLatest } from '#renderer/app/meeting/like-latest.ts'
import { useMeetingLinks } from '#renderer/app/meeting/links.ts'
import { UnitScopes } from './UnitScopes.tsx'
import classes from './Fields.module.css'

export interface NewMeetingDialogProps {
  clientId: Id
  opened: boolean
  /** The latest meeting: who leads, who writes and what it is about are most likely the same. */
  latest: MeetingRow | null
  onClose: () => void
}

export function NewMeetingDialog({ clientId, opened, latest, onClose }: NewMeetingDialogProps) {
  const { t } = useTranslation(['meeting', 'common'])
  const organisation = useQuery(api.organisation.get.queryOptions({ input: { clientId } }))
  const formId = 'new-meeting'
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={t('new.title')}
      size="large"
      footer={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button kind="primary" type="submit" form={formId} keyCap={t('common:key.enter')} data-autofocus>
            {t('new.make')}
          </Button>
        </>
      }
    >
      {opened && organisation.data ? (
        <NewMeeting id={formId} clientId={clientId} units={organisation.data.units} latest={latest} onClose={onClose} />
      ) : null}
    </FormDialog>
  )
}

/** A retrospective has its own part of the app. */
const OFFERED = [
  'progress',
  'check_in',
  'kickoff',
  'evaluation',
  'review',
  'maturity',
  'free',
] as const satisfies readonly MeetingKind[]
type Offered = (typeof OFFERED)[number]

function isOffered(kind: MeetingKind): kind is Offered {
  return (OFFERED as readonly MeetingKind[]).includes(kind)
}

interface NewMeetingProps {
  id: string
  clientId: Id
  units: readonly Unit[]
  latest: MeetingRow | null
  onClose: () => void
}

function NewMeeting({ id, clientId, units, latest, onClose }: NewMeetingProps) {
  const { t } = useTranslation(['meeting', 'plan'])
  const edit = useEdit(clientId)
  const { toMeeting } = useMeetingLinks(clientId)
  const today = useToday()
  const [problem, setProblem] = useState(false)
  const [date, setDate] = useState<Typed>({ read: today })
  const [time, setTime] = useState<Typed>(() => ({ read: nextHalfHour(new Date()) }))
  const [kind, setKind] = useState<Offered>('progress')
  const [template, setTemplate] = useState<Template | null>(null)
  const templates = useQuery(api.template.list.queryOptions({ input: { clientId } })).data ?? []
  const [draft, setDraft] = useState(() => {
    const like = likeLatest(latest, units)
    // After a workshop the next is a progress meeting as long as those are.
    return latest === null || latest.kind === 'progress' ? like : { ...like, plannedMinutes: usualMinutes('progress') }
  })
  const change = (part: Partial<typeof draft>) => {
    setProblem(false)
    setDraft((before) => ({ ...before, ...part }))
  }
  const lengths = [...new Set([usualMinutes(kind), 30, 15, draft.plannedMinutes])]

  const make = async () => {
    if (draft.scopes.length === 0) return setProblem(true)
    // The sentence stands under the field.
    if (date === 'unread' || time === 'unread') return
    const outcome = await edit((command) =>
      client.meeting.create({
        ...command,
        meeting: {
          ...draft,
          kind,
          date: date.read ?? today,
          startTime: time.read,
          templateId: template?.id ?? null,
        },
      }),
    )
    if (!outcome.ok) return
    onClose()
    toMeeting(outcome.value.id)
  }

  return (
    <form
      id={id}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void make()
      }}
    >
      <div className={classes.grid}>
        {templates.length === 0 ? null : (
          <div className={classes.wide}>
            <ChooseOne
              label={t('plan:template.choose')}
              value={template?.id ?? ''}
              choices={[
                { value: '', label: t('plan:template.none') },
                ...templates.map(({ id: value, name, minutes }) => ({
                  value,
                  label: `${name}, ${t('list.minutes', { minutes })}`,
                })),
              ]}
              onChoose={(value) => {
                const chosen = templates.find((each) => each.id === value) ?? null
                setTemplate(chosen)
                if (chosen === null) return change({ plannedMinutes: usualMinutes(kind) })
                if (isOffered(chosen.meetingKind)) setKind(chosen.meetingKind)
                change({ plannedMinutes: chosen.minutes })
              }}
            />
          </div>
        )}
        <div className={classes.wide}>
          <ChooseFew
            label={t('field.kind')}
            value={kind}
            choices={OFFERED.map((value) => ({ value, label: t(`kind.${value}`) }))}
            onChoose={(chosen) => {
              setKind(chosen)
              // The steps are those of the kind then.
              setTemplate(null)
              // As long as a meeting of that kind is.
              change({ plannedMinutes: usualMinutes(chosen) })
            }}
          />
        </div>
        <div className={classes.wide}>
          <UnitScopes units={units} scopes={draft.scopes} onChange={(scopes) => change({ scopes })} />
          <div role="status">{problem ? <FieldError>{t('new.unitNeeded')}</FieldError> : null}</div>
        </div>
        <TypedDate label={t('field.date')} value={date} onChange={setDate} />
        <TypedTime label={t('field.startTime')} value={time} onChange={setTime} />
        <fieldset className={classes.units}>
          <legend className={classes.label}>{t('field.length')}</legend>
          <div className={classes.choices}>
            {lengths.map((minutes) => (
              <label key={minutes} className={classes.check}>
                <input
                  type="radio"
                  name={`${id}-length`}
                  checked={draft.plannedMinutes === minutes}
                  onChange={() => change({ plannedMinutes: minutes })}
                />
                {t('list.minutes', { minutes })}
              </label>
            ))}
          </div>
        </fieldset>
        <TextField label={t('field.place')} value={draft.place} onChange={(place) => change({ place })} />
        <TextField
          label={t('field.leader')}
          value={draft.leaderName}
          onChange={(leaderName) => change({ leaderName })}
        />
        <TextField
          label={t('field.minuteTaker')}
          value={draft.minuteTakerName}
          onChange={(minuteTakerName) => change({ minuteTakerName })}
        />
      </div>
    </form>
  )
}

interface TextFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
}

function TextField({ label, value, onChange }: TextFieldProps) {
  return (
    <label className={classes.field}>
      <span className={classes.label}>{label}</span>
      <input
        className={classes.input}
        value={value}
        maxLength={120}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </label>
  )
}
