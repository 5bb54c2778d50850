/** Who the client is and how it wants to be spoken to, the rhythm it holds, and when the app remarks on too much. */
import { useTranslation } from 'react-i18next'
import type { Client } from '#domain/client/client.ts'
import { client as backEnd } from '#renderer/app/api.ts'
import { Cadence, CheckInWeekday } from '#renderer/app/client/CheckInDays.tsx'
import { ChooseFew, ChooseOne } from '#renderer/app/fields/Choose.tsx'
import { CommitText } from '#renderer/app/fields/CommitText.tsx'
import { useLanguage } from '#renderer/app/language.ts'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { monthName } from '#renderer/format/date.ts'
import { capitalised } from '#renderer/format/names.ts'
import classes from './ClientSection.module.css'
import { PaceGroup } from './PaceGroup.tsx'
import { type SectionProps, useSettingsEdit } from './use-settings-edit.ts'

type Patch = Partial<Omit<Client, 'id' | 'sample'>>

const SECTORS = ['public', 'private', 'voluntary'] as const
const LANGUAGES = ['nb', 'nn', 'en'] as const
const TERMS = ['goal', 'objective'] as const
const KINDS = ['quarter', 'tertial', 'half_year', 'custom'] as const
const MONTHS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const
const LIMITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

export function ClientSection({ client }: SectionProps) {
  const { t } = useTranslation(['settings', 'client'])
  const language = useLanguage()
  const edit = useSettingsEdit(client.id)
  const change = (patch: Patch, what: string) =>
    edit((command) => backEnd.client.update({ ...command, patch }), { message: t('changed', { what }) })
  const choose = (patch: Patch, what: string) => void change(patch, what)
  return (
    <div className={classes.groups}>
      <section className={classes.group} aria-labelledby="settings-who">
        <SectionTitle id="settings-who">{t('client.who')}</SectionTitle>
        <CommitText
          label={t('client:field.name')}
          value={client.name}
          check={(text) => (text === '' ? t('client:field.nameMissing') : null)}
          onCommit={(name) => change({ name }, t('client:field.name'))}
        />
        <ChooseFew
          label={t('client:field.sector')}
          value={client.sector}
          choices={SECTORS.map((value) => ({ value, label: t(`client:sector.${value}`) }))}
          onChoose={(sector) => choose({ sector }, t('client:field.sector'))}
        />
        <ChooseFew
          label={t('client:field.documentLanguage')}
          hint={t('client:field.documentLanguageHint')}
          value={client.documentLanguage}
          choices={LANGUAGES.map((value) => ({ value, label: t(`client:language.${value}`) }))}
          onChoose={(documentLanguage) => choose({ documentLanguage }, t('client:field.documentLanguage'))}
        />
        <ChooseFew
          label={t('client:field.goalTerms')}
          value={client.goalTerms}
          choices={TERMS.map((value) => ({ value, label: t(`client:terms.${value}`) }))}
          onChoose={(goalTerms) => choose({ goalTerms }, t('client:field.goalTerms'))}
        />
      </section>

      <div className={classes.column}>
        <section className={classes.group} aria-labelledby="settings-rhythm">
          <SectionTitle id="settings-rhythm">{t('client.rhythm')}</SectionTitle>
          <ChooseFew
            label={t('client:field.cycleKind')}
            hint={t('client.cycleKindHint')}
            value={client.cycleKind}
            choices={KINDS.map((value) => ({ value, label: t(`client:cycleKind.${value}`) }))}
            onChoose={(cycleKind) => choose({ cycleKind }, t('client:field.cycleKind'))}
          />
          <div className={classes.pair}>
            <ChooseOne
              label={t('client.fiscalYear')}
              value={String(client.fiscalYearStartMonth)}
              choices={MONTHS.map((value) => ({ value, label: capitalised(monthName(Number(value), language)) }))}
              onChoose={(month) => choose({ fiscalYearStartMonth: Number(month) }, t('client.fiscalYear'))}
            />
            <CheckInWeekday client={client} onChange={(patch) => choose(patch, t('client.weekday'))} />
          </div>
          <Cadence client={client} onChange={(patch) => choose(patch, t('client.cadence'))} />
        </section>

        <section className={classes.group} aria-labelledby="settings-limits">
          <SectionTitle id="settings-limits">{t('client.limits')}</SectionTitle>
          <p className={classes.why}>{t('client.limitsWhy')}</p>
          <div className={classes.pair}>
            <ChooseOne
              label={t('client.limitObjectives')}
              value={String(client.limitObjectives)}
              choices={LIMITS.map((value) => ({ value, label: value }))}
              onChoose={(limit) => choose({ limitObjectives: Number(limit) }, t('client.limitObjectives'))}
            />
            <ChooseOne
              label={t('client.limitKeyResults')}
              value={String(client.limitKeyResults)}
              choices={LIMITS.map((value) => ({ value, label: value }))}
              onChoose={(limit) => choose({ limitKeyResults: Number(limit) }, t('client.limitKeyResults'))}
            />
          </div>
        </section>

        <PaceGroup client={client} />
      </div>
    </div>
  )
}
