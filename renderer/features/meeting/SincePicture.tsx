/** What has moved since last time, in words and marks: for the coach's window and the briefing. */
import { useTranslation } from 'react-i18next'
import type { Since } from '#contract/around.ts'
import type { Id } from '#domain/shared/basics.ts'
import { cx } from '#renderer/design/cx.ts'
import { SectionTitle } from '#renderer/design/SectionTitle.tsx'
import { StatusMark } from '#renderer/design/StatusMark.tsx'
import { capitalised } from '#renderer/format/names.ts'
import type { MeetingWords } from './meeting-words.ts'
import classes from './SincePicture.module.css'

type Moved = Since['moved'][number]

export interface SincePictureProps {
  since: Since
  words: MeetingWords
  /** The row that is pointed at; null: none. */
  at?: Id | null | undefined
}

export function SincePicture({ since, words, at = null }: SincePictureProps) {
  const { t } = useTranslation(['plan', 'meeting', 'common'])
  if (since.previous === null) return <p className="lede">{t('since.first')}</p>
  return (
    <div className={classes.picture}>
      <p className="meta">{t('since.from', { date: words.day(since.previous.date, 'weekday') })}</p>
      <section>
        <SectionTitle>{t('since.moved')}</SectionTitle>
        {since.moved.length === 0 ? <p className="meta">{t('since.nothing')}</p> : null}
        <ul className={classes.rows}>
          {since.moved.map((row) => (
            <li
              key={row.id}
              className={cx(classes.row, row.id === at && classes.at)}
              aria-current={row.id === at || undefined}
            >
              <span className={classes.move}>
                {row.to.shown === null ? <span /> : <StatusMark kind={row.to.shown} />}
                {t(`since.move.${row.move}`)}
              </span>
              <b>{capitalised(row.shortName || row.title)}</b>
              <span className={classes.fromTo}>{fromTo(row)}</span>
            </li>
          ))}
        </ul>
        {since.still === 0 ? null : <p className="meta">{t('since.still', { count: since.still })}</p>}
      </section>
      <section>
        <SectionTitle>{t('since.promises')}</SectionTitle>
        {since.promises.length === 0 ? <p className="meta">{t('since.none')}</p> : null}
        <ul className={classes.rows}>
          {since.promises.map((capture) => (
            <li key={capture.id} className={classes.row}>
              <span className={classes.move}>
                {capture.state === 'done' ? <StatusMark kind="green" /> : <span />}
                {t(
                  capture.state === 'done'
                    ? 'since.kept'
                    : capture.state === 'not_done'
                      ? 'since.notKept'
                      : 'since.open',
                )}
              </span>
              <span>{capture.text}</span>
              <span className={classes.fromTo}>{words.person(capture.ownerId)}</span>
            </li>
          ))}
        </ul>
      </section>
      {since.solved.length === 0 ? null : (
        <section>
          <SectionTitle>{t('since.solved')}</SectionTitle>
          <ul className={classes.rows}>
            {since.solved.map((capture) => (
              <li key={capture.id} className={classes.row}>
                <span className={classes.move}>
                  <StatusMark kind="green" />
                  {t('meeting:carried.solved')}
                </span>
                <span>{capture.text}</span>
                <span className={classes.fromTo}>
                  {t('meeting:carried.since', { date: words.day(capture.raisedOn) })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )

  function fromTo(row: Moved): string {
    const figure = (value: number | null) =>
      value === null ? t('meeting:okr.notMeasured') : words.withUnit(value, row.decimals, row.unitLabel)
    const status = (of: Moved['from']) => t(`common:status.${of.shown ?? 'none'}`)
    return [
      row.from.value === row.to.value
        ? ''
        : t('since.fromTo', { from: figure(row.from.value), to: figure(row.to.value) }),
      row.from.shown === row.to.shown ? '' : t('since.fromTo', { from: status(row.from), to: status(row.to) }),
    ]
      .filter((part) => part !== '')
      .join(', ')
  }
}
