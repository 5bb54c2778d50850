/** The chart's own figures as a table, in the order of the days: what was measured, what was changed on purpose, and where it lands. */
import { useTranslation } from 'react-i18next'
import type { Course } from '#contract/course.ts'
import type { BoardKeyResult } from '#contract/goal.ts'
import { chronological } from '#domain/shared/basics.ts'
import { nameOf } from '#renderer/app/goal/name.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import { DataTable } from '#renderer/design/DataTable.tsx'
import { formatRange } from '#renderer/format/date.ts'
import { rounded } from '#renderer/format/number.ts'
import { useGoal } from '../../goal-context.ts'

type Row = { date: string; key: string; cells: React.ReactNode }

export function CourseTable({ course, keyResult }: { course: Course; keyResult: BoardKeyResult }) {
  const { t } = useTranslation(['chart', 'common'])
  const { language } = useGoal()
  const format = useFormat()
  const { definition, standing } = keyResult
  const { decimals, kind, stages } = definition
  const isLevel = kind === 'at_least' || kind === 'at_most'
  const computed = (value: number | null) => (value === null ? '–' : format.number(rounded(value, decimals), decimals))
  const set = (value: number | null) => (value === null ? t('row.nothing') : format.number(value, decimals))
  const wide = (text: string) => <td colSpan={3}>{text}</td>

  const measured = course.measured.map((each, index): Row => {
    const stage = kind === 'milestone' ? stages[each.value - 1] : undefined
    const status = each.status === null ? '–' : t(`common:status.${each.status}`)
    const held = each.held === null ? '–' : t(each.held ? 'heldThen' : 'missedThen')
    return {
      date: each.date,
      key: `m${index}`,
      cells: (
        <>
          <td className="num">
            {format.number(each.value, decimals)}
            {stage === undefined ? null : <span className="meta"> {stage}</span>}
          </td>
          <td>{isLevel ? held : status}</td>
          <td className="num">{isLevel ? (each.status === null ? '–' : status) : computed(each.expected)}</td>
        </>
      ),
    }
  })
  const changes = course.changes.flatMap(({ date, target, baseline }): Row[] => [
    ...(target.from === target.to
      ? []
      : [{ date, key: `t${date}`, cells: wide(t('row.target', { from: set(target.from), to: set(target.to) })) }]),
    ...(baseline.from === baseline.to
      ? []
      : [
          { date, key: `b${date}`, cells: wide(t('row.baseline', { from: set(baseline.from), to: set(baseline.to) })) },
        ]),
  ])
  const pauses = course.pauses.map(({ start, end }): Row => ({
    date: start,
    key: `p${start}`,
    cells: wide(t('row.pause', { range: formatRange(start, end, language) })),
  }))
  const rows = [...measured, ...changes, ...pauses].toSorted((a, b) => chronological(a.date, b.date))
  const { forecast } = standing
  const target = course.targets.at(-1)?.value ?? null
  const isTold = forecast.state === 'told' && course.forecast.length > 0 && !definition.dropped
  const range =
    isTold && computed(forecast.low) !== computed(forecast.high)
      ? `${computed(forecast.low)}–${computed(forecast.high)}`
      : ''
  return (
    <DataTable caption={t('caption', { name: nameOf(keyResult) })}>
      <thead>
        <tr>
          <th scope="col">{t('head.date')}</th>
          <th scope="col" className="num">
            {t('head.value')}
          </th>
          <th scope="col">{t(isLevel ? 'head.level' : 'head.status')}</th>
          <th scope="col" className="num">
            {t(isLevel ? 'head.status' : 'head.expected')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ date, key, cells }) => (
          <tr key={key}>
            <th scope="row">{format.day(date)}</th>
            {cells}
          </tr>
        ))}
        {isLevel || target === null ? null : (
          <tr>
            <th scope="row">{format.day(course.frame.end)}</th>
            <td className="num">
              {isTold ? (
                <>
                  {forecast.scattered ? range : computed(forecast.value)}
                  {forecast.scattered || range === '' ? null : <span className="meta"> ({range})</span>}
                </>
              ) : (
                '–'
              )}
            </td>
            <td>{t(isTold ? 'row.forecast' : 'row.end')}</td>
            <td className="num">{computed(target)}</td>
          </tr>
        )}
      </tbody>
    </DataTable>
  )
}
