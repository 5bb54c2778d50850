/** A revealed round: how the votes fell, from where to where, the mean after, and the names of those who speak first (the wall has no names). */
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Round } from '#contract/vote.ts'
import { tallyOf, votesIn } from '#domain/meeting/vote.ts'
import { Actions, Button } from '#renderer/design/Button.tsx'
import { useRoom } from '../room/room-context.ts'
import { figuresText } from './figures-text.ts'
import classes from './Vote.module.css'

export function VoteResult({ round, onAgain, onDone }: { round: Round; onAgain: () => void; onDone: () => void }) {
  const { t } = useTranslation(['vote', 'common'])
  const { words } = useRoom()
  const tally = tallyOf(round, votesIn(round))
  const most = Math.max(1, ...tally.distribution.map((each) => each.count))
  const done = useRef<HTMLButtonElement>(null)
  useEffect(() => done.current?.focus(), [])
  const again = useRef(onAgain)
  useEffect(() => {
    again.current = onAgain
  }, [onAgain])
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.key.toLowerCase() !== 'r') return
      event.preventDefault()
      again.current()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])
  return (
    <div className={classes.form}>
      {round.number === 1 ? null : <p className="meta">{t('round', { round: round.number })}</p>}
      <ul className={classes.bars} aria-label={t('result')}>
        {tally.distribution.map(({ choice, count }) => (
          <li key={choice} className={classes.row}>
            <span className={round.kind === 'dots' ? classes.option : 'figures'}>
              {round.kind === 'dots' ? round.options[choice - 1] : words.number(choice)}
            </span>
            <svg className={classes.bar} aria-hidden="true">
              <rect className={classes.fill} width={`${((count / most) * 100).toFixed(1)}%`} />
            </svg>
            <span className="meta">
              {count === 0 ? '' : t(round.kind === 'dots' ? 'dotsGiven' : 'votes', { count })}
            </span>
          </li>
        ))}
      </ul>
      {round.kind === 'dots' ? null : <p className={classes.figures}>{figuresText(round, tally, t, words)}</p>}
      {tally.abstained === 0 ? null : <p className="meta">{t('abstained', { count: tally.abstained })}</p>}
      {tally.speakFirst.length === 0 ? null : (
        <p className={classes.first}>
          <b>{t('speakFirst', { names: tally.speakFirst.map((id) => words.person(id)).join(', ') })}</b>
          <br />
          {t('askThem')}
        </p>
      )}
      <Actions align="end">
        <Button keyCap="R" onClick={onAgain}>
          {t('again')}
        </Button>
        <Button ref={done} kind="primary" keyCap={t('common:key.enter')} data-autofocus onClick={onDone}>
          {t('done')}
        </Button>
      </Actions>
    </div>
  )
}
