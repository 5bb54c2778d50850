/** The customer's templates: what each holds, another name, and away with it; all with undo. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Template } from '#contract/template.ts'
import type { Id } from '#domain/shared/basics.ts'
import { client } from '#renderer/app/api.ts'
import { useEdit } from '#renderer/app/edit.ts'
import { Button, IconButton } from '#renderer/design/Button.tsx'
import { FormDialog } from '#renderer/design/FormDialog.tsx'
import { TemplateNameField, type NameProblem } from './agenda/TemplateNameField.tsx'
import { useStepWords } from './step-words.ts'
import classes from './TemplatesDialog.module.css'

export interface TemplatesDialogProps {
  clientId: Id
  templates: readonly Template[]
  onClose: () => void
}

/** Mounted while it is open. */
export function TemplatesDialog({ clientId, templates, onClose }: TemplatesDialogProps) {
  const { t } = useTranslation(['plan', 'common'])
  const [renaming, setRenaming] = useState<Id | null>(null)
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={t('template.list')}
      size="medium"
      closeLabel={t('common:close')}
      closeOnEscape={renaming === null}
    >
      <p className="meta">{t('template.listHow')}</p>
      <ul className={classes.list}>
        {templates.map((template) => (
          <TemplateRow
            key={template.id}
            clientId={clientId}
            template={template}
            renames={renaming === template.id}
            onRename={(renames) => setRenaming(renames ? template.id : null)}
          />
        ))}
      </ul>
    </FormDialog>
  )
}

interface TemplateRowProps {
  clientId: Id
  template: Template
  renames: boolean
  onRename: (renames: boolean) => void
}

function TemplateRow({ clientId, template, renames, onRename }: TemplateRowProps) {
  const { t } = useTranslation(['plan', 'meeting', 'common'])
  const edit = useEdit(clientId)
  const wordsOf = useStepWords()
  const [name, setName] = useState(template.name)
  const [problem, setProblem] = useState<NameProblem | null>(null)
  const templateId = template.id
  const rename = async () => {
    const to = name.trim()
    if (to === '') return setProblem('needed')
    if (to === template.name) return onRename(false)
    const renamed = await edit((command) => client.template.rename({ ...command, templateId, name: to }), {
      message: t('template.renamed', { name: to }),
      sayFailure: false,
    })
    if (renamed.ok) onRename(false)
    else setProblem(renamed.code === 'conflict' ? 'taken' : 'failed')
  }
  if (renames)
    return (
      <li className={classes.row}>
        <form
          className={classes.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void rename()
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            // Out of the name, not of the list.
            event.stopPropagation()
            event.nativeEvent.stopImmediatePropagation()
            onRename(false)
          }}
        >
          <TemplateNameField
            name={name}
            problem={problem}
            onType={(text) => {
              setName(text)
              setProblem(null)
            }}
          />
          <Button kind="primary" type="submit" keyCap={t('common:key.enter')}>
            {t('common:save')}
          </Button>
        </form>
      </li>
    )
  return (
    <li className={classes.row}>
      <div>
        <b>{template.name}</b>
        <p className="meta">
          {t('template.facts', {
            kind: t(`meeting:kind.${template.meetingKind}`),
            count: template.steps.length,
            minutes: template.minutes,
          })}
        </p>
        <p className="meta">{template.steps.map((step) => wordsOf(step).title).join(' · ')}</p>
        {template.unknown === 0 ? null : <p className="meta">{t('template.unknown', { count: template.unknown })}</p>}
      </div>
      <span className={classes.tools}>
        <IconButton
          icon="pencil"
          label={t('template.rename', { name: template.name })}
          onClick={() => {
            setName(template.name)
            setProblem(null)
            onRename(true)
          }}
        />
        <IconButton
          icon="trash"
          label={t('template.remove', { name: template.name })}
          onClick={() =>
            void edit((command) => client.template.remove({ ...command, templateId }), {
              message: t('template.removed', { name: template.name }),
            })
          }
        />
      </span>
    </li>
  )
}
