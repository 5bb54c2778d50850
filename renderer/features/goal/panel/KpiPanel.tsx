/** A KPI at hand: the next reading first, then what it is and where its bands lie. */
import { useId, useRef, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KpiRow } from '#contract/operations.ts'
import { bandsDisagree, type Kpi } from '#domain/kpi/kpi.ts'
import { client } from '#renderer/app/api.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { Button } from '#renderer/design/Button.tsx'
import { Facts } from '#renderer/design/Facts.tsx'
import { PanelSection } from '#renderer/design/SidePanel.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { StatusChip } from '#renderer/design/StatusLabel.tsx'
import { formatDate, parseDate } from '#renderer/format/date.ts'
import { parseNumber } from '#renderer/format/number.ts'
import { BoxedInput } from '../fields/BoxedInput.tsx'
import { ChoiceLine } from '../fields/ChoiceLine.tsx'
import { NumberLine } from '../fields/NumberLine.tsx'
import { TextLine } from '../fields/TextLine.tsx'
import { useGoal } from '../goal-context.ts'
import { useKept } from '../kept.ts'
import { useBandText } from '../operations/use-band-text.ts'
import { KpiTrend } from './KpiTrend.tsx'
import { Removal } from './Removal.tsx'
import classes from './Panel.module.css'

const MOST_DECIMALS = 4

export function KpiPanel({ kpi, onGone }: { kpi: KpiRow; onGone: () => void }) {
  const { t } = useTranslation(['goal', 'common'])
  const { edit, units } = useGoal()
  const format = useFormat()
  const bands = useBandText()
  const readingsId = useId()
  const factsId = useId()
  const latest = kpi.readings.at(-1)
  const disagree = (fields: Partial<Kpi>) =>
    bandsDisagree({ ...kpi, ...fields }) ? t('kpi.question.limits_disagree') : null
  const patch = (fields: Partial<Kpi>) =>
    edit((command) => client.operations.updateKpi({ ...command, id: kpi.id, patch: fields }), {
      message: t('saved.corrected', { name: fields.name ?? kpi.name }),
    })
  return (
    <>
      <TextLine
        look="title"
        label={t('kpi.name')}
        value={kpi.name}
        check={(text) =>
          text === ''
            ? t('field.titleNeeded')
            : text.length > 120
              ? t('field.tooLong', { max: 120, count: text.length })
              : null
        }
        onCommit={(name) => patch({ name })}
      />
      <div className={classes.head}>
        <Facts
          facts={[
            {
              label: t('panel.now'),
              value: latest === undefined ? '–' : format.withUnit(latest.value, kpi.decimals, kpi.unitLabel),
            },
            ...(kpi.band === null
              ? []
              : [
                  {
                    label: t('kpi.band'),
                    aside: true,
                    value: <StatusChip kind={kpi.band}>{t(`common:band.${kpi.band}`)}</StatusChip>,
                  },
                ]),
          ]}
        />
        <p className={classes.reasons}>{bands(kpi)}</p>
        <KpiTrend kpi={kpi} />
      </div>
      <PanelSection labelledBy={readingsId}>
        <SectionTitle id={readingsId} level={3} ruled>
          {t('kpi.readings')}
        </SectionTitle>
        <ReadingForm kpi={kpi} />
        <ul className={classes.list}>
          {kpi.readings.toReversed().map((reading) => (
            <li key={reading.id} className={classes.reading}>
              <span className="meta">{format.day(reading.date)}</span>
              <b className={classes.figure}>{format.withUnit(reading.value, kpi.decimals, kpi.unitLabel)}</b>
              <span>{reading.note}</span>
            </li>
          ))}
        </ul>
      </PanelSection>
      <PanelSection labelledBy={factsId}>
        <SectionTitle id={factsId} level={3} ruled>
          {t('kpi.facts')}
        </SectionTitle>
        <div className={classes.fields}>
          <ChoiceLine
            label={t('field.unit')}
            value={kpi.unitId}
            choices={units.map((unit) => ({ value: unit.id, label: unit.name }))}
            onCommit={(unitId) => patch({ unitId })}
          />
          <ChoiceLine
            label={t('kpi.direction')}
            value={kpi.direction}
            choices={(['lower_is_better', 'higher_is_better'] as const).map((value) => ({
              value,
              label: t(`kpi.directions.${value}`),
            }))}
            check={(direction) => disagree({ direction: direction as Kpi['direction'] })}
            onCommit={(direction) => patch({ direction: direction as Kpi['direction'] })}
          />
          <NumberLine
            label={t(`kpi.greenLimit.${kpi.direction}`)}
            value={kpi.greenLimit}
            onCommit={(greenLimit) => patch({ greenLimit })}
            check={(greenLimit) => disagree({ greenLimit })}
          />
          <NumberLine
            label={t(`kpi.yellowLimit.${kpi.direction}`)}
            value={kpi.yellowLimit}
            hint={t('kpi.limitHint')}
            onCommit={(yellowLimit) => patch({ yellowLimit })}
            check={(yellowLimit) => disagree({ yellowLimit })}
          />
          <TextLine
            label={t('field.unitLabel')}
            value={kpi.unitLabel}
            placeholder={t('field.unitLabelExample')}
            check={(text) => (text.length > 40 ? t('field.tooLong', { max: 40, count: text.length }) : null)}
            onCommit={(unitLabel) => patch({ unitLabel })}
          />
          <ChoiceLine
            label={t('field.decimals')}
            value={String(kpi.decimals)}
            choices={Array.from({ length: MOST_DECIMALS + 1 }, (_, count) => ({
              value: String(count),
              label: format.number(0, count),
            }))}
            onCommit={(decimals) => patch({ decimals: Number(decimals) })}
          />
          <TextLine
            look="free"
            label={t('kpi.reference')}
            placeholder={t('kpi.referenceExample')}
            value={kpi.steeringReference}
            onCommit={(steeringReference) => patch({ steeringReference })}
          />
        </div>
      </PanelSection>
      <Removal
        what={kpi.name}
        label={t('remove.kpi')}
        onRemove={async () => {
          const outcome = await edit((command) => client.operations.removeKpi({ ...command, id: kpi.id }), {
            message: t('saved.removed', { name: kpi.name }),
          })
          if (outcome.ok) onGone()
          return outcome
        }}
        refusal={kpi.readings.length > 0 ? t('remove.kpiHasReadings', { count: kpi.readings.length }) : undefined}
      />
    </>
  )
}

/** Date, number, a word about it; Enter puts it in. */
function ReadingForm({ kpi }: { kpi: KpiRow }) {
  const { t } = useTranslation('goal')
  const { client: owner, edit, today, language } = useGoal()
  const [draft, setDraft, forget] = useKept(`${owner.id}.reading.${kpi.id}`, {
    value: '',
    date: formatDate(today, language, 'withYear'),
    note: '',
  })
  const [problem, setProblem] = useState<{ field: 'value' | 'date'; text: string } | null>(null)
  const first = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  useEffect(() => first.current?.focus({ preventScroll: true }), [])
  const change = (fields: Partial<typeof draft>) => {
    setDraft((before) => ({ ...before, ...fields }))
    setProblem(null)
  }
  const problemOf = (field: 'value' | 'date') => (problem?.field === field ? problem.text : null)
  const submit = async () => {
    const value = parseNumber(draft.value)
    if (value === null) {
      setProblem({ field: 'value', text: t('field.notANumber') })
      return first.current?.focus()
    }
    const date = parseDate(draft.date, today)
    if (date === null || date > today) {
      return setProblem({ field: 'date', text: t(date === null ? 'field.notADate' : 'checkIn.inTheFuture') })
    }
    const outcome = await edit(
      (command) =>
        client.operations.addReading({
          ...command,
          kpiId: kpi.id,
          date,
          value,
          note: draft.note.trim(),
          meetingId: null,
          supersedesId: null,
        }),
      { message: t('saved.readingAdded', { name: kpi.name }) },
    )
    if (outcome.ok) forget()
  }
  return (
    <form
      className={classes.readingForm}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <BoxedInput
        ref={first}
        numeric
        label={t('kpi.newReading')}
        problem={problemOf('value')}
        value={draft.value}
        onChange={(value) => change({ value })}
      />
      <BoxedInput
        label={t('checkIn.date')}
        problem={problemOf('date')}
        value={draft.date}
        onChange={(date) => change({ date })}
      />
      <BoxedInput label={t('kpi.note')} value={draft.note} onChange={(note) => change({ note })} />
      <Button type="submit">{t('kpi.give')}</Button>
    </form>
  )
}
