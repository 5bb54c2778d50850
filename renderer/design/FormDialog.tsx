/** Dialogs on Mantine's Modal: focus is trapped and returned, Escape closes, a click outside never does. */
import { Modal } from '@mantine/core'
import { Actions, Button, IconButton } from './Button.tsx'
import { cx } from './cx.ts'
import { DialogFocus } from './DialogFocus.tsx'
import classes from './FormDialog.module.css'

export interface FormDialogProps {
  opened: boolean
  onClose: () => void
  /** Its name and first line: a question or what is being made. */
  title: React.ReactNode
  /** The fields. Put `data-autofocus` on the one that should have the caret. */
  children: React.ReactNode
  /** Buttons, the main one last; give it `type="submit"` when `onSubmit` is set. */
  footer?: React.ReactNode
  /** Makes the content a form: Enter in a field submits. The default of the event is prevented already. */
  onSubmit?: (() => void) | undefined
  /** Names the cross. Left out, there is none (Escape and the footer still close). */
  closeLabel?: string | undefined
  size?: 'small' | 'medium' | 'large' | undefined
  /** False: something in it is open that Escape closes first. */
  closeOnEscape?: boolean | undefined
}

/** 27, 36 and 52 rem. */
const WIDTHS = { small: '27rem', medium: '36rem', large: '52rem' }

export function FormDialog({
  opened,
  onClose,
  title,
  children,
  footer,
  onSubmit,
  closeLabel,
  size = 'small',
  closeOnEscape = true,
}: FormDialogProps) {
  const content = (
    <>
      <div className={classes.content}>{children}</div>
      {footer === undefined || footer === null ? null : (
        <Actions align="end" className={classes.footer}>
          {footer}
        </Actions>
      )}
    </>
  )
  return (
    <Modal.Root opened={opened} onClose={onClose} size={WIDTHS[size]} closeOnEscape={closeOnEscape}>
      <Modal.Overlay />
      <Modal.Content>
        <DialogFocus />
        <Modal.Header className={cx(closeLabel !== undefined && classes.besideCross)}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {onSubmit === undefined ? (
            content
          ) : (
            <form
              noValidate
              onSubmit={(event) => {
                event.preventDefault()
                onSubmit()
              }}
            >
              {content}
            </form>
          )}
        </Modal.Body>
        {/* Last, so that the first field and not the cross has the focus when the dialog opens. */}
        {closeLabel === undefined ? null : (
          <IconButton icon="close" label={closeLabel} tip={false} className={classes.cross} onClick={onClose} />
        )}
      </Modal.Content>
    </Modal.Root>
  )
}

export interface ConfirmDialogProps {
  opened: boolean
  onClose: () => void
  /** A question that names the thing: «Slette Fjellsport AS?» */
  title: React.ReactNode
  /** What goes and how many. */
  children: React.ReactNode
  confirmLabel: string
  cancelLabel: string
  onConfirm: () => void
  /** True unless it removes nothing: decides the look of the button. */
  danger?: boolean | undefined
  /** A gentler way between the two: «Lagre arkiv». */
  extra?: React.ReactNode
  busy?: boolean | undefined
}

/** Asks once, before something that undo cannot bring back. Focus starts on the way out. */
export function ConfirmDialog({
  opened,
  onClose,
  title,
  children,
  confirmLabel,
  cancelLabel,
  onConfirm,
  danger = true,
  extra,
  busy,
}: ConfirmDialogProps) {
  return (
    <FormDialog
      opened={opened}
      onClose={onClose}
      title={title}
      footer={
        <>
          <Button kind="quiet" onClick={onClose} data-autofocus>
            {cancelLabel}
          </Button>
          {extra}
          <Button kind={danger ? 'danger' : 'primary'} onClick={onConfirm} busy={busy}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </FormDialog>
  )
}
