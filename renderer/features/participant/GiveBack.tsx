/** The laptop goes back to the coach: for the code, where one was set. The back end judges it. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { failureOf } from '#renderer/app/failure.ts'
import type { Connection } from '#renderer/connection/connection.ts'
import { Button } from '#renderer/design/Button.tsx'
import { CodeField } from '#renderer/design/CodeField.tsx'
import { FieldError } from '#renderer/design/FieldError.tsx'
import { FormDialog } from '#renderer/design/FormDialog.tsx'
import classes from './GiveBack.module.css'

export interface GiveBackProps {
  connection: Connection
  hasCode: boolean
  unfinished: boolean
}

export function GiveBack({ connection, hasCode, unfinished }: GiveBackProps) {
  const { t } = useTranslation('participant')
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button kind="quiet" size="large" className={classes.tall} onClick={() => setAsking(true)}>
        {t('giveBack.open')}
      </Button>
      {asking ? (
        <Asking connection={connection} hasCode={hasCode} unfinished={unfinished} onClose={() => setAsking(false)} />
      ) : null}
    </>
  )
}

function Asking({ connection, hasCode, unfinished, onClose }: GiveBackProps & { onClose: () => void }) {
  const { t } = useTranslation('participant')
  const [code, setCode] = useState('')
  const [problem, setProblem] = useState<'wrong' | 'wait' | 'away' | null>(null)
  const [busy, setBusy] = useState(false)
  const give = async () => {
    if (busy) return
    setBusy(true)
    setProblem(null)
    try {
      await connection.client.participant.giveBack({ code })
      // The shell takes the window away, or the connection ends: there is nothing more to do here.
      onClose()
    } catch (error) {
      const { code: kind, subject } = failureOf(error)
      setProblem(kind !== 'conflict' ? 'away' : subject === 'wait' ? 'wait' : 'wrong')
      setCode('')
      setBusy(false)
    }
  }
  const said = problem === null ? null : t(`giveBack.${problem}`)
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t('giveBack.title')}
      onSubmit={() => void give()}
      footer={
        <>
          <Button
            kind="quiet"
            size="large"
            className={classes.tall}
            onClick={onClose}
            data-autofocus={hasCode ? undefined : true}
          >
            {t('giveBack.stay')}
          </Button>
          <Button kind="primary" size="large" className={classes.tall} type="submit" busy={busy}>
            {t('giveBack.confirm')}
          </Button>
        </>
      }
    >
      <p>{t('giveBack.text')}</p>
      {unfinished ? <p>{t('giveBack.unfinished')}</p> : null}
      {hasCode ? (
        <CodeField
          label={t('giveBack.code')}
          hint={t('giveBack.codeHint')}
          error={said}
          hidden
          value={code}
          onChange={setCode}
        />
      ) : (
        <div role="status">{said === null ? null : <FieldError>{said}</FieldError>}</div>
      )}
    </FormDialog>
  )
}
