/** The invitation to the clipboard, with formatting for an e-mail and without. */
import { useTranslation } from 'react-i18next'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import { copyText } from '#renderer/app/copy-text.ts'
import { Button } from '#renderer/design/Button.tsx'

export function CopyInvitation({ clientId, meetingId }: { clientId: Id; meetingId: Id }) {
  const { t } = useTranslation('plan')
  const copy = () =>
    copyText(
      async () => {
        const { html, plain } = await client.around.invitation({ clientId, meetingId, language: null })
        return { 'text/html': html, 'text/plain': plain }
      },
      { done: t('invite.done'), refused: t('invite.refused') },
    )
  return (
    <Button kind="quiet" icon="copy" title={t('invite.hint')} onClick={() => void copy()}>
      {t('invite.copy')}
    </Button>
  )
}
