/** What the document is of: which units, which days, in which language. Everything is remembered for this customer at once. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportSetupView } from '#contract/report.ts'
import type { Unit } from '#domain/organisation/organisation.ts'
import { ALL_UNITS, oneUnitOf, unitsAtTop } from '#domain/report/one-unit.ts'
import { OF_ONE_UNIT, SINCE_THE_FIRST } from '#domain/report/report.ts'
import { documentLanguageSchema, type DocumentLanguage, type Id } from '#domain/shared/basics.ts'
import { ChooseFew, ChooseOne } from '#renderer/app/fields/Choose.tsx'
import { CommitDate } from '#renderer/app/fields/CommitDate.tsx'
import { useLanguage, useToday } from '#renderer/app/language.ts'
import { Icon } from '#renderer/design/Icon.tsx'
import { formatRange } from '#renderer/format/date.ts'
import { lastQuarter, spanOf, type Span } from './logic/period.ts'
import { unitsInOrder } from './logic/units.ts'
import type { Change } from './use-setup.ts'
import classes from './SetupFields.module.css'

export interface SetupFieldsProps {
  setup: ReportSetupView
  units: readonly Unit[]
  /** The customer's. */
  usualLanguage: DocumentLanguage
  change: Change
  unitRef: React.Ref<HTMLInputElement>
  /** A document was asked for, and not of which unit. */
  isUnitMissing: boolean
}

export function SetupFields({ setup, units, usualLanguage, change, unitRef, isUnitMissing }: SetupFieldsProps) {
  const { t } = useTranslation(['report', 'client'])
  const isOfOneUnit = OF_ONE_UNIT.has(setup.kind)
  return (
    <section className={classes.fields} aria-label={t('setup.title')}>
      {isOfOneUnit ? (
        <OneUnit setup={setup} units={units} change={change} unitRef={unitRef} isUnitMissing={isUnitMissing} />
      ) : (
        <>
          <ManyUnits setup={setup} units={units} change={change} />
          <Days setup={setup} change={change} />
        </>
      )}
      <ChooseFew
        label={t('setup.language')}
        value={setup.language ?? usualLanguage}
        choices={documentLanguageSchema.options.map((value) => ({ value, label: t(`client:language.${value}`) }))}
        onChoose={(value) => void change({ language: value === usualLanguage ? null : value }, t('changed.language'))}
      />
    </section>
  )
}

type PartProps = Pick<SetupFieldsProps, 'setup' | 'units' | 'change'>

function OneUnit({
  setup,
  units,
  change,
  unitRef,
  isUnitMissing,
}: PartProps & Pick<SetupFieldsProps, 'unitRef' | 'isUnitMissing'>) {
  const { t } = useTranslation('report')
  const top = unitsAtTop(units)
  return (
    <ChooseOne
      ref={unitRef}
      label={t('setup.unit')}
      hint={t('setup.unitHint')}
      placeholder={t('setup.unitPlaceholder')}
      error={isUnitMissing ? t('setup.unitMissing') : null}
      value={oneUnitOf(setup.unitIds, units)}
      choices={[
        ...unitsInOrder(units).map(({ unit }) => ({ value: unit.id, label: unit.name })),
        ...(top.length > 1 ? [{ value: ALL_UNITS, label: t('setup.allUnits') }] : []),
      ]}
      onChoose={(value) => void change({ unitIds: value === ALL_UNITS ? top : [value] }, t('changed.unit'))}
    />
  )
}

function ManyUnits({ setup, units, change }: PartProps) {
  const { t } = useTranslation('report')
  const chosen = new Set(setup.unitIds)
  const names = units.filter(({ id }) => chosen.has(id)).map(({ name }) => name)
  const set = (id: Id, isOn: boolean) =>
    void change(
      { unitIds: isOn ? [...setup.unitIds, id] : setup.unitIds.filter((each) => each !== id) },
      t('changed.units'),
    )
  return (
    <details className={classes.units}>
      <summary>
        <span className={classes.label}>{t('setup.units')}</span>
        <span className={classes.value}>{names.length === 0 ? t('setup.whole') : names.join(', ')}</span>
        <Icon name="down" className={classes.chevron} />
      </summary>
      <p className="meta">{t('setup.unitsHint')}</p>
      <ul>
        {unitsInOrder(units).map(({ unit, depth }) => (
          <li key={unit.id} data-depth={Math.min(3, depth)} className={classes.unit}>
            <label className={classes.check}>
              <input
                type="checkbox"
                checked={chosen.has(unit.id)}
                onChange={(event) => set(unit.id, event.currentTarget.checked)}
              />
              {unit.name}
            </label>
          </li>
        ))}
      </ul>
    </details>
  )
}

const SPANS = ['cycle', 'quarter', 'own'] as const satisfies readonly Span[]

function Days({ setup, change }: Pick<PartProps, 'setup' | 'change'>) {
  const { t } = useTranslation('report')
  const today = useToday()
  const language = useLanguage()
  const { period, covers } = setup
  // The coach's own days may happen to be the quarter's.
  const [isOwn, setIsOwn] = useState(false)
  const span: Span = isOwn && period !== null ? 'own' : spanOf(period, today)
  const choose = (next: Span) => {
    setIsOwn(next === 'own')
    const chosen = next === 'cycle' ? null : next === 'quarter' ? lastQuarter(today) : covers
    void change({ period: chosen }, t('changed.period'))
  }
  const shown = period ?? covers
  return (
    <>
      <ChooseFew
        label={t('setup.period')}
        hint={span === 'own' ? undefined : formatRange(shown.start, shown.end, language)}
        value={span}
        choices={SPANS.map((value) => ({
          value,
          label: t(`setup.span.${value === 'cycle' && SINCE_THE_FIRST.has(setup.kind) ? 'sinceFirst' : value}`),
        }))}
        onChoose={choose}
      />
      {span === 'own' ? (
        <div className={classes.days}>
          <CommitDate
            label={t('setup.from')}
            value={shown.start}
            check={(date) => (date > shown.end ? t('setup.wrongOrder') : null)}
            onCommit={async (start) => (await change({ period: { ...shown, start } }, t('changed.period'))).ok}
          />
          <CommitDate
            label={t('setup.to')}
            value={shown.end}
            check={(date) => (date < shown.start ? t('setup.wrongOrder') : null)}
            onCommit={async (end) => (await change({ period: { ...shown, end } }, t('changed.period'))).ok}
          />
        </div>
      ) : null}
    </>
  )
}
