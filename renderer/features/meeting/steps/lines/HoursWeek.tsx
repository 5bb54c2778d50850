/**
 * Where the hours go: what the room's week goes to, in the zone it belongs to, and what that is worth by the rule of thumb. Only what the room
 * sees is counted.
 */
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { HOURS_AIM, hoursWorth, weekOf } from '#domain/meeting/hours-week.ts'
import type { LineSection, StepLine } from '#domain/meeting/step-line-schema.ts'
import { useShortcuts } from '#renderer/app/shortcuts.ts'
import { Disclosure } from '#renderer/design/chart/ChartFigure.tsx'
import { ProgressBar } from '#renderer/design/ProgressBar.tsx'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { estimate, weekFigures, wholePercent } from '#renderer/format/exercise-words.ts'
import { useRoom } from '../../room/room-context.ts'
import { WriteField } from './WriteField.tsx'
import lines from './Lines.module.css'
import classes from './Exercises.module.css'

export interface HoursWeekProps {
  /** The line that is marked. */
  current: StepLine | undefined
  all: readonly StepLine[]
  list: (section: LineSection) => React.ReactNode
  inSection: (section: LineSection) => readonly StepLine[]
  onAdd: (section: LineSection, text: string) => Promise<boolean>
  onSwap: (line: StepLine) => void
  /** Takes the lines of an earlier step, where there are some. */
  take: React.ReactNode
}

export function HoursWeek({ current, all, list, inSection, onAdd, onSwap, take }: HoursWeekProps) {
  const { t } = useTranslation(['lines', 'exercise'])
  const effective = useRef<HTMLInputElement>(null)
  const distraction = useRef<HTMLInputElement>(null)
  useShortcuts(t('zone.keys'), [
    { id: 'line.effective', keys: ['A'], label: t('zone.effective'), run: () => effective.current?.focus() },
    { id: 'line.distraction', keys: ['U'], label: t('zone.distraction'), run: () => distraction.current?.focus() },
    {
      id: 'line.zone',
      keys: ['R'],
      label: t('zone.swap'),
      when: current !== undefined,
      run: () => {
        if (current !== undefined) onSwap(current)
      },
    },
  ])
  const zones = [
    { zone: 'effective', field: effective, key: 'A' },
    { zone: 'distraction', field: distraction, key: 'U' },
  ] as const
  return (
    <>
      {all.length === 0 ? <p className="lede">{t('empty.hours')}</p> : <WeekWorth all={all} />}
      {take}
      {zones.map(({ zone, field, key }) => (
        <section key={zone} className={lines.section}>
          <SectionTitle meta={[t('pressToWrite', { key }), ...(all.length === 0 ? [] : [t('zone.hint')])].join('. ')}>
            {t(`exercise:hours.zone.${zone}`)}
          </SectionTitle>
          <WriteField
            field={field}
            label={t(`exercise:hours.zone.${zone}`)}
            section={zone}
            onAdd={(text) => onAdd(zone, text)}
          />
          {inSection(zone).length === 0 ? null : list(zone)}
        </section>
      ))}
      {inSection('written').length === 0 ? null : (
        <section className={lines.section}>
          <SectionTitle meta={t('zone.hint')}>{t('exercise:hours.zone.written')}</SectionTitle>
          {list('written')}
        </section>
      )}
      {all.length === 0 ? null : <p className="meta">{t('measure.hours')}</p>}
    </>
  )
}

/** The figures the room sees, and how they are computed. */
function WeekWorth({ all }: { all: readonly StepLine[] }) {
  const { t } = useTranslation('lines')
  const { t: words } = useTranslation('exercise')
  const { language } = useRoom().words
  const week = weekOf(all.filter((line) => !line.offWall))
  const worth = hoursWorth(week)
  const said = (value: number) => estimate(value, language)
  const unplaced = week.unplaced === 0 ? '' : `${words('hours.unplaced', { hours: said(week.unplaced) })}.`
  if (worth === null) return unplaced === '' ? null : <p className="meta">{unplaced}</p>
  const { now, moved, movedHours } = worth
  const share = wholePercent(now.share, language)
  const aim = wholePercent(HOURS_AIM, language)
  const hours = { effective: said(week.effective), distraction: said(week.distraction) }
  return (
    <section className={classes.worth}>
      <ProgressBar value={now.share} expected={HOURS_AIM} label={words('hours.bar', { share, aim })} />
      <div className={classes.figures}>
        {weekFigures(worth, { t: words, language }).map(({ figure, word }) => (
          <p key={word}>
            <b>{figure}</b> {word}
          </p>
        ))}
      </div>
      <p className="meta">{`${words('hours.rule')}. ${unplaced}`}</p>
      <Disclosure label={t('computed.title')}>
        <p>{t('computed.share', { ...hours, all: said(week.effective + week.distraction), share })}</p>
        <p>{t('computed.points', { ...hours, points: said(now.points) })}</p>
        {movedHours === 0 ? null : (
          <p>{t('computed.moved', { hours: said(movedHours), points: said(moved.points) })}</p>
        )}
      </Disclosure>
    </section>
  )
}
