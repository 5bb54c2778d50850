/** What a key result's chart draws, from its course: which words stand where, and how far the axes go. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Course } from '#contract/course.ts'
import type { BoardKeyResult } from '#contract/goal.ts'
import { nameOf } from '#renderer/app/goal/name.ts'
import { useFormat } from '#renderer/app/goal/use-format.ts'
import type { LineChartProps } from '#renderer/design/chart/LineChart.tsx'
import { monthTick } from '#renderer/format/date.ts'
import { rounded } from '#renderer/format/number.ts'
import { useGoal } from '../../goal-context.ts'
import { quietPlace } from './quiet-place.ts'

/** A target that held for less of the way than this has no word of its own: there is no room for it. */
const ROOM_FOR_A_TARGET = 0.18

type Drawn = Omit<LineChartProps, 'label'> & { from: number | null; to: number | null }

export function useCourseChart(course: Course, keyResult: BoardKeyResult, finding: string | null): LineChartProps {
  const { t } = useTranslation(['chart', 'common'])
  const { language } = useGoal()
  const format = useFormat()
  return useMemo(() => {
    const { definition, standing } = keyResult
    const { decimals, kind } = definition
    const unit = definition.unitLabel === '%' ? '%' : ''
    const number = (value: number) => format.number(rounded(value, decimals), decimals)
    const withUnit = (value: number) => format.withUnit(rounded(value, decimals), decimals, unit)
    const isLevel = kind === 'at_least' || kind === 'at_most'
    const { measured, forecast, length } = course
    const expected = course.expected.flat().map(({ at, value }) => ({ x: at, y: value }))
    const told = standing.forecast.state === 'told' && !definition.dropped ? standing.forecast : null
    const lastTarget = course.targets.at(-1)

    const values = [
      ...measured.map((each) => each.value),
      ...expected.map((each) => each.y),
      ...course.targets.map((each) => each.value),
      ...(told ? [told.low, told.high, told.value] : []),
    ]
    const [low, high] = values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)]
    const isStages = kind === 'milestone'

    const drawn: Drawn = {
      from: measured[0]?.value ?? null,
      to: measured.at(-1)?.value ?? null,
      length,
      ticks: course.months.map(({ date, at }) => ({ at, label: monthTick(date, language) })),
      y: {
        low: isStages ? 0 : low,
        high,
        least: isStages ? 0 : (definition.limitMin ?? (low >= 0 ? 0 : null)),
        most: isStages ? definition.stages.length : definition.limitMax,
        whole: isStages,
        format: (value) => format.number(rounded(value, 4), 0),
      },
      measured: measured.map((each) => ({
        x: each.at,
        y: each.value,
        mark: isLevel ? (each.held === false ? 'missed' : 'held') : (each.status ?? 'plain'),
        said: {
          title: format.day(each.date),
          lines: [
            format.withUnit(each.value, decimals, definition.unitLabel),
            ...(isStages ? (definition.stages[each.value - 1] ?? []) : []),
            ...(each.held === null ? [] : [t(each.held ? 'heldThen' : 'missedThen')]),
            ...(each.status === null ? [] : [t(`common:status.${each.status}`)]),
            ...(each.expected === null ? [] : [t('expectedThen', { value: withUnit(each.expected) })]),
          ],
        },
      })),
      stepped: isStages,
      expected,
      targets: course.targets.map(({ from, to, value }) => ({ from: from.at, to: to.at, y: value })),
      pauses: course.pauses.map(({ from, to }) => ({ from, to, label: t('pause') })),
      forecast: told && !told.scattered ? forecast.map(({ at, value }) => ({ x: at, y: value })) : [],
      range: told ? forecast.map((each) => ({ x: each.at, low: each.low, high: each.high })) : [],
      end:
        told && forecast.length > 0
          ? {
              x: forecast.at(-1)?.at ?? length,
              low: told.low,
              high: told.high,
              value: told.scattered ? (told.low + told.high) / 2 : told.value,
              label: told.scattered ? '' : number(told.value),
              range: number(told.low) === number(told.high) ? '' : `${number(told.low)}–${number(told.high)}`,
            }
          : null,
      notes: [
        ...course.targets
          .filter((each) => each === lastTarget || (each.to.at - each.from.at) / length > ROOM_FOR_A_TARGET)
          .map((each) =>
            isLevel
              ? {
                  // A level has its measurements on one side of it, if all is well: the word stands on the other.
                  x: each.to.at,
                  y: each.value,
                  text: t(`level.${kind}`, { value: withUnit(each.value) }),
                  strong: each === lastTarget,
                  side: kind === 'at_least' ? ('below' as const) : ('above' as const),
                  align: 'end' as const,
                }
              : {
                  x: each.from.at + length * 0.01,
                  y: each.value,
                  text: t('target', { value: withUnit(each.value) }),
                  strong: each === lastTarget,
                  side: 'above' as const,
                  align: 'start' as const,
                },
          ),
        ...quietPlace(course).map(({ at, value, isOver }) => ({
          x: at,
          y: value,
          text: t('expected'),
          side: isOver ? ('above' as const) : ('below' as const),
          align: isOver === definitionFalls(definition) ? ('start' as const) : ('end' as const),
        })),
      ],
    }
    const { from, to, ...props } = drawn
    const said = {
      name: nameOf(keyResult),
      from: from === null ? '' : number(from),
      to: to === null ? '' : withUnit(to),
    }
    const summary = t(`said.${measured.length === 0 ? 'none' : measured.length === 1 ? 'one' : 'many'}`, said)
    return { ...props, label: finding === null ? summary : `${summary} ${finding}` }
  }, [course, keyResult, finding, format, language, t])
}

function definitionFalls({ baseline, target }: BoardKeyResult['definition']): boolean {
  return baseline !== null && target !== null && target < baseline
}
