/** The text of the e-mail, to be copied; opened in the mail programme where the window may and the address is not too long for it. */
import { Textarea, TextInput } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AskedOf } from '#contract/check-in.ts'
import type { Id, IsoDate } from '#domain/shared/basics.ts'
import { api } from '#renderer/app/api.ts'
import { FailureState } from '#renderer/app/FailureState.tsx'
import { keyName } from '#renderer/app/key-names.ts'
import { Actions, Button, ButtonLink } from '#renderer/design/Button.tsx'
import { Loading } from '#renderer/design/Loading.tsx'
import { showToast } from '#renderer/design/toast-store.ts'
import classes from './EmailText.module.css'

/** What Windows hands to a mail programme at most. */
const LONGEST_ADDRESS = 2000

export interface EmailTextProps {
  sending: { clientId: Id; cycleId: Id | null; of: AskedOf; day: IsoDate }
}

export function EmailText({ sending }: EmailTextProps) {
  const { t } = useTranslation('checkIn')
  const field = useRef<HTMLTextAreaElement>(null)
  const [refused, setRefused] = useState(false)
  const email = useQuery({
    ...api.checkIn.email.queryOptions({ input: sending }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  if (email.error && !email.data)
    return <FailureState level={3} error={email.error} onRetry={() => void email.refetch()} />
  if (!email.data) return <Loading label={t('in.reading')} />
  const { subject, body } = email.data
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(body)
      showToast({ message: t('email.copied') })
    } catch {
      field.current?.select()
      setRefused(true)
    }
  }
  const address = mailAddress(subject, body)
  return (
    <div className={classes.email}>
      <TextInput label={t('email.subject')} readOnly value={subject} />
      <Actions>
        <Button icon="copy" onClick={() => void copy()}>
          {t('email.copy')}
        </Button>
        {address === null ? null : (
          <ButtonLink icon="external" href={address}>
            {t('email.open')}
          </ButtonLink>
        )}
      </Actions>
      {refused ? <p className="meta">{t('email.notCopied', { key: keyName('Mod+C') })}</p> : null}
      <Textarea ref={field} label={t('email.body')} readOnly autosize minRows={6} maxRows={16} value={body} />
    </div>
  )
}

/** The desktop shell lets no window lead anywhere; there the text is copied. */
function mailAddress(subject: string, body: string): string | null {
  const address = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`
  return location.protocol === 'app:' || address.length > LONGEST_ADDRESS ? null : address
}
