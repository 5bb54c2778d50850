/** What a kick-off agrees on, as it stands by now: who owns what, or the rhythm. What is still to be agreed says so, in its place. */
import type { StageAgreed } from '#contract/stage.ts'
import { cx } from '../../design/cx.ts'
import { capitalised } from '../../format/names.ts'
import { Room } from './Room.tsx'
import { StageHead } from './StageHead.tsx'
import type { StageStep } from './StageScreen.tsx'
import { useWords } from './stage-words.ts'
import { WallList } from './WallList.tsx'
import classes from './AgreedStage.module.css'

export function AgreedStage({ step, agreed }: { step: StageStep; agreed: StageAgreed }) {
  return (
    <Room head={<StageHead step={step} question />}>
      {agreed.what === 'owners' ? <Owners {...agreed} /> : <Rhythm {...agreed} />}
    </Room>
  )
}

function Owners({ goals, at }: Extract<StageAgreed, { what: 'owners' }>) {
  const { t } = useWords()
  const unowned = goals.findIndex(({ owner }) => owner === '')
  return (
    <WallList
      rows={goals}
      at={at ?? Math.max(unowned, 0)}
      columns="lines"
      renderRow={({ role, title, owner }) => (
        <li className={cx(role === 'objective' && classes.objective)}>
          <span className={classes.title}>{title}</span>
          {owner === '' ? (
            <span className={classes.open}>{t('agreed.noOwner')}</span>
          ) : (
            <b className={classes.owner}>{owner}</b>
          )}
        </li>
      )}
    />
  )
}

function Rhythm({ weekday, cadenceWeeks, ambassadors, evaluation }: Extract<StageAgreed, { what: 'rhythm' }>) {
  const { t, longDay, weekday: nameOf } = useWords()
  const day = nameOf(weekday)
  const rows = [
    { label: t('agreed.checkIn'), said: t(cadenceWeeks === 1 ? 'agreed.everyWeek' : 'agreed.everyOther', { day }) },
    { label: t('agreed.ambassador'), said: ambassadors.join(', '), open: t('agreed.noAmbassador') },
    {
      label: t('agreed.evaluation'),
      said:
        evaluation === null
          ? ''
          : evaluation.startTime === null
            ? longDay(evaluation.date)
            : t('agreed.bookedAt', { date: longDay(evaluation.date), time: evaluation.startTime }),
      open: t('agreed.notBooked'),
    },
  ]
  return (
    <dl className={classes.rhythm}>
      {rows.map(({ label, said, open }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={cx(said === '' && classes.open)}>{capitalised(said) || open}</dd>
        </div>
      ))}
    </dl>
  )
}
