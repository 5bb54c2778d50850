/** A key result through its period: the finding, the chart, the same as a table, and how it was worked out. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Course } from '#contract/course.ts'
import type { BoardKeyResult } from '#contract/goal.ts'
import { FEWEST_MEASUREMENTS } from '#domain/goal/forecast.ts'
import { api } from '#renderer/app/api.ts'
import { CopyChart } from '#renderer/app/CopyChart.tsx'
import { nameOf } from '#renderer/app/goal/name.ts'
import { ChartFigure } from '#renderer/design/chart/ChartFigure.tsx'
import { LazyLineChart } from '#renderer/design/chart/LazyLineChart.tsx'
import chart from '#renderer/design/chart/LineChart.module.css'
import { useGoal } from '../../goal-context.ts'
import { HowComputed } from '../HowComputed.tsx'
import { useForecast } from '../use-forecast.ts'
import classes from '../HowComputed.module.css'
import { CourseTable } from './CourseTable.tsx'
import { useCourseChart } from './use-course-chart.ts'

export function CourseFigure({ keyResult }: { keyResult: BoardKeyResult }) {
  const { t } = useTranslation(['chart', 'goal'])
  const { client, cycle } = useGoal()
  const cycleId = cycle?.id ?? ''
  const course = useQuery(
    api.goal.course.queryOptions({
      input: { clientId: client.id, cycleId, keyResultId: keyResult.id },
      enabled: cycleId !== '',
    }),
  ).data
  const { finding, quiet } = useFinding(keyResult, course)
  const sentence = (
    <>
      {finding === null ? null : <p className={classes.forecast}>{finding}</p>}
      {quiet === null ? null : <p className="meta">{quiet}</p>}
    </>
  )
  const hasPicture = course === undefined || course.measured.length + course.targets.length > 0
  return (
    <ChartFigure
      finding={finding === null && quiet === null ? null : sentence}
      table={
        course === undefined || !hasPicture
          ? undefined
          : { label: t('table'), content: <CourseTable course={course} keyResult={keyResult} /> }
      }
      more={
        <>
          <HowComputed keyResult={keyResult} />
          {course === undefined || !hasPicture ? null : (
            <CopyChart name={nameOf(keyResult)} finding={finding ?? quiet ?? ''} />
          )}
        </>
      }
    >
      {course === undefined ? (
        <div className={chart['chart']} />
      ) : hasPicture ? (
        <CourseChart course={course} keyResult={keyResult} finding={finding ?? quiet} />
      ) : null}
    </ChartFigure>
  )
}

function CourseChart({
  course,
  keyResult,
  finding,
}: {
  course: Course
  keyResult: BoardKeyResult
  finding: string | null
}) {
  return <LazyLineChart {...useCourseChart(course, keyResult, finding)} />
}

/** The finding in full size, or quietly why there is none. */
function useFinding(
  keyResult: BoardKeyResult,
  course: Course | undefined,
): { finding: string | null; quiet: string | null } {
  const { t } = useTranslation(['chart', 'goal'])
  const foretold = useForecast(keyResult)
  const { standing, definition } = keyResult
  const { held, forecast } = standing
  if (foretold !== null) return { finding: foretold, quiet: null }
  if (held.length > 0)
    return {
      finding: t('held', { held: held.filter(Boolean).length, count: held.length, number: held.length }),
      quiet: null,
    }
  if (course === undefined) return { finding: null, quiet: null }
  if (course.measured.length + course.targets.length === 0)
    return { finding: null, quiet: definition.dropped ? null : t('nothing') }
  if (course.measured.length === 0) return { finding: null, quiet: t('notMeasured') }
  if (forecast.state === 'none' && forecast.why === 'too_few')
    return {
      finding: null,
      quiet: t('goal:how.noForecast.too_few', { measurements: forecast.measurements, fewest: FEWEST_MEASUREMENTS }),
    }
  return { finding: null, quiet: null }
}
