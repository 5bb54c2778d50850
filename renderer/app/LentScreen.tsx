/** All the coach's window shows while others have the laptop: nothing of any client, and the way to have it back. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Actions, Button, ButtonLink } from '#renderer/design/Button.tsx'
import { CodeField } from '#renderer/design/CodeField.tsx'
import { FieldError } from '#renderer/design/FieldError.tsx'
import { Logo } from '#renderer/design/Logo.tsx'
import { client } from './api.ts'
import { ConnectionBar } from './ConnectionBar.tsx'
import { failureOf } from './failure.ts'
import { openAnswerWindow } from './loan.ts'
import { forgetWhatWasRead } from './query-client.ts'
import { useFollowedSettings } from './settings.ts'
import classes from './LentScreen.module.css'

export function LentScreen({ hasCode }: { hasCode: boolean }) {
  const { t } = useTranslation('laptop')
  const [code, setCode] = useState('')
  const [problem, setProblem] = useState<'wrong' | 'wait' | 'away' | null>(null)
  const [address, setAddress] = useState<string | null>(null)
  useFollowedSettings()
  useEffect(() => {
    // What was on the screens is not kept behind this one; and what was refused meanwhile is read again afterwards.
    forgetWhatWasRead()
    return forgetWhatWasRead
  }, [])
  const takeBack = async () => {
    setProblem(null)
    try {
      await client.handOver.takeBack({ code })
    } catch (error) {
      const { code: kind, subject } = failureOf(error)
      setProblem(kind !== 'conflict' ? 'away' : subject === 'wait' ? 'wait' : 'wrong')
      setCode('')
    }
  }
  const reopen = async () => {
    try {
      setAddress(openAnswerWindow(await client.handOver.reopen({})))
    } catch {
      setProblem('away')
    }
  }
  const said = problem === null ? null : t(`lent.${problem}`)
  return (
    <>
      <ConnectionBar />
      <main className={classes.page}>
        <form
          noValidate
          autoComplete="off"
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault()
            void takeBack()
          }}
        >
          <Logo className={classes.logo} />
          <h1>{t('lent.title')}</h1>
          <p className="lede">{t('lent.text')}</p>
          {hasCode ? (
            <CodeField label={t('lent.code')} error={said} hidden value={code} onChange={setCode} />
          ) : (
            <div role="status">{said === null ? null : <FieldError>{said}</FieldError>}</div>
          )}
          <Actions>
            <Button kind="primary" size="large" type="submit">
              {t('lent.takeBack')}
            </Button>
            <Button kind="quiet" size="large" onClick={() => void reopen()}>
              {t('lent.reopen')}
            </Button>
          </Actions>
          {address === null ? null : (
            <div role="status">
              <p>{t('lent.blocked')}</p>
              <ButtonLink href={address} target="rytme-participant" rel="opener">
                {t('lent.address')}
              </ButtonLink>
            </div>
          )}
        </form>
      </main>
    </>
  )
}
