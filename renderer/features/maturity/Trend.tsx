/** The level of each area in every check that can be compared, the oldest first, and now. */
import { useTranslation } from 'react-i18next'
import type { Comparison, DimensionFigures } from '#domain/maturity/result.ts'
import { chronological, type Id, type IsoDate } from '#domain/shared/basics.ts'
import { useLanguage } from '#renderer/app/language.ts'
import { useMaturityWords } from '#renderer/app/maturity/maturity-words.ts'
import { DataTable } from '#renderer/design/DataTable.tsx'
import { formatDate } from '#renderer/format/date.ts'

export interface TrendProps {
  dimensions: readonly DimensionFigures[]
  comparisons: readonly (Pick<Comparison, 'dimensions'> & { checkId: Id; date: IsoDate })[]
}

export function Trend({ dimensions, comparisons }: TrendProps) {
  const { t } = useTranslation('maturity')
  const language = useLanguage()
  const words = useMaturityWords()
  const inTime = comparisons.toSorted((one, other) => chronological(one.date, other.date))
  const figure = (level: number | null | undefined) =>
    level === null || level === undefined ? '–' : words.whole(level)
  return (
    <DataTable caption={t('result.trend')}>
      <thead>
        <tr>
          <th scope="col">{t('result.dimension')}</th>
          {inTime.map(({ checkId, date }) => (
            <th key={checkId} scope="col" className="num">
              {formatDate(date, language, 'withYear')}
            </th>
          ))}
          <th scope="col" className="num">
            {t('result.now')}
          </th>
        </tr>
      </thead>
      <tbody>
        {dimensions.map(({ dimension, level }) => (
          <tr key={dimension}>
            <th scope="row">{words.dimension(dimension)}</th>
            {inTime.map((comparison) => (
              <td key={comparison.checkId} className="num">
                {figure(comparison.dimensions.find((each) => each.dimension === dimension)?.before)}
              </td>
            ))}
            <td className="num">{figure(level)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
