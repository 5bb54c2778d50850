/** A meeting begun at once where the customer has templates: Enter is the usual one, a digit one of theirs. */
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Template } from '#contract/template.ts'
import { Button } from '#renderer/design/Button.tsx'
import { FormDialog } from '#renderer/design/FormDialog.tsx'
import classes from './NowDialog.module.css'

/** As many as there are digits. */
const AT_MOST = 9

export interface NowDialogProps {
  templates: readonly Template[]
  /** Null: the usual progress meeting. */
  onBegin: (template: Template | null) => void
  onClose: () => void
}

/** Mounted while it is open. */
export function NowDialog({ templates, onBegin, onClose }: NowDialogProps) {
  const { t } = useTranslation(['plan', 'common', 'meeting'])
  const offered = templates.slice(0, AT_MOST)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const chosen = /^[1-9]$/.test(event.key) ? offered[Number(event.key) - 1] : undefined
      if (chosen === undefined) return
      event.preventDefault()
      event.stopPropagation()
      onBegin(chosen)
    }
    addEventListener('keydown', onKeyDown, { capture: true })
    return () => removeEventListener('keydown', onKeyDown, { capture: true })
  })
  return (
    <FormDialog opened onClose={onClose} title={t('template.nowTitle')} closeLabel={t('common:close')}>
      <div className={classes.list}>
        <Button kind="primary" keyCap={t('common:key.enter')} data-autofocus onClick={() => onBegin(null)}>
          {t('template.nowUsual')}
        </Button>
        {offered.map((template, index) => (
          <Button key={template.id} keyCap={String(index + 1)} onClick={() => onBegin(template)}>
            {`${template.name}, ${t('meeting:list.minutes', { minutes: template.minutes })}`}
          </Button>
        ))}
      </div>
    </FormDialog>
  )
}
