/** Asks before a check is frozen: it has no undo. */
import { useTranslation } from 'react-i18next'
import type { CheckRow } from '#contract/maturity.ts'
import { ConfirmDialog } from '#renderer/design/FormDialog.tsx'
import { useMaturityWords } from './maturity-words.ts'

export interface FreezeDialogProps {
  check: CheckRow
  opened: boolean
  onClose: () => void
  onFreeze: () => void
}

export function FreezeDialog({ check, opened, onClose, onFreeze }: FreezeDialogProps) {
  const { t } = useTranslation(['maturity', 'common'])
  const words = useMaturityWords()
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={t('check.freezeTitle')}
      confirmLabel={t('check.freeze')}
      cancelLabel={t('common:cancel')}
      danger={false}
      onConfirm={onFreeze}
    >
      <p>{t('check.freezeWhy')}</p>
      {check.mode === 'confidential' && check.sheets < check.threshold ? (
        <p>
          {t('check.freezeFew', {
            sheets: words.whole(check.sheets),
            threshold: words.whole(check.threshold),
          })}
        </p>
      ) : null}
    </ConfirmDialog>
  )
}
