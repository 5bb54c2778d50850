/** The dry run: a row for each row that was read, what it says, and what recording it would do. Faults can be looked at alone. */
import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlannedRow } from '#contract/check-in.ts'
import type { BoardKeyResult } from '#contract/goal.ts'
import type { Id } from '#domain/shared/basics.ts'
import { ChooseFew } from '#renderer/app/fields/Choose.tsx'
import { rowNameOf } from '#renderer/app/goal/name.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { cx } from '#renderer/design/cx.ts'
import { DataTable } from '#renderer/design/DataTable.tsx'
import { FieldError } from '#renderer/design/FieldError.tsx'
import { StatusLabel } from '#renderer/design/StatusLabel.tsx'
import { inOneLine } from '#renderer/format/names.ts'
import { useFaultWords } from './fault-words.ts'
import classes from './PlanTable.module.css'

const OUTCOMES = ['fault', 'new', 'correction', 'same', 'empty'] as const
/** Faults that are put right by saying which key result is meant. */
const ASKS: ReadonlySet<string> = new Set(['unknown_key_result', 'foreign_key_result', 'several_key_results'])
type Filter = 'all' | (typeof OUTCOMES)[number]

export interface PlanTableProps {
  rows: readonly PlannedRow[]
  keyResults: readonly BoardKeyResult[]
  /** The coach says which key result a name means, wherever it stands. */
  onMeaning: (name: string, keyResultId: Id) => void
  action: React.ReactNode
}

export function PlanTable({ rows, keyResults, onMeaning, action }: PlanTableProps) {
  const { t } = useTranslation('checkIn')
  const [filter, setFilter] = useState<Filter>('all')
  const count = (outcome: Filter) =>
    outcome === 'all' ? rows.length : rows.filter((row) => row.outcome === outcome).length
  const there = OUTCOMES.filter((outcome) => count(outcome) > 0)
  const shown = filter === 'all' || count(filter) === 0 ? rows : rows.filter((row) => row.outcome === filter)
  return (
    <div className={classes.plan}>
      <div className={classes.bar}>
        <ChooseFew<Filter>
          label={t('plan.title')}
          value={count(filter) === 0 ? 'all' : filter}
          choices={(['all', ...there] as const).map((value) => ({
            value,
            label: t(`plan.${value}`, { count: count(value) }),
          }))}
          onChoose={setFilter}
        />
        {action}
      </div>
      <DataTable caption={t('plan.title')} className={classes.table}>
        <thead>
          <tr>
            <th scope="col" className="num">
              {t('plan.row')}
            </th>
            <th scope="col">{t('plan.keyResult')}</th>
            <th scope="col">{t('plan.date')}</th>
            <th scope="col" className="num">
              {t('plan.value')}
            </th>
            <th scope="col">{t('plan.status')}</th>
            <th scope="col" className="num">
              {t('plan.confidence')}
            </th>
            <th scope="col">{t('plan.what')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Row key={row.row} row={row} keyResults={keyResults} onMeaning={onMeaning} />
          ))}
        </tbody>
      </DataTable>
    </div>
  )
}

function Row({ row, keyResults, onMeaning }: { row: PlannedRow } & Pick<PlanTableProps, 'keyResults' | 'onMeaning'>) {
  const { t } = useTranslation(['checkIn', 'common'])
  const format = useFormat()
  const faultWords = useFaultWords()
  const keyResult = keyResults.find(({ id }) => id === row.keyResultId)
  const value = (said: PlannedRow['said']) => {
    if (said.value === null) return t('plan.noMeasurement')
    const { decimals = 0, unitLabel = '' } = keyResult?.definition ?? {}
    return format.withUnit(said.value, decimals, unitLabel)
  }
  const inWords = (said: PlannedRow['said']) =>
    inOneLine([
      value(said),
      said.status === null ? '' : t(`common:status.${said.status}`),
      said.confidence === null ? '' : `${t('plan.confidence').toLocaleLowerCase()} ${said.confidence}`,
      said.changed,
      said.blocks,
    ])
  const asks = row.faults.find(({ id }) => ASKS.has(id))
  const candidates =
    asks?.id === 'several_key_results' ? keyResults.filter(({ id }) => asks.ids.includes(id)) : keyResults
  const quiet = row.outcome === 'same' || row.outcome === 'empty'
  return (
    <tr className={quiet ? classes.quiet : undefined}>
      <td className="num">{row.row}</td>
      <td className={classes.name}>{keyResult === undefined ? row.name : rowNameOf(keyResult)}</td>
      <td className={classes.short}>{row.date === null ? '' : format.day(row.date)}</td>
      <td className="num">
        {row.said.value === null && (row.outcome === 'empty' || row.outcome === 'fault') ? '' : value(row.said)}
      </td>
      <td className={cx(classes.short, classes.status)}>
        {row.said.status === null ? null : (
          <StatusLabel kind={row.said.status}>{t(`common:status.${row.said.status}`)}</StatusLabel>
        )}
      </td>
      <td className="num">{row.said.confidence ?? ''}</td>
      <td className={classes.what}>
        {row.outcome === 'fault'
          ? row.faults.map((fault) => <FieldError key={fault.id}>{faultWords(row.row, fault)}</FieldError>)
          : null}
        {row.outcome === 'new' || row.outcome === 'same' || row.outcome === 'empty'
          ? t(`plan.outcome.${row.outcome}`)
          : null}
        {row.outcome === 'correction' && row.before !== null
          ? t('plan.outcome.correction', { before: inWords(row.before) })
          : null}
        {row.outcome !== 'fault' && (row.said.changed !== '' || row.said.blocks !== '') ? (
          <p className="meta">{[row.said.changed, row.said.blocks].filter((words) => words !== '').join(' · ')}</p>
        ) : null}
        {asks === undefined ? null : (
          <Select
            aria-label={t('plan.meaning', { name: row.name })}
            placeholder={t('plan.choose')}
            className={classes.meaning}
            searchable
            data={candidates.map((each) => ({ value: each.id, label: rowNameOf(each) }))}
            value={null}
            onChange={(id) => {
              if (id !== null) onMeaning(row.name, id)
            }}
          />
        )}
      </td>
    </tr>
  )
}
