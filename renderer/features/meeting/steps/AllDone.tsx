/** Every key result has been talked about: one key on to the next step, or a row to correct. */
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/design/Button.tsx'
import { cx } from '#renderer/design/cx.ts'
import { stepAfter } from '#domain/meeting/steps.ts'
import { useRoom } from '../room/room-context.ts'
import { useStepWords } from '../step-words.ts'
import classes from '#renderer/app/check-in/CheckInCard.module.css'

export function AllDone() {
  const { t } = useTranslation(['meeting', 'common'])
  const { room, step, nextStep, home } = useRoom()
  const wordsOf = useStepWords()
  const following = stepAfter(room.steps, step.id)
  useEffect(() => home.current?.focus(), [home])
  return (
    <section
      ref={home}
      tabIndex={-1}
      className={cx(classes.card, classes.allDone)}
      aria-labelledby="all-done"
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.target !== event.currentTarget) return
        event.preventDefault()
        nextStep()
      }}
    >
      <h2 className={classes.title} id="all-done">
        {t('okr.allDone', { count: room.keyResults.length })}
      </h2>
      <p className="meta">{t('okr.allDoneHow')}</p>
      {following === undefined ? null : (
        <div className={classes.actions}>
          <Button kind="primary" keyCap={t('common:key.enter')} onClick={nextStep}>
            {t('okr.toNext', { step: wordsOf(following).title })}
          </Button>
        </div>
      )}
    </section>
  )
}
