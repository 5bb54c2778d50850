/** Pages on which nothing is asked: before the first answer of the back end, between two people, and after. */
import { useWindowEvent } from '@mantine/hooks'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/design/Button.tsx'
import { isEnter } from './keys.ts'
import classes from './Still.module.css'

/** Somebody's sheet has been handed in. Nothing of it is here. */
export function Thanks({ onNext }: { onNext: () => void }) {
  const { t } = useTranslation(['participant', 'common'])
  const title = useFocused()
  useWindowEvent('keydown', (event) => {
    if (!isEnter(event)) return
    event.preventDefault()
    onNext()
  })
  return (
    <div className={classes.still}>
      <h1 ref={title} tabIndex={-1}>
        {t('thanks.title')}
      </h1>
      <p className="lede">{t('thanks.text')}</p>
      <Button kind="primary" size="large" keyCap={t('common:key.enter')} onClick={onNext}>
        {t('thanks.next')}
      </Button>
    </div>
  )
}

/** The coach has the laptop again. In a browser the window is one to close. */
export function Ended() {
  const { t } = useTranslation('participant')
  useEffect(() => window.close(), [])
  return (
    <main className={classes.alone}>
      <div className={classes.still}>
        <h1>{t('ended.title')}</h1>
        <p className="lede">{t('ended.text')}</p>
      </div>
    </main>
  )
}

export function Waiting() {
  const { t } = useTranslation('common')
  return (
    <main className={classes.alone}>
      <p className="lede" role="status">
        {t('loading')}
      </p>
    </main>
  )
}

/** What the focus goes to when a page opens, so that it is read out and keys are the page's. */
function useFocused() {
  const element = useRef<HTMLHeadingElement>(null)
  useEffect(() => element.current?.focus(), [])
  return element
}
