/** A form under the agenda: Enter does it, Escape goes back to the list and not out of the agenda. */
import { useTranslation } from 'react-i18next'
import { Button } from '#renderer/design/Button.tsx'
import classes from './StepForm.module.css'

export interface InlineFormProps {
  /** Its name, and the words of its main button. */
  label: string
  make: string
  onSubmit: () => void
  onClose: () => void
  /** The key that does it, where Enter is a new line. */
  keyCap?: string | undefined
  children: React.ReactNode
}

export function InlineForm({ label, make, onSubmit, onClose, keyCap, children }: InlineFormProps) {
  const { t } = useTranslation('common')
  return (
    <form
      className={classes.form}
      noValidate
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // Out of the form, not of the agenda.
        event.stopPropagation()
        event.nativeEvent.stopImmediatePropagation()
        onClose()
      }}
    >
      {children}
      <div className={classes.buttons}>
        <Button kind="quiet" keyCap={t('key.escape')} onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button kind="primary" type="submit" keyCap={keyCap ?? t('key.enter')}>
          {make}
        </Button>
      </div>
    </form>
  )
}
