/** «Vi har 18 minutter»: one number, and what is left fits it. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/design/Button.tsx'
import { FormDialog } from '#renderer/design/FormDialog.tsx'
import { MinutesField } from './MinutesField.tsx'
import { minutesTyped } from './minutes-typed.ts'

export interface SpreadDialogProps {
  onSpread: (minutes: number) => void
  onClose: () => void
}

/** Mounted while it is open. */
export function SpreadDialog({ onSpread, onClose }: SpreadDialogProps) {
  const { t } = useTranslation(['agenda', 'common'])
  const [typed, setTyped] = useState('')
  const [unread, setUnread] = useState(false)
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t('spread.title')}
      onSubmit={() => {
        const minutes = minutesTyped(typed)
        if (minutes === null) return setUnread(true)
        // The room does not wait: what is refused is said in a message.
        onSpread(minutes)
        onClose()
      }}
      footer={
        <>
          <Button kind="quiet" keyCap={t('common:key.escape')} onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button kind="primary" type="submit" keyCap={t('common:key.enter')}>
            {t('spread.make')}
          </Button>
        </>
      }
    >
      <MinutesField
        label={t('spread.minutes')}
        description={t('spread.how')}
        typed={typed}
        unread={unread}
        onType={(text) => {
          setTyped(text)
          setUnread(false)
        }}
      />
    </FormDialog>
  )
}
