/** One statement of a customer's copy: a line with what is special about it, and its fields when it is open. */
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { MaturitySet } from '#contract/maturity.ts'
import type { Statement } from '#domain/maturity/question-set.ts'
import type { Editor } from '#renderer/app/edit.ts'
import { Icon } from '#renderer/design/Icon.tsx'
import { StatementFields } from './StatementFields.tsx'
import classes from './OwnStatement.module.css'

export interface OwnStatementProps {
  set: MaturitySet
  statement: Statement
  number: number
  /** In other words than the standard. */
  isOwn: boolean
  isOpen: boolean
  /** By any check of this customer. */
  everAsked: readonly Statement[]
  edit: Editor
  onToggle: () => void
}

export function OwnStatement({ isOwn, isOpen, onToggle, ...fields }: OwnStatementProps) {
  const { statement, number, set } = fields
  const { t } = useTranslation('questions')
  const id = useId()
  const marks = [
    ...(isOwn ? [t('ownWords')] : []),
    ...(statement.version > 1 ? [t('version', { version: statement.version })] : []),
    ...(statement.short ? [t('inShort')] : []),
  ]
  return (
    <>
      <button
        type="button"
        className={classes.line}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={onToggle}
      >
        <span className="figures">{number}</span>
        <span className={classes.text} lang={set.language}>
          {statement.text}
        </span>
        <span className="meta">{marks.join(', ')}</span>
        <Icon name={isOpen ? 'up' : 'down'} />
      </button>
      {isOpen ? (
        <div id={id} role="group" aria-label={t('edit', { number })}>
          <StatementFields {...fields} />
        </div>
      ) : null}
    </>
  )
}
