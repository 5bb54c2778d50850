/** The minutes as they stand, to the clipboard: with formatting for an e-mail, or as Markdown. */
import { useTranslation } from 'react-i18next'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import { copyText } from '#renderer/app/copy-text.ts'
import { Button } from '#renderer/design/Button.tsx'
import classes from './CopyMinutes.module.css'

export function CopyMinutes({ clientId, meetingId }: { clientId: Id; meetingId: Id }) {
  const { t } = useTranslation('meeting')
  const texts = () => client.document.minutesTexts({ clientId, meetingId, language: null })
  const refused = t('minutes.copy.refused')
  const email = () =>
    copyText(
      async () => {
        const { html, plain } = await texts()
        return { 'text/html': html, 'text/plain': plain }
      },
      { done: t('minutes.copy.emailDone'), refused },
    )
  const markdown = () =>
    copyText(async () => ({ 'text/plain': (await texts()).markdown }), {
      done: t('minutes.copy.markdownDone'),
      refused,
    })
  return (
    <div className={classes.buttons}>
      <Button kind="quiet" icon="copy" title={t('minutes.copy.emailHint')} onClick={() => void email()}>
        {t('minutes.copy.email')}
      </Button>
      <Button kind="quiet" icon="copy" title={t('minutes.copy.markdownHint')} onClick={() => void markdown()}>
        {t('minutes.copy.markdown')}
      </Button>
    </div>
  )
}
