/** The last page before a sheet is handed in: how much is unanswered, and that it cannot be changed afterwards. Nothing of what is answered. */
import { useWindowEvent } from '@mantine/hooks'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Actions, Button } from '#renderer/design/Button.tsx'
import { FieldError } from '#renderer/design/FieldError.tsx'
import { isEnter, isOwnKey } from './keys.ts'
import classes from './Still.module.css'

/** `late`: no more answers are taken. `answered`: a sheet of that name is there. `away`: nobody knows whether it came through. */
export type Trouble = 'late' | 'answered' | 'away' | 'other'

export interface HandInPageProps {
  unanswered: number
  of: number
  trouble: Trouble | null
  busy: boolean
  /** The back end is away just now; what is handed in waits for it. */
  away: boolean
  /** Null where nothing is to be changed any more. */
  onBack: (() => void) | null
  onWho: (() => void) | null
  onHandIn: () => void
}

export function HandInPage({ unanswered, of, trouble, busy, away, onBack, onWho, onHandIn }: HandInPageProps) {
  const { t } = useTranslation(['participant', 'common'])
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const isEmpty = unanswered === of
  const canHandIn = !isEmpty && trouble !== 'late'
  useWindowEvent('keydown', (event) => {
    if (isEnter(event) && canHandIn) onHandIn()
    else if ((event.key === 'ArrowLeft' || event.key === 'Backspace') && isOwnKey(event) && !busy) onBack?.()
    else return
    event.preventDefault()
  })
  const missing = isEmpty
    ? t('handIn.empty')
    : unanswered === 0
      ? t('handIn.all')
      : t('handIn.unanswered', { count: unanswered })
  return (
    <div className={classes.still}>
      <h1 ref={title} tabIndex={-1}>
        {t(trouble === 'late' ? 'handIn.lateTitle' : 'handIn.title')}
      </h1>
      {trouble === 'late' ? null : <p className="lede">{missing}</p>}
      {canHandIn ? <p>{t('handIn.final')}</p> : null}
      <div role="alert">
        {trouble === null ? null : <FieldError className={classes.trouble}>{t(`trouble.${trouble}`)}</FieldError>}
      </div>
      <div role="status">{away && busy ? t('handIn.waiting') : null}</div>
      <Actions>
        {onBack === null ? null : (
          <Button kind="quiet" size="large" icon="back" className={classes.first} onClick={busy ? undefined : onBack}>
            {t('common:back')}
          </Button>
        )}
        {onWho === null ? null : (
          <Button size="large" onClick={onWho}>
            {t('handIn.who')}
          </Button>
        )}
        {canHandIn ? (
          <Button kind="primary" size="large" keyCap={t('common:key.enter')} busy={busy} onClick={onHandIn}>
            {trouble === 'away' ? t('common:tryAgain') : t('handIn.handIn')}
          </Button>
        ) : null}
      </Actions>
    </div>
  )
}
