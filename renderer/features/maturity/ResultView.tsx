/** The result of a check: how it was answered first, then what to talk about, the spread before the mean, the areas, and what has moved. */
import { useTranslation } from 'react-i18next'
import type { CheckRow } from '#contract/maturity.ts'
import type { CheckResult, Comparison, DimensionFigures } from '#domain/maturity/result.ts'
import { MOST_TALKED_ABOUT } from '#domain/maturity/result-views.ts'
import { isHeldBack } from '#domain/maturity/result-views.ts'
import type { Readiness } from '#domain/maturity/statistics.ts'
import type { Id, IsoDate } from '#domain/shared/basics.ts'
import { useLanguage } from '#renderer/app/language.ts'
import { DataTable } from '#renderer/design/DataTable.tsx'
import { EmptyState } from '#renderer/design/EmptyState.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { formatDate } from '#renderer/format/date.ts'
import { Distribution } from '#renderer/app/maturity/Distribution.tsx'
import { LevelsFigure } from '#renderer/app/maturity/LevelsFigure.tsx'
import { Trend } from './Trend.tsx'
import { useMaturityWords } from '#renderer/app/maturity/maturity-words.ts'
import classes from './ResultView.module.css'

export interface ResultViewProps {
  check: CheckRow
  result: CheckResult & {
    talkAbout: readonly string[]
    readiness: Readiness
    comparisons: readonly (Comparison & { checkId: Id; date: IsoDate })[]
  }
  unitName: (id: Id) => string
}

export function ResultView({ check, result, unitName }: ResultViewProps) {
  const { t } = useTranslation('maturity')
  const language = useLanguage()
  const words = useMaturityWords()
  const { whole, units, talkAbout, readiness } = result
  const figuresOf = new Map(whole.dimensions.flatMap(({ statements }) => statements.map((each) => [each.id, each])))
  const hasLevel = whole.dimensions.some(({ level }) => level !== null)
  const method = t('result.method', {
    mode: t(`mode.${check.mode}`),
    answers: t('result.answers', { count: whole.sheets }),
    date: formatDate(check.date, language, 'withYear'),
  })
  const limit =
    check.mode === 'confidential' ? `, ${t('result.threshold', { threshold: words.whole(check.threshold) })}` : ''
  if (!hasLevel)
    return (
      <div className={classes.silent}>
        <p className="meta">{method + limit}</p>
        {isHeldBack(whole) ? (
          <EmptyState icon="lock" title={t('result.tooFew')}>
            {t('result.tooFewWhy', { count: whole.sheets, threshold: words.whole(check.threshold) })}
          </EmptyState>
        ) : (
          <EmptyState icon="steps" title={t('result.noneKnew')}>
            {t('result.noneKnewWhy')}
          </EmptyState>
        )}
      </div>
    )
  const [latest] = result.comparisons
  const compared = result.comparisons.filter(({ dimensions }) => dimensions.length > 0)
  const comparison = latest && latest.dimensions.length > 0 ? latest : undefined
  const isEarly = check.kind === 'early'
  const levels = (
    <section>
      <SectionTitle ruled>{t('result.levels')}</SectionTitle>
      <LevelsFigure dimensions={whole.dimensions} comparison={comparison} />
    </section>
  )
  return (
    <div className={classes.parts}>
      <p className="meta">{method + limit}</p>
      {isEarly ? levels : null}
      <section>
        <SectionTitle ruled>{t('result.talk')}</SectionTitle>
        {talkAbout.length === 0 ? <p>{t('result.talkNone')}</p> : null}
        <ol>
          {talkAbout.slice(0, MOST_TALKED_ABOUT).map((id) => {
            const statement = check.statements.find((each) => each.id === id)
            const figures = figuresOf.get(id)?.figures
            if (!statement || !figures) return null
            return (
              <li key={id} className={classes.statement}>
                <div>
                  <b>{statement.text}</b>
                  <p className="meta">{statement.ask}</p>
                </div>
                <Distribution figures={figures} />
              </li>
            )
          })}
        </ol>
      </section>
      {isEarly ? null : (
        <section>
          <SectionTitle ruled>{t('result.readiness')}</SectionTitle>
          <p className="lede">
            {readiness.ready === null
              ? t('result.readyUnknown')
              : readiness.ready
                ? t('result.readyYes')
                : t('result.readyNo', { dimensions: words.dimensions(readiness.lacking) })}
          </p>
        </section>
      )}
      <section>
        <SectionTitle ruled>{t('result.dimensions')}</SectionTitle>
        <Dimensions check={check} dimensions={whole.dimensions} comparison={comparison} />
      </section>
      {isEarly ? null : levels}
      {latest ? <Moved check={check} comparison={latest} /> : null}
      {compared.length < 2 ? null : (
        <section>
          <SectionTitle ruled meta={t('result.trendHint')}>
            {t('result.trend')}
          </SectionTitle>
          <Trend dimensions={whole.dimensions} comparisons={compared} />
        </section>
      )}
      {units.length < 2 ? null : (
        <section>
          <SectionTitle ruled meta={t('result.unitsHint')}>
            {t('result.units')}
          </SectionTitle>
          <div className={classes.wide}>
            <DataTable caption={t('result.units')}>
              <thead>
                <tr>
                  <th scope="col">{t('result.unit')}</th>
                  {whole.dimensions.map(({ dimension }) => (
                    <th key={dimension} scope="col" className="num">
                      {words.dimension(dimension)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {units.map(({ unitId, result: of }) => (
                  <tr key={unitId}>
                    <th scope="row">
                      {unitName(unitId)} <span className="meta">{t('result.answers', { count: of.sheets })}</span>
                    </th>
                    {of.dimensions.map(({ dimension, level }) => (
                      <td key={dimension} className="num">
                        {level === null ? (
                          <span className="meta">
                            {t(check.mode === 'confidential' ? 'result.heldBack' : 'result.noAnswers')}
                          </span>
                        ) : (
                          words.whole(level)
                        )}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </DataTable>
          </div>
        </section>
      )}
    </div>
  )
}

interface DimensionsProps {
  check: CheckRow
  dimensions: readonly DimensionFigures[]
  comparison: Comparison | undefined
}

function Dimensions({ check, dimensions, comparison }: DimensionsProps) {
  const { t } = useTranslation('maturity')
  const words = useMaturityWords()
  return (
    <ul>
      {dimensions.map(({ dimension, level, statements }) => {
        const moved = comparison?.dimensions.find((each) => each.dimension === dimension)
        return (
          <li key={dimension} className={classes.dimension}>
            <div>
              <h3 className={classes.name}>{words.dimension(dimension)}</h3>
              <p>
                <b>
                  {level === null
                    ? t(check.mode === 'confidential' ? 'result.heldBack' : 'result.noAnswers')
                    : t('result.levelOf', { level: words.whole(level) })}
                </b>{' '}
                {moved === undefined ? null : (
                  <span className="meta">
                    {moved.before === moved.now
                      ? t('result.same', { now: words.whole(moved.now) })
                      : t('result.from', { before: words.whole(moved.before), now: words.whole(moved.now) })}
                  </span>
                )}
              </p>
            </div>
            <ul>
              {statements.map(({ id, answered, figures }) => (
                <li key={id} className={classes.statement}>
                  <span>{check.statements.find((each) => each.id === id)?.text}</span>
                  {figures !== null && figures.answered + figures.dontKnow === 0 ? (
                    <span className="meta">{t('result.noAnswers')}</span>
                  ) : figures === null ? (
                    <span className="meta">
                      {t('result.answers', { count: answered })}, {t('result.heldBack')}
                    </span>
                  ) : (
                    <Distribution figures={figures} />
                  )}
                </li>
              ))}
            </ul>
          </li>
        )
      })}
    </ul>
  )
}

/** What of a comparison was left out, and why. */
function Moved({ check, comparison }: { check: CheckRow; comparison: Comparison & { date: IsoDate } }) {
  const { t } = useTranslation('maturity')
  const language = useLanguage()
  const { reworded, added, date, dimensions } = comparison
  const day = formatDate(date, language, 'withYear')
  const textOf = (id: string) => check.statements.find((each) => each.id === id)?.text ?? ''
  if (reworded.length === 0 && added.length === 0) return null
  // In another language every statement is in other words: to list them all would say less.
  if (dimensions.length === 0)
    return (
      <section>
        <SectionTitle ruled>{t('result.comparison', { date: day })}</SectionTitle>
        <p>{t('result.nothingCompared')}</p>
      </section>
    )
  return (
    <section>
      <SectionTitle ruled>{t('result.comparison', { date: day })}</SectionTitle>
      {reworded.length === 0 ? null : (
        <p>
          {t('result.reworded', {
            count: reworded.length,
            statements: reworded.map((id) => t('result.quoted', { text: textOf(id) })).join(', '),
          })}
        </p>
      )}
      {added.length === 0 ? null : <p>{t('result.added', { count: added.length })}</p>}
    </section>
  )
}
