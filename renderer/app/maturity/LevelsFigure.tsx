/** The levels of all areas in one picture, always beside the same as a table. */
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Comparison, DimensionFigures } from '#domain/maturity/result.ts'
import type { IsoDate } from '#domain/shared/basics.ts'
import { useLanguage } from '#renderer/app/language.ts'
import { DataTable } from '#renderer/design/DataTable.tsx'
import { formatDate } from '#renderer/format/date.ts'
import { useMaturityWords } from './maturity-words.ts'
import classes from './LevelsFigure.module.css'

const RadarChart = lazy(async () => ({ default: (await import('#renderer/design/chart/RadarChart.tsx')).RadarChart }))

const HIGHEST = 5

export interface LevelsFigureProps {
  dimensions: readonly DimensionFigures[]
  comparison: (Comparison & { date: IsoDate }) | undefined
}

export function LevelsFigure({ dimensions, comparison }: LevelsFigureProps) {
  const { t } = useTranslation('maturity')
  const language = useLanguage()
  const words = useMaturityWords()
  const rows = dimensions.map(({ dimension, level }) => {
    const moved = comparison?.dimensions.find((each) => each.dimension === dimension)
    return { dimension, level, before: moved?.before ?? null }
  })
  const figure = (level: number | null) => (level === null ? '–' : words.whole(level))
  return (
    <div className={classes.figure}>
      <Suspense fallback={<div className={classes.waiting} />}>
        <RadarChart
          label={t('result.radar', {
            levels: rows.map(({ dimension, level }) => `${words.dimension(dimension)} ${figure(level)}`).join(', '),
          })}
          sides={rows.map(({ dimension }) => words.dimension(dimension))}
          now={rows.map(({ level }) => level)}
          before={comparison ? rows.map(({ before }) => before) : undefined}
          most={HIGHEST}
        />
      </Suspense>
      <DataTable caption={t('result.dimensions')}>
        <thead>
          <tr>
            <th scope="col">{t('result.dimension')}</th>
            {comparison ? (
              <th scope="col" className="num">
                {formatDate(comparison.date, language, 'withYear')}
              </th>
            ) : null}
            <th scope="col" className="num">
              {t('result.level')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ dimension, level, before }) => (
            <tr key={dimension}>
              <th scope="row">{words.dimension(dimension)}</th>
              {comparison ? <td className="num">{figure(before)}</td> : null}
              <td className="num">{figure(level)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </div>
  )
}
