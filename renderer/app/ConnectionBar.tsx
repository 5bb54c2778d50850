/** Says quietly that the back end is away, and plainly when it will not come back. What is typed stays either way. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/design/Button.tsx'
import { StatusMark } from '#renderer/design/StatusMark.tsx'
import classes from './ConnectionBar.module.css'
import { dismissUnavailable } from './edit.ts'
import { useConnection } from './use-connection.ts'

/** A back end that is restarted at once is not worth a word. */
const PATIENCE = 700

export function ConnectionBar() {
  const { t } = useTranslation()
  const state = useConnection()
  const away = state === 'down' || state === 'connecting'
  const [said, setSaid] = useState(false)
  useEffect(() => {
    if (!away) return setSaid(false)
    const timer = setTimeout(() => setSaid(true), PATIENCE)
    return () => clearTimeout(timer)
  }, [away])
  useEffect(() => {
    // «Rytme does not answer» is no longer so.
    if (state === 'open') dismissUnavailable()
  }, [state])
  if (state === 'lost') {
    return (
      <div className={classes.lost} role="alert">
        <StatusMark kind="red" className={classes.mark} />
        <p>
          <b>{t('connection.lost')}</b> {t('connection.lostDo')}
        </p>
        <Button onClick={() => location.reload()}>{t('tryAgain')}</Button>
      </div>
    )
  }
  return (
    <div role="status">
      {away && said ? (
        <p className={classes.bar}>{t(state === 'down' ? 'connection.down' : 'connection.connecting')}</p>
      ) : null}
    </div>
  )
}
