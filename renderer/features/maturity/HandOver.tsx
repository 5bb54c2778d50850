/** The laptop is handed over: says what happens, and takes the code that the coach wants to be asked for afterwards. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import { errorWords } from '#renderer/app/error-words.ts'
import { openAnswerWindow } from '#renderer/app/loan.ts'
import { Button } from '#renderer/design/Button.tsx'
import { CODE_DIGITS, CodeField } from '#renderer/design/CodeField.tsx'
import { FormDialog } from '#renderer/design/FormDialog.tsx'

export function HandOver({ clientId, checkId }: { clientId: Id; checkId: Id }) {
  const { t } = useTranslation('laptop')
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button icon="users" onClick={() => setAsking(true)}>
        {t('open')}
      </Button>
      {asking ? <Asking clientId={clientId} checkId={checkId} onClose={() => setAsking(false)} /> : null}
    </>
  )
}

function Asking({ clientId, checkId, onClose }: { clientId: Id; checkId: Id; onClose: () => void }) {
  const { t } = useTranslation(['laptop', 'common'])
  const [code, setCode] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const begin = async () => {
    if (code !== '' && code.length !== CODE_DIGITS) return setProblem(t('dialog.codeShort'))
    try {
      // This window shows that the laptop is handed over as soon as the back end says so; there is also the way to a window the browser blocked.
      openAnswerWindow(await client.handOver.begin({ clientId, checkId, code: code === '' ? null : code }))
    } catch (error) {
      const words = errorWords(error)
      setProblem(`${words.what}. ${words.do}`)
    }
  }
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t('dialog.title')}
      size="medium"
      onSubmit={() => void begin()}
      footer={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button kind="primary" type="submit" keyCap={t('common:key.enter')}>
            {t('dialog.begin')}
          </Button>
        </>
      }
    >
      <p>{t('dialog.what')}</p>
      <p>{t('dialog.shut')}</p>
      <p>{t('dialog.mirror')}</p>
      <CodeField
        label={t('dialog.code')}
        hint={t('dialog.codeHint')}
        error={problem}
        value={code}
        onChange={(digits) => {
          setCode(digits)
          setProblem(null)
        }}
      />
    </FormDialog>
  )
}
