/** A new client: name, sector, language and cycle. Everything else has a sensible start and lives in the settings. */
import { TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { v7 as uuid } from 'uuid'
import type { CycleKind, GoalTerms, Sector } from '#domain/client/client.ts'
import type { DocumentLanguage, IsoDate } from '#domain/shared/basics.ts'
import { client as backEnd } from '#renderer/app/api.ts'
import { useAppEdit } from '#renderer/app/edit.ts'
import { ChooseFew } from '#renderer/app/fields/Choose.tsx'
import { HomeBar } from '#renderer/app/HomeBar.tsx'
import { useLanguage, useToday } from '#renderer/app/language.ts'
import { RouterButton } from '#renderer/app/links.ts'
import { Actions, Button } from '#renderer/design/Button.tsx'
import { Page } from '#renderer/design/Page.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { formatDate, parseDate } from '#renderer/format/date.ts'
import { proposalFor } from '#renderer/app/client/cycle-proposal.ts'
import classes from './NewClientScreen.module.css'

const SECTORS = ['public', 'private', 'voluntary'] as const satisfies readonly Sector[]
const LANGUAGES = ['nb', 'nn', 'en'] as const satisfies readonly DocumentLanguage[]
const TERMS = ['goal', 'objective'] as const satisfies readonly GoalTerms[]
const KINDS = ['quarter', 'tertial', 'half_year', 'custom'] as const satisfies readonly CycleKind[]

/** Everybody starts with a calendar year, Mondays, every week, and the method's own limits. */
const STARTS_WITH = {
  accent: null,
  fiscalYearStartMonth: 1,
  checkInWeekday: 1,
  cadenceWeeks: 1,
  cadenceAnchor: null,
  limitObjectives: 3,
  limitKeyResults: 3,
} as const

type Fault = { field: 'name' | 'cycleName' | 'start' | 'end'; message: string }

export function NewClientScreen() {
  const { t } = useTranslation(['client', 'common'])
  const language = useLanguage()
  return (
    <main id="main" tabIndex={-1}>
      <HomeBar />
      <Page title={t('new.title')} titleSize="plain" lede={t('new.lede')} centered>
        <NewClientForm language={language} />
      </Page>
    </main>
  )
}

function NewClientForm({ language }: { language: 'nb' | 'en' }) {
  const { t } = useTranslation(['client', 'common'])
  const today = useToday()
  const navigate = useNavigate()
  const edit = useAppEdit()
  const [commandId] = useState(() => uuid())
  const [name, setName] = useState('')
  const [sector, setSector] = useState<Sector>('public')
  const [documentLanguage, setDocumentLanguage] = useState<DocumentLanguage>(language)
  const [goalTerms, setGoalTerms] = useState<GoalTerms>('goal')
  const [cycleKind, setCycleKind] = useState<CycleKind>('tertial')
  /** What the coach has written over the proposal; null keeps following it. */
  const [own, setOwn] = useState<{ name: string | null; start: string | null; end: string | null }>(NOTHING)
  const [fault, setFault] = useState<Fault | null>(null)
  const [busy, setBusy] = useState(false)
  const nameField = useRef<HTMLInputElement>(null)
  // This screen is for typing: the caret stands ready.
  useEffect(() => nameField.current?.focus(), [])

  const proposal = proposalFor({ cycleKind, documentLanguage, fiscalYearStartMonth: 1 }, today)
  const shown = (date: IsoDate) => formatDate(date, language, 'withYear')
  const cycleName = own.name ?? proposal.name
  const start = own.start ?? shown(proposal.startDate)
  const end = own.end ?? shown(proposal.endDate)
  const errorOf = (field: Fault['field']) => (fault?.field === field ? fault.message : null)
  const touch = (change: () => void) => {
    change()
    setFault(null)
  }

  const read = (): { startDate: IsoDate; endDate: IsoDate } | Fault => {
    if (name.trim() === '') return { field: 'name', message: t('field.nameMissing') }
    if (cycleName.trim() === '') return { field: 'cycleName', message: t('new.cycleNameMissing') }
    const startDate = parseDate(start, proposal.startDate)
    if (startDate === null) return { field: 'start', message: t('common:field.date') }
    const endDate = parseDate(end, startDate)
    if (endDate === null) return { field: 'end', message: t('common:field.date') }
    if (endDate <= startDate) return { field: 'end', message: t('new.endBeforeStart') }
    return { startDate, endDate }
  }

  const create = async () => {
    const dates = read()
    if ('field' in dates) {
      setFault(dates)
      document.getElementById(`new-${dates.field}`)?.focus()
      return
    }
    setBusy(true)
    const outcome = await edit(
      (command) =>
        backEnd.client.create({
          ...command,
          client: { ...STARTS_WITH, name: name.trim(), sector, documentLanguage, goalTerms, cycleKind },
          cycle: { ...dates, name: cycleName.trim(), kind: cycleKind },
        }),
      // The same command again finishes a creation that was cut off.
      { commandId, message: t('new.created', { name: name.trim() }) },
    )
    if (outcome.ok) {
      const clientId = outcome.value.id
      await addFirstUnit(clientId, name.trim())
      await navigate({ to: '/client/$clientId/settings', params: { clientId }, search: { section: 'units' } })
    }
    setBusy(false)
  }

  return (
    <form
      noValidate
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) void create()
      }}
    >
      <TextInput
        id="new-name"
        ref={nameField}
        label={t('field.name')}
        value={name}
        maxLength={120}
        autoComplete="off"
        error={errorOf('name')}
        onChange={(event) => {
          const typed = event.currentTarget.value
          touch(() => setName(typed))
        }}
      />
      <ChooseFew
        label={t('field.sector')}
        value={sector}
        choices={SECTORS.map((value) => ({ value, label: t(`sector.${value}`) }))}
        onChoose={setSector}
      />
      <ChooseFew
        label={t('field.documentLanguage')}
        hint={t('field.documentLanguageHint')}
        value={documentLanguage}
        choices={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
        onChoose={setDocumentLanguage}
      />
      <ChooseFew
        label={t('field.goalTerms')}
        value={goalTerms}
        choices={TERMS.map((value) => ({ value, label: t(`terms.${value}`) }))}
        onChoose={setGoalTerms}
      />
      <section className={classes.cycle} aria-labelledby="new-cycle">
        <SectionTitle id="new-cycle">{t('new.firstCycle')}</SectionTitle>
        <ChooseFew
          label={t('field.cycleKind')}
          value={cycleKind}
          choices={KINDS.map((value) => ({ value, label: t(`cycleKind.${value}`) }))}
          onChoose={(kind) => {
            setCycleKind(kind)
            setOwn(NOTHING)
            setFault(null)
          }}
        />
        <div className={classes.dates}>
          <TextInput
            id="new-cycleName"
            label={t('new.cycleName')}
            value={cycleName}
            maxLength={120}
            autoComplete="off"
            error={errorOf('cycleName')}
            onChange={(event) => {
              const typed = event.currentTarget.value
              touch(() => setOwn({ ...own, name: typed }))
            }}
          />
          <TextInput
            id="new-start"
            label={t('new.start')}
            value={start}
            autoComplete="off"
            error={errorOf('start')}
            onChange={(event) => {
              const typed = event.currentTarget.value
              touch(() => setOwn({ ...own, start: typed }))
            }}
          />
          <TextInput
            id="new-end"
            label={t('new.end')}
            value={end}
            autoComplete="off"
            error={errorOf('end')}
            onChange={(event) => {
              const typed = event.currentTarget.value
              touch(() => setOwn({ ...own, end: typed }))
            }}
          />
        </div>
      </section>
      <Actions>
        <Button type="submit" kind="primary" size="large" busy={busy}>
          {t('new.create')}
        </Button>
        <RouterButton to="/" kind="quiet" size="large">
          {t('common:cancel')}
        </RouterButton>
      </Actions>
    </form>
  )
}

const NOTHING = { name: null, start: null, end: null }

/** The client itself is its first unit, so that goals have somewhere to live. Where this fails the coach types it instead. */
async function addFirstUnit(clientId: string, name: string): Promise<void> {
  await backEnd.organisation
    .addUnit({
      clientId,
      commandId: uuid(),
      unit: { parentId: null, kind: 'organisation', name, leaderId: null, deputyId: null },
    })
    .catch(() => undefined)
}
